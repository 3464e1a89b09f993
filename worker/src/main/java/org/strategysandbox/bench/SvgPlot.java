package org.strategysandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A line or point plot as SVG text, readable on light and dark pages. */
final class SvgPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 55;
  private static final int TICKS = 5;
  private static final List<String> COLORS =
      List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b");

  private final String title;
  private final Axis x;
  private final Axis y;
  private final List<Series> all = new ArrayList<>();

  /**
   * An axis.
   *
   * @param logarithmic needs positive values
   */
  record Axis(String label, boolean logarithmic) {
    double scaled(double value) {
      return logarithmic ? Math.log10(value) : value;
    }
  }

  /** A point, with the bounds of a vertical bar that equal {@code y} when there is none. */
  record Point(double x, double y, double low, double high) {
    Point(double x, double y) {
      this(x, y, y, y);
    }
  }

  private record Series(String name, boolean line, List<Point> points) {}

  private record Range(double low, double high) {
    double share(double value) {
      return (value - low) / (high - low);
    }
  }

  SvgPlot(String title, Axis x, Axis y) {
    this.title = title;
    this.x = x;
    this.y = y;
  }

  SvgPlot line(String name, List<Point> points) {
    all.add(new Series(name, true, List.copyOf(points)));
    return this;
  }

  SvgPlot dots(String name, List<Point> points) {
    all.add(new Series(name, false, List.copyOf(points)));
    return this;
  }

  /** The share of values up to each value. */
  SvgPlot cumulative(String name, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      points.add(new Point(sorted.get(i), (i + 1.0) / sorted.size()));
    }
    return line(name, points);
  }

  String svg() {
    Range across = range(x, points().mapToDouble(Point::x));
    Range up = range(y, points().flatMapToDouble(p -> DoubleStream.of(p.low(), p.high())));
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">",
        WIDTH,
        HEIGHT);
    add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
    add(
        svg,
        "<text x=\"%d\" y=\"20\" text-anchor=\"middle\" font-size=\"14\">%s</text>",
        WIDTH / 2,
        escaped(title));
    axes(svg, across, up);
    for (int i = 0; i < all.size(); i++) {
      series(svg, i, across, up);
    }
    return svg.append("</svg>\n").toString();
  }

  private java.util.stream.Stream<Point> points() {
    return all.stream().flatMap(series -> series.points().stream());
  }

  private static Range range(Axis axis, DoubleStream values) {
    double[] scaled = values.map(axis::scaled).toArray();
    double low = axis.logarithmic() ? DoubleStream.of(scaled).min().orElse(0) : 0;
    low = Math.min(low, DoubleStream.of(scaled).min().orElse(0));
    double high = DoubleStream.of(scaled).max().orElse(1);
    return new Range(low, high > low ? high + (high - low) * 0.03 : low + 1);
  }

  private void axes(StringBuilder svg, Range across, Range up) {
    for (int i = 0; i <= TICKS; i++) {
      double share = (double) i / TICKS;
      double px = LEFT + share * (WIDTH - LEFT - RIGHT);
      double py = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
      add(
          svg,
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>",
          LEFT,
          py,
          WIDTH - RIGHT,
          py);
      add(
          svg,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 6,
          py + 4,
          tick(y, up, share));
      add(
          svg,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          px,
          HEIGHT - BOTTOM + 18,
          tick(x, across, share));
    }
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        (LEFT + WIDTH - RIGHT) / 2,
        HEIGHT - BOTTOM + 38,
        escaped(x.label()));
    add(
        svg,
        "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        (TOP + HEIGHT - BOTTOM) / 2,
        escaped(y.label()));
  }

  private static String tick(Axis axis, Range range, double share) {
    double value = range.low() + share * (range.high() - range.low());
    double shown = axis.logarithmic() ? Math.pow(10, value) : value;
    double size = Math.abs(shown);
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", shown);
  }

  private void series(StringBuilder svg, int index, Range across, Range up) {
    Series series = all.get(index);
    String color = COLORS.get(index % COLORS.size());
    StringBuilder path = new StringBuilder();
    for (Point point : series.points()) {
      double px = LEFT + across.share(x.scaled(point.x())) * (WIDTH - LEFT - RIGHT);
      double py = pixel(up, point.y());
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", px, py));
      if (!series.line()) {
        add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", px, py, color);
        add(
            svg,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
            px,
            pixel(up, point.low()),
            px,
            pixel(up, point.high()),
            color);
      }
    }
    if (series.line()) {
      add(
          svg,
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
          path.toString().strip(),
          color);
    }
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
        LEFT + 10,
        TOP + 12 + 16 * index,
        color,
        escaped(series.name()));
  }

  private double pixel(Range up, double value) {
    return HEIGHT - BOTTOM - up.share(y.scaled(value)) * (HEIGHT - TOP - BOTTOM);
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
