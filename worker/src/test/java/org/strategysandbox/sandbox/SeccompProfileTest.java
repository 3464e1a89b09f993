package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeccompProfileTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", ".")).resolve("../seccomp/sandbox.json");

  private static JsonNode profile() throws IOException {
    return new ObjectMapper().readTree(SeccompProfile.builtIn());
  }

  private static Set<String> allowed() throws IOException {
    Set<String> names = new HashSet<>();
    for (JsonNode entry : profile().path("syscalls")) {
      if (entry.path("action").asText().equals("SCMP_ACT_ALLOW")) {
        entry.path("names").forEach(name -> names.add(name.asText()));
      }
    }
    return names;
  }

  @Test
  void packagedProfileIsTheDocumentedFile() throws IOException {
    assertThat(SeccompProfile.builtIn()).isEqualTo(Files.readString(FILE));
    assertThat(SeccompProfile.read(FILE)).isEqualTo(SeccompProfile.builtIn());
  }

  @Test
  void deniesByDefaultAndServesNoForeignArchitecture() throws IOException {
    assertThat(profile().path("defaultAction").asText()).isEqualTo("SCMP_ACT_ERRNO");
    assertThat(profile().path("archMap").findValuesAsText("architecture"))
        .containsExactly("SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64");
    assertThat(profile().path("archMap").findValues("subArchitectures"))
        .allMatch(JsonNode::isEmpty);
  }

  @Test
  void dangerousCallsAreNotListed() throws IOException {
    assertThat(allowed())
        .doesNotContain(
            "fork", "vfork", "clone3", "execveat", "kill", "tkill", "rt_sigqueueinfo", "wait4")
        .doesNotContain("socket", "socketpair", "connect", "bind", "sendto", "sendmsg", "accept4")
        .doesNotContain("io_uring_setup", "io_uring_enter", "io_uring_register", "bpf", "ptrace")
        .doesNotContain("keyctl", "add_key", "request_key", "userfaultfd", "perf_event_open")
        .doesNotContain("mount", "umount2", "pivot_root", "fsopen", "move_mount", "open_tree")
        .doesNotContain("unshare", "setns", "process_vm_readv", "process_vm_writev", "personality")
        .doesNotContain("memfd_create", "memfd_secret", "shmget", "msgget", "semget", "mq_open")
        .doesNotContain("setuid", "setgid", "capset", "setrlimit", "mknod", "mknodat", "chroot")
        .doesNotContain("init_module", "finit_module", "kexec_load", "open_by_handle_at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clone", "ioctl"})
  void someCallsDependOnTheirArguments(String name) throws IOException {
    for (JsonNode entry : profile().path("syscalls")) {
      if (entry.path("names").toString().contains('"' + name + '"')) {
        assertThat(entry.path("args")).isNotEmpty();
      }
    }
  }

  @Test
  void profileThatAllowsByDefaultIsRefused(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("p.json"), "{\"defaultAction\":\"SCMP_ACT_ALLOW\"}");

    assertThatThrownBy(() -> SeccompProfile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deny by default");
  }

  @Test
  void missingOrMalformedProfileIsNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> SeccompProfile.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.json");
    Path file = Files.writeString(folder.resolve("p.json"), "{");
    assertThatThrownBy(() -> SeccompProfile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no JSON");
  }
}
