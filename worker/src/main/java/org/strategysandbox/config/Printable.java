package org.strategysandbox.config;

/** Text from outside made fit for a terminal or a log line. */
final class Printable {
  private static final int MOST = 300;

  private Printable() {}

  /** Control characters become spaces; long text is cut. */
  static String bounded(String text) {
    String cut = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
  }
}
