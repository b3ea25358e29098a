package io.alvh.study;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.CondorRules.EdrRules;
import io.alvh.study.Claim.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Claim C15: at VIX 17.95 the expected daily range is 1.16 %, 83 points at SPX 7,138. The
/// published inputs test the arithmetic; the two days on which SPX was near 7,138 test the claim.
final class EdrClaim {
  private static final double SPX = 7138;
  private static final double VIX = 17.95;
  private static final double HV20 = 19.1;
  private static final double CLAIMED_PERCENT = 1.16;
  private static final double CLAIMED_POINTS = 83;
  private static final int WARM_UP = 25;
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 4, 22), LocalDate.of(2026, 4, 28));

  private EdrClaim() {}

  /// Returns the claim, judged on `history`.
  static Claim judge(List<Valuer> history, EdrRules rules, boolean synthetic) {
    EdrFormula edr = rules.formula();
    List<Reading> readings = new ArrayList<>();
    double percent = edr.percent(VIX, HV20, VIX);
    readings.add(
        new Reading("arithmetic: EDR at VIX9D 17.95, HV20 19.1", Measure.of(percent / 100)));
    List<String> days = new ArrayList<>();
    for (LocalDate day : DAYS) {
      int index = indexOf(history, day);
      if (index >= WARM_UP && !synthetic) {
        days.add(onDay(history, index, edr, readings));
      }
    }
    String arithmetic =
        Figures.number(percent, 2)
            + " %, "
            + Figures.number(percent / 100 * SPX, 1)
            + " points at 7,138";
    return new Claim(
        "C15",
        "The expected daily range at VIX 17.95 is 1.16 %, 83 points at SPX 7,138.",
        days.isEmpty() ? arithmetic + " (arithmetic only)" : String.join("; ", days),
        synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MARKET_DATA,
        sentence(arithmetic, days),
        verdict(days, synthetic),
        readings);
  }

  private static String sentence(String arithmetic, List<String> days) {
    String words =
        "The formula with VIX9D 17.95 and 20-day volatility 19.1 gives " + arithmetic + "; ";
    return days.isEmpty()
        ? words
            + "the history lacks the days on which SPX was near 7,138, so only arithmetic is"
            + " tested."
        : words
            + "on the days SPX closed near 7,138 the same formula gave "
            + String.join(" and ", days)
            + ", against "
            + Figures.number(CLAIMED_PERCENT, 2)
            + " % and "
            + Figures.number(CLAIMED_POINTS, 0)
            + " points claimed.";
  }

  private static String verdict(List<String> days, boolean synthetic) {
    if (synthetic) {
      return ClaimWords.NO_EVIDENCE;
    }
    return days.isEmpty() ? "cannot be tested: the history lacks the days" : "point estimate";
  }

  private static String onDay(
      List<Valuer> history, int index, EdrFormula edr, List<Reading> readings) {
    SignalSet signals = Lookback.of(history.subList(0, index + 1)).signals(edr);
    MarketSnapshot day = history.get(index).snapshot();
    OptionalDouble percent = signals.find(SignalName.EDR);
    if (percent.isEmpty()) {
      readings.add(new Reading(day.date() + ": EDR", Measure.undefined("an input is missing")));
      return day.date() + ": undefined (an input is missing)";
    }
    readings.add(new Reading(day.date() + ": EDR", Measure.of(percent.getAsDouble() / 100)));
    return day.date()
        + " "
        + Figures.number(percent.getAsDouble(), 2)
        + " % = "
        + Figures.number(percent.getAsDouble() / 100 * day.spx().close(), 1)
        + " points (SPX "
        + Figures.number(day.spx().close(), 0)
        + ", VIX "
        + Figures.number(day.indices().get(IndexName.VIX), 2)
        + ")";
  }

  private static int indexOf(List<Valuer> history, LocalDate date) {
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).snapshot().date().equals(date)) {
        return i;
      }
    }
    return -1;
  }
}
