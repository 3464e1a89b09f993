package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationArgumentsTest {
  @Test
  void defaultsAreFinLabs() {
    SimulationArguments arguments = SimulationArguments.defaults();
    assertThat(arguments.feeRatio()).isEqualTo(0.001425);
    assertThat(arguments.taxRatio()).isEqualTo(0.003);
    assertThat(arguments.stopLoss()).isNull();
    assertThat(arguments.positionLimit()).isEqualTo(1);
    assertThat(arguments.tradeAtPrice()).isEqualTo(TradePrice.CLOSE);
    assertThat(arguments.startDate()).isNull();
  }

  @Test
  void theStrategyGoesBeforeTheSubmissionAndThatBeforeTheConfiguration() {
    SimulationArguments arguments =
        SimulationArguments.resolve(
            Map.of("fee_ratio", 0.01, "tax_ratio", 0.02, "stop_loss", 0.5),
            Map.of("tax_ratio", 0, "stop_loss", 0.4, "start_date", "2020-01-02"),
            Map.of("stop_loss", 1, "resample", "M"));
    assertThat(arguments.feeRatio()).isEqualTo(0.01);
    assertThat(arguments.taxRatio()).isZero();
    assertThat(arguments.stopLoss()).isEqualTo(1);
    assertThat(arguments.startDate()).isEqualTo(LocalDate.of(2020, 1, 2));
    assertThat(arguments.toMap())
        .containsEntry("fee_ratio", Map.of("value", 0.01, "source", "configuration"))
        .containsEntry("tax_ratio", Map.of("value", 0.0, "source", "submission"))
        .containsEntry("stop_loss", Map.of("value", 1.0, "source", "strategy"))
        .containsEntry("resample", Map.of("value", "M", "source", "strategy"))
        .doesNotContainKey("take_profit");
  }

  @Test
  void nullIsUnset() {
    SimulationArguments arguments =
        SimulationArguments.resolve(
            Map.of(), Map.of("stop_loss", 0.1), Collections.singletonMap("stop_loss", null));
    assertThat(arguments.stopLoss()).isEqualTo(0.1);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("fee_ratio", 0.11),
        Arguments.of("fee_ratio", -0.001),
        Arguments.of("tax_ratio", Double.NaN),
        Arguments.of("tax_ratio", "0.003"),
        Arguments.of("stop_loss", 0),
        Arguments.of("stop_loss", 10.5),
        Arguments.of("take_profit", true),
        Arguments.of("trail_stop", Double.POSITIVE_INFINITY),
        Arguments.of("position_limit", 1.01),
        Arguments.of("trade_at_price", "high"),
        Arguments.of("resample", List.of("M")),
        Arguments.of("resample", "M".repeat(33)),
        Arguments.of("start_date", "2020-01-01"),
        Arguments.of("leverage", 3));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatAStrategyMayNotSet(String name, Object value) {
    assertThatThrownBy(() -> SimulationArguments.resolve(Map.of(), Map.of(), Map.of(name, value)))
        .isInstanceOf(InvalidPositionException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("strategy");
  }

  @Test
  void messagesAreBounded() {
    assertThatThrownBy(
            () ->
                SimulationArguments.resolve(
                    Map.of(), Map.of(), Map.of("\u001b[2J" + "x".repeat(100_000), 1)))
        .isInstanceOf(InvalidPositionException.class)
        .hasMessageNotContaining("\u001b")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void refusesDatesInTheWrongOrderOrForm() {
    assertThatThrownBy(
            () ->
                SimulationArguments.resolve(
                    Map.of(),
                    Map.of("start_date", "2021-01-01", "end_date", "2020-01-01"),
                    Map.of()))
        .hasMessageContaining("lies before");
    assertThatThrownBy(
            () -> SimulationArguments.resolve(Map.of(), Map.of("end_date", "31.1.2020"), Map.of()))
        .hasMessageContaining("ISO date");
  }
}
