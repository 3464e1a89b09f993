package org.strategysandbox.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes. Units are powers of 1024, written {@code KiB, MiB, GiB, TiB} or, as Docker
 * does, {@code k, m, g, t}; a number without a unit, or with {@code b}, is bytes. {@code MB} and
 * its kin are refused: they mean 1000 to some and 1024 to others.
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\s?([a-z]*)");
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size cannot be negative: " + bytes);
    }
  }

  public static ByteSize ofMebibytes(long mebibytes) {
    return new ByteSize(Math.multiplyExact(mebibytes, 1L << 20));
  }

  /**
   * Reads {@code 512MiB}, {@code 2g}, {@code 4096}.
   *
   * @throws IllegalArgumentException when the text is no size; the message says what is one
   */
  public static ByteSize parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("is not a size such as 512MiB or 2g");
    }
    int shift =
        switch (matcher.group(2)) {
          case "", "b" -> 0;
          case "k", "kib" -> 10;
          case "m", "mib" -> 20;
          case "g", "gib" -> 30;
          case "t", "tib" -> 40;
          case "kb", "mb", "gb", "tb" ->
              throw new IllegalArgumentException(
                  "has an ambiguous unit; write KiB, MiB, GiB or TiB");
          default ->
              throw new IllegalArgumentException("has an unknown unit; use KiB, MiB, GiB or TiB");
        };
    try {
      return new ByteSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift));
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException("is too large for a size", tooLarge);
    }
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** The shortest exact spelling, which {@link #parse} reads back: {@code 2GiB}, {@code 1000B}. */
  @Override
  public String toString() {
    int unit = 0;
    long count = bytes;
    while (count != 0 && count % 1024 == 0 && unit < UNITS.size() - 1) {
      count /= 1024;
      unit++;
    }
    return count + UNITS.get(unit);
  }
}
