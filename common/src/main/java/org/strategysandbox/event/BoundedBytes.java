package org.strategysandbox.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes up to a number; one more is an {@link Overflow}, so that no memory is spent on it. */
final class BoundedBytes extends OutputStream {

  /** More was written than allowed. */
  static final class Overflow extends IOException {
    Overflow() {
      super("more bytes than allowed");
    }
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int max;

  BoundedBytes(int max) {
    this.max = max;
  }

  @Override
  public void write(int b) throws IOException {
    reserve(1);
    bytes.write(b);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    reserve(length);
    bytes.write(source, offset, length);
  }

  private void reserve(int length) throws Overflow {
    if (bytes.size() + length > max) {
      throw new Overflow();
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
