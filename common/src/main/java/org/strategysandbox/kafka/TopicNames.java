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
 * @param cancel in: requests to cancel submissions
 */
public record TopicNames(
    String submitted,
    String result,
    String rejected,
    String deadLetter,
    String container,
    String cancel) {

  public TopicNames {
    List<String> all = List.of(submitted, result, rejected, deadLetter, container, cancel);
    for (String name : all) {
      if (!name.matches("[A-Za-z0-9._-]{1,249}")) {
        throw new IllegalArgumentException("not a name of a Kafka topic: " + name);
      }
    }
    if (all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException("each topic needs a name of its own");
    }
  }

  /** Requests to cancel go to a topic that is named after that of the submissions. */
  public TopicNames(
      String submitted, String result, String rejected, String deadLetter, String container) {
    this(submitted, result, rejected, deadLetter, container, submitted + ".cancel");
  }

  public static TopicNames defaults() {
    return new TopicNames(
        "strategy.submitted",
        "strategy.result",
        "strategy.rejected",
        "strategy.submitted.dlt",
        "sandbox.container",
        "strategy.submitted.cancel");
  }

  /** Every topic of an installation. */
  public List<String> all() {
    return List.of(submitted, result, rejected, deadLetter, container, cancel);
  }

  /** The topics that outcomes are read from. */
  public List<String> outcomes() {
    return List.of(result, rejected, deadLetter);
  }
}
