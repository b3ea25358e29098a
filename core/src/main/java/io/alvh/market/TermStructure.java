package io.alvh.market;

import io.alvh.calendar.Expiry;
import io.alvh.unit.Check;
import java.util.List;
import java.util.OptionalDouble;

/// The monthly VX futures settled on one day, front first. An expiry that settles that very day is
/// not in it.
///
/// @param points by expiry, ascending
public record TermStructure(List<Point> points) {
  /// One future.
  ///
  /// @param expiry monthly, AM
  /// @param settle daily settlement in index points
  public record Point(Expiry expiry, double settle) {
    public Point {
      Check.positive(settle, "settle");
    }
  }

  public TermStructure {
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      Check.that(
          points.get(i - 1).expiry().compareTo(points.get(i).expiry()) < 0,
          "VX expiries must ascend, were " + points);
    }
  }

  /// Returns the settlement of the future of `expiry`, if it is listed and settled that day.
  public OptionalDouble find(Expiry expiry) {
    for (Point p : points) {
      if (p.expiry().equals(expiry)) {
        return OptionalDouble.of(p.settle());
      }
    }
    return OptionalDouble.empty();
  }

  /// Returns the settlement of `expiry`, or, where that future has none, the value on the straight
  /// line in calendar days between its neighbours (flat beyond the ends); absent for an empty
  /// curve.
  public OptionalDouble interpolate(Expiry expiry) {
    OptionalDouble exact = find(expiry);
    if (exact.isPresent() || points.isEmpty()) {
      return exact;
    }
    Point before = points.getFirst();
    for (Point p : points) {
      if (p.expiry().compareTo(expiry) > 0) {
        long span = p.expiry().date().toEpochDay() - before.expiry().date().toEpochDay();
        long part = expiry.date().toEpochDay() - before.expiry().date().toEpochDay();
        double w = span <= 0 ? 0 : Math.clamp((double) part / span, 0.0, 1.0);
        return OptionalDouble.of(before.settle() + w * (p.settle() - before.settle()));
      }
      before = p;
    }
    return OptionalDouble.of(before.settle());
  }

  /// Returns M2/M1 - 1: positive in contango, negative when inverted; absent with fewer than two.
  public OptionalDouble slope() {
    return points.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(points.get(1).settle() / points.get(0).settle() - 1);
  }
}
