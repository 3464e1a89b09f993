package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {
  @Test
  void whatIsPrintedCanBeLoadedAgain() {
    LoadedConfig loaded =
        Loading.load(
            """
            kafka:
              bootstrap_servers: a:1,[::1]:2
              client_properties:
                x.text: "quote \\" back \\\\ dollar $${x} # é 😀 \\n end "
                x.null: "null"
                x.empty: ""
            topics: {submitted: {replication_factor: 2}}
            intake: {slots: 3}
            simulation: {start_date: 2020-01-02}
            """);
    assertThat(loaded.config().kafka().clientProperties())
        .containsEntry("x.text", "quote \" back \\ dollar ${x} # é 😀 \n end ");
    assertThat(Loading.load(loaded.effective().toYaml()).config()).isEqualTo(loaded.config());
  }

  @Test
  void everyKeyIsPrintedOnceInTheOrderOfTheFile() {
    List<String> printed =
        Loading.load("").effective().entries().stream().map(EffectiveConfig.Entry::key).toList();
    assertThat(printed)
        .containsExactlyElementsOf(Catalog.SETTINGS.stream().map(Setting::key).toList());
  }

  @Test
  void theMapHoldsPlainValuesAndSources() {
    Map<String, Map<String, Object>> map =
        Loading.load("limits: {cpus: 1.5, memory: 1g}").effective().toMap();
    assertThat(map.get("limits.cpus")).isEqualTo(Map.of("value", 1.5, "source", "file"));
    assertThat(map.get("limits.memory")).isEqualTo(Map.of("value", "1GiB", "source", "file"));
    assertThat(map.get("kafka.bootstrap_servers"))
        .isEqualTo(Map.of("value", List.of("localhost:9092"), "source", "default"));
  }
}
