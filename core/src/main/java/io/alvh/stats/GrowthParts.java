package io.alvh.stats;

import io.alvh.unit.Check;

/// Growth taken apart: what compounds is the mean return less half the variance.
///
/// `g ~ mu - sigma^2 / 2` (E. O. Thorp, *The Kelly criterion*, in *Handbook of Asset and Liability
/// Management* 1 (2006), section 7): the second-order expansion of `E ln(1 + R)`; what it leaves is
/// given as `rest`. All a year, fractions.
///
/// @param mean mu, 252 times the mean return of a session
/// @param variance sigma squared, 252 times the variance of a session's return (about its mean,
///   over n)
/// @param growth 252 times the mean log return of a session: exact
/// @param n sessions
public record GrowthParts(double mean, double variance, double growth, int n) {
  /// Returns the parts of `returns`, simple, one a session, above -1, at least one.
  public static GrowthParts of(double[] returns) {
    Check.that(returns.length > 0, "need at least one return");
    double sum = 0;
    double logs = 0;
    for (double r : returns) {
      Check.that(r > -1 && Double.isFinite(r), "a return must be above -1, was " + r);
      sum += r;
      logs += StrictMath.log1p(r);
    }
    double mean = sum / returns.length;
    double squares = 0;
    for (double r : returns) {
      squares += (r - mean) * (r - mean);
    }
    double year = PerformanceStats.SESSIONS_A_YEAR;
    return new GrowthParts(
        year * mean, year * squares / returns.length, year * logs / returns.length, returns.length);
  }

  /// Returns the part variance takes away, half of it.
  public double drag() {
    return variance / 2;
  }

  /// Returns what mean and variance do not explain: higher moments, and half the squared mean of a
  /// session.
  public double rest() {
    return growth - (mean - drag());
  }

  /// Returns these parts less those of `other`: what a change did to each.
  public Change against(GrowthParts other) {
    return new Change(
        mean - other.mean, other.drag() - drag(), rest() - other.rest(), growth - other.growth);
  }

  /// What a change did to growth; the first three add up to the last.
  ///
  /// @param mean by the mean return
  /// @param drag by less variance; positive where variance fell
  /// @param rest by all else
  /// @param growth in all
  public record Change(double mean, double drag, double rest, double growth) {}
}
