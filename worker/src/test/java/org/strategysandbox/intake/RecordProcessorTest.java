package org.strategysandbox.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.event.CancelRequest;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.resilience.DeadLetterBudget;
import org.strategysandbox.sandbox.SandboxUnavailableException;

class RecordProcessorTest {
  @TempDir Path folder;
  private final EventCodec codec = new EventCodec(Clock.systemUTC());
  private final EmptyOutcomes outcomes = new EmptyOutcomes();
  private final Processors processors = new Processors();
  private final StrategySubmitted submission =
      StrategySubmitted.builder("s-1", "test", "x = 1").build();
  private StrategyExecutor executor = request -> Runs.succeeded();

  @Test
  void aNewSubmissionIsRunWithoutALookUp() throws Exception {
    StrategyResult result = (StrategyResult) published(process(submission, 1)).outcome();

    assertThat(result.attempt()).isEqualTo(1);
    assertThat(outcomes.lookups).isZero();
  }

  @Test
  void whatIsPublishedIsNotRunAgain() throws Exception {
    outcomes.publish(
        EmptyOutcomes.NAMES.result(),
        codec.encode(StrategyResult.builder("s-1", 0, 1).build(), null));

    assertThat(process(submission, 2)).isEqualTo(new Decision.AlreadyDone("s-1"));
  }

  @Test
  void aRepublishedSubmissionIsLookedUpOnItsFirstDelivery() throws Exception {
    outcomes.publish(
        EmptyOutcomes.NAMES.result(),
        codec.encode(StrategyResult.builder("s-1", 0, 1).build(), null));

    assertThat(process(submission.toBuilder().attempt(8).build(), 1))
        .isEqualTo(new Decision.AlreadyDone("s-1"));
  }

  @Test
  void aReplayOfADeadLetterIsRun() throws Exception {
    DeadLetter letter =
        DeadLetter.builder(
                "s-1", 0, 3, new DeadLetterCause(DeadLetterReason.RETRIES_EXHAUSTED, "m", null))
            .build();
    outcomes.publish(
        EmptyOutcomes.NAMES.deadLetter(), codec.encode(letter, codec.encode(submission, null)));

    assertThat(published(process(submission.toBuilder().replay(1).build(), 2)).outcome().replay())
        .isEqualTo(1);
  }

  @Test
  void anUnknownOutcomeIsNotRunBlindly() throws Exception {
    outcomes.away();

    assertThat(process(submission, 2)).isInstanceOf(Decision.GiveBack.class);
  }

  @ParameterizedTest
  @CsvSource({"8, false", "10, false", "8, true"})
  void nearTheLimitItIsPublishedAgain(int delivery, boolean brokerAway) throws Exception {
    if (brokerAway) {
      outcomes.away();
    }
    Decision decision = process(submission.toBuilder().attempt(2).build(), delivery);

    assertThat(decision).isInstanceOf(Decision.Resubmit.class);
    Decoded<StrategySubmitted> again =
        codec.decodeSubmission(((Decision.Resubmit) decision).message());
    StrategySubmitted next = ((Decoded.Ok<StrategySubmitted>) again).event();
    assertThat(next.attempt()).isEqualTo(2 + delivery);
    assertThat(next.submissionId()).isEqualTo("s-1");
  }

  @Test
  void itIsNotPublishedAgainForEver() throws Exception {
    assertDeadLetter(
        process(submission.toBuilder().attempt(29).build(), 2), DeadLetterReason.POISON);
    assertDeadLetter(
        process(submission.toBuilder().attempt(Integer.MAX_VALUE).build(), 1),
        DeadLetterReason.POISON);
  }

  @Test
  void whatNobodyCanReadIsKept() throws Exception {
    byte[] key = "s-1".getBytes(StandardCharsets.UTF_8);
    byte[] value = "junk".getBytes(StandardCharsets.UTF_8);
    Decision.Publish decision =
        published(processor().process(ScriptedConsumer.consumed(7, 1, key, value)));

    assertThat(decision.original().value()).isEqualTo(value);
    DeadLetter letter = (DeadLetter) decision.outcome();
    assertThat(letter.failure().kind()).isEqualTo(DeadLetterReason.UNREADABLE);
    assertThat(requireNonNull(letter.origin()).offset()).isEqualTo(7);
    assertThat(letter.worker()).isEqualTo("w1");
  }

