package org.strategysandbox.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the configuration and the command line write them: {@code 250ms}, {@code 30s}. */
public final class Durations {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s?(ms|s|m|h|d)");

  private Durations() {}

  /**
   * Reads a whole number followed by ms, s, m, h or d.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static Duration parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "is not a duration: a whole number followed by ms, s, m, h or d, such as 30s");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** The largest unit that is exact; minutes and hours only where they read better than seconds. */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds != 0 && seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds != 0 && seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds + "s";
  }
}
