package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Total variance of the S&P 500 by maturity as the Cboe indices read it: each index squared times
/// its days is one point, and total variance is straight between points.
///
/// ```
/// below the first point (n1 days, I1), the next being (n2, I2):
///   W(n) = n [I1^2 + (I2^2 - I1^2) (n - n1)/(n2 - n1)] / 365, the bracket held in [1/2, 3/2] I1^2
/// ```
///
/// that is, mean variance goes on along its own slope. Days are those of `SessionClock`. Beyond the
/// last index its level is kept. Measured in docs/math.md.
final class IndexVariance {
  private static final double DAYS_A_YEAR = 365;
  private static final double LEAST_SHARE = 0.5;
  private static final IndexName[] INDICES = {
    IndexName.VIX9D, IndexName.VIX, IndexName.VIX3M, IndexName.VIX6M
  };
  private static final int[] DAYS = {9, 30, 93, 184};
  private static final SurfaceFlag[] MISSING = {
    SurfaceFlag.NO_VIX9D, SurfaceFlag.NO_VIX, SurfaceFlag.NO_VIX3M, SurfaceFlag.NO_VIX6M
  };

  private final MarketSnapshot snapshot;
  private final double[] days = new double[INDICES.length];
  private final double[] variance = new double[INDICES.length];
  private final SessionClock clock;
  private final double shortSlope;
  private final EnumSet<SurfaceFlag> flags = EnumSet.noneOf(SurfaceFlag.class);
  private int size;

  IndexVariance(MarketSnapshot snapshot) {
    this.snapshot = snapshot;
    this.clock = new SessionClock(snapshot.asOf(), snapshot.date());
    IndexReadings indices = snapshot.indices();
    for (int i = 0; i < INDICES.length; i++) {
      OptionalDouble reading = indices.find(INDICES[i]);
      if (reading.isEmpty()) {
        flags.add(MISSING[i]);
      } else {
        double vol = reading.getAsDouble() / 100;
        add(DAYS[i], vol * vol);
      }
    }
    this.shortSlope = size < 2 ? 0 : shortSlope();
  }

  /// Returns the total variance from now to `years` ahead, ACT/365.
  double at(double years) {
    if (size == 0) {
      throw new MissingQuoteException("no VIX9D, VIX, VIX3M or VIX6M on " + snapshot.date());
    }
    double n = clock.effectiveDays(years);
    if (n <= days[0]) {
      return n * (variance[0] / days[0] + shortSlope * (n - days[0]));
    }
    int i = 1;
    while (i < size && n > days[i]) {
      i++;
    }
    if (i == size) {
      return variance[size - 1] * n / days[size - 1];
    }
    double share = (n - days[i - 1]) / (days[i] - days[i - 1]);
    return variance[i - 1] + share * (variance[i] - variance[i - 1]);
  }

  /// Returns what had to be assumed.
  Set<SurfaceFlag> flags() {
    return EnumSet.copyOf(flags);
  }

  private void add(double n, double perYear) {
    double total = perYear * n / DAYS_A_YEAR;
    if (size > 0 && total < variance[size - 1]) {
      flags.add(SurfaceFlag.INVERSION_CLAMPED);
      total = variance[size - 1];
    }
    days[size] = n;
    variance[size] = total;
    size++;
  }

  private double shortSlope() {
    double first = variance[0] / days[0];
    double slope = (variance[1] / days[1] - first) / (days[1] - days[0]);
    double most = LEAST_SHARE * first / days[0];
    return Math.clamp(slope, -most, most);
  }
}
