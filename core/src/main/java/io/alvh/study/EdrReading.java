package io.alvh.study;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The expected daily range on a session on which SPX was near the 7,138 of claim C15.
///
/// @param date the session
/// @param percent the range by that session's closes, percent of SPX
/// @param spx close
/// @param vix close, if there was one
public record EdrReading(LocalDate date, Measure percent, double spx, Measure vix) {
  /// SPX of the published figure.
  public static final double SPX = 7138;

  private static final double VIX = 17.95;
  private static final double HV20 = 19.1;
  private static final int WARM_UP = 25;
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 4, 22), LocalDate.of(2026, 4, 28));

  /// Returns the range in percent that `edr` gives at the published VIX and the 20-day volatility
  /// that goes with it: arithmetic alone.
  public static double arithmetic(EdrFormula edr) {
    return edr.percent(VIX, HV20, VIX);
  }

  /// Returns the points that `percent` of the range is.
  public Measure points() {
    return switch (percent) {
      case Measure.Undefined u -> u;
      case Measure.Known k -> Measure.of(k.value() / 100 * spx);
    };
  }

  /// Returns those of the two sessions that `history` holds with enough before them.
  public static List<EdrReading> days(List<Valuer> history, EdrFormula edr) {
    List<EdrReading> days = new ArrayList<>();
    for (int i = WARM_UP; i < history.size(); i++) {
      MarketSnapshot day = history.get(i).snapshot();
      if (DAYS.contains(day.date())) {
        days.add(
            new EdrReading(
                day.date(),
                Measure.of(
                    Lookback.of(history.subList(0, i + 1)).signals(edr).find(SignalName.EDR),
                    "an input is missing"),
                day.spx().close(),
                Measure.of(day.indices().find(IndexName.VIX), "no VIX close")));
      }
    }
    return days;
  }
}
