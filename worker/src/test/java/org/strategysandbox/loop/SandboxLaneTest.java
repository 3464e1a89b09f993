package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** What an executor's failures mean for a loop: the last attempt alone does not tell. */
class SandboxLaneTest {
  private static final RetryConfig RETRY =
      new RetryConfig(3, Duration.ofMillis(1), Duration.ofMillis(2));

  @TempDir private Path folder;
  private final Deque<SandboxUnavailableException> failures = new ArrayDeque<>();
  private int opened;
  private int closed;

  private SandboxRun run(SandboxRequest request) throws SandboxUnavailableException {
    SandboxUnavailableException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return Runs.succeeded();
  }

  private SandboxLane lane() {
    return new SandboxLane(
        () -> {
          opened++;
          return new SandboxLane.Sandbox(Pipelines.trusting(folder), this::run, () -> closed++);
        },
        RETRY);
  }

  private static SandboxUnavailableException outage() {
    return new SandboxUnavailableException(
        "no daemon",
        false,
        true,
        new DockerException(DockerException.Kind.UNAVAILABLE, "no daemon", null));
  }

  private static SandboxUnavailableException killed() {
    return new SandboxUnavailableException("killed from outside", true, true, null);
  }

  private static StrategySubmitted submission() {
    return StrategySubmitted.builder("s-1", "loop", "position = 1").build();
  }

  private LaneException failure() {
    return catchThrowableOfType(LaneException.class, () -> lane().run(submission(), false));
  }

  @Test
  void isOpenedOnceAndClosed() throws Exception {
    try (SandboxLane lane = lane()) {
      assertThat(lane.run(submission(), false).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
      assertThat(lane.run(submission(), false).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    }
    assertThat(opened).isEqualTo(1);
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void aDaemonThatIsAwayHadNothing() {
    failures.add(outage());
    assertThat(failure().kind()).isEqualTo(LaneException.Kind.AWAY);
    failures.add(outage());
    assertThat(failure().handedOver()).isFalse();
  }

  @Test
  void whatAnEarlierAttemptSentIsNotForgotten() {
    failures.add(killed());
    failures.add(outage());
    LaneException failure = failure();
    assertThat(failure.kind()).isEqualTo(LaneException.Kind.AWAY);
    assertThat(failure.handedOver()).isTrue();
  }

  @Test
  void aContainerThatIsKilledEachTimeIsGivenUp() {
    failures.add(killed());
    failures.add(killed());
    failures.add(killed());
    LaneException failure = failure();
    assertThat(failure.kind()).isEqualTo(LaneException.Kind.GAVE_UP);
    assertThat(failure.handedOver()).isTrue();
    assertThat(failures).isEmpty();
  }

  @Test
  void aDaemonThatMakesNoContainerIsAway() {
    for (int i = 0; i < 3; i++) {
      failures.add(new SandboxUnavailableException("disk full", false, true, null));
    }
    LaneException failure = failure();
    assertThat(failure.kind()).isEqualTo(LaneException.Kind.AWAY);
    assertThat(failure.handedOver()).isFalse();
  }

  @Test
  void aMissingLayerIsNotSetUp() {
    failures.add(new SandboxUnavailableException("no Landlock", false, false, null));
    assertThat(failure().kind()).isEqualTo(LaneException.Kind.NOT_SET_UP);
  }

  @Test
  void aDaemonThatIsAwayFromTheStartIsTriedAgain() throws Exception {
    boolean[] away = {true};
    SandboxLane lane =
        new SandboxLane(
            () -> {
              if (away[0]) {
                throw new DockerException(DockerException.Kind.UNAVAILABLE, "no socket", null);
              }
              return new SandboxLane.Sandbox(Pipelines.trusting(folder), this::run, () -> {});
            },
            RETRY);
    LaneException failure =
        catchThrowableOfType(LaneException.class, () -> lane.run(submission(), false));
    assertThat(failure.handedOver()).isFalse();
    away[0] = false;
    assertThat(lane.run(submission(), false).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
  }
}
