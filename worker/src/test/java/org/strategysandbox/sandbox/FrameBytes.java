package org.strategysandbox.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes what a runner would write, from the numbers in docs/sandbox-protocol.md. */
final class FrameBytes {
  static final int READY = 0x10;
  static final int STDOUT = 0x11;
  static final int STDERR = 0x12;
  static final int RESULT = 0x20;
  static final int DAYS = 0x21;
  static final int ROWS = 0x22;
  static final int COLUMNS = 0x23;
  static final int WEIGHTS = 0x24;
  static final int FILE = 0x25;
  static final int END = 0x2f;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static FrameBytes ready() {
    return new FrameBytes()
        .frame(READY, "{\"protocol\":1,\"layers\":[\"landlock:7\",\"seccomp\"]}");
  }

  FrameBytes frame(int type, String text) {
    return frame(type, text.getBytes(StandardCharsets.UTF_8));
  }

  FrameBytes frame(int type, byte[] payload) {
    return header(type, payload.length).raw(payload);
  }

  FrameBytes header(int type, int length) {
    return raw(ByteBuffer.allocate(5).putInt(length).put((byte) type).array());
  }

  FrameBytes file(String name, String content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] contentBytes = content.getBytes(StandardCharsets.UTF_8);
    return frame(
        FILE,
        ByteBuffer.allocate(2 + nameBytes.length + contentBytes.length)
            .putShort((short) nameBytes.length)
            .put(nameBytes)
            .put(contentBytes)
            .array());
  }

  FrameBytes end() {
    return frame(END, "");
  }

  FrameBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
