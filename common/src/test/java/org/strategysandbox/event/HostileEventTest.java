package org.strategysandbox.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileEventTest {
  private static final String GOOD =
      "{\"submissionId\":\"s-1\",\"source\":\"loop\",\"createdAt\":\"2026-01-01T00:00:00Z\","
          + "\"code\":\"x\"}";

  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  @Test
  void unknownMembersAreIgnored() {
    assertThat(read(GOOD.replace("}", ",\"later\":{\"a\":[1]}}"))).isInstanceOf(Decoded.Ok.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json | NOT_JSON | Unrecognized token",
        "[] | NOT_JSON | not a JSON object",
        "{} | INVALID | submissionId is missing",
        "{\"submissionId\": | NOT_JSON | end-of-input",
        "{\"code\":\"a\",\"code\":\"b\"} | DUPLICATE_KEY | code",
        "{\"metadata\":{\"a\":1,\"a\":2}} | DUPLICATE_KEY | a",
        "{} {} | NOT_JSON | more than one",
        "{\"schemaVersion\":2} | UNKNOWN_VERSION | schemaVersion is 2",
        "{\"schemaVersion\":\"1\"} | UNKNOWN_VERSION | schemaVersion",
        "{\"replay\":NaN} | NOT_JSON | NaN",
        "{\"replay\":1.5} | INVALID | replay",
        "{\"replay\":\"1\"} | INVALID | replay",
        "{\"replay\":99999999999} | INVALID | replay",
        "{\"replay\":1e999999999} | INVALID | replay",
        "{\"replay\":-1,\"submissionId\":\"s-1\"} | INVALID | replay must not be negative",
        "{\"code\":5} | INVALID | code",
        "{\"code\":[\"a\"]} | INVALID | code",
        "{\"createdAt\":1e999999999} | INVALID | createdAt",
        "{\"createdAt\":\"yesterday\"} | INVALID | createdAt",
        "{\"limits\":{\"cpus\":1e999}} | INVALID | limits.cpus must be above 0",
        "{\"simulation\":{\"feeRatio\":1e999}} | INVALID | simulation.feeRatio",
        "{\"simulation\":{\"startDate\":[2020,1,1]}} | INVALID | startDate",
        "{\"metadata\":\"\\ud800\"} | NOT_UTF8 | surrogate",
        "{\"metadata\":1e99999999999} | INVALID | exponent",
        "{\"\\udc00\":1} | NOT_UTF8 | surrogate",
      })
  void saysWhatIsWrong(String json, UnreadableReason reason, String message) {
    assertUnreadable(read(json), reason, message == null ? "" : message);
  }

  @Test
  void namesTheFieldThatIsOutOfBounds() {
    assertUnreadable(
        read(GOOD.replace("\"x\"", "\"\"")), UnreadableReason.INVALID, "code is empty");
    assertUnreadable(
        read(GOOD.replace("\"x\"", "\"" + "é".repeat(33_000) + "\"")),
        UnreadableReason.INVALID,
        "code is larger than 65536 bytes");
    assertUnreadable(
        read(GOOD.replace("}", ",\"metadata\":\"" + "m".repeat(4096) + "\"}")),
        UnreadableReason.INVALID,
        "metadata is larger than 4096 bytes");
    assertUnreadable(
        read(GOOD.replace("loop", "Loop")), UnreadableReason.INVALID, "source must match");
    assertUnreadable(
        read(GOOD.replace("s-1", "../s")), UnreadableReason.INVALID, "submissionId must match");
  }

  @Test
  void opaqueNumbersAreEchoedWithoutBeingExpanded() {
    Decoded<StrategySubmitted> decoded =
        read(GOOD.replace("}", ",\"metadata\":[1E+999999999,0.10]}"));
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Ok.class,
            ok -> {
              StrategySubmitted submission = (StrategySubmitted) ok.event();
              assertThat(codec.encode(submission, null).value())
                  .asString(UTF_8)
                  .contains("\"metadata\":[1E+999999999,0.10]");
            });
  }

  @Test
  void codeOfFiveMegabytesIsNotParsed() {
    assertUnreadable(
        read(GOOD.replace("\"x\"", "\"" + "x".repeat(5_000_000) + "\"")),
        UnreadableReason.TOO_LARGE,
        "5000083 bytes");
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] latin = GOOD.replace("\"x\"", "\"é\"").getBytes(ISO_8859_1);
    assertUnreadable(read(latin), UnreadableReason.NOT_UTF8, "not UTF-8");
    byte[] surrogates = GOOD.replace("\"x\"", "\"\u00ed\u00a0\u0080\"").getBytes(ISO_8859_1);
    assertUnreadable(read(surrogates), UnreadableReason.NOT_UTF8, "not UTF-8");
  }

  @Test
  void depthNumbersNamesAndMembersAreBounded() {
    String deep = "[".repeat(100_000);
    assertUnreadable(read("{\"metadata\":" + deep), UnreadableReason.OUT_OF_BOUNDS, "depth");
    String digits = "9".repeat(100_000);
    assertUnreadable(read("{\"replay\":" + digits + "}"), UnreadableReason.OUT_OF_BOUNDS, "Number");
    assertUnreadable(
        read("{\"" + "n".repeat(100_000) + "\":1}"), UnreadableReason.OUT_OF_BOUNDS, "Name");
    assertUnreadable(
        read("{\"metadata\":[" + "0,".repeat(250_000) + "0]}"),
        UnreadableReason.OUT_OF_BOUNDS,
        "Token count");
  }

  @Test
  void keyMustBeTheId() {
    assertUnreadable(
        codec.decodeSubmission(message("other", GOOD.getBytes(UTF_8), headers())),
        UnreadableReason.KEY_MISMATCH,
        "key is other, the id inside is s-1");
    assertUnreadable(
        codec.decodeSubmission(new EventMessage(null, GOOD.getBytes(UTF_8), headers())),
        UnreadableReason.KEY_MISMATCH,
        "key is null");
  }

  @Test
  void envelopeIsChecked() {
    byte[] value = GOOD.getBytes(UTF_8);
    assertUnreadable(
        codec.decodeSubmission(message("s-1", value, Map.of())),
        UnreadableReason.NOT_AN_EVENT,
        "ce_type");
    assertUnreadable(
        codec.decodeSubmission(message("s-1", value, with("ce_specversion", "0.3"))),
        UnreadableReason.NOT_AN_EVENT,
        "0.3");
    assertUnreadable(
        codec.decodeSubmission(message("s-1", value, with("ce_type", "strategy.submitted.v2"))),
        UnreadableReason.UNKNOWN_VERSION,
        "strategy.submitted.v2");
    assertUnreadable(
        codec.decodeSubmission(message("s-1", value, with("ce_type", "a\nb"))),
        UnreadableReason.UNKNOWN_TYPE,
        "a b");
    assertUnreadable(
        codec.decodeSubmission(message("s-1", value, with("ce_type", "strategy.result.v1"))),
        UnreadableReason.UNKNOWN_TYPE,
        "expected strategy.submitted.v1");
    assertUnreadable(
        codec.decodeSubmission(message("s-1", null, headers())),
        UnreadableReason.NO_VALUE,
        "no value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | mode is missing",
        "{\"mode\":\"sandbox\",\"warnings\":[null]} | ",
        "{\"mode\":\"sandbox\",\"metrics\":{\"calmar\":null}} | calmar is missing",
        "{\"mode\":\"sandbox\",\"metrics\":{\"calmar\":1e999}} | metrics.calmar must be a finite",
        "{\"mode\":\"elsewhere\"} | mode",
        "{\"mode\":\"sandbox\",\"failure\":{\"kind\":\"new\",\"message\":\"m\"}} | failure.kind",
        "{\"mode\":\"sandbox\",\"codeSha256\":\"x\"} | codeSha256 must be 64",
        "{\"mode\":\"sandbox\",\"simulation\":{\"a\":{\"value\":[],\"setBy\":\"default\"}}} | value",
      })
  void outcomesAreCheckedToo(String json, String message) {
    String value = json.replaceFirst("\\{", "{\"submissionId\":\"s-1\",\"attempt\":1,");
    assertUnreadable(
        codec.decodeOutcome(
            message(
                "s-1",
                value.replace(",}", "}").getBytes(UTF_8),
                with("ce_type", "strategy.result.v1"))),
        UnreadableReason.INVALID,
        message == null ? "" : message);
  }

  @Test
  void noMutationOfAnEventMakesDecodingThrow() {
    Random random = new Random(7);
    EventMessage good = codec.encode(EventSamples.succeeded(), null);
    byte[] original = java.util.Objects.requireNonNull(good.value());
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = original.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(codec.decodeOutcome(new EventMessage(good.key(), bytes, good.headers())))
          .isNotNull();
    }
  }

  private Decoded<StrategySubmitted> read(String json) {
    return read(json.getBytes(UTF_8));
  }

  private Decoded<StrategySubmitted> read(byte[] value) {
    return codec.decodeSubmission(message("s-1", value, headers()));
  }

  private static EventMessage message(
      String key, byte @org.jspecify.annotations.Nullable [] value, Map<String, String> headers) {
    return EventMessage.of(key, value, headers);
  }

  private static Map<String, String> headers() {
    return Map.of("ce_specversion", "1.0", "ce_type", "strategy.submitted.v1");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> headers = new HashMap<>(headers());
    headers.put(name, value);
    return headers;
  }

  private static void assertUnreadable(
      Decoded<?> decoded, UnreadableReason reason, String message) {
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.reason()).isEqualTo(reason);
              assertThat(unreadable.message()).contains(message).hasSizeLessThan(600);
            });
  }
}
