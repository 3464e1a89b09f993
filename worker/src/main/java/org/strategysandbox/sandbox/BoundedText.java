package org.strategysandbox.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Output of a strategy: keeps the first bytes up to a bound and counts the rest. */
final class BoundedText {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int bound;
  private long total;

  BoundedText(int bound) {
    this.bound = bound;
  }

  /** Keeps no more than so many bytes from now on. */
  void limit(int bytes) {
    bound = bytes;
  }

  void append(byte[] bytes) {
    count(bytes);
    int room = bound - kept.size();
    kept.write(bytes, 0, Math.min(Math.max(room, 0), bytes.length));
  }

  /** Counts bytes that are not kept; an empty write counts as one, so that none is free. */
  void count(byte[] bytes) {
    total += Math.max(1, bytes.length);
  }

  /** Bytes that were written, kept or not. */
  long total() {
    return total;
  }

  /** The kept bytes as text; what is no UTF-8 becomes the replacement character. */
  String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
