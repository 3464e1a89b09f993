package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.sandbox.ProtocolException;

/** The RESULT frame is written by whoever controls the sandbox. */
class RunnerReportReaderTest {
  private final RunnerReportReader reader = new RunnerReportReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "42",
        "not json",
        "{\"status\":\"succeeded\"",
        "{\"status\":\"succeeded\"} {}",
        "{\"status\":\"failed\",\"status\":\"succeeded\"}",
        "{\"status\":\"SUCCEEDED\"}",
        "{\"status\":true}",
        "{}",
        "{\"status\":\"failed\"}",
        "{\"status\":\"failed\",\"failure\":[]}",
        "{\"status\":\"succeeded\",\"simulation\":{\"a\":{}}}",
        "{\"status\":\"succeeded\",\"x\":NaN}"
      })
  void whatHasNotTheShapeIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> reader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String json =
        "{\"status\":\"succeeded\",\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertThatThrownBy(() -> read(json)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void hugeNumbersAreRefused() {
    assertThatThrownBy(() -> read("{\"status\":\"succeeded\",\"x\":" + "9".repeat(10_000) + "}"))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void tooManyArgumentsAreRefused() {
    String many =
        IntStream.range(0, 100).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
    assertThatThrownBy(() -> read("{\"status\":\"succeeded\",\"simulation\":{" + many + "}}"))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void everythingElseIsBounded() throws Exception {
    String entries =
        IntStream.range(0, 500).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
    String lines =
        IntStream.range(0, 500).mapToObj(i -> "\"line\"").collect(Collectors.joining(","));
    RunnerReport report =
        read(
            """
            {"status":"failed","claimedMetrics":{%s},"feedback":[%s],
             "failure":{"kind":"strategy_error","type":"%s","message":"%s","line":1e99,
             "traceback":"%s","details":{%s,"deep":{"a":[%s]}}}}"""
                .formatted(
                    entries,
                    lines,
                    "T".repeat(5_000),
                    "m".repeat(50_000),
                    "t".repeat(100_000),
                    entries,
                    lines));

    assertThat(report.claimedMetrics()).hasSizeLessThanOrEqualTo(64);
    assertThat(report.feedback()).hasSizeLessThanOrEqualTo(64);
    RunnerReport.Failure failure = requireNonNull(report.failure());
    assertThat(failure.type()).hasSizeLessThan(200);
    assertThat(failure.message()).hasSizeLessThan(2_100);
    assertThat(failure.traceback()).hasSizeLessThan(66_000);
    assertThat(failure.details()).hasSizeLessThanOrEqualTo(64);
    assertThat(failure.line()).isNull();
  }

  private RunnerReport read(String json) throws ProtocolException {
    return reader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
