package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.CancelRequest;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.OutcomeLookup;

/** What speaks against running a submission. */
final class SubmissionChecks {
  private static final Logger log = LoggerFactory.getLogger(SubmissionChecks.class);
  private static final int DEATHS = 2;
  private static final Duration DECIDING = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 500;
  private static final Duration READING = Duration.ofSeconds(10);

  /** Header of a record that stands for a run whose own record was given up. */
  private static final String COPY = "sandbox_copy";

  private final EventCodec codec;
  private final OutcomeLookup lookup;
  private final DeadLetters deadLetters;
  private final DeliveryLimits limits;
  private final FleetView fleet;
  private final OutcomesRead outcomesRead;
  private final Clock clock;

  /** Lets a worker wait until it knows the outcomes that are on the topics. */
  @FunctionalInterface
  interface OutcomesRead {
    /** Whether everything before these offsets was read within the limit. */
    boolean upTo(Map<TopicPartition, Long> ends, Duration limit) throws InterruptedException;
  }

  SubmissionChecks(
      EventCodec codec,
      OutcomeLookup lookup,
      DeadLetters deadLetters,
      DeliveryLimits limits,
      FleetView fleet,
      OutcomesRead outcomesRead,
      Clock clock) {
    this.codec = codec;
    this.lookup = lookup;
    this.deadLetters = deadLetters;
    this.limits = limits;
    this.fleet = fleet;
    this.outcomesRead = outcomesRead;
    this.clock = clock;
  }

