package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole trees of both versions, as src/test/resources/cgroup/README.md tells of them. */
class CgroupTreesTest {
  private static final String ID = "0123456789ab";

  @ParameterizedTest
  @ValueSource(strings = {"v1-cgroupfs", "v2-systemd"})
  void bothVersionsTellTheSame(String tree) {
    CgroupReader reader = new CgroupReader(Path.of("src/test/resources/cgroup", tree));

    // The mapped dataset is not among it, what lies in /tmp is.
    assertThat(reader.memoryBytes(ID)).hasValue(24_780_800 + 5_242_880);
    assertThat(reader.cpuMillis(ID)).hasValue(63);
    assertThat(reader.refusedPids(ID)).hasValue(1);
  }
}
