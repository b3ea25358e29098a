package io.alvh.study.inference;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;

/// What is estimated of a hedged book against the same book unhedged. Fractions throughout.
public enum Statistic {
  /// 1 - largest drawdown hedged / unhedged; negative: the hedge deepened it.
  DRAWDOWN_REDUCTION("drawdown_reduction", "drawdown cut", "of the unhedged drawdown"),
  /// Trading profit over start NAV, hedged / unhedged.
  PROFIT_RETAINED("profit_retained", "profit kept", "of the unhedged profit"),
  /// Drawdown reduction less profit given up: what the hedge did beyond selling fewer condors.
  EXCESS("excess", "excess over de-levering", "drawdown cut less profit given up"),
  /// Theta, roll, slippage and fees of the hedge; positive when paid.
  GROSS_COST("gross_cost", "gross cost a year", "of mean NAV"),
  /// Loss of the hedge; negative is a gain.
  NET_COST("net_cost", "net cost a year", "of mean NAV"),
  /// Growth a year over the largest drawdown, hedged less unhedged.
  CALMAR_DIFFERENCE("calmar_difference", "difference of Calmar ratios", "a ratio"),
  /// Trading profit a year hedged less unhedged; defined whatever the books earn.
  PROFIT_DIFFERENCE("profit_difference", "difference of profit a year", "of start NAV"),
  /// Largest drawdown hedged less unhedged, in points; negative: the hedge lessened it. Defined
  /// whatever the books do.
  DRAWDOWN_DIFFERENCE("drawdown_difference", "difference of largest drawdowns", "of the peak"),
  /// Trading profit a year of the hedged book less that of the unhedged book traded at the constant
  /// scale at which it falls as far in the sample.
  CONTROL_ADVANTAGE("control_advantage", "profit a year beyond the control", "of start NAV"),
  /// Calmar ratio of the hedged book less that of the same control.
  CONTROL_CALMAR("control_calmar", "Calmar ratio beyond the control", "a ratio"),
  /// Largest drawdown of the hedged book.
  HEDGED_DRAWDOWN("hedged_drawdown", "largest drawdown hedged", "of the peak"),
  /// Largest drawdown of the unhedged book.
  UNHEDGED_DRAWDOWN("unhedged_drawdown", "largest drawdown unhedged", "of the peak");

  private static final String NO_EARNINGS = "unhedged book does not earn";
  private static final int FULL_YEAR = 245;

  private final String label;
  private final String meaning;
  private final String unit;

  Statistic(String label, String meaning, String unit) {
    this.label = label;
    this.meaning = meaning;
    this.unit = unit;
  }

  /// The length of a sample.
  ///
  /// @param sessions how many
  /// @param years between the session before the first and the last, ACT/365.25
  record Span(int sessions, double years) {}

  /// Returns its name in files.
  public String label() {
    return label;
  }

  /// Returns what it is, for readers.
  public String meaning() {
    return meaning;
  }

  /// Returns what it is a fraction of.
  public String unit() {
    return unit;
  }

  /// Returns what of `interval` the statistic can be: no drawdown lies beyond all or nothing, and
  /// no cut beyond all of one. Stretching may have reached further.
  Interval possible(Interval interval) {
    return switch (this) {
      case DRAWDOWN_REDUCTION -> interval.within(Double.NEGATIVE_INFINITY, 1);
      case HEDGED_DRAWDOWN, UNHEDGED_DRAWDOWN -> interval.within(0, 1);
      case DRAWDOWN_DIFFERENCE -> interval.within(-1, 1);
      case PROFIT_RETAINED,
          EXCESS,
          GROSS_COST,
          NET_COST,
          CALMAR_DIFFERENCE,
          PROFIT_DIFFERENCE,
          CONTROL_ADVANTAGE,
          CONTROL_CALMAR ->
          interval;
    };
  }

  /// Returns its value, or why there is none.
  Measure of(PairFigures f, Span span) {
    double years = span.sessions() / 252.0;
    return switch (this) {
      case DRAWDOWN_REDUCTION -> reduction(f);
      case PROFIT_RETAINED -> retained(f);
      case EXCESS -> reduction(f).minus(Measure.of(1).minus(retained(f)));
      case GROSS_COST -> Measure.ratio(f.grossCost(), f.navYears(), "no capital");
      case NET_COST -> Measure.ratio(f.netCost(), f.navYears(), "no capital");
      case CALMAR_DIFFERENCE -> calmar(f.hedged(), f.unhedged(), span);
      case PROFIT_DIFFERENCE -> Measure.of((f.hedged().profit() - f.unhedged().profit()) / years);
      case DRAWDOWN_DIFFERENCE -> Measure.of(f.hedged().fall() - f.unhedged().fall());
      case HEDGED_DRAWDOWN -> Measure.of(f.hedged().fall());
      case UNHEDGED_DRAWDOWN -> Measure.of(f.unhedged().fall());
      case CONTROL_ADVANTAGE ->
          f.controlled() instanceof Measure.Undefined none
              ? none
              : Measure.of((f.hedged().profit() - f.control().profit()) / years);
      case CONTROL_CALMAR ->
          f.controlled() instanceof Measure.Undefined none
              ? none
              : calmar(f.hedged(), f.control(), span);
    };
  }

  private static Measure reduction(PairFigures f) {
    Measure left =
        Measure.ratio(f.hedged().fall(), f.unhedged().fall(), "unhedged book has no drawdown");
    return Measure.of(1).minus(left);
  }

  private static Measure retained(PairFigures f) {
    return Measure.ratio(f.hedged().profit(), f.unhedged().profit(), NO_EARNINGS);
  }

  private static Measure calmar(PairFigures.Leg a, PairFigures.Leg b, Span span) {
    return span.sessions() < FULL_YEAR
        ? Measure.undefined("under a year")
        : a.calmar(span.years()).minus(b.calmar(span.years()));
  }
}
