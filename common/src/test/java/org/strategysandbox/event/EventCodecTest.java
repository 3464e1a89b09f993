package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private final EventCodec codec = new EventCodec(Clock.fixed(EventSamples.NOW, ZoneOffset.UTC));

  @Test
  void submissionComesBackAsItWasSent() {
    StrategySubmitted sent = EventSamples.submission();
    EventMessage message = codec.encode(sent, EventSamples.TRACE);
    assertThat(codec.decodeSubmission(message))
        .isEqualTo(new Decoded.Ok<>(sent, EventSamples.TRACE));
  }

  @Test
  void outcomesComeBackAsTheyWereSent() {
    assertThat(codec.decodeOutcome(codec.encode(EventSamples.succeeded(), EventSamples.TRACE)))
        .isEqualTo(new Decoded.Ok<Outcome>(EventSamples.succeeded(), EventSamples.TRACE));
    assertThat(codec.decodeOutcome(codec.encode(EventSamples.failed(), null)))
        .isEqualTo(new Decoded.Ok<Outcome>(EventSamples.failed(), null));
    assertThat(codec.decodeOutcome(codec.encode(EventSamples.rejected(), null)))
        .isEqualTo(new Decoded.Ok<Outcome>(EventSamples.rejected(), null));
  }

  @Test
  void lifecycleEventsComeBackAndRemovalsAreTombstones() {
    for (LifecycleEvent event :
        new LifecycleEvent[] {
          EventSamples.assigned(),
          EventSamples.heartbeat(),
          new ContainerEvent.Removed("c0ffee"),
          new WorkerEvent.Stopped("worker-1")
        }) {
      EventMessage message = codec.encode(event);
      assertThat(codec.decodeLifecycle(message)).isEqualTo(new Decoded.Ok<>(event, null));
      assertThat(message.keyText()).isEqualTo(event.key());
    }
    assertThat(codec.encode(new ContainerEvent.Removed("c0ffee")).value()).isNull();
  }

  @Test
  void headersAreCloudEventsInBinaryMode() {
    EventMessage message = codec.encode(EventSamples.submission(), EventSamples.TRACE);
    assertThat(message.keyText()).isEqualTo("s-1");
    assertThat(message.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "strategy.submitted.v1")
        .containsEntry("ce_id", "s-1.1.2")
        .containsEntry("ce_source", "/strategy-sandbox/source/loop")
        .containsEntry("ce_time", "2026-03-01T08:30:00.125Z")
        .containsEntry("content-type", "application/json")
        .containsEntry("traceparent", EventSamples.TRACE);
    assertThat(codec.encode(EventSamples.succeeded(), null).headers())
        .containsEntry("ce_type", "strategy.result.v1")
        .containsEntry("ce_source", "/strategy-sandbox/worker/worker-1")
        .doesNotContainKey("traceparent");
  }

  @Test
  void malformedTraceContextIsNotCarried() {
    assertThat(codec.encode(EventSamples.submission(), "evil\r\n").headers())
        .doesNotContainKey("traceparent");
  }

  @Test
  void whatIsAbsentIsAbsentInJson() {
    StrategySubmitted bare =
        StrategySubmitted.builder("s-2", "loop", "x").createdAt(EventSamples.NOW).build();
    assertThat(value(codec.encode(bare, null)))
        .isEqualTo(
            "{\"schemaVersion\":1,\"submissionId\":\"s-2\",\"replay\":0,\"attempt\":0,"
                + "\"source\":\"loop\",\"createdAt\":\"2026-03-01T08:30:00.125Z\",\"code\":\"x\"}");
    assertThat(codec.toJsonLine(StrategyResult.builder("s-2", 0, 1).build()))
        .isEqualTo(
            "{\"schemaVersion\":1,\"submissionId\":\"s-2\",\"replay\":0,\"attempt\":1,"
                + "\"status\":\"succeeded\",\"mode\":\"sandbox\"}");
  }

  @Test
  void jsonLineIsWhatIsPublished() {
    StrategyResult result = EventSamples.succeeded();
    assertThat(codec.toJsonLine(result))
        .isEqualTo(value(codec.encode(result, null)))
        .doesNotContain("\n");
    assertThat(codec.toJsonLine(EventSamples.deadLetter()))
        .contains("\"status\":\"dead_lettered\"", "\"kind\":\"poison\"");
  }

  @Test
  void figuresAreNeverNaN() {
    assertThatThrownBy(
            () ->
                StrategyResult.builder("s-1", 0, 1)
                    .metrics(java.util.Map.of("calmar", Double.NaN))
                    .build())
        .hasMessage("metrics.calmar must be a finite number");
  }

  @Test
  void halfASurrogatePairInOutputDoesNotStopPublishing() {
    StrategyResult result = StrategyResult.builder("s-1", 0, 1).stdout("a\ud83d").build();
    assertThat(codec.decodeOutcome(codec.encode(result, null)))
        .isInstanceOfSatisfying(
            Decoded.Ok.class,
            ok -> assertThat(((StrategyResult) ok.event()).stdout()).isEqualTo("a?"));
  }

  @Test
  void submissionsExpire() {
    StrategySubmitted submission = EventSamples.submission();
    assertThat(submission.isExpiredAt(EventSamples.NOW)).isFalse();
    assertThat(submission.isExpiredAt(EventSamples.NOW.plusSeconds(600))).isTrue();
  }

  private static String value(EventMessage message) {
    return EventSamples.text(Objects.requireNonNull(message.value()));
  }
}
