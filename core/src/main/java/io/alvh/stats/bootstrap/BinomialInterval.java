package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// The exact interval of a probability from a count (C. J. Clopper and E. S. Pearson, *Biometrika*
/// 26 (1934) 404-413): its ends are the probabilities at which as many hits or more, or as many or
/// fewer, have half the remaining chance each. It assumes independent trials; what comes in
/// clusters needs a bootstrap besides.
public final class BinomialInterval {
  private static final int HALVINGS = 60;

  private BinomialInterval() {}

  /// Returns the interval for `hits` of `trials` at confidence `level`.
  ///
  /// @param hits from 0 to `trials`
  /// @param trials at least one
  public static Interval of(int hits, int trials, double level) {
    Check.that(trials >= 1, "need at least one trial, had " + trials);
    Check.that(hits >= 0 && hits <= trials, "hits must lie in [0, " + trials + "], was " + hits);
    double tail = (1 - level) / 2;
    double low = hits == 0 ? 0 : lower(hits, trials, tail);
    double high = hits == trials ? 1 : 1 - lower(trials - hits, trials, tail);
    return new Interval(Math.min(low, high), high, level, Interval.Method.BINOMIAL);
  }

  /// Returns the probability at which `hits` or more of `trials` have the chance `tail`.
  private static double lower(int hits, int trials, double tail) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double p = (low + high) / 2;
      if (orMore(hits, trials, p) < tail) {
        low = p;
      } else {
        high = p;
      }
    }
    return (low + high) / 2;
  }

  /// Returns the chance of `hits`, at least one, or more. The tail away from the mean is added up,
  /// greatest term first, so that no term underflows that matters.
  private static double orMore(int hits, int trials, double p) {
    double odds = p / (1 - p);
    double sum = 0;
    if (hits > trials * p) {
      double term = StrictMath.exp(logTerm(hits, trials, p));
      for (int k = hits; k <= trials && term > 0; k++) {
        sum += term;
        term *= odds * (trials - k) / (k + 1);
      }
      return sum;
    }
    double term = StrictMath.exp(logTerm(hits - 1, trials, p));
    for (int k = hits - 1; k >= 0 && term > 0; k--) {
      sum += term;
      term *= k / (odds * (trials - k + 1));
    }
    return 1 - sum;
  }

  private static double logTerm(int hits, int trials, double p) {
    double log = hits * StrictMath.log(p) + (trials - hits) * StrictMath.log1p(-p);
    for (int i = 1; i <= trials - hits; i++) {
      log += StrictMath.log((hits + i) / (double) i);
    }
    return log;
  }
}