  /** What becomes of the submission without a run; null: run it. */
  @Nullable Decision instead(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int attempt)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    // Before its outcome is looked up: whoever works on it says so until that is published.
    if (isCopy(taken) && isRunElsewhere(submission)) {
      return new Decision.PassOn(KafkaMessages.of(taken), taken.partition());
    }
    // A replay may have been made twice, by two who did not know of each other.
    if (attempt > 1 || submission.replay() > 0) {
      Decision settled = again(taken, ok, attempt);
      if (settled != null) {
        return settled;
      }
    } else {
      Decision done = doneBefore(taken, submission);
      if (done != null) {
        return done;
      }
    }
    Decision conflict = conflict(taken, submission, attempt);
    if (conflict != null) {
      return conflict;
    }
    Optional<CancelRequest> cancelled =
        fleet.cancellations().of(submission.submissionId(), submission.replay());
    if (cancelled.isPresent()) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.CANCELLED,
          "Cancelled before it was run" + reason(cancelled.get()),
          null);
    }
    if (submission.isExpiredAt(clock.instant())) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.EXPIRED,
          "notAfter passed before it was run.",
          null);
    }
    return null;
  }

  /** The broker says that nobody had it; see {@link DoneRecords} why that is not enough. */
  private @Nullable Decision doneBefore(
      ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission)
      throws InterruptedException {
    return switch (done(taken)) {
      case YES -> new Decision.AlreadyDone(submission.submissionId());
      case NO -> null;
      case UNKNOWN -> new Decision.GiveBack("whether it has an outcome is not known");
    };
  }

  /** Whether a record has its outcome. */
  enum Done {
    YES,
    NO,
    /** The broker is not reached, or the outcomes were not read in time. */
    UNKNOWN
  }

  /** Of now: what is on the outcome topics when it is called has been read when it returns. */
  Done done(ConsumerRecord<byte[], byte[]> taken) throws InterruptedException {
    if (fleet.done().contains(taken)) {
      return Done.YES;
    }
    try {
      if (!outcomesRead.upTo(lookup.ends(), READING)) {
        log.warn("the outcomes were not read within {}", READING);
        return Done.UNKNOWN;
      }
    } catch (KafkaException e) {
      log.warn("the ends of the outcome topics are not known: {}", e.toString());
      return Done.UNKNOWN;
    }
    return fleet.done().contains(taken) ? Done.YES : Done.NO;
  }

  private static boolean isCopy(ConsumerRecord<byte[], byte[]> taken) {
    return taken.headers().lastHeader(COPY) != null;
  }

  private boolean isRunElsewhere(StrategySubmitted submission) {
    String id = submission.submissionId();
    return fleet.running().contains(id, submission.replay())
        || fleet.deaths().of(id, submission.replay()).undecided() > 0;
  }

  /** A copy that whoever takes it passes on as long as somebody says that it works on it. */
  EventMessage copyOf(ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok) {
    int attempt =
        (int)
            Math.min(
                Integer.MAX_VALUE,
                (long) ok.event().attempt() + taken.deliveryCount().orElse((short) 1));
    EventMessage again =
        codec.encode(ok.event().toBuilder().attempt(attempt).build(), ok.traceParent());
    Map<String, String> headers = new HashMap<>(again.headers());
    headers.put(COPY, "true");
    return new EventMessage(again.key(), again.value(), headers);
  }

  boolean isSettled(ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission) {
    return lookup.find(submission.submissionId(), Instant.ofEpochMilli(taken.timestamp()))
            instanceof OutcomeLookup.Result.Found found
        && found
            .outcome()
            .settles(submission.replay(), StrategySubmitted.hashOf(submission.code()));
  }

  /** Ends a sentence with the reason that was given, if one was. */
  static String reason(CancelRequest request) {
    return request.reason() == null ? "." : ": " + request.reason();
  }

  /** A dead letter when the id has an outcome of other code by now. */
  @Nullable Decision conflict(
      ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission, int attempt) {
    return fleet
            .code()
            .isOther(submission.submissionId(), StrategySubmitted.hashOf(submission.code()))
        ? conflictLetter(taken, submission, attempt)
        : null;
  }

  private Decision conflictLetter(
      ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission, int attempt) {
    return deadLetters.of(
        taken,
        submission,
        attempt,
        DeadLetterReason.CONFLICT,
        "This submission id has an outcome of other code already; submit this code under another id"
            + " (submit has --id-prefix).",
        null);
  }

  private @Nullable Decision again(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int attempt)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    int deliveries = taken.deliveryCount().orElse((short) 1);
    // The record's time, not the submission's own, which any submitter may choose freely.
    OutcomeLookup.Result result =
        lookup.find(submission.submissionId(), Instant.ofEpochMilli(taken.timestamp()));
    if (result instanceof OutcomeLookup.Result.Found found) {
      String hash = StrategySubmitted.hashOf(submission.code());
      if (found.outcome().settles(submission.replay(), hash)) {
        return new Decision.AlreadyDone(submission.submissionId());
      }
      if (found.outcome().isOfOtherCode(hash)) {
        return conflictLetter(taken, submission, attempt);
      }
    }
    if (limits.isTooMany(attempt)) {
      return poison(taken, submission, attempt, "It was handed out " + attempt + " times");
    }
    if (limits.isNear(deliveries)) {
      StrategySubmitted next = submission.toBuilder().attempt(attempt).build();
      return new Decision.Resubmit(
          codec.encode(next, ok.traceParent()), submission.submissionId(), taken.partition());
    }
    if (result instanceof OutcomeLookup.Result.NotFinished unfinished) {
      return new Decision.GiveBack("whether it has an outcome is not known: " + unfinished.why());
    }
    if (attempt > 1 && deaths(submission) >= DEATHS) {
      return poison(taken, submission, attempt, DEATHS + " workers died while they ran it");
    }
    return null;
  }

  private Decision poison(
      ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission, int attempt, String why) {
    return deadLetters.of(
        taken,
        submission,
        attempt,
        DeadLetterReason.POISON,
        why + " and it never came to an end.",
        null);
  }

  /** Waits for certainty only where it decides: with one silent worker it is run again at once. */
  private int deaths(StrategySubmitted submission) throws InterruptedException {
    long deadline = System.nanoTime() + DECIDING.toNanos();
    WorkerDeaths.Verdict verdict;
    do {
      verdict = fleet.deaths().of(submission.submissionId(), submission.replay());
      if (verdict.dead() >= DEATHS || verdict.dead() + verdict.undecided() < DEATHS) {
        break;
      }
      Thread.sleep(PAUSE_MILLIS);
    } while (System.nanoTime() < deadline);
    return verdict.dead();
  }
}
