package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategysandbox.loop.LaneException.Kind.AWAY;
import static org.strategysandbox.loop.LaneException.Kind.GAVE_UP;
import static org.strategysandbox.loop.LaneException.Kind.NOT_SET_UP;
import static org.strategysandbox.loop.LaneException.Kind.NO_OUTCOME;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.execution.ModeDecision;
import org.strategysandbox.execution.ModeDecision.Reason;

/** Falling back is for code that nobody had: it must not be a way out of the sandbox. */
class FallbackTest {
  @TempDir private Path folder;
  private Loops loops;

  @BeforeEach
  void fresh() {
    loops = new Loops(folder);
  }

  @Test
  void offMeansDirectAsBefore() throws Exception {
    loops.off().run("1 a", "2 b");
    assertThat(loops.lane.seen).isEmpty();
    assertThat(loops.direct.seen).hasSize(2);
    assertThat(loops.decisions).extracting(ModeDecision::reason).containsOnly(Reason.SANDBOX_OFF);
  }

  @Test
  void fallsBackInTheMiddleAndRecoversByItself() throws Exception {
    loops.fallback();
    loops.lane.then(s -> Loops.success(s, org.strategysandbox.event.ExecutionMode.SANDBOX));
    loops.lane.fails(2, AWAY, false);
    LoopProgress progress = loops.run("1 a", "2 b", "3 c", "4 d");
    assertThat(progress.ended())
        .extracting(done -> done.decision().mode() + " " + done.decision().reason())
        .containsExactly(
            "sandbox configured", "direct fallback", "direct fallback", "sandbox configured");
    assertThat(loops.direct.seen).extracting(s -> s.code()).containsExactly("2 b", "3 c");
    assertThat(progress.ended().get(1).decision().why()).contains("the daemon is away");
  }

  @Test
  void withoutConfiguredFallbackItWaitsForTheDaemon() throws Exception {
    loops.lane.fails(5, AWAY, false);
    LoopProgress progress = loops.run("1 a");
    assertThat(loops.direct.seen).isEmpty();
    assertThat(loops.waits).hasSize(5);
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::status)
        .containsExactly("succeeded");
  }

  @Test
  void aDaemonThatStaysAwayStopsTheLoopAndNothingIsLost() throws Exception {
    loops.lane.fails(1000, AWAY, false);
    assertThatThrownBy(() -> loops.run("1 a"))
        .isInstanceOf(LoopStoppedException.class)
        .hasMessage("the daemon is away");
    assertThat(loops.lane.seen).hasSizeBetween(20, 100);
    assertThat(Files.readString(loops.history())).contains("\"type\":\"not_run\"");

    // It was handed to nobody, so that it may still run directly.
    loops.fallback();
    assertThat(loops.run("1 a").ended())
        .extracting(done -> done.decision().mode())
        .containsExactly("direct");
  }

  @Test
  void aStrategyThatKillsItsContainerTenTimesNeverRunsDirectly() throws Exception {
    loops.fallback();
    loops.lane.fails(10, GAVE_UP, true);
    String killer = "1 killer";
    LoopProgress progress =
        loops.run(
            killer, killer, killer, killer, killer, killer, killer, killer, killer, killer, "2 b");
    assertThat(loops.direct.seen).isEmpty();
    assertThat(progress.ended().subList(0, 10))
        .allMatch(done -> done.status().equals("dead_lettered"))
        .allMatch(done -> done.kind().equals("retries_exhausted"))
        .allMatch(done -> done.decision().reason().equals("handed_over"));
    assertThat(progress.ended().get(10).status()).isEqualTo("succeeded");
  }

  @Test
  void aStrategyThatTakesTheDaemonDownWithItNeverRunsDirectlyEither() throws Exception {
    loops.fallback();
    loops.lane.fails(AWAY, true).fails(3, AWAY, false);
    LoopProgress progress = loops.run("1 a");
    assertThat(loops.direct.seen).isEmpty();
    assertThat(loops.lane.seen).hasSize(5);
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::status)
        .containsExactly("succeeded");
  }

  @Test
  void noRestartOfTheLoopOpensTheWay() throws Exception {
    loops.fallback();
    loops.lane.then(
        submission -> {
          throw new IllegalStateException("kill -9");
        });
    assertThatThrownBy(() -> loops.run("1 a")).hasMessage("kill -9");
    // Nobody knows how far that went.
    loops.lane.fails(1000, AWAY, false);
    assertThatThrownBy(() -> loops.run("1 a")).isInstanceOf(LoopStoppedException.class);
    assertThatThrownBy(() -> loops.run("1 a")).isInstanceOf(LoopStoppedException.class);
    assertThat(loops.direct.seen).isEmpty();
  }

  @Test
  void codeThatWasInAContainerBeforeDoesNotRunDirectlyInALaterIteration() throws Exception {
    loops.fallback();
    loops.run("1 a");
    loops.lane.fails(1, AWAY, false);
    loops.run(3, "1 a", "1 a", "2 b");
    assertThat(loops.direct.seen).isEmpty();
    assertThat(loops.lane.seen).hasSize(4);
  }

  @Test
  void anOutcomeThatDoesNotComeStopsTheLoopAndIsAwaitedLater() throws Exception {
    loops.fallback();
    loops.lane.fails(NO_OUTCOME, true);
    assertThatThrownBy(() -> loops.run("1 a")).isInstanceOf(LoopStoppedException.class);
    loops.run("1 a");
    assertThat(loops.lane.again).containsExactly(false, true);
    assertThat(loops.direct.seen).isEmpty();
  }

  @Test
  void aSandboxThatIsNotSetUpIsNoReasonToFallBack() {
    loops.fallback();
    loops.lane.fails(NOT_SET_UP, false);
    assertThatThrownBy(() -> loops.run("1 a")).isInstanceOf(LoopStoppedException.class);
    assertThat(loops.direct.seen).isEmpty();
  }

  @Test
  void aFallbackThatFailsTooStopsTheLoop() {
    loops.fallback();
    loops.lane.fails(AWAY, false);
    loops.direct.fails(NOT_SET_UP, false);
    assertThatThrownBy(() -> loops.run("1 a"))
        .isInstanceOf(LoopStoppedException.class)
        .hasMessageContaining("falling back failed");
  }
}
