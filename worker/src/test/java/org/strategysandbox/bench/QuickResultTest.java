package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuickResultTest {
  private static final MachineFacts MACHINE =
      new MachineFacts("processor", 2, 1L << 30, "Linux", "Java", "Docker");

  @Test
  void jsonIsOneLineOfTheAgreedShape() throws Exception {
    String json =
        result(Optional.of(Distribution.of(0.01, -0.02, 0.05)), OptionalDouble.of(0.34)).json();

    assertThat(json)
        .isEqualTo(
            "{\"warmCodeToResultMillis\":{\"p50\":4.0,\"p95\":9.125,\"n\":3},"
                + "\"endToEndMinusOwnMillis\":{\"p50\":20.0,\"p95\":40.0,\"n\":2},"
                + "\"overheadVsDirect\":{\"median\":0.01,\"max\":0.05},"
                + "\"coldMillis\":{\"p50\":900.0,\"p95\":900.0},"
                + "\"removeMillis\":{\"p50\":130.0,\"p95\":130.0},"
                + "\"containerCpuSeconds\":0.34,\"sustainablePerSecond\":5.5,\"cores\":2,"
                + "\"workerRssBytes\":200000000,\"readyMillis\":2500.0}");
  }

  @Test
  void whatCouldNotBeMeasuredIsNull() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(result(Optional.empty(), OptionalDouble.empty()).json());

    assertThat(json.at("/overheadVsDirect/median").isNull()).isTrue();
    assertThat(json.at("/overheadVsDirect/max").isNull()).isTrue();
    assertThat(json.get("containerCpuSeconds").isNull()).isTrue();
    assertThat(names(json)).hasSize(10);
  }

  @Test
  void theTableSaysWhyAFigureIsMissing() {
    assertThat(result(Optional.empty(), OptionalDouble.empty()).table())
        .contains("not measured", "needs root");
  }

  @Test
  void theTableWarnsOfABusyMachine() {
    assertThat(result(Optional.empty(), OptionalDouble.empty()).table()).contains("busy");
  }

  private static List<String> names(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static QuickResult result(Optional<Distribution> overheads, OptionalDouble cpu) {
    return new QuickResult(
        MACHINE,
        Distribution.of(3, 9),
        Distribution.of(3, 4, 9.12499),
        Distribution.of(20, 40),
        overheads,
        Distribution.of(900),
        Distribution.of(130),
        cpu,
        5.5,
        OptionalLong.of(200_000_000),
        2_500);
  }
}
