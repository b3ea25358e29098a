package io.alvh.signal;

import io.alvh.market.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The dollar's broad real effective exchange rate against its past (S16), by the newest month
/// known. Immutable.
///
/// ```
/// REER_Z = (x - mean of 120 months) / sd of 120 months (n - 1), itself included
/// REER_DEVIATION = x / mean of all months - 1, at least 60 of them
/// elevated: REER_Z > 1 or REER_DEVIATION > 8 %
/// ```
///
/// @param rates all months known
record EffectiveRate(Figures rates) {
  /// Months of the score (S16) and fewest of the long mean (ours).
  static final int SCORE_MONTHS = 120;

  static final int LEAST_MONTHS = 60;

  /// What counts as elevated (S16).
  static final double ELEVATED_SCORE = 1;

  static final double ELEVATED_DEVIATION = 0.08;

  private static final String FLAG = "latest vintage of the effective rate, assumed lag";
  private static final String SERIES = "effective exchange rate";

  /// Returns the score at `now`.
  Reading score(Instant now) {
    if (rates.fresh(now, MacroSignals.STALE_DAYS).isEmpty()) {
      return new Reading.Missing(rates.ended(SERIES));
    }
    List<Observation> window = rates.months(SCORE_MONTHS);
    if (window.isEmpty()) {
      return new Reading.Missing("fewer than " + SCORE_MONTHS + " months running");
    }
    var score = Moments.score(Figures.values(window));
    return score.isPresent()
        ? inputs(window).reading(score.getAsDouble())
        : new Reading.Missing("the rate did not move");
  }

  /// Returns the deviation from the long mean at `now`.
  Reading deviation(Instant now) {
    Optional<Observation> newest = rates.fresh(now, MacroSignals.STALE_DAYS);
    if (newest.isEmpty()) {
      return new Reading.Missing(rates.ended(SERIES));
    }
    List<Observation> all = rates.all();
    if (all.size() < LEAST_MONTHS) {
      return new Reading.Missing("fewer than " + LEAST_MONTHS + " months");
    }
    double mean = Moments.mean(Figures.values(all));
    return inputs(all).reading(newest.get().value() / mean - 1);
  }

  private static Inputs inputs(List<Observation> window) {
    Inputs inputs = new Inputs();
    window.forEach(o -> inputs.figure(o, FLAG));
    return inputs;
  }

  /// Returns 1 if the rate is elevated at `now`, else 0. A deviation that is large settles it; with
  /// a small one and no score it is not known.
  Reading elevated(Instant now) {
    Reading score = score(now);
    Reading deviation = deviation(now);
    if (!(deviation instanceof Reading.Known far)) {
      return deviation;
    }
    Inputs inputs = new Inputs().signal(far);
    if (score instanceof Reading.Known high) {
      boolean isHigh = high.value() > ELEVATED_SCORE || far.value() > ELEVATED_DEVIATION;
      return inputs.signal(high).reading(isHigh ? 1 : 0);
    }
    return far.value() > ELEVATED_DEVIATION ? inputs.reading(1) : score;
  }
}
