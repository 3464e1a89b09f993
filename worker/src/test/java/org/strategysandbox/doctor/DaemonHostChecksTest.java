package org.strategysandbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.DockerPort.DaemonInfo;
import org.strategysandbox.sandbox.DockerPort.Host;

/** What the doctor makes of machines of every kind; each line but a pass has a remedy. */
class DaemonHostChecksTest {
  private static final Host GOOD =
      new Host("6.1.0-13-amd64", "x86_64", "overlay2", true, List.of(), List.of("runc"));

  private static SandboxConfig config(String runtime) {
    return new ConfigLoader(Map.of()).load(null, Map.of("container.runtime", runtime)).config();
  }

  private static List<Finding> findings(Host host, String cgroups, String runtime) {
    DaemonInfo info =
        new DaemonInfo(
            "20.10.24",
            "1.41",
            "host",
            cgroups,
            List.of("name=seccomp", "name=userns"),
            1,
            1,
            host);
    return DaemonHostChecks.of(info, config(runtime));
  }

  private static Finding finding(Host host, String cgroups, String check) {
    return findings(host, cgroups, "runsc").stream()
        .filter(f -> f.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGoodMachinePassesEverything() {
    List<Finding> findings = findings(GOOD, "2", "default");

    assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.PASS);
    assertThat(findings)
        .extracting(Finding::check)
        .containsExactly("kernel", "cgroups", "swap", "storage", "isolation");
    assertThat(finding(GOOD, "2", "isolation").detail()).contains("userns");
  }

  @ParameterizedTest
  @CsvSource({
    "5.13.0, x86_64, PASS",
    "6.18.44-fc, aarch64, PASS",
    "5.10.0-28-amd64, x86_64, WARN",
    "4.19.0, x86_64, WARN",
    "unknown, x86_64, WARN",
    "6.1.0, riscv64, FAIL"
  })
  void kernel(String version, String architecture, Finding.Level level) {
    Host host = new Host(version, architecture, "overlay2", true, List.of(), List.of());

    Finding kernel = finding(host, "2", "kernel");
    assertThat(kernel.level()).isEqualTo(level);
    assertThat(kernel.remedy().isEmpty()).isEqualTo(level == Finding.Level.PASS);
  }

  @Test
  void limitsThatTheKernelCannotEnforceAreNamed() {
    Host host = new Host("6.1.0", "x86_64", "vfs", false, List.of("PidsLimit"), List.of("runc"));

    assertThat(finding(host, "2", "cgroups").level()).isEqualTo(Finding.Level.FAIL);
    assertThat(finding(host, "2", "cgroups").detail()).contains("PidsLimit");
    assertThat(finding(host, "1", "swap").remedy()).contains("swapaccount=1");
    assertThat(finding(host, "1", "storage").level()).isEqualTo(Finding.Level.WARN);
    assertThat(finding(GOOD, "3", "cgroups").level()).isEqualTo(Finding.Level.WARN);
  }

  @Test
  void aRuntimeThatTheDaemonDoesNotKnowFails() {
    Finding runtime = finding(GOOD, "2", "runtime");

    assertThat(runtime.level()).isEqualTo(Finding.Level.FAIL);
    assertThat(runtime.detail()).contains("runsc", "[runc]");
  }
}
