package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DaemonFactsTest {
  @Test
  void readsWhatTheDaemonSays() {
    DockerPort.Host host =
        DaemonFacts.host(
            Map.of(
                "KernelVersion", "6.1.0",
                "Architecture", "x86_64",
                "Driver", "overlay2",
                "SwapLimit", true,
                "MemoryLimit", true,
                "PidsLimit", false,
                "CpuCfsPeriod", true,
                "CpuCfsQuota", true,
                "Runtimes", Map.of("runsc", Map.of(), "runc", Map.of())));

    assertThat(host.kernel()).isEqualTo("6.1.0");
    assertThat(host.storageDriver()).isEqualTo("overlay2");
    assertThat(host.swapLimit()).isTrue();
    assertThat(host.missingLimits()).containsExactly("PidsLimit");
    assertThat(host.runtimes()).containsExactly("runc", "runsc");
  }

  @Test
  void whatItDoesNotSayIsMissing() {
    DockerPort.Host host = DaemonFacts.host(Map.of());

    assertThat(host.kernel()).isEqualTo("unknown");
    assertThat(host.swapLimit()).isFalse();
    assertThat(host.missingLimits()).hasSize(4);
    assertThat(host.runtimes()).isEmpty();
  }
}
