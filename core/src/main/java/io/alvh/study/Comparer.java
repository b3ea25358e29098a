package io.alvh.study;

/// Sets a hedged book beside the same book unhedged.
public final class Comparer {
  private Comparer() {}

  /// Returns the comparison in one period.
  ///
  /// @param hedged result of the hedged book
  /// @param unhedged result of the unhedged book in the same sessions
  /// @param book the unhedged book's daily results, to scale
  public static Comparison compare(PeriodResult hedged, PeriodResult unhedged, ScaledBook book) {
    double fallHedged = hedged.falls().maximum();
    double fallUnhedged = unhedged.falls().maximum();
    Measure reduction =
        fallUnhedged > 0
            ? Measure.of(1 - fallHedged / fallUnhedged)
            : Measure.undefined("unhedged book has no drawdown");
    double earned = hedged.profit().perStartNav();
    double base = unhedged.profit().perStartNav();
    Measure retained = Measure.ratio(earned, base, "unhedged book does not earn");
    Measure excess = reduction.minus(Measure.of(1).minus(retained));
    return new Comparison(
        hedged.window().period(),
        reduction,
        retained,
        excess,
        book.sameProfit(earned),
        book.sameDrawdown(fallHedged),
        rocChange(hedged, unhedged));
  }

  private static Measure rocChange(PeriodResult hedged, PeriodResult unhedged) {
    Measure h = hedged.profit().roc();
    Measure u = unhedged.profit().roc();
    if (h.find().isEmpty()) {
      return h;
    }
    if (u.find().isEmpty()) {
      return u;
    }
    return Measure.ratio(
            h.find().getAsDouble(), u.find().getAsDouble(), "unhedged book does not earn")
        .minus(Measure.of(1));
  }
}
