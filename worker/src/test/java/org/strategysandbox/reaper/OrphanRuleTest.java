package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.sandbox.ContainerLabels;

class OrphanRuleTest {
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant DEADLINE = CREATED.plusSeconds(600);
  private final OrphanRule rule = new OrphanRule("mine", Duration.ofSeconds(5));

  private static Map<String, String> labels() {
    return new HashMap<>(ContainerLabels.forRun("mine", "host", "w1", CREATED, DEADLINE));
  }

  private Verdict judge(Map<String, String> labels, WorkerLife life, Instant now) {
    return rule.judge(labels, life, Optional.empty(), now);
  }

  @ParameterizedTest
  @CsvSource({"ALIVE,WORKER_ALIVE", "DEAD,WORKER_DEAD", "UNKNOWN,WORKER_UNKNOWN"})
  void betweenMinimumAgeAndDeadlineTheWorkersLifeDecides(WorkerLife life, Verdict verdict) {
    assertThat(judge(labels(), life, CREATED.plusSeconds(5))).isEqualTo(verdict);
    assertThat(judge(labels(), life, DEADLINE)).isEqualTo(verdict);
  }

  @Test
  void oneOfADeadWorkerIsLeftAloneBelowTheMinimumAge() {
    assertThat(judge(labels(), WorkerLife.DEAD, CREATED.plusMillis(4999)))
        .isEqualTo(Verdict.TOO_YOUNG);
    assertThat(judge(labels(), WorkerLife.DEAD, CREATED.minusSeconds(60)))
        .as("made by a clock ahead of ours")
        .isEqualTo(Verdict.TOO_YOUNG);
  }

  @ParameterizedTest
  @CsvSource({"ALIVE", "DEAD", "UNKNOWN"})
  void pastItsDeadlineItIsAnOrphanWhateverItsWorker(WorkerLife life) {
    assertThat(judge(labels(), life, DEADLINE.plusMillis(1))).isEqualTo(Verdict.OVERDUE);
  }

  @Test
  void theDeadlineOfItsSubmissionCountsWhenItIsEarlier() {
    Instant now = CREATED.plusSeconds(100);
    assertThat(rule.judge(labels(), WorkerLife.ALIVE, Optional.of(now.minusSeconds(1)), now))
        .isEqualTo(Verdict.OVERDUE);
    assertThat(
            rule.judge(
                labels(),
                WorkerLife.ALIVE,
                Optional.of(DEADLINE.plusSeconds(999)),
                DEADLINE.plusSeconds(1)))
        .as("no event makes a container live longer than its label says")
        .isEqualTo(Verdict.OVERDUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {ContainerLabels.PROJECT, ContainerLabels.INSTALLATION})
  void anothersIsForeignHoweverOldItIs(String label) {
    Map<String, String> other = labels();
    other.put(label, "theirs");
    assertThat(judge(other, WorkerLife.DEAD, DEADLINE.plusSeconds(9_999)))
        .isEqualTo(Verdict.FOREIGN);
    other.remove(label);
    assertThat(judge(other, WorkerLife.DEAD, DEADLINE.plusSeconds(9_999)))
        .isEqualTo(Verdict.FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ContainerLabels.CREATED, ContainerLabels.DEADLINE, ContainerLabels.WORKER})
  void withoutALabelThatDecidesItIsLeftAlone(String label) {
    Map<String, String> incomplete = labels();
    incomplete.remove(label);
    assertThat(judge(incomplete, WorkerLife.DEAD, DEADLINE.plusSeconds(9_999)))
        .isEqualTo(Verdict.NO_DEADLINE);
  }

  @Test
  void aTimeThatCannotBeReadDecidesNothing() {
    Map<String, String> garbled = labels();
    garbled.put(ContainerLabels.DEADLINE, "yesterday");
    assertThat(judge(garbled, WorkerLife.DEAD, DEADLINE.plusSeconds(9_999)))
        .isEqualTo(Verdict.NO_DEADLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "BEATING,HELD,ALIVE",
    "BEATING,FREE,ALIVE",
    "BEATING,UNKNOWN,ALIVE",
    "SILENT,HELD,ALIVE",
    "SILENT,FREE,DEAD",
    "SILENT,UNKNOWN,UNKNOWN",
    "STOPPED,HELD,ALIVE",
    "STOPPED,FREE,DEAD",
    "STOPPED,UNKNOWN,DEAD",
    "UNKNOWN,HELD,ALIVE",
    "UNKNOWN,FREE,UNKNOWN",
    "UNKNOWN,UNKNOWN,UNKNOWN"
  })
  void aWorkerIsDeadOnlyWhenBothWitnessesAllowIt(
      SignsOfLife signs, LockState lock, WorkerLife life) {
    assertThat(WorkerLife.of(signs, lock)).isEqualTo(life);
  }
}
