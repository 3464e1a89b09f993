package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0B",
    "1000, 1000, 1000B",
    "4096b, 4096, 4KiB",
    "512MiB, 536870912, 512MiB",
    "2g, 2147483648, 2GiB",
    "256M, 268435456, 256MiB",
    "1024 kib, 1048576, 1MiB",
    "1T, 1099511627776, 1TiB",
  })
  void sizesArePowersOf1024(String text, long bytes, String canonical) {
    ByteSize size = ByteSize.parse(text);
    assertThat(size.bytes()).isEqualTo(bytes);
    assertThat(size).hasToString(canonical);
    assertThat(ByteSize.parse(canonical)).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5g", "1GB", "1 pib", "g", "9999999999t", "1e3", "٣g"})
  void otherSizesAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "250ms, 250, 250ms",
    "30s, 30000, 30s",
    "5m, 300000, 300s",
    "120m, 7200000, 2h",
    "48h, 172800000, 2d",
    "0s, 0, 0s",
  })
  void durationsHaveUnits(String text, long millis, String canonical) {
    Duration duration = Durations.parse(text);
    assertThat(duration).isEqualTo(Duration.ofMillis(millis));
    assertThat(Durations.format(duration)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "-1s", "1.5h", "1m30s", "PT30S", "1w", "9999999999999s"})
  void otherDurationsAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
  }
}
