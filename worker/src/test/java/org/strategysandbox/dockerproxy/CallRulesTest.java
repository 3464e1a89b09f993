package org.strategysandbox.dockerproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategysandbox.dockerproxy.Templates.FOREIGN;
import static org.strategysandbox.dockerproxy.Templates.OWN;
import static org.strategysandbox.dockerproxy.Templates.request;

import java.net.URLDecoder;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.sandbox.ContainerRequests;
import org.strategysandbox.sandbox.ContainerResources;

/** Which calls reach the daemon, and as what. */
class CallRulesTest {
  private final CallRules rules = Templates.rules();

  private DaemonCall decide(String method, String target) throws RefusedException {
    return rules.decide(request(method, target, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /_ping",
    "HEAD, /_ping",
    "GET, /version",
    "GET, /v1.41/info",
    "GET, /images/strategy-sandbox:latest/json",
    "GET, /containers/{own}/json",
    "POST, /containers/{own}/start",
    "POST, /containers/{own}/wait",
    "POST, /v1.24/containers/{own}/attach?stdin=true&stdout=true&stderr=true&stream=true",
    "DELETE, /containers/{own}?v=true&force=true"
  })
  void whatWorkersNeedPasses(String method, String target) throws Exception {
    DaemonCall call = decide(method, target.replace("{own}", OWN));
    assertThat(call.method()).isEqualTo(method);
    assertThat(URLDecoder.decode(call.target(), UTF_8)).isEqualTo(target.replace("{own}", OWN));
    assertThat(call.streams()).isEqualTo(target.contains("/attach"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /containers/{own}/exec",
    "POST, /exec/1/start",
    "GET, /containers/{own}/archive?path=/",
    "PUT, /containers/{own}/archive?path=/",
    "GET, /containers/{own}/export",
    "GET, /containers/{own}/logs",
    "POST, /containers/{own}/kill",
    "POST, /containers/{own}/rename?name=x",
    "POST, /containers/{own}/copy",
    "POST, /containers/prune",
    "POST, /commit?container={own}",
    "POST, /build",
    "GET, /images/json",
    "POST, /images/create?fromImage=alpine",
    "POST, /images/load",
    "GET, /images/other:latest/json",
    "GET, /images/strategy-sandbox:latest/get",
    "DELETE, /images/strategy-sandbox:latest",
    "POST, /volumes/create",
    "GET, /volumes",
    "POST, /networks/create",
    "GET, /secrets",
    "POST, /swarm/init",
    "POST, /plugins/pull",
    "POST, /session",
    "POST, /grpc",
    "POST, /auth",
    "GET, /system/df",
    "GET, /containers/{own}/../{own}/json",
    "GET, //version",
    "GET, /v1.41/v1.41/version",
    "GET, http://docker/version",
    "OPTIONS, /version",
    "CONNECT, /containers/{own}/attach",
    "POST, /version",
    "GET, /containers/{own}/start",
    "GET, /containers/{own}/json?size=1",
    "DELETE, /containers/{own}?link=1",
    "POST, /containers/{own}/attach?detachKeys=ctrl-a",
    "POST, /containers/create?name=db",
    "GET, /containers/own/json",
    "GET, /containers/aaaaaaaaaaaa/json",
    "GET, /containers/%61/json"
  })
  void everythingElseIsRefused(String method, String target) {
    assertThatThrownBy(() -> decide(method, target.replace("{own}", OWN)))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /containers/{id}/json",
    "POST, /containers/{id}/start",
    "POST, /containers/{id}/wait",
    "POST, /containers/{id}/attach",
    "POST, /containers/{id}/update",
    "DELETE, /containers/{id}?force=true"
  })
  void foreignContainerDoesNotExist(String method, String target) {
    assertThatThrownBy(() -> decide(method, target.replace("{id}", FOREIGN)))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void listShowsOwnContainersWhateverIsAskedFor() throws Exception {
    for (String target :
        new String[] {
          "/containers/json?all=true",
          "/containers/json?all=1&filters=" + encoded("{\"label\":[\"any=thing\"]}"),
          "/containers/json?filters=" + encoded("{\"label\":{\"any=thing\":true}}")
        }) {
      assertThat(URLDecoder.decode(decide("GET", target).target(), UTF_8))
          .contains("\"org.strategysandbox.installation=mine\"")
          .contains("\"org.strategysandbox.project=strategy-sandbox\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":[\"db\"]}",
        "{\"label\":[],\"label\":[\"x\"]}",
        "{\"label\":[]} {}",
        "[]",
        "{"
      })
  void otherFiltersOfTheListAreRefused(String filters) {
    assertThatThrownBy(() -> decide("GET", "/containers/json?filters=" + encoded(filters)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void signalsOfOneOwnContainerUpToATime() throws Exception {
    String filters = encoded("{\"container\":[\"" + OWN + "\"],\"event\":[\"kill\"]}");
    assertThat(decide("GET", "/events?since=0&until=17.5&filters=" + filters).target())
        .isEqualTo("/events?since=0&until=17.5&filters=" + filters);
    assertThatThrownBy(() -> decide("GET", "/events?since=0&filters=" + filters))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> decide("GET", "/events?since=0&until=17"))
        .isInstanceOf(RefusedException.class);
    String foreign = filters.replace(OWN, FOREIGN);
    assertThatThrownBy(() -> decide("GET", "/events?since=0&until=17&filters=" + foreign))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void limitsCanBeChangedWithinTheTemplate() throws Exception {
    DaemonCall call = update(new ContainerResources(64L << 20, 0.25, 16, 1024));
    assertThat(call.target()).isEqualTo("/containers/" + OWN + "/update");
    assertThat(call.body()).contains("67108864");
    assertThatThrownBy(() -> update(new ContainerResources(1L << 40, 0.25, 16, 1024)))
        .hasMessageContaining("Memory");
    assertThatThrownBy(() -> update(new ContainerResources(64L << 20, 64, 16, 1024)))
        .hasMessageContaining("CpuQuota");
  }

  @Test
  void anUpdateWithAnythingElseIsRefused() {
    String body = ContainerRequests.update(OWN, new ContainerResources(64L << 20, 0.25, 16, 1024));
    for (String extra :
        new String[] {
          "\"RestartPolicy\":{\"Name\":\"always\"}", "\"MemorySwappiness\":100", "\"Devices\":[]"
        }) {
      String changed = body.substring(0, body.length() - 1) + "," + extra + "}";
      assertThatThrownBy(
              () -> rules.decide(request("POST", "/containers/" + OWN + "/update", changed)))
          .isInstanceOf(RefusedException.class);
    }
  }

  private DaemonCall update(ContainerResources resources) throws RefusedException {
    return rules.decide(
        request(
            "POST", "/containers/" + OWN + "/update", ContainerRequests.update(OWN, resources)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
