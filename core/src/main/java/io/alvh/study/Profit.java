package io.alvh.study;

/// What was earned in a period, in cents.
///
/// @param startNav NAV at the end of the session before the period
/// @param condors profit or loss of the condors after fees and slippage
/// @param hedge profit or loss of the hedge after fees and slippage
/// @param interest on free cash; the book would have earned it in any case, so `trading` leaves it
///   out
/// @param averageNav mean NAV over the sessions
/// @param averageCommitted mean over all sessions, idle ones too, of condors' maximum loss plus the
///   hedge's mark
/// @param roc trading profit per year over `averageCommitted`, fraction, interest excluded
public record Profit(
    long startNav,
    long condors,
    long hedge,
    long interest,
    double averageNav,
    double averageCommitted,
    Measure roc) {
  /// Returns the profit or loss of condors and hedge together, interest excluded.
  public long trading() {
    return Math.addExact(condors, hedge);
  }

  /// Returns the trading profit over the NAV before the period, fraction.
  public double perStartNav() {
    return (double) trading() / startNav;
  }

  /// Returns whether interest turns the sign of the profit; then both must be shown.
  public boolean signDependsOnInterest() {
    return (trading() > 0) != (Math.addExact(trading(), interest) > 0);
  }
}
