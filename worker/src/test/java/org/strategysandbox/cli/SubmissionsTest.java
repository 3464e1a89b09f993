package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.StrategySubmitted;

class SubmissionsTest {
  private static StrategySource source(String id, byte[] code) {
    return new StrategySource(id + ".py", id, code);
  }

  @Test
  void idsAreValidAndUniqueWhateverTheSourcesAreCalled() {
    SubmissionIds ids = new SubmissionIds();
    List<String> made =
        List.of("a", "a", "../../etc/passwd", "策略", "", "-x", "n".repeat(500)).stream()
            .map(ids::of)
            .toList();
    assertThat(made).doesNotHaveDuplicates().allMatch(StrategySubmitted::isValidId);
    assertThat(made.get(0)).isEqualTo("a");
  }

  @Test
  void whatCannotBeASubmissionIsRefusedByName() {
    List<String> refused = new ArrayList<>();
    List<StrategySubmitted> made =
        Submissions.of(
            List.of(
                source("empty", new byte[0]),
                source("big", new byte[70_000]),
                source("bytes", new byte[] {(byte) 0xff}),
                source("good", "x = 1".getBytes(StandardCharsets.UTF_8))),
            "test",
            refused);
    assertThat(made).extracting(StrategySubmitted::submissionId).containsExactly("good");
    assertThat(refused).hasSize(3);
    assertThat(refused.get(0)).startsWith("empty.py: code is empty");
    assertThat(refused.get(1)).startsWith("big.py: code is larger");
    assertThat(refused.get(2)).startsWith("bytes.py: is not UTF-8");
  }
}
