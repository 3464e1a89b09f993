package org.strategysandbox.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategysandbox.config.CircuitConfig;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

@Timeout(30)
class ResilientExecutorTest {
  private static final RetryConfig RETRY =
      new RetryConfig(3, Duration.ofMillis(10), Duration.ofMillis(40));
  private static final CircuitConfig CIRCUIT =
      new CircuitConfig(
          4, 0.5, Duration.ofMillis(100), Duration.ofMillis(400), 1, Duration.ofMinutes(1));
  private static final SandboxRequest REQUEST =
      new SandboxRequest(
          new byte[0], new SandboxRequest.RunLimits(1, 1, Duration.ofSeconds(1), 1, 1));

  private final DockerException away =
      new DockerException(DockerException.Kind.UNAVAILABLE, "does not answer", null);
  private final DockerException fault =
      new DockerException(DockerException.Kind.DAEMON_ERROR, "fault", null);
  private final Deque<SandboxUnavailableException> failures = new ArrayDeque<>();
  private final DaemonAnswers docker = new DaemonAnswers();
  private final DockerCircuit circuit = new DockerCircuit(docker, CIRCUIT);
  private int runs;

  @Test
  void aSecondTrySucceeds() throws Exception {
    failures.add(failure(fault, true));

    assertThat(patient().run(REQUEST).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(2);
    assertThat(circuit.isReady()).isTrue();
  }

  @Test
  void aDaemonThatAnswersAndFailsCostsAttempts() {
    fail(fault, 3);

    assertThatThrownBy(() -> patient().run(REQUEST))
        .isInstanceOf(SandboxUnavailableException.class);
    assertThat(runs).isEqualTo(3);
  }

  @Test
  void whatCannotSucceedLaterIsNotRepeatedAndSaysNothingOfTheDaemon() {
    for (int i = 0; i < 10; i++) {
      failures.add(failure(fault, false));
      assertThatThrownBy(() -> patient().run(REQUEST))
          .isInstanceOf(SandboxUnavailableException.class);
    }

    assertThat(runs).isEqualTo(10);
    assertThat(circuit.state()).isEqualTo(DockerCircuit.State.CLOSED);
  }

  @Test
  void manyFaultsOpenTheCircuitCostNothingFromThenOnAndOneContainerClosesIt() throws Exception {
    // The window is four: the fourth fault opens it, and three more leave it open.
    fail(fault, 3);
    assertThatThrownBy(() -> patient().run(REQUEST))
        .isInstanceOf(SandboxUnavailableException.class);
    assertThat(circuit.transitions()).isZero();
    fail(fault, 4);

    assertThat(patient().run(REQUEST).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(8);
    assertThat(circuit.transitions()).isGreaterThan(2);
    assertThat(circuit.state()).isEqualTo(DockerCircuit.State.CLOSED);
    assertThat(circuit.isReady()).isTrue();
  }

  @Test
  void aDaemonThatIsAwayOpensTheCircuitAtOnceAndCostsNoAttempt() throws Exception {
    fail(away, 1);
    docker.awayAtLeast(3);
    CompletableFuture<SandboxRun> run = CompletableFuture.supplyAsync(this::run);

    awaitReason("does not answer");

    assertThat(run.get(20, TimeUnit.SECONDS).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(2);
    assertThat(circuit.isReady()).isTrue();
  }

  @Test
  void manyOutagesCostNoAttempt() throws Exception {
    fail(away, 5);

    assertThat(patient().run(REQUEST).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(6);
  }

  @Test
  void halfOpenOneContainerIsTriedAndTheOthersWaitForIt() throws Exception {
    CountDownLatch prove = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();
    fail(away, 1);
    assertThat(run()).isNotNull();
    fail(away, 1);
    ResilientExecutor.Attempt first =
        (request, proven) -> {
          SandboxUnavailableException failure = failures.poll();
          if (failure != null) {
            throw failure;
          }
          started.incrementAndGet();
          tried.countDown();
          prove.await();
          proven.run();
          return Runs.succeeded();
        };
    ResilientExecutor executor = new ResilientExecutor(first, RETRY, circuit);
    CompletableFuture<?> probe = CompletableFuture.runAsync(() -> unchecked(executor));
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<?> other = CompletableFuture.runAsync(() -> unchecked(executor));

    assertThat(circuit.state()).isEqualTo(DockerCircuit.State.HALF_OPEN);
    assertThat(started).hasValue(1);
    prove.countDown();
    probe.get(20, TimeUnit.SECONDS);
    other.get(20, TimeUnit.SECONDS);
    assertThat(started).hasValue(2);
  }

  @Test
  void anInterruptEndsTheWaitForTheDaemon() throws Exception {
    fail(away, 1);
    docker.awayAtLeast(Integer.MAX_VALUE);
    assertInterrupted(patient(), () -> awaitReason("does not answer"));
  }

  @Test
  void anInterruptEndsTheWaitBetweenTwoAttempts() throws Exception {
    fail(fault, 2);
    RetryConfig slow = new RetryConfig(3, Duration.ofMinutes(1), Duration.ofMinutes(1));
    CountDownLatch failed = new CountDownLatch(1);
    ResilientExecutor executor =
        new ResilientExecutor(
            (request, proven) -> {
              failed.countDown();
              return attempt(request, proven);
            },
            slow,
            circuit);
    assertInterrupted(executor, failed::await);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void whoSitsInFrontOfItIsToldAtOnceThatTheDaemonIsAway() {
    fail(away, 1);

    assertThatThrownBy(() -> impatient().run(REQUEST)).hasMessage("does not answer");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void aBudgetRecovers() {
    long[] now = {0};
    DeadLetterBudget budget = new DeadLetterBudget(1, Duration.ofSeconds(10), () -> now[0]);

    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
    now[0] = Duration.ofSeconds(11).toNanos();
    assertThat(budget.isReady()).isTrue();
    assertThat(budget.spend()).isTrue();
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void assertInterrupted(ResilientExecutor executor, Step before) throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread runner =
        new Thread(
            () -> {
              try {
                executor.run(REQUEST);
                ended.complete(new AssertionError("it succeeded"));
              } catch (InterruptedException | SandboxUnavailableException e) {
                ended.complete(e);
              }
            });
    runner.start();
    before.run();
    runner.interrupt();
    assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  private void awaitReason(String text) {
    org.awaitility.Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> circuit.reasons().stream().anyMatch(reason -> reason.contains(text)));
  }

  private void fail(DockerException cause, int times) {
    for (int i = 0; i < times; i++) {
      failures.add(failure(cause, true));
    }
  }

  private ResilientExecutor patient() {
    return new ResilientExecutor(this::attempt, RETRY, circuit);
  }

  private ResilientExecutor impatient() {
    return new ResilientExecutor(request -> attempt(request, () -> {}), RETRY);
  }

  private SandboxRun run() {
    return unchecked(patient());
  }

  private static SandboxRun unchecked(ResilientExecutor executor) {
    try {
      return executor.run(REQUEST);
    } catch (SandboxUnavailableException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SandboxRun attempt(SandboxRequest request, Runnable proven)
      throws SandboxUnavailableException {
    runs++;
    SandboxUnavailableException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    proven.run();
    return Runs.succeeded();
  }

  private static SandboxUnavailableException failure(DockerException cause, boolean retryable) {
    return new SandboxUnavailableException(
        String.valueOf(cause.getMessage()), false, retryable, cause);
  }
}
