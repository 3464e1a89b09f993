package org.strategysandbox.sandbox;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a hostile byte stream into frames: 4 bytes length (big-endian), 1 byte type, payload.
 *
 * <p>Memory grows with the bytes that have arrived, not with the length that a header claims.
 */
final class FrameDecoder {
  /** Receives whole frames. */
  interface Sink {
    void frame(FrameType type, byte[] payload) throws ProtocolException;
  }

  private static final int HEADER = 5;
  private static final int CHUNK = 64 * 1024;

  private final Sink sink;
  private final ByteBuffer header = ByteBuffer.allocate(HEADER);
  private FrameType type = FrameType.END;
  private byte[] payload = new byte[0];
  private int expected;
  private int filled;
  private boolean inPayload;

  FrameDecoder(Sink sink) {
    this.sink = sink;
  }

  /**
   * @throws ProtocolException the bytes are no frames; the decoder must not be used any more
   */
  void feed(byte[] bytes) throws ProtocolException {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    while (input.hasRemaining()) {
      if (inPayload) {
        readPayload(input);
      } else {
        readHeader(input);
      }
    }
  }

  private void readHeader(ByteBuffer input) throws ProtocolException {
    while (header.hasRemaining() && input.hasRemaining()) {
      header.put(input.get());
    }
    if (header.hasRemaining()) {
      return;
    }
    header.flip();
    long length = header.getInt() & 0xffff_ffffL;
    int code = header.get() & 0xff;
    header.clear();
    type =
        FrameType.of(code).orElseThrow(() -> new ProtocolException("unknown frame type " + code));
    if (length > type.maxPayload()) {
      throw new ProtocolException(
          "a " + type + " frame of " + length + " bytes; " + type.maxPayload() + " are allowed");
    }
    expected = (int) length;
    filled = 0;
    payload = new byte[Math.min(expected, CHUNK)];
    inPayload = true;
    deliverIfComplete();
  }

  private void readPayload(ByteBuffer input) throws ProtocolException {
    int count = Math.min(expected - filled, input.remaining());
    if (filled + count > payload.length) {
      int grown = (int) Math.min(expected, Math.max((long) filled + count, 2L * payload.length));
      payload = Arrays.copyOf(payload, grown);
    }
    input.get(payload, filled, count);
    filled += count;
    deliverIfComplete();
  }

  private void deliverIfComplete() throws ProtocolException {
    if (filled == expected) {
      byte[] whole = payload;
      payload = new byte[0];
      inPayload = false;
      sink.frame(type, whole);
    }
  }
}
