package io.alvh.calibration;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Total variance by calendar days as the Cboe indices of a day read it: Hermite cubics through
/// each index squared times its days, with the slopes of the parabolas through three neighbours.
final class IndexLevels {
  private static final List<IndexName> NAMES =
      List.of(IndexName.VIX9D, IndexName.VIX, IndexName.VIX3M, IndexName.VIX6M);
  private static final double[] DAYS = {9, 30, 93, 184};

  private IndexLevels() {}

  /// Returns the total variance to `days` ahead; absent without an index on both sides.
  static OptionalDouble variance(IndexReadings indices, double days) {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0, 0});
    for (int i = 0; i < DAYS.length; i++) {
      OptionalDouble reading = indices.find(NAMES.get(i));
      if (reading.isPresent()) {
        double vol = reading.getAsDouble() / 100;
        points.add(new double[] {DAYS[i], vol * vol * DAYS[i] / 365});
      }
    }
    if (points.size() < 3 || days < points.get(1)[0] || days > points.getLast()[0]) {
      return OptionalDouble.empty();
    }
    int i = 1;
    while (i < points.size() - 2 && days > points.get(i + 1)[0]) {
      i++;
    }
    double step = points.get(i + 1)[0] - points.get(i)[0];
    double t = (days - points.get(i)[0]) / step;
    double u = 1 - t;
    return OptionalDouble.of(
        u * u * (1 + 2 * t) * points.get(i)[1]
            + t * u * u * step * slope(points, i)
            + t * t * (3 - 2 * t) * points.get(i + 1)[1]
            - t * t * u * step * slope(points, i + 1));
  }

  private static double slope(List<double[]> points, int i) {
    if (i == points.size() - 1) {
      return secant(points, i - 1);
    }
    double before = points.get(i)[0] - points.get(i - 1)[0];
    double after = points.get(i + 1)[0] - points.get(i)[0];
    return (secant(points, i - 1) * after + secant(points, i) * before) / (before + after);
  }

  private static double secant(List<double[]> points, int i) {
    double[] a = points.get(i);
    double[] b = points.get(i + 1);
    return (b[1] - a[1]) / (b[0] - a[0]);
  }
}
