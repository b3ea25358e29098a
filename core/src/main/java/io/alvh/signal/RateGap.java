package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much more the dollar pays than the euro and the yen, for three months (S25; the two-year
/// rates it names are not at hand).
///
/// ```
/// RATE_DIFFERENTIAL = USD - (EUR + JPY) / 2, each the newest known
/// RATE_DIFFERENTIAL_Z = score of its 20-session change among 252 such changes
/// ```
///
/// @param gaps one a session, a hole where one rate is not known
/// @param newest the last session's differential, or why there is none
record RateGap(Track gaps, Reading newest) {
  static final int CHANGE_SESSIONS = 20;
  static final int SCORE_SESSIONS = 252;

  private static final String FLAG = "three-month rates in place of two-year rates, assumed lag";

  private static final List<Map.Entry<SeriesName, String>> RATES =
      List.of(
          Map.entry(SeriesName.RATE_USD, "dollar rate"),
          Map.entry(SeriesName.RATE_EUR, "euro rate"),
          Map.entry(SeriesName.RATE_JPY, "yen rate"));

  /// Before any session.
  static final RateGap NONE =
      new RateGap(
          Track.keeping(CHANGE_SESSIONS + SCORE_SESSIONS), new Reading.Missing("no session"));

  /// Returns this after the session of `now`, at whose end `archive` is known.
  RateGap plus(MarketSnapshot now, Archive archive) {
    Reading gap = gap(archive, now.asOf());
    return new RateGap(
        gaps.plus(gap instanceof Reading.Known known ? known.value() : Double.NaN), gap);
  }

  private static Reading gap(Archive archive, Instant now) {
    Inputs inputs = new Inputs();
    double[] rates = new double[RATES.size()];
    for (int i = 0; i < rates.length; i++) {
      Figures series = archive.of(RATES.get(i).getKey());
      Optional<Observation> rate = series.fresh(now, MacroSignals.STALE_DAYS);
      if (rate.isEmpty()) {
        return new Reading.Missing(series.ended(RATES.get(i).getValue()));
      }
      inputs.figure(rate.get(), FLAG);
      rates[i] = rate.get().value();
    }
    return inputs.reading(rates[0] - (rates[1] + rates[2]) / 2);
  }

  /// Returns the score of the last change.
  Reading score() {
    if (!(newest instanceof Reading.Known known)) {
      return newest;
    }
    double[] window = gaps.last(CHANGE_SESSIONS + SCORE_SESSIONS);
    if (window.length == 0) {
      return new Reading.Missing(
          "fewer than " + (CHANGE_SESSIONS + SCORE_SESSIONS) + " sessions with all rates");
    }
    double[] changes = new double[SCORE_SESSIONS];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = window[i + CHANGE_SESSIONS] - window[i];
    }
    var score = Moments.score(changes);
    return score.isPresent()
        ? new Reading.Known(score.getAsDouble(), known.knownAt(), known.flag())
        : new Reading.Missing("the differential did not move");
  }
}
