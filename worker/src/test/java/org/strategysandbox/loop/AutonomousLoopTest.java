package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.event.StrategySubmitted;

/** History, champion, duplicates, and going on after a crash. */
class AutonomousLoopTest {
  @TempDir private Path folder;
  private Loops loops;

  @BeforeEach
  void fresh() {
    loops = new Loops(folder);
  }

  @Test
  void keepsChampionAndLeaderboard() throws Exception {
    LoopProgress progress = loops.run("1.5 a", "0.5 b", "2.5 c", "2.5 d", "2.0 e");
    assertThat(progress.champion().orElseThrow().iteration()).isEqualTo(3);
    assertThat(progress.leaderboard(3))
        .extracting(HistoryRecord.Ended::iteration)
        .containsExactly(3, 4, 5);
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::champion)
        .containsExactly(true, false, true, false, false);
  }

  @Test
  void theSameCodeAndTheSamePositionsAreMarked() throws Exception {
    LoopProgress progress = loops.run("1 a", "1 a", "2 a", "3 b");
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::duplicateOf)
        .containsExactly(
            null,
            new HistoryRecord.Duplicate(1, "code"),
            new HistoryRecord.Duplicate(1, "positions"),
            null);
    assertThat(progress.leaderboard(9))
        .extracting(HistoryRecord.Ended::iteration)
        .containsExactly(4, 1);
  }

  @Test
  void goesOnWhereItEnded() throws Exception {
    loops.run(2, "1 a", "2 b", "3 c", "4 d");
    LoopProgress progress = loops.run(4, "1 a", "2 b", "3 c", "4 d");
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::name)
        .containsExactly("1 a", "2 b", "3 c", "4 d");
    assertThat(progress.champion().orElseThrow().iteration()).isEqualTo(4);
    assertThat(loops.lane.seen).hasSize(4);
  }

  @Test
  void aLoopThatDiedInTheMiddleOfAnIterationHasItOnceAndUnderTheSameId() throws Exception {
    loops.lane.then(
        submission -> Loops.success(submission, org.strategysandbox.event.ExecutionMode.SANDBOX));
    loops.lane.then(
        submission -> {
          throw new IllegalStateException("kill -9");
        });
    assertThatThrownBy(() -> loops.run("1 a", "2 b", "3 c")).hasMessage("kill -9");

    LoopProgress progress = loops.run("1 a", "2 b", "3 c");

    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::iteration)
        .containsExactly(1, 2, 3);
    List<StrategySubmitted> seen = loops.lane.seen;
    assertThat(seen)
        .extracting(StrategySubmitted::code)
        .containsExactly("1 a", "2 b", "2 b", "3 c");
    assertThat(seen.get(2)).isEqualTo(seen.get(1));
    assertThat(loops.lane.again).containsExactly(false, false, true, false);
    assertThat(progress.ended())
        .extracting(HistoryRecord.Ended::submissionId)
        .doesNotHaveDuplicates();
  }

  @Test
  void aGeneratedStrategyIsNotLostWithTheLoop() throws Exception {
    int[] asked = {0};
    CandidateSource generator =
        (iteration, progress) ->
            new Candidate("g", (++asked[0] + " x").getBytes(StandardCharsets.UTF_8));
    loops.lane.then(
        submission -> {
          throw new IllegalStateException("kill -9");
        });
    assertThatThrownBy(() -> loops.run(2, generator)).hasMessage("kill -9");
    assertThat(loops.run(2, generator).ended())
        .extracting(HistoryRecord.Ended::score)
        .containsExactly(1.0, 2.0);
  }

  @Test
  void whatNoSubmissionCanCarryIsARejection() throws Exception {
    CandidateSource source =
        new ListedCandidates(
            List.of(
                new Candidate("latin", new byte[] {'x', (byte) 0xe9}),
                new Candidate("empty", new byte[0]),
                new Candidate("huge", new byte[70_000]),
                new Candidate("fine", "1 a".getBytes(StandardCharsets.UTF_8))));
    assertThat(loops.run(4, source).ended())
        .extracting(HistoryRecord.Ended::status)
        .containsExactly("rejected", "rejected", "rejected", "succeeded");
  }

  @Test
  void aSourceThatEndsEndsTheLoop() throws Exception {
    assertThat(loops.run(10, "1 a", "2 b").ended()).hasSize(2);
  }

  @Test
  void theHistoryHoldsTheOutcomeAndNoFiles() throws Exception {
    loops.run("1 a");
    List<String> lines = Files.readAllLines(loops.history());
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("{\"type\":\"opened\",\"format\":1,\"loop\":\"loop-");
    assertThat(lines.get(1))
        .startsWith("{\"type\":\"started\",\"iteration\":1,")
        .contains("\"1 a\"");
    assertThat(lines.get(2))
        .startsWith("{\"type\":\"ended\",\"iteration\":1,")
        .contains("\"mode\":\"sandbox\",\"reason\":\"configured\"", "\"status\":\"succeeded\"");
  }
}
