package org.strategysandbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over the same days, as inline SVG with a legend. */
final class Chart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int EDGE = 30;
  private static final int MOST_POINTS = 900;
  private static final int GRID_LINES = 4;
  private static final List<String> COLOURS = List.of("#06c", "#999");

  private final List<String> names = new ArrayList<>();
  private final List<double[]> lines = new ArrayList<>();
  private boolean percent;
  private String from = "";
  private String to = "";

  private Chart() {}

  /**
   * @param name of ours, for the legend
   * @param values gaps are NaN
   */
  static Chart of(String name, double[] values) {
    return new Chart().beside(name, values);
  }

  /** A further line; one without any value is left out. */
  Chart beside(String name, double[] values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        names.add(name);
        lines.add(values);
        return this;
      }
    }
    return this;
  }

  /** Values are fractions. */
  Chart inPercent() {
    percent = true;
    return this;
  }

  /**
   * @param first first day, ISO
   * @param last last day, ISO
   */
  Chart over(String first, String last) {
    from = day(first);
    to = day(last);
    return this;
  }

  String svg() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] line : lines) {
      for (double value : line) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (!(high > low)) {
      low = Double.isFinite(low) ? low : 0;
      high = low + 1;
    }
    StringBuilder svg =
        new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
    for (int i = 0; i <= GRID_LINES; i++) {
      double value = low + (high - low) * i / GRID_LINES;
      double y = y(value, low, high);
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
              LEFT,
              WIDTH - EDGE,
              y,
              y));
      label(svg, 4, (int) y + 4, number(value), "#222");
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      String colour = COLOURS.get(i);
      polyline(svg, lines.get(i), low, high, colour);
      label(svg, LEFT + 10 + 100 * i, EDGE - 12, names.get(i), colour);
    }
    label(svg, LEFT, HEIGHT - 10, from, "#222");
    label(svg, WIDTH - 100, HEIGHT - 10, to, "#222");
    return svg.append("</svg>").toString();
  }

  private String number(double value) {
    return percent
        ? String.format(Locale.ROOT, "%.1f %%", value * 100)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  private static double y(double value, double low, double high) {
    return HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * (value - low) / (high - low);
  }

  private static void polyline(
      StringBuilder svg, double[] values, double low, double high, String colour) {
    int step = Math.max(1, values.length / MOST_POINTS);
    svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"").append(colour);
    svg.append("\" points=\"");
    for (int i = 0; i < values.length; i += step) {
      if (Double.isFinite(values[i])) {
        double x = LEFT + (double) (WIDTH - LEFT - EDGE) * i / Math.max(1, values.length - 1);
        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(values[i], low, high)));
      }
    }
    svg.append("\"/>");
  }

  private static void label(StringBuilder svg, int x, int y, String text, String colour) {
    svg.append(
        "<text font-size=\"12\" fill=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
            .formatted(colour, x, y, text));
  }

  /** A day and nothing else, whatever the file held. */
  private static String day(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : "";
  }
}
