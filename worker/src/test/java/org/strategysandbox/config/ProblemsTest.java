package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and in which words. */
class ProblemsTest {
  @Test
  void allProblemsAreReportedAtOnceWithKeyValueRangeAndLine() {
    assertThat(
            Loading.problems(
                """
                kafka:
                  lock_duration: 5s
                  group_id: "a b"
                limits:
                  memory: much
                  cpus: 1000
                unknown_section: 1
                """,
                Map.of(),
                Map.of("retry.attempts", "0")))
        .containsExactlyInAnyOrder(
            "unknown_section: unknown key; docs/configuration.md lists all keys (line 7)",
            "kafka.lock_duration: '5s' is out of range; allowed: 15s to 60s (line 2)",
            "kafka.group_id: 'a b' is malformed; allowed: 1 to 249 letters, digits, dots, dashes or"
                + " underscores (line 3)",
            "limits.memory: 'much' is not a size such as 512MiB or 2g; allowed: 64MiB to 1TiB"
                + " (line 5)",
            "limits.cpus: '1000' is out of range; allowed: 0.05 to 256 (line 6)",
            "retry.attempts: '0' is out of range; allowed: 1 to 10");
  }

  @Test
  void theMessageNamesTheFileAndListsTheProblems() {
    assertThatThrownBy(() -> Loading.load("limits: {pids: 1, files: -1}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageMatching(
            "(?s).*\\.yaml cannot be used:\\n  - limits\\.pids: '1'.*\\n  - limits\\.files: '-1'.*");
  }

  @ParameterizedTest
  @CsvSource({
    "limits.memroy, limits.memory",
    "kafka.bootstrapServers, kafka.bootstrap_servers",
    "kafka.bootstrap-servers, kafka.bootstrap_servers",
    "limit, limits",
    "container.memory, limits.memory",
    "topics.results.name, topics.result.name",
    "retry.slots, intake.slots",
  })
  void unknownKeysGetASuggestion(String unknown, String meant) {
    assertThat(Loading.problems("", Map.of(), Map.of(unknown, "1")))
        .containsExactly(unknown + ": unknown key; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka: 5 | kafka: must be a section",
        "limits: [1] | limits: must be a section",
        "'limits: {memory: {max: 1}}' | limits.memory: must be a single value",
        "'limits: {memory: [1GiB]}' | limits.memory: must be a single value",
        "'limits: {memory: }' | limits.memory: '' is empty",
        "'limits: {memory: 1GB}' | limits.memory: '1GB' has an ambiguous unit",
        "'limits: {wall_clock: 600}' | limits.wall_clock: '600' is not a duration",
        "'limits: {cpus: .nan}' | limits.cpus: '.nan' is not a decimal number",
        "'limits: {pids: 99999999999}' | limits.pids: '99999999999' is not a whole number",
        "'limits: {minimum: {memory: 3GiB}}' | limits.minimum.memory: '3GiB' is above limits.memory",
        "'kafka: {bootstrap_servers: []}' | kafka.bootstrap_servers: '' is empty",
        "'kafka: {bootstrap_servers: [[a]]}' | kafka.bootstrap_servers: must be a list of plain",
        "'kafka: {bootstrap_servers: host}' | kafka.bootstrap_servers: 'host' is not a list of host:port",
        "'kafka: {bootstrap_servers: \"h:99999\"}' | kafka.bootstrap_servers: 'h:99999' is not a list",
        "'intake: {overcommit: maybe}' | intake.overcommit: 'maybe' is neither true nor false",
        "'container: {user: \"0:0\"}' | container.user: '0:0' uid and gid must be at least 1",
        "'container: {user: root}' | container.user: 'root' is not numeric uid:gid",
        "'container: {runtime: kata}' | container.runtime: 'kata' is not one of the choices",
        "'container: {docker_host: /run/d.sock}' | container.docker_host: '/run/d.sock' is not the address",
        "'container: {docker_host: \"tcp://h\"}' | container.docker_host: 'tcp://h' is not the address",
        "'container: {installation: A}' | container.installation: 'A' is malformed",
        "'dataset: {daemon_path: data}' | dataset.daemon_path: 'data' is not absolute",
        "'dataset: {worker_path: \"a\\0b\"}' | dataset.worker_path: 'a b' is not a path",
        "'simulation: {start_date: 2020-02-30}' | simulation.start_date: '2020-02-30' is not a day",
        "'simulation: {start_date: 2020-02-02, end_date: 2020-02-01}' | simulation.end_date: '2020-02-01' is before",
        "'retry: {max_backoff: 100ms}' | retry.max_backoff: '100ms' is shorter than retry.initial_backoff",
        "'topics: {result: {name: strategy_rejected}}' | topics.rejected.name: 'strategy.rejected' is also topics.result.name",
        "'topics: {result: {name: ..}}' | topics.result.name: '..' is reserved",
        "'topics: {result: {retention: 1d}}' | topics.result.retention: '1d' is shorter than topics.submitted",
        "'kafka: {client_properties: {group.id: x}}' | kafka.client_properties.group.id: 'x' is a property that the product sets",
        "'kafka: {client_properties: {\"a b\": x}}' | kafka.client_properties.a b: 'x' has a name",
      })
  void eachMistakeIsNamedOnce(String yaml, String problem) {
    List<String> problems = Loading.problems(yaml);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith(problem);
  }

  @Test
  void aCrossCheckIsLeftOutWhenOneSideIsWrongByItself() {
    assertThat(Loading.problems("limits: {memory: lots, minimum: {memory: 3GiB}}"))
        .singleElement()
        .asString()
        .startsWith("limits.memory: 'lots'");
  }
}
