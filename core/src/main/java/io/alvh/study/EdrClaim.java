package io.alvh.study;

import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.strategy.CondorRules.EdrRules;
import io.alvh.study.Claim.Reading;
import java.util.ArrayList;
import java.util.List;

/// Claim C15: at VIX 17.95 the expected daily range is 1.16 %, 83 points at SPX 7,138. The
/// published inputs test the arithmetic; the two days on which SPX was near 7,138 test the claim.
final class EdrClaim {
  private static final double CLAIMED_PERCENT = 1.16;
  private static final double CLAIMED_POINTS = 83;

  private EdrClaim() {}

  /// Returns the claim, judged on `history`.
  static Claim judge(List<Valuer> history, EdrRules rules, boolean synthetic) {
    EdrFormula edr = rules.formula();
    List<Reading> readings = new ArrayList<>();
    double percent = EdrReading.arithmetic(edr);
    readings.add(
        new Reading("arithmetic: EDR at VIX9D 17.95, HV20 19.1", Measure.of(percent / 100)));
    List<String> days = new ArrayList<>();
    if (!synthetic) {
      EdrReading.days(history, edr).forEach(d -> days.add(onDay(d, readings)));
    }
    String arithmetic =
        Figures.number(percent, 2)
            + " %, "
            + Figures.number(percent / 100 * EdrReading.SPX, 1)
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

  private static String onDay(EdrReading day, List<Reading> readings) {
    return switch (day.percent()) {
      case Measure.Undefined u -> {
        readings.add(new Reading(day.date() + ": EDR", u));
        yield day.date() + ": undefined (" + u.reason() + ")";
      }
      case Measure.Known k -> {
        readings.add(new Reading(day.date() + ": EDR", Measure.of(k.value() / 100)));
        yield day.date()
            + " "
            + Figures.number(k.value(), 2)
            + " % = "
            + Figures.number(day.points(), 1)
            + " points (SPX "
            + Figures.number(day.spx(), 0)
            + ", VIX "
            + Figures.number(day.vix(), 2)
            + ")";
      }
    };
  }
}
