package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container is made with, in the daemon's own words. */
@Tag("docker")
class ContainerSpecTest {
  private static final String DATASET = "/usr/share";

  private static RealSandbox sandbox;
  private static JsonNode container;
  private static JsonNode config;
  private static JsonNode host;

  @BeforeAll
  static void create() throws IOException {
    sandbox = new RealSandbox();
    String id = sandbox.port().create(sandbox.spec(RealSandbox.image(), DATASET));
    try (DockerClient raw = RealSandbox.rawClient()) {
      container = new ObjectMapper().valueToTree(raw.inspectContainerCmd(id).exec().getRawValues());
    }
    config = container.path("Config");
    host = container.path("HostConfig");
  }

  @AfterAll
  static void remove() {
    sandbox.close();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  @Test
  void noNetwork() {
    assertThat(host.path("NetworkMode").asText()).isEqualTo("none");
    assertThat(config.path("NetworkDisabled").asBoolean()).isTrue();
  }

  @Test
  void readOnlyRootAndNoPrivileges() {
    assertThat(host.path("ReadonlyRootfs").asBoolean()).isTrue();
    assertThat(host.path("Privileged").asBoolean(true)).isFalse();
    assertThat(texts(host.path("CapDrop"))).containsExactly("ALL");
    assertThat(texts(host.path("SecurityOpt")))
        .containsExactlyInAnyOrder("no-new-privileges", "seccomp=" + SeccompProfile.builtIn());
  }

  @Test
  void runnerIsNotToldToLeaveOutALayer() {
    assertThat(texts(config.path("Cmd"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CapAdd", "GroupAdd", "Devices", "DeviceRequests", "DeviceCgroupRules", "PortBindings",
        "Binds", "VolumesFrom", "Links", "Sysctls", "ExtraHosts", "Dns"
      })
  void nothingIsAdded(String name) {
    assertThat(host.path(name)).isEmpty();
  }

  @Test
  void numericUserThatIsNotRoot() {
    assertThat(config.path("User").asText()).isEqualTo("10001:10001");
  }

  @ParameterizedTest
  @CsvSource({"IpcMode,none", "CgroupnsMode,private", "PidMode,''", "UTSMode,''", "UsernsMode,''"})
  void privateNamespaces(String name, String expected) {
    assertThat(host.path(name).asText()).isEqualTo(expected);
  }

  @Test
  void hostNameSaysNothingOfTheHost() {
    assertThat(config.path("Hostname").asText()).isEqualTo("sandbox");
  }

  @Test
  void daemonHidesItsUsualPaths() {
    assertThat(texts(host.path("MaskedPaths"))).contains("/proc/kcore", "/proc/keys");
    assertThat(texts(host.path("ReadonlyPaths"))).contains("/proc/sys");
  }

  /** Memory and memory with swap are the same: no swap. */
  @ParameterizedTest
  @CsvSource({
    "Memory,268435456",
    "MemorySwap,268435456",
    "CpuPeriod,100000",
    "CpuQuota,50000",
    "PidsLimit,48"
  })
  void limits(String name, long expected) {
    assertThat(host.path(name).asLong()).isEqualTo(expected);
  }

  @Test
  void kernelMayKill() {
    assertThat(host.path("OomKillDisable").asBoolean(false)).isFalse();
  }

  @Test
  void ulimits() {
    List<String> ulimits = new ArrayList<>();
    host.path("Ulimits")
        .forEach(
            limit ->
                ulimits.add(
                    limit.path("Name").asText()
                        + " "
                        + limit.path("Soft")
                        + " "
                        + limit.path("Hard")));

    assertThat(ulimits)
        .containsExactlyInAnyOrder(
            "nofile 256 256", "core 0 0", "fsize " + (16 << 20) + " " + (16 << 20));
  }

  @Test
  void onlyTmpAndOutputAreWritable() {
    assertThat(host.path("Tmpfs")).hasSize(2);
    assertThat(host.path("Tmpfs").path("/tmp").asText())
        .isEqualTo("rw,noexec,nosuid,nodev,mode=1777,size=" + (64 << 20) + ",nr_inodes=1024");
    assertThat(host.path("Tmpfs").path("/output").asText())
        .isEqualTo("rw,noexec,nosuid,nodev,mode=1777,size=" + (1 << 20) + ",nr_inodes=256");
  }

  @Test
  void datasetIsTheOnlyMountAndReadOnly() {
    assertThat(container.path("Mounts")).hasSize(1);
    JsonNode mount = container.path("Mounts").path(0);
    assertThat(mount.path("Type").asText()).isEqualTo("bind");
    assertThat(mount.path("Source").asText()).isEqualTo(DATASET);
    assertThat(mount.path("Destination").asText()).isEqualTo("/dataset");
    assertThat(mount.path("RW").asBoolean(true)).isFalse();
    assertThat(mount.path("Propagation").asText()).isEqualTo("rprivate");
  }

  @Test
  void nothingIsLoggedOrRestarted() {
    assertThat(host.path("LogConfig").path("Type").asText()).isEqualTo("none");
    assertThat(host.path("RestartPolicy").path("Name").asText()).isIn("", "no");
    assertThat(host.path("AutoRemove").asBoolean(true)).isFalse();
  }

  @Test
  void inputEndsWithItsFirstClient() {
    assertThat(config.path("OpenStdin").asBoolean()).isTrue();
    assertThat(config.path("StdinOnce").asBoolean()).isTrue();
    assertThat(config.path("Tty").asBoolean(true)).isFalse();
  }

  @Test
  void labelsAndEnvironment() {
    sandbox
        .labels()
        .forEach(
            (name, value) ->
                assertThat(config.path("Labels").path(name).asText()).isEqualTo(value));
    assertThat(texts(config.path("Env"))).containsAll(ContainerSpec.environment());
  }
}
