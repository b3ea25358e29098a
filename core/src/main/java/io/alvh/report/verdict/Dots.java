package io.alvh.report.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Very many numbers in ascending order, each a dot, over the band of what is claimed: a
/// specification curve.
///
/// @param title what they show
/// @param description what is to be seen, in words
/// @param unit of the numbers, a space included
/// @param bandLow lower end of what is claimed
/// @param bandHigh its upper end
/// @param rows at most four
record Dots(
    String title,
    String description,
    String unit,
    double bandLow,
    double bandHigh,
    List<Row> rows) {
  private static final double TOP = 16;
  private static final double HEIGHT = 150;

  Dots {
    rows = List.copyOf(rows);
  }

  /// Dots of one kind, of any order.
  record Row(String name, List<Double> values) {
    Row {
      values = List.copyOf(values);
    }
  }

  /// Returns the chart.
  Markup draw(String id) {
    Scale y =
        Scale.over(
            DoubleStream.concat(
                DoubleStream.of(bandLow, bandHigh, 0),
                rows.stream().flatMapToDouble(r -> r.values().stream().mapToDouble(v -> v))),
            TOP + HEIGHT,
            TOP,
            6);
    double below = TOP + HEIGHT;
    Svg svg = new Svg(id, below + 24 + 15 * rows.size(), title, description);
    svg.rect(
        Axes.INDENT,
        y.at(bandLow),
        Axes.RIGHT,
        Math.min(y.at(bandHigh), y.at(bandLow) - 2),
        "band");
    svg.text(Axes.RIGHT - 2, y.at(bandHigh) - 3, "end", "note", "claimed");
    Axes.left(svg, y, unit.endsWith("%") ? "%" : "");
    svg.text(Axes.INDENT, below + 14, "start", "tick", "lowest");
    svg.text(Axes.RIGHT, below + 14, "end", "tick", "highest");
    for (int i = 0; i < rows.size(); i++) {
      svg.path(commands(rows.get(i).values(), y), "dots c" + i);
      double key = below + 32 + 15 * i;
      svg.path(
          "M" + Svg.number(Axes.LEFT + 6) + " " + Svg.number(key - 4) + "h0", "dots key c" + i);
      svg.text(Axes.LEFT + 16, key, "start", "label", rows.get(i).name());
    }
    return svg.done();
  }

  private static String commands(List<Double> values, Scale y) {
    double[] sorted =
        values.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    List<String> path = new ArrayList<>();
    int last = Math.max(1, sorted.length - 1);
    for (int i = 0; i < sorted.length; i++) {
      double x = Axes.INDENT + 2 + (Axes.RIGHT - Axes.INDENT - 4) * i / last;
      path.add("M" + Svg.number(x) + " " + Svg.number(y.at(sorted[i])) + "h0");
    }
    return String.join("", path);
  }
}
