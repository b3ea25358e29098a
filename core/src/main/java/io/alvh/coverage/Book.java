package io.alvh.coverage;

import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.List;

/// One book in reduced form: condors of one size, and a hedge of one strength and price. Every day
/// it is scaled to the NAV of the day before. It earns no interest.
///
/// @param size condor units held, in NAV
/// @param premium what a unit earns a session
/// @param strength hedge units held, in NAV; 0 without a hedge
/// @param carry what the hedge costs a year while VIX stands at its mean, fraction of NAV
record Book(double size, double premium, double strength, double carry) {
  /// NAV before the first session, in cents.
  private static final long START = 100_000_000_000L;

  /// No day takes more than this part of the NAV.
  private static final double WORST = -0.9;

  /// Returns the same condors with a hedge.
  Book hedged(double hedgeStrength, double carryPerYear) {
    return new Book(size, premium, hedgeStrength, carryPerYear);
  }

  /// Returns what came of it over `units`.
  Outcome over(UnitDays units) {
    double nav = 1;
    double peak = 1;
    double fall = 0;
    for (int i = 0; i < units.size(); i++) {
      nav *= 1 + result(units, i);
      peak = Math.max(peak, nav);
      fall = Math.max(fall, 1 - nav / peak);
    }
    return new Outcome(fall, nav - 1);
  }

  /// What came of a book.
  ///
  /// @param fall largest drawdown, fraction
  /// @param profit over the starting NAV
  record Outcome(double fall, double profit) {}

  /// Returns its daily results over `units`, on `dates`.
  BookDays days(UnitDays units, List<LocalDate> dates) {
    int n = units.size();
    long[] navs = new long[n];
    long[] condors = new long[n];
    long[] hedge = new long[n];
    long[] paid = new long[n];
    long nav = START;
    for (int i = 0; i < n; i++) {
      double whole = units.condors(i, size, premium) + hedgeResult(units, i);
      double part = whole < WORST ? WORST / whole : 1;
      condors[i] = Math.round(nav * units.condors(i, size, premium) * part);
      hedge[i] = Math.round(nav * hedgeResult(units, i) * part);
      paid[i] = Math.round(nav * units.carry(i, carry) * part);
      nav += condors[i] + hedge[i];
      navs[i] = nav;
    }
    return BookDays.of(dates, START, navs, condors, hedge, paid);
  }

  private double result(UnitDays units, int i) {
    return Math.max(WORST, units.condors(i, size, premium) + hedgeResult(units, i));
  }

  private double hedgeResult(UnitDays units, int i) {
    return units.gain(i, strength) - units.carry(i, carry);
  }
}
