package io.alvh.signal;

import io.alvh.market.Observation;
import java.time.Instant;
import java.util.List;

/// The dollar's broad real effective exchange rate against its past (S16), by the newest month
/// known. Immutable.
///
/// ```
/// REER_Z = (x - mean of 120 months) / sd of 120 months (n - 1), itself included
/// REER_DEVIATION = x / mean of all months - 1, at least 60 of them
/// elevated: REER_Z > 1 or REER_DEVIATION > 8 %
/// ```
///
/// What a month says is computed once, when it becomes known.
///
/// @param rates all months known
/// @param ownScore score of the newest month, however old
/// @param ownDeviation its deviation
record EffectiveRate(Figures rates, Reading ownScore, Reading ownDeviation) {
  /// Months of the score (S16) and fewest of the long mean (ours).
  static final int SCORE_MONTHS = 120;

  static final int LEAST_MONTHS = 60;

  /// What counts as elevated (S16).
  static final double ELEVATED_SCORE = 1;

  static final double ELEVATED_DEVIATION = 0.08;

  private static final String FLAG = "latest vintage of the effective rate, assumed lag";
  private static final String SERIES = "effective exchange rate";

  /// Returns the rate by `rates`; `this` where nothing new is known.
  EffectiveRate with(Figures newer) {
    return newer.equals(rates) ? this : of(newer);
  }

  /// Returns the rate by `rates`.
  static EffectiveRate of(Figures rates) {
    return new EffectiveRate(rates, score(rates), deviation(rates));
  }

  /// Returns the score at `now`.
  Reading score(Instant now) {
    return isFresh(now) ? ownScore : new Reading.Missing(rates.ended(SERIES));
  }

  /// Returns the deviation from the long mean at `now`.
  Reading deviation(Instant now) {
    return isFresh(now) ? ownDeviation : new Reading.Missing(rates.ended(SERIES));
  }

  private boolean isFresh(Instant now) {
    return rates.fresh(now, MacroSignals.STALE_DAYS).isPresent();
  }

  private static Reading score(Figures rates) {
    List<Observation> window = rates.months(SCORE_MONTHS);
    if (window.isEmpty()) {
      return new Reading.Missing("fewer than " + SCORE_MONTHS + " months running");
    }
    var score = Moments.score(Figures.values(window));
    return score.isPresent()
        ? inputs(window).reading(score.getAsDouble())
        : new Reading.Missing("the rate did not move");
  }

  private static Reading deviation(Figures rates) {
    List<Observation> all = rates.all();
    if (all.size() < LEAST_MONTHS) {
      return new Reading.Missing("fewer than " + LEAST_MONTHS + " months");
    }
    double mean = Moments.mean(Figures.values(all));
    return inputs(all).reading(all.getLast().value() / mean - 1);
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
