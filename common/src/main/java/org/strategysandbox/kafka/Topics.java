package org.strategysandbox.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The topics of this product, and their creation where they are missing. */
public record Topics(List<TopicSettings> settings) {

  /**
   * What was found and done.
   *
   * @param created names of topics that were missing
   * @param existing names of topics that were there and left as they are
   * @param warnings differences between what is there and what is configured
   */
  public record Report(List<String> created, List<String> existing, List<String> warnings) {}

  public Topics {
    settings = List.copyOf(settings);
  }

  /**
   * One partition each; outcomes and dead letters for 7 days.
   *
   * @param replication copies of each record; 0 means the broker's default
   */
  public static Topics defaults(TopicNames names, short replication) {
    Duration week = Duration.ofDays(7);
    return new Topics(
        List.of(
            new TopicSettings(names.submitted(), 1, replication, week, false),
            new TopicSettings(names.result(), 1, replication, week, false),
            new TopicSettings(names.rejected(), 1, replication, week, false),
            new TopicSettings(names.deadLetter(), 1, replication, week, false),
            new TopicSettings(names.container(), 1, replication, Duration.ofDays(1), true),
            new TopicSettings(names.cancel(), 1, replication, week, false)));
  }

  /**
   * Creates the topics that are missing; existing ones are left alone.
   *
   * @throws KafkaUnavailableException if the broker cannot be reached or refuses
   */
  public Report ensure(Admin admin, KafkaSettings kafka, Duration timeout)
      throws InterruptedException {
    List<String> created = new ArrayList<>();
    List<String> existing = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Map<String, KafkaFuture<TopicDescription>> found =
        admin.describeTopics(settings.stream().map(TopicSettings::name).toList()).topicNameValues();
    for (TopicSettings topic : settings) {
      KafkaFuture<TopicDescription> description = found.get(topic.name());
      if (description != null && exists(description, topic, kafka, timeout, warnings)) {
        existing.add(topic.name());
      } else if (create(admin, topic, kafka, timeout)) {
        created.add(topic.name());
      } else {
        existing.add(topic.name());
      }
    }
    return new Report(List.copyOf(created), List.copyOf(existing), List.copyOf(warnings));
  }

  private static boolean exists(
      KafkaFuture<TopicDescription> description,
      TopicSettings topic,
      KafkaSettings kafka,
      Duration timeout,
      List<String> warnings)
      throws InterruptedException {
    try {
      int partitions =
          description.get(timeout.toMillis(), TimeUnit.MILLISECONDS).partitions().size();
      if (partitions != topic.partitions()) {
        warnings.add(
            "topic %s has %d partitions, configured are %d"
                .formatted(topic.name(), partitions, topic.partitions()));
      }
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw unavailable("cannot describe", topic, kafka, e.getCause());
    } catch (TimeoutException e) {
      throw unavailable("cannot describe", topic, kafka, e);
    }
  }

  /** False when somebody else was faster. */
  private static boolean create(
      Admin admin, TopicSettings topic, KafkaSettings kafka, Duration timeout)
      throws InterruptedException {
    try {
      admin
          .createTopics(List.of(topic.toNewTopic()))
          .all()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw unavailable("cannot create", topic, kafka, e.getCause());
    } catch (TimeoutException e) {
      throw unavailable("cannot create", topic, kafka, e);
    }
  }

  private static KafkaUnavailableException unavailable(
      String what, TopicSettings topic, KafkaSettings kafka, @Nullable Throwable cause) {
    return KafkaUnavailableException.of(what + " topic " + topic.name(), kafka, cause);
  }
}
