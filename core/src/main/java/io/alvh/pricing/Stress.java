package io.alvh.pricing;

import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The snapshot after a sudden move: SPX by a return, all SPX volatility indices by the same number
/// of points, every VX future by a share of it. VVIX, SKEW, rates and time stay.
final class Stress {
  private static final double LEAST_POINTS = 1;

  private Stress() {}

  /// Returns `calm` after the shock; no index or future falls below one point.
  static MarketSnapshot of(MarketSnapshot calm, double spxReturn, double vixPoints, double vxBeta) {
    Check.that(spxReturn > -1, "spxReturn must be above -1, was " + spxReturn);
    double factor = 1 + spxReturn;
    Bar bar = calm.spx();
    Bar moved =
        new Bar(
            bar.open(),
            StrictMath.max(bar.high(), bar.close() * factor),
            StrictMath.min(bar.low(), bar.close() * factor),
            bar.close() * factor);
    List<Point> points = new ArrayList<>();
    for (Point p : calm.vixFutures().points()) {
      points.add(new Point(p.expiry(), raise(p.settle(), vxBeta * vixPoints)));
    }
    return new MarketSnapshot(
        calm.date(),
        calm.asOf(),
        moved,
        raise(calm.indices(), vixPoints),
        new TermStructure(points),
        calm.rates(),
        calm.settlements(),
        calm.upcoming());
  }

  private static IndexReadings raise(IndexReadings calm, double vixPoints) {
    Map<IndexName, Double> raised = new EnumMap<>(IndexName.class);
    calm.present()
        .forEach((name, value) ->
            raised.put(
                name,
                switch (name) {
                  case VIX9D, VIX, VIX3M, VIX6M -> raise(value, vixPoints);
                  case VVIX, SKEW -> value;
                }));
    return IndexReadings.of(raised);
  }

  private static double raise(double level, double points) {
    return StrictMath.max(LEAST_POINTS, level + points);
  }
}
