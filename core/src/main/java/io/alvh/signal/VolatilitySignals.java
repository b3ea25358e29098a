package io.alvh.signal;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.pricing.Valuer;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Level of implied volatility, volatility of closes, and what lies between the two.
///
/// ```
/// HV n = 100 sqrt(252) sd(ln(C_i / C_(i-1)), n returns, n - 1)
/// ```
final class VolatilitySignals implements SignalFamily {
  private static final int LONGEST_RETURNS = 60;
  private static final int LONGEST_VIX = 200;

  /// The group before any session.
  static final VolatilitySignals NONE =
      new VolatilitySignals(
          Double.NaN,
          Track.keeping(LONGEST_RETURNS),
          Track.keeping(LONGEST_VIX),
          IndexReadings.of(new TreeMap<>()));

  /// The last close of SPX; not-a-number before the first.
  private final double close;

  private final Track returns;
  private final Track vix;
  private final IndexReadings now;

  private VolatilitySignals(double close, Track returns, Track vix, IndexReadings now) {
    this.close = close;
    this.returns = returns;
    this.vix = vix;
    this.now = now;
  }

  @Override
  public VolatilitySignals plus(Valuer session) {
    IndexReadings indices = session.snapshot().indices();
    double closed = session.snapshot().spx().close();
    return new VolatilitySignals(
        closed,
        Double.isNaN(close) ? returns : returns.plus(StrictMath.log(closed / close)),
        vix.plus(indices.find(IndexName.VIX)),
        indices);
  }

  @Override
  public void read(Readings out) {
    out.put(SignalName.VIX, now.find(IndexName.VIX), "no close of VIX");
    out.put(SignalName.VIX9D, now.find(IndexName.VIX9D), "no close of VIX9D");
    putMean(out, SignalName.VIX_SMA5, 5);
    putMean(out, SignalName.VIX_SMA200, LONGEST_VIX);
    putHighest(out, SignalName.VIX_HIGH5, 5);
    putHighest(out, SignalName.VIX_HIGH20, 20);
    putRatio(out, SignalName.VIX9D_TO_VIX, IndexName.VIX9D, IndexName.VIX);
    putRatio(out, SignalName.VIX_TO_VIX3M, IndexName.VIX, IndexName.VIX3M);
    putRatio(out, SignalName.VIX3M_TO_VIX6M, IndexName.VIX3M, IndexName.VIX6M);
    putVolatility(out, SignalName.HV5, 5);
    putVolatility(out, SignalName.HV10, 10);
    putVolatility(out, SignalName.HV20, 20);
    putVolatility(out, SignalName.HV30, 30);
    putVolatility(out, SignalName.HV60, LONGEST_RETURNS);
    putBetween(out);
  }

  private static void putBetween(Readings out) {
    OptionalDouble vix = out.find(SignalName.VIX);
    OptionalDouble hv10 = out.find(SignalName.HV10);
    OptionalDouble hv20 = out.find(SignalName.HV20);
    OptionalDouble hv60 = out.find(SignalName.HV60);
    if (hv10.isPresent() && hv60.isPresent() && hv60.getAsDouble() > 0) {
      out.put(SignalName.HV_RATIO, hv10.getAsDouble() / hv60.getAsDouble());
    } else {
      out.missing(
          SignalName.HV_RATIO, hv60.isPresent() ? "SPX did not move" : "fewer than 60 returns");
    }
    if (vix.isPresent() && hv20.isPresent()) {
      double implied = vix.getAsDouble();
      double realised = hv20.getAsDouble();
      out.put(SignalName.VRP, implied - realised);
      out.put(SignalName.VRP_VARIANCE, implied * implied - realised * realised);
    } else {
      String why = vix.isPresent() ? "fewer than 20 returns" : "no close of VIX";
      out.missing(SignalName.VRP, why);
      out.missing(SignalName.VRP_VARIANCE, why);
    }
  }

  private void putVolatility(Readings out, SignalName name, int n) {
    double[] last = returns.last(n);
    if (last.length == 0) {
      out.missing(name, "fewer than " + n + " returns");
    } else {
      double yearly = StrictMath.sqrt(EdrFormula.SESSIONS);
      out.put(name, 100 * Moments.deviation(last) * yearly);
    }
  }

  private void putMean(Readings out, SignalName name, int n) {
    double[] last = vix.last(n);
    if (last.length == 0) {
      out.missing(name, fewer(n));
    } else {
      out.put(name, Moments.mean(last));
    }
  }

  private void putHighest(Readings out, SignalName name, int n) {
    double[] last = vix.last(n);
    if (last.length == 0) {
      out.missing(name, fewer(n));
    } else {
      double high = last[0];
      for (double level : last) {
        high = Math.max(high, level);
      }
      out.put(name, high);
    }
  }

  private String fewer(int n) {
    return vix.size() < n
        ? "fewer than " + n + " sessions"
        : "a session without VIX among the last " + n;
  }

  private void putRatio(Readings out, SignalName name, IndexName above, IndexName below) {
    OptionalDouble numerator = now.find(above);
    OptionalDouble denominator = now.find(below);
    if (numerator.isPresent() && denominator.isPresent()) {
      out.put(name, numerator.getAsDouble() / denominator.getAsDouble());
    } else {
      out.missing(name, "no close of " + (numerator.isEmpty() ? above : below));
    }
  }
}
