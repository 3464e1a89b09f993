package org.strategysandbox.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.SeenOutcome;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicScan;

/**
 * Which dead letters there are and what became of them, read from the topics each time: they are
 * the memory of what was replayed.
 */
public final class DeadLetterListing {
  /** Clocks of those who publish may differ by this much. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final TopicScan scan;
  private final TopicNames topics;
  private final EventCodec codec;

  /**
   * @param scan reads the topics; the caller closes it
   */
  public DeadLetterListing(TopicScan scan, TopicNames topics, EventCodec codec) {
    this.scan = scan;
    this.topics = topics;
    this.codec = codec;
  }

  /**
   * The dead letters that the filter accepts, one a submission and the oldest first.
   *
   * @throws org.apache.kafka.common.KafkaException the topics cannot be read to their end
   */
  public List<ListedLetter> list(LetterFilter filter) {
    Map<String, SeenOutcome> letters = new LinkedHashMap<>();
    scan.read(List.of(topics.deadLetter()), Instant.EPOCH, seen -> keepBest(letters, seen));
    letters.values().removeIf(seen -> !filter.accepts((DeadLetter) seen.outcome()));
    if (letters.isEmpty()) {
      return List.of();
    }
    Set<String> settled = settled(letters);
    Map<String, Integer> replayed = replayed(letters);
    return letters.values().stream()
        .map(
            seen -> {
              DeadLetter letter = (DeadLetter) seen.outcome();
              String id = letter.submissionId();
              LetterState state =
                  settled.contains(id)
                      ? LetterState.SETTLED
                      : replayed.getOrDefault(id, -1) > letter.replay()
                          ? LetterState.REPLAYED
                          : LetterState.OPEN;
              return new ListedLetter(letter, state, seen.partition(), seen.offset());
            })
        .toList();
  }

  /** A conflict stands beside the dead letter of the code that owns the id, never before it. */
  private void keepBest(Map<String, SeenOutcome> letters, ConsumerRecord<byte[], byte[]> consumed) {
    if (codec.decodeOutcome(KafkaMessages.of(consumed)) instanceof Decoded.Ok<Outcome> ok
        && ok.event() instanceof DeadLetter letter) {
      SeenOutcome seen =
          new SeenOutcome(letter, consumed.partition(), consumed.offset(), ok.traceParent());
      SeenOutcome before = letters.get(letter.submissionId());
      boolean better =
          before == null
              || (before.isConflict() && !seen.isConflict())
              || (before.isConflict() == seen.isConflict() && seen.winsOver(before));
      if (better) {
        letters.put(letter.submissionId(), seen);
      }
    }
  }

  private Set<String> settled(Map<String, SeenOutcome> letters) {
    Set<String> settled = new HashSet<>();
    // From the beginning: a result of the id may be older than its dead letter.
    scan.read(
        List.of(topics.result(), topics.rejected()),
        Instant.EPOCH,
        seen -> {
          String id = KafkaMessages.of(seen).keyText();
          if (id != null
              && letters.containsKey(id)
              && codec.decodeOutcome(KafkaMessages.of(seen)) instanceof Decoded.Ok<Outcome>) {
            settled.add(id);
          }
        });
    return settled;
  }

  private Map<String, Integer> replayed(Map<String, SeenOutcome> letters) {
    Instant first =
        letters.values().stream()
            .map(seen -> ((DeadLetter) seen.outcome()).deadLetteredAt())
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Map<String, Integer> replayed = new HashMap<>();
    scan.read(
        List.of(topics.submitted()),
        first.minus(SKEW),
        seen -> {
          String id = KafkaMessages.of(seen).keyText();
          if (id != null
              && letters.containsKey(id)
              && codec.decodeSubmission(KafkaMessages.of(seen))
                  instanceof Decoded.Ok<StrategySubmitted> ok) {
            replayed.merge(id, ok.event().replay(), Math::max);
          }
        });
    return replayed;
  }
}
