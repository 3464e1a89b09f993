package org.strategysandbox.config;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings that every topic has. */
record TopicSettings(
    Setting<String> name,
    Setting<Integer> partitions,
    Setting<Optional<Integer>> replicationFactor,
    Setting<Duration> retention) {

  private static final ValueType<String> NAME =
      ValueTypes.text(
              "[A-Za-z0-9._-]{1,249}", "1 to 249 letters, digits, dots, dashes or underscores")
          .refusing(name -> name.equals(".") || name.equals(".."), "is reserved");

  /** The settings below a path such as {@code topics.result}. */
  static TopicSettings of(String path, String name, String retention, String content) {
    return new TopicSettings(
        Setting.of(path + ".name", NAME, name, "Topic of " + content + "."),
        Setting.of(
            path + ".partitions",
            ValueTypes.integer(1, 1000),
            "1",
            "Partitions, used when the worker creates the topic."),
        Setting.of(
            path + ".replication_factor",
            ValueTypes.orWord("auto", ValueTypes.integer(1, 32)),
            "auto",
            "Copies of each record, used when the worker creates the topic; auto is the broker's"
                + " default. In production use 3."),
        Setting.of(
            path + ".retention",
            ValueTypes.duration("1h", "3650d"),
            retention,
            "How long records are kept, used when the worker creates the topic."));
  }

  Stream<Setting<?>> all() {
    return Stream.of(name, partitions, replicationFactor, retention);
  }

  TopicConfig from(Values values) {
    return new TopicConfig(
        values.get(name),
        values.get(partitions),
        values.get(replicationFactor),
        values.get(retention));
  }
}
