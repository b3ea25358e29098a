package io.alvh.report.verdict;

import io.alvh.study.Figures;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// A straight scale from values to places on a drawing, with round marks.
///
/// @param low value at place `from`
/// @param high value at place `to`, above `low`
/// @param from place of the low end
/// @param to place of the high end
/// @param step between marks
record Scale(double low, double high, double from, double to, double step) {
  Scale {
    Check.that(low < high, "a scale must ascend, was " + low + " to " + high);
    Check.that(step > 0, "marks must lie apart, were " + step);
  }

  /// Returns a scale over the finite ones of `values`, widened to round marks, about `marks` of
  /// them; over 0 to 1 if there are none.
  static Scale over(DoubleStream values, double from, double to, int marks) {
    double[] finite = values.filter(Double::isFinite).toArray();
    double low = DoubleStream.of(finite).min().orElse(0);
    double high = DoubleStream.of(finite).max().orElse(1);
    if (high - low < 1e-9 * Math.max(1, Math.abs(high))) {
      double apart = Math.max(Math.abs(high) / 10, 1e-6);
      low -= apart;
      high += apart;
    }
    double step = round((high - low) / marks);
    return new Scale(step * Math.floor(low / step), step * Math.ceil(high / step), from, to, step);
  }

  /// Returns where `value` lies; beyond the ends at the end.
  double at(double value) {
    double inside = Math.clamp(value, low, high);
    return from + (to - from) * (inside - low) / (high - low);
  }

  /// Returns the marks, ascending.
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    long first = Math.round(low / step);
    long last = Math.round(high / step);
    for (long i = first; i <= last; i++) {
      marks.add((double) i * step);
    }
    return marks;
  }

  /// Returns mark `value` as text with as many decimals as tell marks apart.
  String label(double value) {
    return Figures.number(value, decimals(step));
  }

  private static int decimals(double step) {
    int decimals = 0;
    double rest = step;
    while (decimals < 6 && Math.abs(rest - Math.rint(rest)) > 1e-6) {
      rest *= 10;
      decimals++;
    }
    return decimals;
  }

  /// Returns 1, 2 or 5 times a power of ten, at least `size`.
  private static double round(double size) {
    double power = 1;
    while (power > size) {
      power /= 10;
    }
    while (power * 10 <= size) {
      power *= 10;
    }
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= size * (1 - 1e-12)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
