package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PositionRowsTest {
  private static final int DAYS = 5;
  private static final int SYMBOLS = 3;

  @Test
  void decodesTheFramesOfTheProtocol() {
    PositionRows rows =
        PositionRows.decode(
            ints(1, 4), ints(0, 2, 2), ints(0, 2), doubles(0.25, -0.5), DAYS, SYMBOLS);
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.entries()).isEqualTo(2);
    assertThat(rows.day(1)).isEqualTo(4);
    assertThat(rows.start(1)).isEqualTo(rows.end(1));
    assertThat(rows.column(1)).isEqualTo(2);
    assertThat(rows.weight(1)).isEqualTo(-0.5);
  }

  @Test
  void hashesTheConcatenatedPayloads() throws Exception {
    int count = 3000;
    int[] columns = new int[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      columns[i] = i;
      weights[i] = 1e-5 * (i + 1) / count;
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(ints(2));
    digest.update(ints(0, count));
    digest.update(ints(columns));
    digest.update(doubles(weights));

    PositionRows rows =
        PositionRows.of(new int[] {2}, new int[] {0, count}, columns, weights, DAYS, count);
    assertThat(rows.sha256()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void doesNotChangeWithTheArraysItWasMadeOf() {
    double[] weights = {0.5};
    PositionRows rows =
        PositionRows.of(new int[] {0}, new int[] {0, 1}, new int[] {1}, weights, DAYS, SYMBOLS);
    weights[0] = Double.NaN;
    assertThat(rows.weight(0)).isEqualTo(0.5);
  }

  static Stream<Arguments> hostile() {
    int[] day = {1};
    int[] one = {0, 1};
    int[] column = {0};
    double[] weight = {0.5};
    return Stream.of(
        Arguments.of("day behind the end", new int[] {5}, one, column, weight, "day of row 0"),
        Arguments.of("negative day", new int[] {-1}, one, column, weight, "day of row 0"),
        Arguments.of(
            "same day twice",
            new int[] {1, 1},
            new int[] {0, 0, 1},
            column,
            weight,
            "day of row 1"),
        Arguments.of("too many days", new int[6], new int[7], column, weight, "6 rows"),
        Arguments.of("no offsets", day, new int[0], column, weight, "0 offsets"),
        Arguments.of("first offset not 0", day, new int[] {1, 1}, column, weight, "span"),
        Arguments.of("last offset short", day, new int[] {0, 0}, column, weight, "span"),
        Arguments.of(
            "falling offsets",
            new int[] {1, 2, 3},
            new int[] {0, 1, 0, 1},
            column,
            weight,
            "after row 1"),
        Arguments.of(
            "offset far outside",
            new int[] {1, 2},
            new int[] {0, 1 << 30, 1},
            column,
            weight,
            "after row 0"),
        Arguments.of("column outside", day, one, new int[] {3}, weight, "column 3"),
        Arguments.of("negative column", day, one, new int[] {-1}, weight, "column -1"),
        Arguments.of(
            "same column twice",
            day,
            new int[] {0, 2},
            new int[] {1, 1},
            new double[] {0.1, 0.1},
            "column 1"),
        Arguments.of("fewer weights", day, one, column, new double[0], "0 weights"),
        Arguments.of("zero", day, one, column, new double[] {0}, "weight 0.0"),
        Arguments.of("negative zero", day, one, column, new double[] {-0.0}, "weight -0.0"),
        Arguments.of("not a number", day, one, column, new double[] {Double.NaN}, "weight NaN"),
        Arguments.of(
            "infinite", day, one, column, new double[] {Double.NEGATIVE_INFINITY}, "Infinity"),
        Arguments.of("huge", day, one, column, new double[] {Double.MAX_VALUE}, "more than 1"),
        Arguments.of(
            "sum above 1",
            day,
            new int[] {0, 2},
            new int[] {0, 1},
            new double[] {0.9, -0.2},
            "more than 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesWhatBreaksTheProtocol(
      String name, int[] days, int[] offsets, int[] columns, double[] weights, String message) {
    assertThatThrownBy(
            () ->
                PositionRows.decode(
                    ints(days), ints(offsets), ints(columns), doubles(weights), DAYS, SYMBOLS))
        .as(name)
        .isInstanceOf(InvalidPositionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesPayloadsThatEndWithinANumber() {
    assertThatThrownBy(
            () -> PositionRows.decode(new byte[7], ints(0), ints(), doubles(), DAYS, SYMBOLS))
        .isInstanceOf(InvalidPositionException.class)
        .hasMessageContaining("DAYS has 7 bytes");
  }

  private static byte[] ints(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asIntBuffer().put(values);
    return buffer.array();
  }

  private static byte[] doubles(double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asDoubleBuffer().put(values);
    return buffer.array();
  }
}
