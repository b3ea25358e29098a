package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Total variance of the S&P 500 by maturity as the Cboe indices read it: each index squared times
/// its days is one point, and total variance is straight between points in calendar time.
///
/// Within the first nine days variance arrives by sessions, see `SessionClock`. Without VIX9D those
/// days take the level of the shortest index there is. Beyond the last index its level is kept.
final class IndexVariance {
  private static final double DAYS_A_YEAR = 365;
  private static final double SHORT = 9 / DAYS_A_YEAR;
  private static final IndexName[] INDICES = {
    IndexName.VIX9D, IndexName.VIX, IndexName.VIX3M, IndexName.VIX6M
  };
  private static final int[] DAYS = {9, 30, 93, 184};
  private static final SurfaceFlag[] MISSING = {
    SurfaceFlag.NO_VIX9D, SurfaceFlag.NO_VIX, SurfaceFlag.NO_VIX3M, SurfaceFlag.NO_VIX6M
  };

  private final MarketSnapshot snapshot;
  private final double[] years = new double[INDICES.length + 1];
  private final double[] variance = new double[INDICES.length + 1];
  private final SessionClock clock;
  private final EnumSet<SurfaceFlag> flags = EnumSet.noneOf(SurfaceFlag.class);
  private int size;

  IndexVariance(MarketSnapshot snapshot) {
    this.snapshot = snapshot;
    this.clock = new SessionClock(snapshot.asOf(), snapshot.date(), DAYS[0]);
    IndexReadings indices = snapshot.indices();
    for (int i = 0; i < INDICES.length; i++) {
      OptionalDouble reading = indices.find(INDICES[i]);
      if (reading.isEmpty()) {
        flags.add(MISSING[i]);
      } else {
        double vol = reading.getAsDouble() / 100;
        if (size == 0 && i > 0) {
          add(SHORT, vol);
        }
        add(DAYS[i] / DAYS_A_YEAR, vol);
      }
    }
  }

  private void add(double time, double vol) {
    double total = vol * vol * time;
    if (size > 0 && total < variance[size - 1]) {
      flags.add(SurfaceFlag.INVERSION_CLAMPED);
      total = variance[size - 1];
    }
    years[size] = time;
    variance[size] = total;
    size++;
  }

  /// Returns the total variance from now to `time` in ACT/365 years.
  double at(double time) {
    if (size == 0) {
      throw new MissingQuoteException("no VIX9D, VIX, VIX3M or VIX6M on " + snapshot.date());
    }
    if (time <= SHORT) {
      return variance[0] * clock.sessions(time) / clock.sessions(SHORT);
    }
    int i = 1;
    while (i < size && time > years[i]) {
      i++;
    }
    if (i >= size) {
      return variance[size - 1] * time / years[size - 1];
    }
    double share = (time - years[i - 1]) / (years[i] - years[i - 1]);
    return variance[i - 1] + share * (variance[i] - variance[i - 1]);
  }

  /// Returns what had to be assumed.
  Set<SurfaceFlag> flags() {
    return EnumSet.copyOf(flags);
  }
}
