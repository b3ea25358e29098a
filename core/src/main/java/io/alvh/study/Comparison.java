package io.alvh.study;

/// A hedged book against the same book unhedged, in one period.
///
/// @param period which
/// @param drawdownReduction 1 - MDD hedged / MDD unhedged; negative: the hedge deepened it
/// @param profitRetained trading profit over NAV before the period, hedged over unhedged; undefined
///   when the unhedged book does not earn
/// @param excess `drawdownReduction` less the profit given up (1 - `profitRetained`): what the
///   hedge did beyond selling fewer condors
/// @param sameProfit the unhedged book scaled to the hedged book's profit
/// @param sameDrawdown the unhedged book scaled to the hedged book's largest drawdown
/// @param rocChange ROC hedged / ROC unhedged - 1
public record Comparison(
    Period period,
    Measure drawdownReduction,
    Measure profitRetained,
    Measure excess,
    Control sameProfit,
    Control sameDrawdown,
    Measure rocChange) {
  /// The unhedged book traded at a constant fraction of its size; interest is left as it is.
  ///
  /// @param scale the fraction
  /// @param profit trading profit over NAV before the period
  /// @param maxDrawdown largest drawdown
  public record Control(Measure scale, Measure profit, Measure maxDrawdown) {
    /// Returns a control that does not exist because of `reason`.
    public static Control undefined(String reason) {
      Measure none = Measure.undefined(reason);
      return new Control(none, none, none);
    }
  }
}
