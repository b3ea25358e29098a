package io.alvh.calibration;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionRight;
import io.alvh.pricing.SmileState;
import io.alvh.pricing.SpxShape;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// What the quotes of one expiry say about the SPX smile.
///
/// @param underlying SPX, XSP or SPY
/// @param session whose market it shows
/// @param expiry when the options settle
/// @param years to settlement, ACT/365
/// @param forward in points of the underlying
/// @param discount value at the time of quoting of one paid at settlement
/// @param state the market whose closes were last known
/// @param vols out of the money, strikes ascending
/// @param strip total variance of the expiry's strip, or, where only puts are quoted, what the
///   indices of the day say it is
public record QuotedSmile(
    String underlying,
    LocalDate session,
    Expiry expiry,
    double years,
    double forward,
    double discount,
    SmileState state,
    List<QuotedVol> vols,
    OptionalDouble strip) {
  private static final double NEAR = 0.04;
  private static final int STEPS = 8;

  public QuotedSmile {
    vols = List.copyOf(vols);
  }

  /// Returns the calendar days to settlement, fractions included.
  public double days() {
    return 365 * years;
  }

  /// Returns whether calls are quoted.
  boolean hasCalls() {
    return vols.stream().anyMatch(v -> v.quote().right() == OptionRight.CALL);
  }

  /// Returns the variance at the money at which `shape` errs on these quotes neither up nor down in
  /// the mean of relative errors, the far wings left out: what remains is error of shape.
  public double theta(SpxShape shape) {
    double x = StrictMath.log(nearest().vol() * nearest().vol() * years);
    double miss = miss(shape, StrictMath.exp(x));
    double slope = 0.5;
    for (int i = 0; i < STEPS && StrictMath.abs(miss) > 1e-8; i++) {
      double step = Math.clamp(-miss / slope, -0.5, 0.5);
      x += step;
      double next = miss(shape, StrictMath.exp(x));
      slope = Math.clamp((next - miss) / step, 0.1, 1.0);
      miss = next;
    }
    return StrictMath.exp(x);
  }

  /// Returns the volatility of `shape` at log-moneyness `k` when the variance at the money is
  /// `theta`.
  public double vol(SpxShape shape, double theta, double k) {
    return StrictMath.sqrt(shape.totalVariance(theta, k) / years);
  }

  private QuotedVol nearest() {
    QuotedVol best = vols.getFirst();
    for (QuotedVol v : vols) {
      if (StrictMath.abs(v.k()) < StrictMath.abs(best.k())) {
        best = v;
      }
    }
    return best;
  }

  private double miss(SpxShape shape, double theta) {
    double sum = 0;
    int n = 0;
    for (QuotedVol v : vols) {
      if (v.absDelta() > NEAR) {
        sum += vol(shape, theta, v.k()) / v.vol() - 1;
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