  @Test
  void whatNobodyCanReadDoesNotReachTheLimitEither() throws Exception {
    byte[] value = "junk".getBytes(StandardCharsets.UTF_8);
    Decision decision = processor().process(ScriptedConsumer.consumed(7, 8, null, value));

    assertThat(((Decision.Resubmit) decision).message().value()).isEqualTo(value);
  }

  @Test
  void anExpiredSubmissionIsNotRun() throws Exception {
    executor =
        request -> {
          throw new AssertionError("it was run");
        };

    assertDeadLetter(
        process(submission.toBuilder().notAfter(Instant.EPOCH).build(), 1),
        DeadLetterReason.EXPIRED);
  }

  @Test
  void whatIsNotServedBecomesADeadLetter() throws Exception {
    assertDeadLetter(
        process(submission.toBuilder().dataset("other").build(), 1), DeadLetterReason.NOT_SERVED);
  }

  @Test
  void exhaustedRetriesBecomeADeadLetter() throws Exception {
    executor =
        request -> {
          throw new SandboxUnavailableException("no disk", false, true, null);
        };

    DeadLetter letter =
        assertDeadLetter(process(submission, 1), DeadLetterReason.RETRIES_EXHAUSTED);
    assertThat(letter.failure().message()).isEqualTo("no disk");
    assertThat(letter.failure().exception()).contains("SandboxUnavailableException");
  }

  @Test
  void aSickInfrastructureDoesNotDrainTheQueueIntoDeadLetters() throws Exception {
    executor =
        request -> {
          throw new SandboxUnavailableException("no disk", false, true, null);
        };
    processors.budget = new DeadLetterBudget(2, Duration.ofHours(1), System::nanoTime);

    assertDeadLetter(process(submission, 1), DeadLetterReason.RETRIES_EXHAUSTED);
    assertThat(processors.budget.isReady()).isTrue();
    assertDeadLetter(process(submission, 1), DeadLetterReason.RETRIES_EXHAUSTED);
    assertThat(process(submission, 1)).isInstanceOf(Decision.GiveBack.class);
    assertThat(processors.budget.reasons()).singleElement().asString().contains("2 submissions");
  }

  @Test
  void aFaultOfTheWorkerIsTriedElsewhereAndNotForEver() throws Exception {
    executor =
        request -> {
          throw new IllegalStateException("a bug");
        };

    assertThat(process(submission, 1)).isInstanceOf(Decision.GiveBack.class);
    assertThat(process(submission, 2)).isInstanceOf(Decision.GiveBack.class);
    assertDeadLetter(process(submission, 3), DeadLetterReason.RETRIES_EXHAUSTED);
  }

