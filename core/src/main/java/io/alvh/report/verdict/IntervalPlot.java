package io.alvh.report.verdict;

import io.alvh.claims.Claimed;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// What is claimed beside what was measured: the claimed range as a band, one row a universe with
/// the point, its interval and its strict interval.
final class IntervalPlot {
  private static final double ROW = 34;
  private static final double TOP = 20;

  private final Claimed claimed;
  private final List<Judged> parts;
  private final Shown shown;
  private final Scale scale;

  private IntervalPlot(Claimed claimed, List<Judged> parts, Shown shown) {
    this.claimed = claimed;
    this.parts = parts;
    this.shown = shown;
    this.scale = Scale.over(values(claimed, parts, shown), Axes.LEFT, Axes.RIGHT, 5);
  }

  /// Returns the plot of `parts`, all of which are judged by `claimed`.
  static Markup of(String id, String title, Claimed claimed, List<Judged> parts) {
    return new IntervalPlot(claimed, parts, Shown.of(claimed.unit())).draw(id, title);
  }

  private Markup draw(String id, String title) {
    double bottom = TOP + ROW * parts.size();
    Svg svg = new Svg(id, bottom + 26, title, describe());
    Axes.band(svg, scale, claimed, shown, TOP - 4, bottom);
    Axes.below(svg, scale, TOP - 4, bottom, shown.unit());
    for (int i = 0; i < parts.size(); i++) {
      row(svg, parts.get(i).measured(), TOP + ROW * i);
    }
    return svg.done();
  }

  /// What the picture shows, in words.
  private String describe() {
    return "Claimed: "
        + shown.range(claimed.low(), claimed.high())
        + ". "
        + parts.stream()
            .map(Judged::measured)
            .map(m ->
                m.universe()
                    + ": "
                    + shown.text(m.point())
                    + ", 95 % interval "
                    + shown.text(m.interval())
                    + ", strict interval "
                    + shown.text(m.strict()))
            .collect(Collectors.joining(". "))
        + ".";
  }

  private void row(Svg svg, Measured measured, double top) {
    svg.text(Axes.LEFT, top + 11, "start", "label", measured.universe());
    double y = top + 22;
    measured.strict().ifPresent(i -> span(svg, i, y, "strict"));
    measured.interval().ifPresent(i -> span(svg, i, y, "interval"));
    switch (measured.point()) {
      case Measure.Known k -> svg.dot(scale.at(shown.drawn(k.value())), y, 4, "point");
      case Measure.Undefined _ -> svg.text(Axes.LEFT, y + 4, "start", "note", "no number");
    }
  }

  private void span(Svg svg, Interval interval, double y, String look) {
    double low = scale.at(shown.drawn(interval.low()));
    double high = scale.at(shown.drawn(interval.high()));
    svg.line(low, y, high, y, look);
    svg.line(low, y - 4, low, y + 4, "end");
    svg.line(high, y - 4, high, y + 4, "end");
  }

  private static DoubleStream values(Claimed claimed, List<Judged> parts, Shown shown) {
    List<Double> values = new ArrayList<>(List.of(claimed.low(), claimed.high(), 0.0));
    for (Judged part : parts) {
      part.measured().point().find().ifPresent(values::add);
      ends(part.measured().interval(), values);
      ends(part.measured().strict(), values);
    }
    return values.stream().mapToDouble(shown::drawn);
  }

  private static void ends(Optional<Interval> interval, List<Double> values) {
    interval.ifPresent(i -> {
      values.add(i.low());
      values.add(i.high());
    });
  }
}
