package io.alvh.report.verdict;

import io.alvh.study.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Curves over evenly spaced places, told apart by dash and by a key, not by colour alone.
///
/// @param title what they show
/// @param unit of the values, a space included
/// @param places names of the places, for the axis below
/// @param curves at most six
record Lines(String title, String unit, List<String> places, List<Curve> curves) {
  private static final double TOP = 8;
  private static final double HEIGHT = 150;

  Lines {
    places = List.copyOf(places);
    curves = List.copyOf(curves);
  }

  /// One curve.
  ///
  /// @param name for the key
  /// @param values one a place; what is not finite is left out
  record Curve(String name, List<Double> values) {
    Curve {
      values = List.copyOf(values);
    }

    private DoubleStream finite() {
      return values.stream().mapToDouble(v -> v).filter(Double::isFinite);
    }

    private double last() {
      double[] finite = finite().toArray();
      return finite.length == 0 ? Double.NaN : finite[finite.length - 1];
    }
  }

  /// Returns the chart.
  Markup draw(String id) {
    Scale y = Scale.over(curves.stream().flatMapToDouble(c -> c.finite()), TOP + HEIGHT, TOP, 5);
    double below = TOP + HEIGHT;
    Svg svg = new Svg(id, below + 24 + 15 * curves.size(), title, describe(y));
    Axes.left(svg, y, unit.endsWith("%") ? "%" : "");
    axis(svg, below);
    for (int i = 0; i < curves.size(); i++) {
      svg.path(commands(curves.get(i).values(), y), "curve c" + i);
      double key = below + 32 + 15 * i;
      svg.line(Axes.LEFT, key - 4, Axes.LEFT + 26, key - 4, "curve c" + i);
      svg.text(Axes.LEFT + 32, key, "start", "label", curves.get(i).name());
    }
    return svg.done();
  }

  private double x(int place) {
    int last = Math.max(1, places.size() - 1);
    return Axes.INDENT + (Axes.RIGHT - Axes.INDENT) * place / last;
  }

  private void axis(Svg svg, double y) {
    svg.line(Axes.INDENT, y, Axes.RIGHT, y, "axis");
    int most = Math.min(5, places.size());
    for (int i = 0; i < most; i++) {
      int place = most == 1 ? 0 : i * (places.size() - 1) / (most - 1);
      String anchor = i == 0 ? "start" : i == most - 1 ? "end" : "middle";
      svg.text(x(place), y + 14, anchor, "tick", places.get(place));
    }
  }

  private String commands(List<Double> values, Scale y) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        drawing = false;
        continue;
      }
      path.append(drawing ? 'L' : 'M').append(Svg.number(x(i))).append(' ');
      path.append(Svg.number(y.at(values.get(i))));
      drawing = true;
    }
    return path.toString();
  }

  private String describe(Scale y) {
    StringBuilder text = new StringBuilder();
    if (!places.isEmpty()) {
      text.append("From ").append(places.getFirst()).append(" to ").append(places.getLast());
    }
    for (Curve c : curves) {
      double[] finite = c.finite().toArray();
      text.append(". ").append(c.name());
      if (finite.length == 0) {
        text.append(": no values");
      } else {
        text.append(
            String.format(
                Locale.ROOT,
                ": ends at %s%s, lowest %s, highest %s",
                fine(c.last(), y),
                unit,
                fine(DoubleStream.of(finite).min().orElse(0), y),
                fine(DoubleStream.of(finite).max().orElse(0), y)));
      }
    }
    return text.append('.').toString();
  }

  private static String fine(double value, Scale y) {
    return Figures.number(value, y.step() < 1 ? 3 : 1);
  }
}
