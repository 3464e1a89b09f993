package org.strategysandbox.dockerproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategysandbox.dockerproxy.Templates.NOW;
import static org.strategysandbox.dockerproxy.Templates.labels;
import static org.strategysandbox.dockerproxy.Templates.request;
import static org.strategysandbox.dockerproxy.Templates.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerRequests;
import org.strategysandbox.sandbox.ContainerSpec;

/** Only what equals the template is created. */
class CreateCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CallRules rules = Templates.rules();

  private DaemonCall create(String body) throws RefusedException {
    return rules.decide(request("POST", "/v1.41/containers/create", body));
  }

  private static String body(ContainerSpec spec) {
    return ContainerRequests.create(spec);
  }

  @Test
  void whatAWorkerAsksForIsWrittenAnew() throws Exception {
    DaemonCall call = create(body(spec()));
    assertThat(call.target()).isEqualTo("/v1.41/containers/create");
    assertThat(JSON.readTree(call.body())).isEqualTo(JSON.readTree(body(spec())));
  }

  @Test
  void spacesOrderAndNullsDoNotMatter() throws Exception {
    ObjectNode asked = (ObjectNode) JSON.readTree(body(spec()));
    JsonNode host = asked.remove("HostConfig");
    asked.putNull("Entrypoint");
    asked.set("HostConfig", host);
    assertThat(create(asked.toPrettyString()).body()).isNotEmpty();
  }

  @Test
  void theImagesNameAndItsIdAreTheSame() throws Exception {
    assertThat(create(body(spec("strategy-sandbox:latest", 1L << 27, labels()))).body())
        .isNotEmpty();
    assertThatThrownBy(() -> create(body(spec("alpine", 1L << 27, labels()))))
        .hasMessageContaining("only the image strategy-sandbox:latest");
  }

  /** Each would give away the host, or a part of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/HostConfig/Privileged | true",
        "/HostConfig/Binds | [\"/:/host\"]",
        "/HostConfig/Mounts/0/Source | \"/\"",
        "/HostConfig/Mounts/0/ReadOnly | false",
        "/HostConfig/Mounts/0/Target | \"/tmp\"",
        "/HostConfig/NetworkMode | \"host\"",
        "/HostConfig/PidMode | \"host\"",
        "/HostConfig/IpcMode | \"host\"",
        "/HostConfig/UTSMode | \"host\"",
        "/HostConfig/UsernsMode | \"host\"",
        "/HostConfig/CgroupnsMode | \"host\"",
        "/HostConfig/CapAdd | [\"SYS_ADMIN\"]",
        "/HostConfig/CapDrop | []",
        "/HostConfig/SecurityOpt | [\"seccomp=unconfined\"]",
        "/HostConfig/SecurityOpt/0 | \"apparmor=unconfined\"",
        "/HostConfig/Devices | [{\"PathOnHost\":\"/dev/sda\",\"PathInContainer\":\"/dev/sda\",\"CgroupPermissions\":\"rwm\"}]",
        "/HostConfig/DeviceCgroupRules | [\"a *:* rwm\"]",
        "/HostConfig/VolumesFrom | [\"db\"]",
        "/HostConfig/Runtime | \"evil\"",
        "/HostConfig/CgroupParent | \"/\"",
        "/HostConfig/ReadonlyRootfs | false",
        "/HostConfig/Tmpfs/~1tmp | \"rw,exec\"",
        "/HostConfig/Memory | 0",
        "/HostConfig/Memory | 1099511627776",
        "/HostConfig/MemorySwap | -1",
        "/HostConfig/OomKillDisable | true",
        "/HostConfig/PidsLimit | -1",
        "/HostConfig/CpuQuota | -1",
        "/HostConfig/CpuQuota | 100000000",
        "/HostConfig/CpuPeriod | 1000",
        "/HostConfig/RestartPolicy/Name | \"always\"",
        "/HostConfig/LogConfig/Type | \"json-file\"",
        "/HostConfig/Sysctls | {\"kernel.shmmax\":\"1\"}",
        "/HostConfig/AutoRemove | true",
        "/HostConfig/MaskedPaths | []",
        "/User | \"0:0\"",
        "/Entrypoint | [\"/bin/sh\"]",
        "/Cmd | [\"--landlock=off\"]",
        "/Env | [\"LD_PRELOAD=/dataset/x.so\"]",
        "/Healthcheck | {\"Test\":[\"CMD\",\"x\"]}",
        "/NetworkDisabled | false",
        "/NetworkingConfig | {\"EndpointsConfig\":{\"bridge\":{}}}",
        "/Volumes | {\"/host\":{}}",
        "/Labels/org.strategysandbox.installation | \"theirs\"",
        "/Labels/org.strategysandbox.role | \"tool\"",
        "/Labels/org.strategysandbox.worker | \"a b\"",
        "/Labels/com.docker.compose.project | \"x\"",
        "/Unknown | 1"
      })
  void everyDifferenceIsRefused(String pointer, String value) throws Exception {
    ObjectNode asked = (ObjectNode) JSON.readTree(body(spec()));
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1).replace("~1", "/");
    JsonNode parent = last == 0 ? asked : asked.at(pointer.substring(0, last));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), JSON.readTree(value));
    } else {
      ((ObjectNode) parent).set(name, JSON.readTree(value));
    }
    assertThatThrownBy(() -> create(asked.toString())).isInstanceOf(RefusedException.class);
  }

  @Test
  void theRefusalNamesWhatDiffers() throws Exception {
    ObjectNode asked = (ObjectNode) JSON.readTree(body(spec()));
    ((ObjectNode) asked.path("HostConfig")).put("Privileged", true);
    assertThatThrownBy(() -> create(asked.toString()))
        .hasMessageContaining("HostConfig.Privileged");
  }

  @Test
  void aMemberThatComesTwiceIsRefused() {
    String twice = body(spec()).replaceFirst("\"User\":", "\"User\":\"0:0\",\"User\":");
    assertThatThrownBy(() -> create(twice)).hasMessageContaining("twice");
  }

  @Test
  void memberNamesInOtherCaseAreRefused() {
    // The daemon's JSON reader ignores case.
    String folded =
        body(spec()).replaceFirst("\"HostConfig\":\\{", "\"HostConfig\":{\"privileged\":true,");
    assertThatThrownBy(() -> create(folded)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aContainerCannotOutliveItsTime() {
    Map<String, String> labels = labels();
    labels.put(ContainerLabels.DEADLINE, NOW.plusSeconds(3_600).toString());
    assertThatThrownBy(() -> create(body(spec(Templates.IMAGE_ID, 1L << 27, labels))))
        .hasMessageContaining("deadline");
  }

  @Test
  void anInstallationHasSoManyContainersAndNoMore() throws Exception {
    OwnContainers containers = new OwnContainers(new OneContainer(), 3);
    containers.reserve();
    containers.reserve();
    assertThatThrownBy(containers::reserve).hasMessageContaining("at most 3");
    containers.created();
    containers.reserve();
  }

  private static final class OneContainer implements DaemonFacts {
    @Override
    public Optional<String> imageId(String reference) {
      return Optional.empty();
    }

    @Override
    public Set<String> ownContainers() {
      return Set.of(Templates.OWN);
    }
  }
}
