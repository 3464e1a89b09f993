package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.HostConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLimitsTest {
  private static ContainerSpec spec(String user, long limit, double cpus, String dataset) {
    return new ContainerSpec(
        "image",
        user,
        "",
        2 * limit,
        cpus,
        limit,
        limit,
        limit,
        limit,
        limit,
        dataset,
        Map.of(),
        Containment.strict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:0", "0:1", "1:0", "root", "1000", "", "01:1", "1:1:1", "-1:1"})
  void rootAndNamedUsersAreRefused(String user) {
    assertThatThrownBy(() -> spec(user, 1, 1, "/d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uid:gid");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "1,0", "1,-1", "1,NaN"})
  void unlimitedIsRefused(long limit, double cpus) {
    assertThatThrownBy(() -> spec("1:1", limit, cpus, "/d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
  }

  @Test
  void relativeDatasetIsRefused() {
    assertThatThrownBy(() -> spec("1:1", 1, 1, "data"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absolute");
  }

  @ParameterizedTest
  @CsvSource({"0.5,50000", "2,200000", "0.000001,1000"})
  void coresBecomeAQuota(double cpus, long quota) {
    ContainerSpec spec = spec("1:1", 1, cpus, "/d");

    assertThat(spec.resources().cpuQuotaMicros()).isEqualTo(quota);
    assertThat(spec.resources().cpuPeriodMicros()).isEqualTo(100_000);
  }

  @Test
  void tmpIsAtMostHalfOfTheMemory() {
    SandboxRequest.RunLimits limits = SandboxRuns.request().limits();

    assertThat(SandboxRuns.settings().containerSpec(limits, Map.of()).tmpfsBytes())
        .isEqualTo(limits.memoryBytes() / 2);
  }

  @Test
  void largerTmpIsRefused() {
    assertThatThrownBy(
            () ->
                new ContainerSpec(
                    "i", "1:1", "", 9, 1, 1, 5, 1, 1, 1, "/d", Map.of(), Containment.strict()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half of the memory");
  }

  @Test
  void runtimeIsTheDaemonsUnlessNamed() {
    ContainerSpec named =
        new ContainerSpec(
            "i", "1:1", "runsc", 2, 1, 1, 1, 1, 1, 1, "/d", Map.of(), Containment.strict());

    assertThat(HardenedHostConfig.of(spec("1:1", 1, 1, "/d")))
        .extracting(HostConfig::getRuntime)
        .isNull();
    assertThat(HardenedHostConfig.of(named).getRuntime()).isEqualTo("runsc");
  }
}
