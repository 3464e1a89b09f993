package org.strategysandbox.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Section {@code topics}.
 *
 * @param createMissing whether the worker creates topics that do not exist
 * @param submitted submissions, in
 * @param result results, out
 * @param rejected rejections, out
 * @param deadLetter submissions that could not be worked on, out
 * @param container container lifecycle, compacted, out
 * @param cancel requests to cancel submissions, in
 */
public record TopicsConfig(
    boolean createMissing,
    TopicConfig submitted,
    TopicConfig result,
    TopicConfig rejected,
    TopicConfig deadLetter,
    TopicConfig container,
    TopicConfig cancel) {

  private static final Setting<Boolean> CREATE_MISSING =
      Setting.of(
          "topics.create_missing",
          ValueTypes.bool(),
          "true",
          "Whether the worker creates topics that do not exist.");
  private static final TopicSettings SUBMITTED =
      TopicSettings.of(
          "topics.submitted", "strategy.submitted", "7d", "submissions, read by workers");
  private static final TopicSettings RESULT =
      TopicSettings.of("topics.result", "strategy.result", "30d", "results");
  private static final TopicSettings REJECTED =
      TopicSettings.of("topics.rejected", "strategy.rejected", "30d", "rejections");
  private static final TopicSettings DEAD_LETTER =
      TopicSettings.of(
          "topics.dead_letter",
          "strategy.submitted.dlt",
          "90d",
          "submissions that could not be worked on");
  private static final TopicSettings CONTAINER =
      TopicSettings.of("topics.container", "sandbox.container", "1d", "the life of containers");
  private static final TopicSettings CANCEL =
      TopicSettings.of(
          "topics.cancel", "strategy.submitted.cancel", "7d", "requests to cancel submissions");

  static final List<Setting<?>> SETTINGS =
      Stream.of(
              Stream.of(CREATE_MISSING),
              SUBMITTED.all(),
              RESULT.all(),
              REJECTED.all(),
              DEAD_LETTER.all(),
              CONTAINER.all(),
              CANCEL.all())
          .<Setting<?>>flatMap(settings -> settings)
          .toList();

  static TopicsConfig from(Values values) {
    TopicsConfig topics =
        new TopicsConfig(
            values.get(CREATE_MISSING),
            SUBMITTED.from(values),
            RESULT.from(values),
            REJECTED.from(values),
            DEAD_LETTER.from(values),
            CONTAINER.from(values),
            CANCEL.from(values));
    checkNamesDiffer(values);
    for (TopicSettings outcome : List.of(RESULT, REJECTED, DEAD_LETTER)) {
      values.check(
          values.get(outcome.retention()).compareTo(topics.submitted().retention()) >= 0,
          outcome.retention(),
          "is shorter than topics.submitted.retention: a submission could outlive its outcome and run again",
          SUBMITTED.retention());
    }
    return topics;
  }

  /** Kafka itself refuses names that differ in dots and underscores only. */
  private static void checkNamesDiffer(Values values) {
    Map<String, String> users = new HashMap<>();
    for (TopicSettings topic :
        List.of(SUBMITTED, RESULT, REJECTED, DEAD_LETTER, CONTAINER, CANCEL)) {
      String other =
          users.putIfAbsent(values.get(topic.name()).replace('.', '_'), topic.name().key());
      values.check(
          other == null, topic.name(), "is also " + other + "; every topic needs its own name");
    }
  }
}
