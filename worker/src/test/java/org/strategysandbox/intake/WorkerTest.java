package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.execution.StrategyExecutor;

/** Workers on a real broker, whose runs are scripted. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class WorkerTest {
  private final StrategyExecutor succeeding = request -> Runs.succeeded();
  private Installation installation;

  @BeforeEach
  void install(EmbeddedBroker broker, @TempDir Path folder) throws InterruptedException {
    installation = new Installation(broker.bootstrapServers(), folder);
  }

  @AfterEach
  void remove() {
    installation.close();
  }

  @Test
  void everySubmissionHasExactlyOneOutcome() throws Exception {
    Set<String> ran = ConcurrentHashMap.newKeySet();
    AtomicInteger runs = new AtomicInteger();
    installation.worker(
        "w1",
        3,
        request -> {
          runs.incrementAndGet();
          ran.add(Installation.code(request));
          return Runs.succeeded();
        });
    SubmissionClient client = installation.client();
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      submissions.add(client.submit(Installation.submission("s-" + i)));
    }
    List<Outcome> outcomes = new ArrayList<>();

    assertThat(client.awaitEach(submissions, Installation.PATIENCE, outcomes::add)).isEmpty();

    assertThat(outcomes).allMatch(o -> o.status() == OutcomeStatus.SUCCEEDED && o.attempt() == 1);
    assertThat(ran).hasSize(50);
    assertThat(runs).hasValue(50);
    assertThat(installation.outcomeIds())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 50).mapToObj(i -> "s-" + i).toList());
  }

  @Test
  void twoWorkersShareTheLoad() throws Exception {
    // Nobody gets past it unless four run at once.
    CyclicBarrier four = new CyclicBarrier(4);
    StrategyExecutor together =
        request -> {
          try {
            four.await(60, TimeUnit.SECONDS);
          } catch (java.util.concurrent.BrokenBarrierException
              | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
          }
          return Runs.succeeded();
        };
    SubmissionClient client = installation.client();
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      submissions.add(client.submit(Installation.submission("s-" + i)));
    }
    installation.worker("w1", 2, together);
    installation.worker("w2", 2, together);
    List<Outcome> outcomes = new ArrayList<>();

    assertThat(client.awaitEach(submissions, Installation.PATIENCE, outcomes::add)).isEmpty();

    assertThat(outcomes).allMatch(outcome -> outcome.attempt() == 1);
  }

  @Test
  void aRunLongerThanItsLockIsDeliveredOnce() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Duration length = Installation.LOCK.plusSeconds(4);
    installation.worker(
        "w1",
        2,
        request -> {
          runs.incrementAndGet();
          return awaitUninterrupted(
              new CompletableFuture<org.strategysandbox.sandbox.SandboxRun>()
                  .completeOnTimeout(Runs.succeeded(), length.toSeconds(), TimeUnit.SECONDS));
        });
    SubmissionClient client = installation.client();

    Outcome outcome =
        client.await(client.submit(Installation.submission("long")), Installation.PATIENCE);

    assertThat(outcome.attempt()).isEqualTo(1);
    assertThat(runs).hasValue(1);
    assertThat(installation.outcomeIds()).containsExactly("long");
  }

  @Test
  void whatADeadWorkerHeldIsRunByAnother() throws Exception {
    SubmissionClient client = installation.client();
    Submission submission = client.submit(Installation.submission("orphan"));
    // Leaves the group without an acknowledgement, as a crash does.
    try (var dead = installation.member()) {
      assertThat(installation.take(dead).deliveryCount()).contains((short) 1);
    }
    installation.worker("w2", 1, succeeding);

    Outcome outcome = client.await(submission, Installation.PATIENCE);

    assertThat(outcome.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(outcome.attempt()).isEqualTo(2);
    assertThat(installation.outcomeIds()).containsExactly("orphan");
  }

  @Test
  void whatHasItsOutcomeIsNotRunAgain() throws Exception {
    SubmissionClient client = installation.client();
    Submission published = client.submit(Installation.submission("published"));
    try (var dead = installation.member()) {
      installation.take(dead);
      installation.send(
          org.strategysandbox.kafka.KafkaMessages.toRecord(
              installation.settings.topics().result(),
              installation.codec.encode(
                  StrategyResult.builder("published", 0, 1).worker("dead").build(), null)));
    }
    Set<String> ran = ConcurrentHashMap.newKeySet();
    installation.worker(
        "w2",
        1,
        request -> {
          ran.add(Installation.code(request));
          return Runs.succeeded();
        });
    // One slot takes them in order: when this one is done, the other was decided about.
    client.await(client.submit(Installation.submission("next")), Installation.PATIENCE);

    assertThat(ran).hasSize(1).allMatch(code -> code.contains("next"));
    assertThat(((StrategyResult) client.await(published, Installation.PATIENCE)).worker())
        .isEqualTo("dead");
    assertThat(installation.outcomeIds()).containsExactly("published", "next");
  }

  @Test
  void aDrainFinishesWhatRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Worker worker =
        installation.worker(
            "w1",
            1,
            request -> {
              running.countDown();
              finish.await();
              return Runs.succeeded();
            });
    SubmissionClient client = installation.client();
    Submission first = client.submit(Installation.submission("first"));
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
    Submission second = client.submit(Installation.submission("second"));
    CompletableFuture<Boolean> drained = drain(worker, Installation.PATIENCE);
    finish.countDown();

    assertThat(drained.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(client.await(first, Installation.PATIENCE).status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(second.outcome()).isNotDone();
    worker.close();
    worker.close();

    installation.worker("w2", 1, succeeding);
    assertThat(client.await(second, Installation.PATIENCE).attempt()).isEqualTo(1);
  }

  @Test
  void aDrainThatTakesTooLongGivesBackWhatRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Void> cleaned = new CompletableFuture<>();
    Worker worker =
        installation.worker(
            "w1",
            1,
            request -> {
              running.countDown();
              try {
                new CountDownLatch(1).await();
                throw new AssertionError("never opened");
              } finally {
                cleaned.complete(null);
              }
            });
    SubmissionClient client = installation.client();
    Submission submission = client.submit(Installation.submission("long"));
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

    assertThat(worker.drain(Duration.ofMillis(100))).isFalse();

    assertThat(cleaned).isCompleted();
    worker.close();
    installation.worker("w2", 1, succeeding);
    assertThat(client.await(submission, Installation.PATIENCE).attempt()).isEqualTo(2);
    assertThat(installation.outcomeIds()).containsExactly("long");
  }

  @Test
  void closingWithoutADrainGivesBackToo() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Worker worker =
        installation.worker(
            "w1",
            1,
            request -> {
              running.countDown();
              new CountDownLatch(1).await();
              return Runs.succeeded();
            });
    SubmissionClient client = installation.client();
    Submission submission = client.submit(Installation.submission("given-back"));
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

    worker.close();

    installation.worker("w2", 1, succeeding);
    assertThat(client.await(submission, Installation.PATIENCE).status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void cancelledSubmissionsEndWhereverTheyAre() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    installation.worker(
        "w1",
        1,
        request -> {
          running.countDown();
          if (Installation.code(request).contains("next")) {
            return Runs.succeeded();
          }
          new CountDownLatch(1).await();
          throw new AssertionError("never opened");
        });
    SubmissionClient client = installation.client();
    Submission runs = client.submit(Installation.submission("runs"));
    Submission waits = client.submit(Installation.submission("waits"));
    Submission next = client.submit(Installation.submission("next"));
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

    client.cancel("waits", 0, null);
    client.cancel("runs", 0, "too slow");

    StrategyResult ended = (StrategyResult) client.await(runs, Installation.PATIENCE);
    assertThat(java.util.Objects.requireNonNull(ended.failure()).kind())
        .isEqualTo(FailureKind.CANCELLED);
    assertThat(ended.failure().message()).contains("too slow");
    DeadLetter letter = (DeadLetter) client.await(waits, Installation.PATIENCE);
    assertThat(letter.failure().kind()).isEqualTo(DeadLetterReason.CANCELLED);
    assertThat(client.await(next, Installation.PATIENCE).status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void aWorkerThatStartsLaterKnowsWhatWasCancelled() throws Exception {
    SubmissionClient client = installation.client();
    Submission submission = client.submit(Installation.submission("s-1"));
    client.cancel("s-1", 0, null);
    installation.worker("w1", 1, succeeding);

    assertThat(client.await(submission, Installation.PATIENCE))
        .isInstanceOfSatisfying(
            DeadLetter.class,
            letter -> assertThat(letter.failure().kind()).isEqualTo(DeadLetterReason.CANCELLED));
  }

  @Test
  void whoUsesAnIdTwiceHearsOfEachUse() throws Exception {
    installation.worker("w1", 1, succeeding);
    SubmissionClient client = installation.client();
    assertThat(
            client
                .await(client.submit(Installation.submission("s-1")), Installation.PATIENCE)
                .status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);

    Outcome same =
        client.await(client.submit(Installation.submission("s-1")), Installation.PATIENCE);
    Outcome other =
        client.await(
            client.submit(StrategySubmitted.builder("s-1", "test", "other = 1").build()),
            Installation.PATIENCE);

    assertThat(same.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(other)
        .isInstanceOfSatisfying(
            DeadLetter.class,
            letter -> assertThat(letter.failure().kind()).isEqualTo(DeadLetterReason.CONFLICT));
  }

  @Test
  void aLongStrategyLeavesNoSlotIdleWhileOthersWait(EmbeddedBroker broker, @TempDir Path another)
      throws Exception {
    // The broker hands out 100 records ahead of the oldest unfinished one, and there are 250.
    try (Installation narrow = new Installation(broker.bootstrapServers(), another, 100)) {
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch finish = new CountDownLatch(1);
      AtomicInteger longRuns = new AtomicInteger();
      StrategyExecutor executor =
          request -> {
            if (Installation.code(request).contains("long")) {
              longRuns.incrementAndGet();
              running.countDown();
              finish.await();
            }
            return Runs.succeeded();
          };
      // Whoever runs it has no second slot that would see how far the others have come.
      narrow.worker("w1", 1, executor);
      SubmissionClient client = narrow.client();
      Submission first = client.submit(Installation.submission("long"));
      assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
      narrow.worker("w2", 2, executor);
      List<Submission> others = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        others.add(client.submit(Installation.submission("s-" + i)));
      }

      assertThat(client.awaitEach(others, Installation.PATIENCE, outcome -> {})).isEmpty();
      assertThat(first.outcome()).isNotDone();
      finish.countDown();

      assertThat(client.await(first, Installation.PATIENCE).status())
          .isEqualTo(OutcomeStatus.SUCCEEDED);
      assertThat(longRuns).hasValue(1);
      assertThat(narrow.outcomeIds()).hasSize(251).doesNotHaveDuplicates();
    }
  }

  @Test
  void aLongStrategyWhoseWorkerDiesAfterItMadeWayIsRunAgain(
      EmbeddedBroker broker, @TempDir Path another) throws Exception {
    try (Installation narrow = new Installation(broker.bootstrapServers(), another, 100)) {
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch finish = new CountDownLatch(1);
      Worker dying =
          narrow.worker(
              "w1",
              2,
              request -> {
                if (Installation.code(request).contains("long")) {
                  running.countDown();
                  finish.await();
                }
                return Runs.succeeded();
              });
      SubmissionClient client = narrow.client();
      Submission first = client.submit(Installation.submission("long"));
      assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
      List<Submission> others = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        others.add(client.submit(Installation.submission("s-" + i)));
      }
      assertThat(client.awaitEach(others, Installation.PATIENCE, outcome -> {})).isEmpty();
      dying.close();
      narrow.worker("w2", 1, succeeding);

      assertThat(client.await(first, Installation.PATIENCE).attempt()).isGreaterThan(1);
      assertThat(narrow.outcomeIds()).hasSize(61).doesNotHaveDuplicates();
    }
  }

  @Test
  void replicasAreReplacedUnderLoadAndNothingIsLostOrDoubled() throws Exception {
    CountDownLatch last = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    StrategyExecutor executor =
        request -> {
          if (Installation.code(request).contains("long")) {
            begun.countDown();
            last.await();
          }
          return Runs.succeeded();
        };
    SubmissionClient client = installation.client();
    List<Submission> submissions = new ArrayList<>();
    submissions.add(client.submit(Installation.submission("long")));
    Worker first = installation.worker("a-0", 2, executor);
    Worker second = installation.worker("b-0", 2, executor);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    for (int roll = 1; roll <= 12; roll++) {
      for (int i = 0; i < 10; i++) {
        submissions.add(client.submit(Installation.submission("s-" + roll + "-" + i)));
      }
      first.drain(Duration.ofMillis(50));
      first.close();
      first = installation.worker("a-" + roll, 2, executor);
      second.drain(Duration.ofMillis(50));
      second.close();
      second = installation.worker("b-" + roll, 2, executor);
    }
    last.countDown();
    List<Outcome> outcomes = new ArrayList<>();

    assertThat(client.awaitEach(submissions, Installation.PATIENCE, outcomes::add)).isEmpty();
    assertThat(outcomes).allMatch(outcome -> outcome.status() == OutcomeStatus.SUCCEEDED);
    assertThat(installation.outcomeIds()).hasSize(121).doesNotHaveDuplicates();
  }

  @Test
  void aWorkerThatNeverStartedCloses() throws Exception {
    Worker worker = installation.unstarted("w1", 2, (id, replay, announce) -> succeeding);

    worker.close();
    worker.close();
  }

  private static CompletableFuture<Boolean> drain(Worker worker, Duration limit) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return worker.drain(limit);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static <T> T awaitUninterrupted(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
