package io.alvh.report.verdict;

import io.alvh.claims.Claimed;
import io.alvh.claims.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How far the number moves when one thing is taken otherwise: a bar a group of such changes, the
/// longest first.
final class Tornado {
  private static final double TOP = 18;
  private static final double ROW = 34;

  private final Claimed claimed;
  private final Measured measured;
  private final Shown shown;
  private final List<Bar> bars;
  private final Scale scale;

  private Tornado(Claimed claimed, Measured measured, Shown shown) {
    this.claimed = claimed;
    this.measured = measured;
    this.shown = shown;
    this.bars = bars(measured);
    this.scale = Scale.over(values(), Axes.LEFT, Axes.RIGHT, 5);
  }

  /// Returns the chart, or nothing at all when no change has a number.
  static Markup of(String id, Claimed claimed, Measured measured) {
    Tornado tornado = new Tornado(claimed, measured, Shown.of(claimed.unit()));
    return tornado.bars.isEmpty() ? new Markup() : tornado.draw(id);
  }

  private Markup draw(String id) {
    double bottom = TOP + ROW * bars.size();
    Svg svg =
        new Svg(
            id,
            bottom + 26,
            "How far the number moves when one thing is taken otherwise: " + measured.universe(),
            describe());
    Axes.band(svg, scale, claimed, shown, TOP - 4, bottom);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + ROW * i;
      String decides = bar.decides() ? ", decides" : ", shown only";
      svg.text(Axes.LEFT, y + 11, "start", "label", bar.group() + " (" + bar.n() + decides + ")");
      double from = scale.at(shown.drawn(bar.low()));
      double to = scale.at(shown.drawn(bar.high()));
      svg.rect(from, y + 16, Math.max(to, from + 1), y + 28, bar.decides() ? "bar" : "bar pale");
    }
    measured
        .point()
        .find()
        .ifPresent(p -> {
          double x = scale.at(shown.drawn(p));
          svg.line(x, TOP - 4, x, bottom, "base");
        });
    Axes.below(svg, scale, TOP - 4, bottom, shown.unit());
    return svg.done();
  }

  private String describe() {
    return "As measured: "
        + shown.text(measured.point())
        + ". "
        + bars.stream()
            .map(b ->
                b.group()
                    + ": from "
                    + shown.text(b.low())
                    + " ("
                    + b.lowLabel()
                    + ") to "
                    + shown.text(b.high())
                    + " ("
                    + b.highLabel()
                    + ")")
            .collect(Collectors.joining(". "))
        + ".";
  }

  private DoubleStream values() {
    List<Double> values = new ArrayList<>(List.of(claimed.low(), claimed.high()));
    measured.point().find().ifPresent(values::add);
    bars.forEach(b -> {
      values.add(b.low());
      values.add(b.high());
    });
    return values.stream().mapToDouble(shown::drawn);
  }

  /// Returns a bar for each group in which a number exists, the point as measured always in it.
  private static List<Bar> bars(Measured measured) {
    Map<String, List<Measured.Shift>> groups = new LinkedHashMap<>();
    for (Measured.Shift shift : measured.shifts()) {
      if (shift.point().find().isPresent()) {
        groups.computeIfAbsent(shift.group(), _ -> new ArrayList<>()).add(shift);
      }
    }
    List<Bar> bars = new ArrayList<>();
    groups.forEach((group, shifts) -> bars.add(bar(group, shifts, measured)));
    bars.sort(Comparator.comparingDouble(b -> b.low() - b.high()));
    return bars;
  }

  private static Bar bar(String group, List<Measured.Shift> shifts, Measured measured) {
    double low = measured.point().find().orElse(Double.POSITIVE_INFINITY);
    double high = measured.point().find().orElse(Double.NEGATIVE_INFINITY);
    String lowLabel = "as measured";
    String highLabel = lowLabel;
    for (Measured.Shift shift : shifts) {
      double value = shift.point().find().orElseThrow();
      if (value < low) {
        low = value;
        lowLabel = shift.label();
      }
      if (value > high) {
        high = value;
        highLabel = shift.label();
      }
    }
    boolean decides = shifts.stream().anyMatch(Measured.Shift::decides);
    return new Bar(group, low, lowLabel, high, highLabel, shifts.size(), decides);
  }

  /// The span of one group.
  private record Bar(
      String group,
      double low,
      String lowLabel,
      double high,
      String highLabel,
      int n,
      boolean decides) {}
}
