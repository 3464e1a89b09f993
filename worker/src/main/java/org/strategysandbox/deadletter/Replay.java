package org.strategysandbox.deadletter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventHeaders;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicScan;

/**
 * Publishes dead letters as submissions again: same id, next replay number, no attempts spent.
 *
 * <p>It can be killed and repeated at any time: the listing finds on the topic of submissions what
 * was replayed before.
 */
public final class Replay {
  private final TopicScan scan;
  private final Producer<byte[], byte[]> producer;
  private final TopicNames topics;
  private final EventCodec codec;
  private final Clock clock;

  /**
   * @param scan reads the topics; the caller closes it and the producer
   */
  public Replay(
      TopicScan scan,
      Producer<byte[], byte[]> producer,
      TopicNames topics,
      EventCodec codec,
      Clock clock) {
    this.scan = scan;
    this.producer = producer;
    this.topics = topics;
    this.codec = codec;
    this.clock = clock;
  }

  /**
   * Replays in the order of the list.
   *
   * @param each hears of every letter what was done
   * @throws KafkaException the broker does not take one; those that were handed to {@code each} are
   *     safe
   */
  public void run(List<ListedLetter> letters, ReplaySettings settings, Consumer<Replayed> each)
      throws InterruptedException {
    int published = 0;
    for (ListedLetter listed : letters) {
      if (published >= settings.limit()) {
        return;
      }
      Replayed done = replay(listed, settings);
      if (done.refusal() == null && published++ > 0) {
        pause(settings);
      }
      each.accept(done);
    }
  }

  private static void pause(ReplaySettings settings) throws InterruptedException {
    if (settings.perSecond() > 0 && !settings.dryRun()) {
      TimeUnit.NANOSECONDS.sleep((long) (1e9 / settings.perSecond()));
    }
  }

  private Replayed replay(ListedLetter listed, ReplaySettings settings)
      throws InterruptedException {
    DeadLetter letter = listed.letter();
    int next = letter.replay() + 1;
    String refusal = refusal(listed, settings);
    if (refusal != null) {
      return new Replayed(letter, next, refusal);
    }
    Optional<ConsumerRecord<byte[], byte[]>> buried =
        scan.read(new TopicPartition(topics.deadLetter(), listed.partition()), listed.offset());
    if (buried.isEmpty()) {
      return new Replayed(letter, next, "its record is gone from the topic");
    }
    EventMessage message = KafkaMessages.of(buried.get());
    if (message.header(EventHeaders.DLT_VALUE_BYTES) != null) {
      return new Replayed(letter, next, "only the beginning of its record was kept");
    }
    Decoded<StrategySubmitted> original = codec.decodeSubmission(codec.originalOf(message));
    if (!(original instanceof Decoded.Ok<StrategySubmitted> ok)) {
      String problem = ((Decoded.Unreadable<StrategySubmitted>) original).message();
      return new Replayed(letter, next, "its record is no submission: " + problem);
    }
    return publish(letter, ok, settings);
  }

  private static @Nullable String refusal(ListedLetter listed, ReplaySettings settings) {
    DeadLetter letter = listed.letter();
    return switch (listed.state()) {
      case SETTLED -> "it has a result or a rejection by now";
      case REPLAYED -> "it was replayed already and has no outcome yet";
      case OPEN ->
          letter.failure().kind() == DeadLetterReason.CONFLICT
              ? "its id belongs to other code; submit it under another id"
              : letter.replay() >= settings.maxReplays()
                  ? "it was replayed "
                      + letter.replay()
                      + " times and came back each time; --max-replays allows more"
                  : null;
    };
  }

  private Replayed publish(
      DeadLetter letter, Decoded.Ok<StrategySubmitted> original, ReplaySettings settings)
      throws InterruptedException {
    int next = letter.replay() + 1;
    StrategySubmitted submission = original.event();
    if (submission.isExpiredAt(clock.instant())) {
      if (!settings.ignoreExpiry()) {
        return new Replayed(
            letter,
            next,
            "its notAfter " + submission.notAfter() + " has passed; --ignore-expiry drops it");
      }
      submission = submission.toBuilder().notAfter(null).build();
    }
    StrategySubmitted again = submission.toBuilder().replay(next).attempt(0).build();
    if (!settings.dryRun()) {
      send(again, original.traceParent());
    }
    return new Replayed(letter, next, null);
  }

  private void send(StrategySubmitted again, @Nullable String traceParent)
      throws InterruptedException {
    try {
      int partitions = producer.partitionsFor(topics.submitted()).size();
      int partition = KafkaMessages.partitionOf(again.source(), partitions);
      producer
          .send(
              KafkaMessages.toRecord(
                  topics.submitted(), partition, codec.encode(again, traceParent)))
          .get();
    } catch (ExecutionException e) {
      throw new KafkaException(
          "the replay of " + again.submissionId() + " was not published", e.getCause());
    }
  }
}
