package io.alvh.report.verdict;

import io.alvh.claims.Claimed;

/// The axes of charts and the band of what is claimed.
final class Axes {
  /// Where rows begin.
  static final double LEFT = 8;

  /// Where everything ends.
  static final double RIGHT = Svg.WIDTH - 8;

  /// Where charts begin that have marks to their left.
  static final double INDENT = 44;

  private Axes() {}

  /// Draws the axis below a chart that ends at `y`, and a line at zero up to `top`.
  static void below(Svg svg, Scale scale, double top, double y, String unit) {
    svg.line(scale.from(), y, scale.to(), y, "axis");
    for (double mark : scale.marks()) {
      double x = scale.at(mark);
      svg.line(x, y, x, y + 4, "axis");
      svg.text(x, y + 16, anchor(x), "tick", scale.label(mark) + unit);
    }
    if (scale.low() < 0 && scale.high() > 0) {
      svg.line(scale.at(0), top, scale.at(0), y, "zero");
    }
  }

  /// Draws the axis to the left of a chart: marks with lines across it, the zero line stronger.
  static void left(Svg svg, Scale scale, String unit) {
    for (double mark : scale.marks()) {
      double y = scale.at(mark);
      boolean zero = Math.abs(mark) < scale.step() / 2;
      svg.line(INDENT, y, RIGHT, y, zero ? "zero" : "grid");
      svg.text(INDENT - 4, y + 3.5, "end", "tick", scale.label(mark) + unit);
    }
  }

  /// Draws the claimed range as a band that stands upright between `top` and `bottom`.
  static void band(Svg svg, Scale scale, Claimed claimed, Shown shown, double top, double bottom) {
    double low = scale.at(shown.drawn(claimed.low()));
    double high = scale.at(shown.drawn(claimed.high()));
    svg.rect(low, top, Math.max(high, low + 2), bottom, "band");
    svg.text(
        Math.clamp((low + high) / 2, LEFT + 24, RIGHT - 24), top - 4, "middle", "note", "claimed");
  }

  private static String anchor(double x) {
    if (x < LEFT + 14) {
      return "start";
    }
    return x > RIGHT - 14 ? "end" : "middle";
  }
}
