package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

class RetryingExecutorTest {
  private static final RetryConfig RETRY =
      new RetryConfig(3, Duration.ofMillis(100), Duration.ofMillis(1000));
  private final DockerException away =
      new DockerException(DockerException.Kind.UNAVAILABLE, "does not answer", null);
  private final DockerException fault =
      new DockerException(DockerException.Kind.DAEMON_ERROR, "fault", null);
  private static final SandboxRequest REQUEST =
      new SandboxRequest(
          new byte[0], new SandboxRequest.RunLimits(1, 1, Duration.ofSeconds(1), 1, 1));

  private final Deque<SandboxUnavailableException> failures = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final DaemonAnswers docker = new DaemonAnswers();
  private int runs;

  @Test
  void aSecondTrySucceeds() throws Exception {
    failures.add(failure(fault, true));

    assertThat(waiting().run(REQUEST).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void aDaemonThatAnswersAndFailsCostsAttempts() {
    for (int i = 0; i < 3; i++) {
      failures.add(failure(fault, true));
    }

    assertThatThrownBy(() -> waiting().run(REQUEST))
        .isInstanceOf(SandboxUnavailableException.class);
    assertThat(runs).isEqualTo(3);
    assertThat(pauses).hasSize(2);
  }

  @Test
  void whatCannotSucceedLaterIsNotRepeated() {
    failures.add(failure(fault, false));

    assertThatThrownBy(() -> waiting().run(REQUEST))
        .isInstanceOf(SandboxUnavailableException.class);
    assertThat(runs).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aDaemonThatIsAwayCostsNoAttempt() throws Exception {
    for (int outage = 0; outage < 10; outage++) {
      failures.add(failure(away, true));
    }

    assertThat(waiting().run(REQUEST).containerId()).isEqualTo("c1");
    assertThat(runs).isEqualTo(11);
  }

  @Test
  void anUnkindDaemonIsAskedEverLessOften() throws Exception {
    failures.add(failure(away, true));
    docker.awayAtLeast(12);

    waiting().run(REQUEST);

    assertThat(pauses).hasSizeGreaterThan(8);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(pauses).allMatch(pause -> pause.compareTo(RETRY.maxBackoff()) <= 0);
    assertThat(pauses.get(pauses.size() - 1)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
  }

  @Test
  void anInterruptEndsTheWait() {
    failures.add(failure(away, true));
    docker.awayAtLeast(Integer.MAX_VALUE);
    Pause interrupted =
        duration -> {
          throw new InterruptedException("cancelled");
        };

    assertThatThrownBy(
            () ->
                new RetryingExecutor(
                        this::run, RETRY, new DaemonWatch(docker, RETRY, interrupted), interrupted)
                    .run(REQUEST))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void withoutAWatchADaemonThatIsAwayFailsAtOnce() {
    failures.add(failure(away, true));

    assertThatThrownBy(() -> impatient().run(REQUEST))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessage("does not answer");
    assertThat(pauses).isEmpty();
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void withoutAWatchAFaultIsRepeated() throws Exception {
    failures.add(failure(fault, true));

    assertThat(impatient().run(REQUEST).containerId()).isEqualTo("c1");
  }

  @Test
  void aDaemonWithAFaultAnswers() {
    docker.fails(fault);

    assertThat(new DaemonWatch(docker, RETRY).answers()).isTrue();
  }

  @Test
  void pausesGrowWithinTheirBounds() {
    Backoff backoff = new Backoff(RETRY);
    for (int failure = 1; failure < 200; failure++) {
      long full = failure > 4 ? 1000 : Math.min(1000, 100L << (failure - 1));
      assertThat(backoff.after(failure).toMillis()).isBetween(full / 2, full);
    }
    assertThat(
            new Backoff(new RetryConfig(1, Duration.ofMinutes(5), Duration.ofHours(1))).after(99))
        .isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
  }

  private RetryingExecutor waiting() {
    return new RetryingExecutor(
        this::run, RETRY, new DaemonWatch(docker, RETRY, pauses::add), pauses::add);
  }

  private RetryingExecutor impatient() {
    return new RetryingExecutor(this::run, RETRY, null, pauses::add);
  }

  private SandboxRun run(SandboxRequest request) throws SandboxUnavailableException {
    runs++;
    SandboxUnavailableException failure = failures.poll();
    if (failure != null) {
      if (failure.getCause() == away) {
        docker.awayAtLeast(5);
      }
      throw failure;
    }
    return Runs.succeeded();
  }

  private static SandboxUnavailableException failure(DockerException cause, boolean retryable) {
    return new SandboxUnavailableException(
        String.valueOf(cause.getMessage()), false, retryable, cause);
  }
}
