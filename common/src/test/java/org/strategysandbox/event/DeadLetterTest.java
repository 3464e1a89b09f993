package org.strategysandbox.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  @Test
  void readsBackAsItWasGivenUp() {
    EventMessage original = codec.encode(EventSamples.submission(), EventSamples.TRACE);
    EventMessage letter = codec.encode(EventSamples.deadLetter(), original);
    assertThat(letter.value()).isEqualTo(original.value());
    assertThat(codec.decodeOutcome(letter))
        .isEqualTo(new Decoded.Ok<Outcome>(EventSamples.deadLetter(), EventSamples.TRACE));
  }

  @Test
  void theOriginalCanBeHadAgain() {
    EventMessage original = codec.encode(EventSamples.submission(), EventSamples.TRACE);
    EventMessage again = codec.originalOf(codec.encode(EventSamples.deadLetter(), original));
    assertThat(again.headers()).isEqualTo(original.headers());
    assertThat(codec.decodeSubmission(again))
        .isEqualTo(new Decoded.Ok<>(EventSamples.submission(), EventSamples.TRACE));
  }

  @Test
  void unreadableBytesAreKept() {
    byte[] garbage = {(byte) 0xff, 0, 1};
    DeadLetter unreadable =
        DeadLetter.builder(
                DeadLetter.idFor("nö".getBytes(UTF_8), garbage),
                0,
                0,
                new DeadLetterCause(DeadLetterReason.UNREADABLE, "not\nUTF-8", null))
            .deadLetteredAt(EventSamples.NOW)
            .build();
    EventMessage letter =
        codec.encode(unreadable, new EventMessage("nö".getBytes(UTF_8), garbage, Map.of()));
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(letter.keyText()).isEqualTo("nö");
    assertThat(codec.decodeOutcome(letter))
        .isInstanceOfSatisfying(
            Decoded.Ok.class,
            ok -> {
              DeadLetter read = (DeadLetter) ok.event();
              assertThat(read.submissionId()).isEqualTo(unreadable.submissionId());
              assertThat(read.failure().message()).isEqualTo("not UTF-8");
            });
  }

  @Test
  void aRecordThatIsLargerThanAnySubmissionIsCut() {
    byte[] huge = new byte[5_000_000];
    EventMessage letter =
        codec.encode(EventSamples.deadLetter(), EventMessage.of("s-1", huge, Map.of()));
    assertThat(letter.value()).hasSize(EventCodec.MAX_OUTCOME_BYTES);
    assertThat(letter.headers()).containsEntry("dlt_value_bytes", "5000000");
    assertThat(codec.decodeOutcome(letter)).isInstanceOf(Decoded.Ok.class);
  }

  @Test
  void headersThatMakeNoSenseAreUnreadable() {
    EventMessage letter =
        codec.encode(EventSamples.deadLetter(), EventMessage.of("s-1", null, Map.of()));
    for (Map.Entry<String, String> change :
        Map.of(
                "dlt_reason", "x",
                "dlt_at", "x",
                "dlt_attempt", "-1",
                "dlt_replay", "99999999999",
                "dlt_origin_offset", "x",
                "dlt_code_sha256", "x")
            .entrySet()) {
      Map<String, String> headers = new HashMap<>(letter.headers());
      headers.put(change.getKey(), change.getValue());
      assertThat(codec.decodeOutcome(EventMessage.of("s-1", null, headers)))
          .as(change.toString())
          .isInstanceOfSatisfying(
              Decoded.Unreadable.class,
              unreadable -> assertThat(unreadable.reason()).isEqualTo(UnreadableReason.INVALID));
    }
  }
}
