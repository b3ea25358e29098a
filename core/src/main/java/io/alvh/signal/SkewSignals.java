package io.alvh.signal;

import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import java.util.OptionalDouble;

/// The slope of the smile and how unusual it is.
///
/// ```
/// SKEW_POINTS = 100 (vol of the 25-delta put - vol of the 25-delta call), about 30 days out
/// SKEW_Z n = (SKEW_POINTS - mean of n) / sd of n (n - 1), itself included
/// ```
final class SkewSignals implements SignalFamily {
  private static final int SHORT = 60;
  private static final int LONG = 252;
  private static final String SUBSTITUTE = "SKEW index in place of the surface";

  /// The group before any session.
  static final SkewSignals NONE = new SkewSignals(Row.keeping(LONG), Track.keeping(LONG));

  private final Row<Skew> skews;

  /// The Cboe SKEW index.
  private final Track index;

  private SkewSignals(Row<Skew> skews, Track index) {
    this.skews = skews;
    this.index = index;
  }

  @Override
  public SkewSignals plus(Valuer now) {
    return new SkewSignals(
        skews.plus(new Skew(now)), index.plus(now.snapshot().indices().find(IndexName.SKEW)));
  }

  @Override
  public void read(Readings out) {
    out.put(SignalName.SKEW_POINTS, skews.back(0).points(), "no close of VIX");
    put(out, SignalName.SKEW_Z, SHORT);
    put(out, SignalName.SKEW_Z252, LONG);
    if (out.find(SignalName.SKEW_Z252).isEmpty()) {
      OptionalDouble substitute = Moments.score(index.last(LONG));
      if (substitute.isPresent()) {
        out.put(SignalName.SKEW_Z252, substitute.getAsDouble(), out.asOf(), SUBSTITUTE);
      }
    }
  }

  private void put(Readings out, SignalName name, int n) {
    if (skews.size() < n) {
      out.missing(name, "fewer than " + n + " sessions");
      return;
    }
    double[] window = new double[n];
    for (int i = 0; i < n; i++) {
      OptionalDouble points = skews.back(n - 1 - i).points();
      if (points.isEmpty()) {
        out.missing(name, "a session without VIX among the last " + n);
        return;
      }
      window[i] = points.getAsDouble();
    }
    out.put(name, Moments.score(window), "the skew did not move");
  }
}
