package io.alvh.pricing;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.market.TermStructure.Point;
import java.util.List;
import java.util.OptionalDouble;

/// The VX curve of one session as a function of time to expiry, VIX itself at none: where a future
/// slides if the curve stays put.
final class FutureCurve {
  private final MarketSnapshot snapshot;
  private final double[] years;
  private final double[] level;
  private final int size;

  FutureCurve(MarketSnapshot snapshot) {
    this.snapshot = snapshot;
    List<Point> points = snapshot.vixFutures().points();
    years = new double[points.size() + 1];
    level = new double[points.size() + 1];
    int n = 0;
    OptionalDouble vix = snapshot.indices().find(IndexName.VIX);
    if (vix.isPresent()) {
      level[n++] = vix.getAsDouble();
    }
    for (Point p : points) {
      years[n] = TradingCalendar.years(snapshot.asOf(), p.expiry());
      level[n++] = p.settle();
    }
    size = n;
  }

  /// Returns the level in points at `time` years to expiry, straight between futures, flat beyond
  /// them.
  double at(double time) {
    if (size == 0) {
      throw new MissingQuoteException("neither VIX nor a VX future on " + snapshot.date());
    }
    int i = 0;
    while (i < size && years[i] < time) {
      i++;
    }
    if (i == 0 || i == size) {
      return level[i == 0 ? 0 : size - 1];
    }
    double share = (time - years[i - 1]) / (years[i] - years[i - 1]);
    return level[i - 1] + share * (level[i] - level[i - 1]);
  }
}
