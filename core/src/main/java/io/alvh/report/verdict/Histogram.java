package io.alvh.report.verdict;

import io.alvh.unit.Check;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// How often values fall into bins of equal width.
///
/// @param title what is counted
/// @param description what is to be seen, in words
/// @param low lower end of the first bin
/// @param width of each bin, above zero
/// @param counts one a bin
record Histogram(String title, String description, double low, double width, List<Long> counts) {
  private static final double TOP = 8;
  private static final double HEIGHT = 130;

  Histogram {
    counts = List.copyOf(counts);
    Check.that(width > 0, "bins need a width, was " + width);
  }

  /// Returns the histogram of `values` in `bins` bins between their least and their greatest.
  static Histogram of(String title, String description, double[] values, int bins) {
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(1);
    double width = high > low ? (high - low) / bins : 1;
    long[] counts = new long[bins];
    for (double value : values) {
      counts[Math.clamp((long) Math.floor((value - low) / width), 0, bins - 1)]++;
    }
    return new Histogram(title, description, low, width, LongStream.of(counts).boxed().toList());
  }

  /// Returns the chart; what lies below zero is hatched.
  Markup draw(String id) {
    double below = TOP + HEIGHT;
    double high = low + width * counts.size();
    Scale x = Scale.over(DoubleStream.of(low, high), Axes.INDENT, Axes.RIGHT, 6);
    Scale y =
        Scale.over(
            DoubleStream.of(0, (double) counts.stream().mapToLong(c -> c).max().orElse(1)),
            below,
            TOP,
            4);
    Svg svg = new Svg(id, below + 24, title, description);
    Axes.left(svg, y, "");
    for (int i = 0; i < counts.size(); i++) {
      double from = low + width * i;
      if (counts.get(i) > 0) {
        svg.rect(
            x.at(from),
            y.at(0),
            x.at(from + width),
            y.at(counts.get(i).doubleValue()),
            from + width / 2 <= 0 ? "fill f1" : "fill f0");
      }
    }
    Axes.below(svg, x, TOP, below, "");
    return svg.done();
  }
}
