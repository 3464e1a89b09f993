package org.strategysandbox.cli;

import java.util.Locale;

/** Lines as inline SVG. */
final class Chart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 260;
  private static final int EDGE = 40;
  private static final int MOST_POINTS = 900;

  private Chart() {}

  /**
   * One or two lines over the same days.
   *
   * @param from first day, ISO
   * @param to last day, ISO
   * @param second may be empty; gaps are NaN
   */
  static String of(String from, String to, double[] first, double[] second) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] line : new double[][] {first, second}) {
      for (double value : line) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (!(high > low)) {
      high = low + 1;
    }
    StringBuilder svg =
        new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
    line(svg, second, low, high, "#999");
    line(svg, first, low, high, "#06c");
    label(svg, 2, EDGE, String.format(Locale.ROOT, "%.3g", high));
    label(svg, 2, HEIGHT - EDGE, String.format(Locale.ROOT, "%.3g", low));
    label(svg, EDGE, HEIGHT - 12, day(from));
    label(svg, WIDTH - 110, HEIGHT - 12, day(to));
    return svg.append("</svg>").toString();
  }

  private static void line(
      StringBuilder svg, double[] values, double low, double high, String colour) {
    int step = Math.max(1, values.length / MOST_POINTS);
    svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"").append(colour);
    svg.append("\" points=\"");
    for (int i = 0; i < values.length; i += step) {
      if (Double.isFinite(values[i])) {
        double x = EDGE + (double) (WIDTH - 2 * EDGE) * i / Math.max(1, values.length - 1);
        double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * (values[i] - low) / (high - low);
        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
    }
    svg.append("\"/>");
  }

  private static void label(StringBuilder svg, int x, int y, String text) {
    svg.append("<text font-size=\"12\" x=\"" + x + "\" y=\"" + y + "\">" + text + "</text>");
  }

  /** A day and nothing else, whatever the file held. */
  private static String day(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "";
  }
}
