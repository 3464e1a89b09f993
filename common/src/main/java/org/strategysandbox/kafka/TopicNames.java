package org.strategysandbox.kafka;

import java.util.List;

/**
 * Names of the topics.
 *
 * @param submitted in: submissions
 * @param result out: results
 * @param rejected out: rejections
 * @param deadLetter out: submissions that were given up
 * @param container lifecycle of containers and workers, for the reaper
 */
public record TopicNames(
    String submitted, String result, String rejected, String deadLetter, String container) {

  public TopicNames {
    for (String name : List.of(submitted, result, rejected, deadLetter, container)) {
      if (!name.matches("[A-Za-z0-9._-]{1,249}")) {
        throw new IllegalArgumentException("not a name of a Kafka topic: " + name);
      }
    }
    if (List.of(submitted, result, rejected, deadLetter, container).stream().distinct().count()
        < 5) {
      throw new IllegalArgumentException("each topic needs a name of its own");
    }
  }

  public static TopicNames defaults() {
    return new TopicNames(
        "strategy.submitted",
        "strategy.result",
        "strategy.rejected",
        "strategy.submitted.dlt",
        "sandbox.container");
  }

  /** The topics that outcomes are read from. */
  public List<String> outcomes() {
    return List.of(result, rejected, deadLetter);
  }
}
