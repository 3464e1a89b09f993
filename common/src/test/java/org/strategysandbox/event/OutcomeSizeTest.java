package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeSizeTest {
  private static final String MEGABYTE = "a".repeat(1 << 20);

  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  @Test
  void whatFitsIsLeftAlone() {
    assertThat(published(EventSamples.succeeded())).isEqualTo(EventSamples.succeeded());
  }

  @Test
  void contentOfFilesGoesFirst() {
    StrategyResult big =
        EventSamples.succeeded().toBuilder()
            .files(List.of(new ProducedFile("big", 1, EventSamples.HASH, MEGABYTE)))
            .build();
    assertThat(published(big))
        .isEqualTo(
            big.toBuilder()
                .files(List.of(new ProducedFile("big", 1, EventSamples.HASH, null)))
                .truncated(List.of("files"))
                .build());
  }

  @Test
  void partsGoInAFixedOrderAndOnlyAsManyAsNeeded() {
    StrategyResult big =
        EventSamples.succeeded().toBuilder().stdout(MEGABYTE).stderr("kept").build();
    StrategyResult small = published(big);
    assertThat(small.truncated()).containsExactly("files", "stdout");
    assertThat(small.stdout()).hasSize(16 * 1024);
    assertThat(small.stderr()).isEqualTo("kept");
    assertThat(published(big.toBuilder().stderr(MEGABYTE).build()).truncated())
        .containsExactly("files", "stdout", "stderr");
  }

  @Test
  void theEndOfATracebackStays() {
    StrategyResult big =
        StrategyResult.builder("s-1", 0, 1)
            .failure(
                new Failure(
                    FailureKind.STRATEGY_ERROR, "m", MEGABYTE + "\nKeyError: 'x'", Map.of()))
            .build();
    StrategyResult small = published(big);
    assertThat(small.truncated()).containsExactly("traceback");
    assertThat(Objects.requireNonNull(small.failure()).traceback()).endsWith("KeyError: 'x'");
  }

  @Test
  void firstHundredViolationsStay() {
    List<Violation> many =
        Collections.nCopies(20_000, new Violation("rule", "a".repeat(100), 1, 1, null, null));
    Outcome small = ok(codec.encode(StrategyRejected.builder("s-1", 0, 1, many).build(), null));
    assertThat(((StrategyRejected) small).violations()).hasSize(100);
    assertThat(small.truncated()).containsExactly("violations");
  }

  @Test
  void anOutcomeOfWhateverSizeCanBePublished() {
    Map<String, EffectiveValue> settings =
        IntStream.range(0, 10)
            .boxed()
            .collect(
                Collectors.toMap(i -> i + MEGABYTE, i -> EffectiveValue.of(1, SetBy.STRATEGY)));
    StrategyResult huge =
        EventSamples.succeeded().toBuilder()
            .failure(
                new Failure(
                    FailureKind.CRASHED,
                    "\u0001".repeat(1 << 20),
                    "\u0001".repeat(1 << 20),
                    Map.of("d", TextNode.valueOf(MEGABYTE))))
            .stdout("\u0001".repeat(1 << 20))
            .stderr(MEGABYTE)
            .feedback(MEGABYTE)
            .simulation(settings)
            .warnings(Collections.nCopies(30, new Warning(MEGABYTE, "m")))
            .files(List.of(new ProducedFile(MEGABYTE, 1, EventSamples.HASH, null)))
            .image(MEGABYTE)
            .worker(MEGABYTE)
            .truncated(List.of(MEGABYTE))
            .build();
    StrategyResult small = published(huge);
    assertThat(small.status()).isEqualTo(OutcomeStatus.FAILED);
    assertThat(Objects.requireNonNull(small.failure()).kind()).isEqualTo(FailureKind.CRASHED);
    assertThat(small.metrics()).isEqualTo(huge.metrics());
    assertThat(small.truncated()).contains("stdout", "everything");
    Violation violation = new Violation(MEGABYTE, MEGABYTE, 1, 1, MEGABYTE, MEGABYTE);
    StrategyRejected rejected =
        StrategyRejected.builder("s-1", 0, 1, Collections.nCopies(200, violation))
            .policyVersion(MEGABYTE)
            .build();
    assertThat(ok(codec.encode(rejected, null)).truncated()).contains("everything");
  }

  private StrategyResult published(StrategyResult result) {
    return (StrategyResult) ok(codec.encode(result, null));
  }

  private Outcome ok(EventMessage message) {
    assertThat(message.value()).hasSizeLessThanOrEqualTo(EventCodec.MAX_OUTCOME_BYTES);
    if (codec.decodeOutcome(message) instanceof Decoded.Ok<Outcome> ok) {
      return ok.event();
    }
    throw new AssertionError(codec.decodeOutcome(message));
  }
}
