package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {
  private final List<String> frames = new ArrayList<>();
  private final FrameDecoder decoder =
      new FrameDecoder(
          (type, payload) -> frames.add(type + ":" + new String(payload, StandardCharsets.UTF_8)));

  private static final byte[] STREAM =
      FrameBytes.ready()
          .frame(FrameBytes.STDOUT, "價 first")
          .frame(FrameBytes.STDERR, "")
          .frame(FrameBytes.RESULT, "{}")
          .end()
          .bytes();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11, 1_000})
  void framesAreTheSameHoweverTheBytesArrive(int chunk) throws ProtocolException {
    for (int from = 0; from < STREAM.length; from += chunk) {
      decoder.feed(Arrays.copyOfRange(STREAM, from, Math.min(STREAM.length, from + chunk)));
    }

    assertThat(frames)
        .containsExactly(
            "READY:{\"protocol\":1,\"layers\":[\"landlock:7\",\"seccomp\"]}",
            "STDOUT:價 first",
            "STDERR:",
            "RESULT:{}",
            "END:");
  }

  @Test
  void largePayloadArrivesWholeInRandomChunks() throws ProtocolException {
    byte[] large = new byte[FrameType.WEIGHTS.maxPayload()];
    Random random = new Random(1);
    random.nextBytes(large);
    List<byte[]> received = new ArrayList<>();
    FrameDecoder binary = new FrameDecoder((type, payload) -> received.add(payload));
    byte[] stream = new FrameBytes().frame(FrameBytes.WEIGHTS, large).end().bytes();

    for (int from = 0; from < stream.length; ) {
      int to = Math.min(stream.length, from + 1 + random.nextInt(100_000));
      binary.feed(Arrays.copyOfRange(stream, from, to));
      from = to;
    }

    assertThat(received).hasSize(2);
    assertThat(received.get(0)).isEqualTo(large);
  }

  @Test
  void nothingArrivesBeforeTheWholeFrame() throws ProtocolException {
    decoder.feed(Arrays.copyOf(STREAM, 12));
    decoder.feed(new byte[0]);

    assertThat(frames).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void headerThatClaimsTooMuchIsRefusedAtOnce(FrameType type) {
    int code = codeOf(type);

    assertThatThrownBy(
            () -> decoder.feed(new FrameBytes().header(code, type.maxPayload() + 1).bytes()))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining(type.name())
        .hasMessageContaining(String.valueOf(type.maxPayload()));
  }

  @Test
  void lengthIsUnsigned() {
    assertThatThrownBy(() -> decoder.feed(new FrameBytes().header(FrameBytes.FILE, -1).bytes()))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("4294967295");
  }

  @Test
  void manyHeadersThatPromiseMuchCostLittle() throws ProtocolException {
    List<FrameDecoder> waiting = new ArrayList<>();
    byte[] header = new FrameBytes().header(FrameBytes.FILE, 16 * 1024 * 1024).bytes();

    // 64 GiB, were the promise believed.
    for (int i = 0; i < 4_096; i++) {
      FrameDecoder one = new FrameDecoder((type, payload) -> frames.add("never"));
      one.feed(header);
      waiting.add(one);
    }

    assertThat(waiting).hasSize(4_096);
    assertThat(frames).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, 0x13, 0x26, 0x30, 0x7f, 0x80, 0xff})
  void unknownTypesAreRefused(int code) {
    assertThatThrownBy(() -> decoder.feed(new FrameBytes().header(code, 0).bytes()))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("unknown frame type " + code);
  }

  private static int codeOf(FrameType type) {
    for (int code = 0; code < 256; code++) {
      if (FrameType.of(code).filter(type::equals).isPresent()) {
        return code;
      }
    }
    throw new IllegalStateException("no code for " + type);
  }
}
