package org.strategysandbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentProbeTest {
  private static final String HELD =
      "profile held start a process\nfiles held write in /\nmemory held map memory\n";

  @Test
  void whatIsRefusedPasses() {
    assertThat(ContainmentProbe.findings(HELD))
        .extracting(Finding::level)
        .containsOnly(Finding.Level.PASS);
  }

  @Test
  void whatIsPossibleFailsByName() {
    List<Finding> findings =
        ContainmentProbe.findings(HELD + "profile open open a network socket\n");

    assertThat(findings)
        .filteredOn(f -> f.level() == Finding.Level.FAIL)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.check()).isEqualTo("profile");
              assertThat(f.detail()).contains("open a network socket");
              assertThat(f.remedy()).isNotEmpty();
            });
  }

  @Test
  void silenceIsNoPass() {
    assertThat(ContainmentProbe.findings(""))
        .hasSize(3)
        .extracting(Finding::level)
        .containsOnly(Finding.Level.FAIL);
  }
}