  @Test
  void cancellingIsNoDecision() {
    executor =
        request -> {
          throw new InterruptedException("cancelled");
        };

    assertThatThrownBy(() -> process(submission, 1)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aCancelledSubmissionIsNotRun() throws Exception {
    executor = neverRun();
    processors.fleet.cancellations().accept(new CancelRequest("s-1", 0, Instant.EPOCH, "typo"));

    DeadLetter letter = assertDeadLetter(process(submission, 1), DeadLetterReason.CANCELLED);
    assertThat(letter.failure().message()).contains("typo");
    assertThat(letter.codeSha256()).isEqualTo(StrategySubmitted.hashOf(submission.code()));
  }

  @Test
  void aReplayAfterItWasCancelledIsRun() throws Exception {
    processors.fleet.cancellations().accept(new CancelRequest("s-1", 0, Instant.EPOCH, null));

    assertThat(published(process(submission.toBuilder().replay(1).build(), 1)).outcome().status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void cancellingEndsARunWithAResult() throws Exception {
    executor =
        request -> {
          processors.fleet.cancellations().accept(new CancelRequest("s-1", 0, Instant.EPOCH, null));
          Thread.sleep(60_000);
          throw new AssertionError("not interrupted");
        };

    StrategyResult result = (StrategyResult) published(process(submission, 1)).outcome();

    assertThat(requireNonNull(result.failure()).kind()).isEqualTo(FailureKind.CANCELLED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aCancellationThatComesTooLateChangesNothing() throws Exception {
    executor =
        request -> {
          processors.fleet.cancellations().accept(new CancelRequest("s-1", 0, Instant.EPOCH, null));
          return Runs.succeeded();
        };

    assertThat(published(process(submission, 1)).outcome().status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anIdThatComesAgainWithOtherCodeIsAConflict() throws Exception {
    executor = neverRun();
    processors.fleet.code().accept(outcomeOf("other = 1"));

    assertDeadLetter(process(submission, 1), DeadLetterReason.CONFLICT);
  }

  @Test
  void otherCodeThatWasFasterIsAConflictToo() throws Exception {
    executor =
        request -> {
          processors.fleet.code().accept(outcomeOf("other = 1"));
          return Runs.succeeded();
        };

    assertDeadLetter(process(submission, 1), DeadLetterReason.CONFLICT);
  }

  @Test
  void theSameCodeAgainIsRun() throws Exception {
    processors.fleet.code().accept(outcomeOf(submission.code()));

    assertThat(published(process(submission, 1)).outcome().status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void aBrokerThatForgotADeliveryDoesNotCauseASecondRun() throws Exception {
    Decision.Publish first = published(process(submission, 1));
    executor = neverRun();
    processors.fleet.done().accept(ofRecord(first.place()));

    assertThat(process(submission, 1)).isEqualTo(new Decision.AlreadyDone("s-1"));
  }

  @Test
  void whoCouldNotReadTheOutcomesRunsNothing() throws Exception {
    executor = neverRun();
    processors.outcomesRead = false;
    assertThat(process(submission, 1)).isInstanceOf(Decision.GiveBack.class);

    processors.outcomesRead = true;
    outcomes.away();
    assertThat(process(submission, 1)).isInstanceOf(Decision.GiveBack.class);
  }

  private static EventMessage ofRecord(String place) {
    return new EventMessage(null, null, Map.of(DoneRecords.HEADER, place));
  }

  @Test
  void aRedeliveredSubmissionIsNotTakenForDoneByAnOutcomeOfOtherCode() throws Exception {
    outcomes.publish(
        EmptyOutcomes.NAMES.result(), codec.encode((StrategyResult) outcomeOf("other = 1"), null));

    assertDeadLetter(process(submission, 2), DeadLetterReason.CONFLICT);
  }

  @Test
  void theConflictOfAnotherSubmissionDoesNotSettleThisOne() throws Exception {
    DeadLetter letter =
        DeadLetter.builder("s-1", 0, 1, new DeadLetterCause(DeadLetterReason.CONFLICT, "m", null))
            .codeSha256(StrategySubmitted.hashOf("other = 1"))
            .build();
    outcomes.publish(
        EmptyOutcomes.NAMES.deadLetter(), codec.encode(letter, codec.encode(submission, null)));

    assertThat(published(process(submission, 2)).outcome().status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void whatMayEndAWorkerIsRecordedBeforeItIsRunAgain() throws Exception {
    executor =
        request -> {
          assertThat(processors.signs.history()).hasSize(1);
          assertThat(new String(processors.signs.history().get(0).value(), StandardCharsets.UTF_8))
              .contains("s-1");
          return Runs.succeeded();
        };

    assertThat(process(submission, 2)).isInstanceOf(Decision.Publish.class);
    processors.takeNoSigns();
    assertThat(process(submission, 2)).isInstanceOf(Decision.GiveBack.class);
  }

  private static StrategyExecutor neverRun() {
    return request -> {
      throw new AssertionError("it was run");
    };
  }

  private static Outcome outcomeOf(String code) {
    return StrategyResult.builder("s-1", 0, 1).codeSha256(StrategySubmitted.hashOf(code)).build();
  }

  private Decision process(StrategySubmitted submitted, int delivery) throws Exception {
    EventMessage message = codec.encode(submitted, null);
    ConsumerRecord<byte[], byte[]> taken =
        ScriptedConsumer.consumed(7, delivery, message.key(), message.value());
    KafkaMessages.toRecord("any", message).headers().forEach(taken.headers()::add);
    return processor().process(taken);
  }

  private RecordProcessor processor() throws java.io.IOException {
    return processors.make(
        Pipelines.trusting(java.nio.file.Files.createTempDirectory(folder, "data")),
        (id, replay) -> executor,
        outcomes.lookup());
  }

  private static Decision.Publish published(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Publish.class);
    return (Decision.Publish) decision;
  }

  private static DeadLetter assertDeadLetter(Decision decision, DeadLetterReason reason) {
    DeadLetter letter = (DeadLetter) published(decision).outcome();
    assertThat(letter.failure().kind()).isEqualTo(reason);
    assertThat(letter.submissionId()).isEqualTo("s-1");
    return letter;
  }
}
