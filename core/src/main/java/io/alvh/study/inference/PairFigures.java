package io.alvh.study.inference;

import io.alvh.study.Measure;

/// What is measured of a hedged book and its controls, in the sample or in one draw.
///
/// @param hedged the hedged book
/// @param unhedged the same book without its hedge
/// @param control the unhedged book at the constant scale at which, in the sample, it falls as far
///   as the hedged book
/// @param controlled whether such a scale exists, and if not, why
/// @param grossCost theta, roll, slippage and fees of the hedge, cents
/// @param netCost the hedge's loss, cents
/// @param navYears mean NAV of the hedged book in cents, times years of 252 sessions
record PairFigures(
    Leg hedged,
    Leg unhedged,
    Leg control,
    Measure controlled,
    double grossCost,
    double netCost,
    double navYears) {
  /// One book.
  ///
  /// @param fall largest drawdown of NAV, a fraction
  /// @param growth last NAV over the one before the first session
  /// @param profit trading profit over the NAV before the first session
  record Leg(double fall, double growth, double profit) {
    /// Returns growth a year over the largest drawdown.
    ///
    /// @param years between the dates, ACT/365.25
    Measure calmar(double years) {
      double rate = StrictMath.pow(Math.max(0, growth), 1 / years) - 1;
      return Measure.ratio(rate, fall, "no drawdown");
    }
  }
}
