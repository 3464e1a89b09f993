package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
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
  void readsItsAnswersAsTheyCome() throws Exception {
    ObjectMapper json =
        DefaultDockerClientConfig.createDefaultConfigBuilder().build().getObjectMapper();
    Version version =
        json.readValue("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}", Version.class);
    Info info =
        json.readValue(
            """
            {"Name":"host-1","MemTotal":8589934592,"NCPU":2,"CgroupVersion":"2",
             "SecurityOptions":["name=seccomp,profile=default"],"KernelVersion":"6.1.0"}""",
            Info.class);

    DockerPort.DaemonInfo daemon = DaemonFacts.of(version, info);

    assertThat(daemon.version()).isEqualTo("20.10.24");
    assertThat(daemon.memoryBytes()).isEqualTo(8L << 30);
    assertThat(daemon.cgroupVersion()).isEqualTo("2");
    assertThat(daemon.host().kernel()).isEqualTo("6.1.0");
  }

  @Test
  void oldDaemonThatSaysLittleIsReadAsWell() throws Exception {
    DockerPort.DaemonInfo daemon =
        DaemonFacts.of(new Version(), new ObjectMapper().readValue("{}", Info.class));

    assertThat(daemon.cgroupVersion()).isEqualTo("1");
    assertThat(daemon.memoryBytes()).isZero();
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
