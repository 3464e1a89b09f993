package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Statistics;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daemon's statistics under both versions of cgroups; resources/cgroup says where from. */
class UsageSampleTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static UsageSample sample(String file) throws IOException {
    return UsageSample.of(
        JSON.readValue(new File("src/test/resources/cgroup/" + file), Statistics.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats-v1.json", "stats-v2.json"})
  void twentyMebibytesAndFiveOnTmpfsCountButMappedFilesDoNot(String file) throws IOException {
    UsageSample sample = sample(file);
    assertThat(sample.memoryBytes().orElseThrow()).isBetween(25L << 20, 40L << 20);
    assertThat(sample.cpuMillis().orElseThrow()).isBetween(20L, 2_000L);
    assertThat(sample.pids()).hasValue(1);
  }

  @Test
  void aContainerThatHasEndedHasNoFigures() {
    UsageSample sample = UsageSample.of(new Statistics());
    assertThat(sample.memoryBytes()).isEmpty();
    assertThat(sample.cpuMillis()).isEmpty();
    assertThat(sample.pids()).isEmpty();
  }
}
