package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;

class StrategiesTest {
  private static final StrategyValidator VALIDATOR =
      new StrategyValidator(ValidationPolicy.builtIn());

  @Test
  void everyStrategyPassesTheValidation() {
    assertThat(Strategies.shaped()).hasSize(20);
    for (Strategy strategy : Strategies.shaped()) {
      assertThat(VALIDATOR.validate(strategy.code()).violations()).as(strategy.name()).isEmpty();
    }
    assertThat(VALIDATOR.validate(Strategies.trivial().code()).valid()).isTrue();
  }

  @Test
  void theSamplesAreThoseThatSucceed() {
    List<String> names =
        Strategies.samples(Path.of("../samples")).stream().map(Strategy::name).toList();

    assertThat(names).contains("03_low_price_momentum").doesNotContain("02_memory_hog");
  }
}
