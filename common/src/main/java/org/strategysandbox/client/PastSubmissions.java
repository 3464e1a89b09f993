package org.strategysandbox.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicScan;

/** What the topics hold of a submission that was made before. Reads from its time to now. */
final class PastSubmissions {
  private static final Duration LOOKUP = Duration.ofSeconds(60);
  private static final int MOST_OUTCOMES = 1_000_000;

  /** Clocks of clients and brokers may differ by this much. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final TopicNames topics;
  private final EventCodec codec;

  /**
   * @param consumers makes one for each look, which is closed after it
   */
  PastSubmissions(
      Supplier<Consumer<byte[], byte[]>> consumers, TopicNames topics, EventCodec codec) {
    this.consumers = consumers;
    this.topics = topics;
    this.codec = codec;
  }

  /**
   * The outcome that counts; empty when there is none.
   *
   * @throws KafkaException it is not known
   */
  Optional<Outcome> outcome(StrategySubmitted submission) {
    try (OutcomeLookup lookup =
        new OutcomeLookup(consumers.get(), topics, codec, LOOKUP, MOST_OUTCOMES)) {
      OutcomeLookup.Result result = lookup.find(submission.submissionId(), submission.createdAt());
      if (result instanceof OutcomeLookup.Result.Found found) {
        return Optional.of(found.outcome().outcome());
      }
      if (result instanceof OutcomeLookup.Result.NotFinished unknown) {
        throw new KafkaException("the outcome could not be looked up: " + unknown.why());
      }
      return Optional.empty();
    }
  }

  /**
   * Whether it was published, with this code.
   *
   * @throws KafkaException it is not known
   */
  boolean isPublished(StrategySubmitted submission) {
    List<ConsumerRecord<byte[], byte[]>> same = new ArrayList<>();
    byte[] key = submission.submissionId().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (TopicScan scan = new TopicScan(consumers.get(), LOOKUP)) {
      scan.read(
          List.of(topics.submitted()),
          submission.createdAt().minus(SKEW),
          next -> {
            if (Arrays.equals(key, next.key())) {
              same.add(next);
            }
          });
    }
    return same.stream()
        .map(next -> codec.decodeSubmission(KafkaMessages.of(next)))
        .anyMatch(
            decoded ->
                decoded instanceof Decoded.Ok<StrategySubmitted> ok
                    && ok.event().code().equals(submission.code()));
  }
}
