package io.alvh.report.verdict;

import io.alvh.study.Figures;
import io.alvh.unit.Check;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Parts that add up, stacked for each year: gains up, losses down, told apart by hatching too.
///
/// @param title what they show
/// @param unit of the values, a space included
/// @param years ascending
/// @param parts at most six, each with one value a year
record YearBars(String title, String unit, List<Integer> years, List<Stack> parts) {
  private static final double TOP = 8;
  private static final double HEIGHT = 160;

  YearBars {
    years = List.copyOf(years);
    parts = List.copyOf(parts);
    for (Stack part : parts) {
      Check.that(part.values().size() == years.size(), "one value a year");
    }
  }

  /// One part.
  record Stack(String name, List<Double> values) {
    Stack {
      values = List.copyOf(values);
    }
  }

  /// Returns the chart.
  Markup draw(String id) {
    Scale y =
        Scale.over(
            IntStream.range(0, years.size())
                .mapToDouble(i -> i)
                .flatMap(i -> DoubleStream.of(0, sum((int) i, 1), sum((int) i, -1))),
            TOP + HEIGHT,
            TOP,
            5);
    double below = TOP + HEIGHT;
    Svg svg = new Svg(id, below + 24 + 15 * (parts.size() + 1), title, describe());
    Axes.left(svg, y, unit.endsWith("%") ? "%" : "");
    double width = (Axes.RIGHT - Axes.INDENT) / Math.max(1, years.size());
    for (int i = 0; i < years.size(); i++) {
      double x = Axes.INDENT + width * i;
      stack(svg, i, x + width * 0.12, x + width * 0.88, y);
      if (years.size() <= 6 || i % 4 == 0) {
        svg.text(x + width / 2, below + 14, "middle", "tick", Integer.toString(years.get(i)));
      }
    }
    key(svg, below);
    return svg.done();
  }

  private void stack(Svg svg, int year, double left, double right, Scale y) {
    double up = 0;
    double down = 0;
    double net = 0;
    for (int p = 0; p < parts.size(); p++) {
      double value = parts.get(p).values().get(year);
      double from = value >= 0 ? up : down;
      if (value != 0) {
        svg.rect(left, y.at(from), right, y.at(from + value), "fill f" + p);
      }
      up += Math.max(0, value);
      down += Math.min(0, value);
      net += value;
    }
    svg.line(left - 1, y.at(net), right + 1, y.at(net), "net");
  }

  private void key(Svg svg, double below) {
    for (int p = 0; p <= parts.size(); p++) {
      double at = below + 32 + 15 * p;
      if (p == parts.size()) {
        svg.line(Axes.LEFT, at - 4, Axes.LEFT + 14, at - 4, "net");
      } else {
        svg.rect(Axes.LEFT, at - 9, Axes.LEFT + 14, at, "fill f" + p);
      }
      String name = p == parts.size() ? "all together" : parts.get(p).name();
      svg.text(Axes.LEFT + 20, at, "start", "label", name);
    }
  }

  private double sum(int year, int sign) {
    return parts.stream().mapToDouble(p -> p.values().get(year)).filter(v -> v * sign > 0).sum();
  }

  private String describe() {
    return parts.stream()
            .map(p ->
                p.name() + " " + Figures.number(p.values().stream().mapToDouble(v -> v).sum(), 1))
            .collect(Collectors.joining(unit + ", ", "Over all years: ", unit))
        + ". The table below has every year.";
  }
}
