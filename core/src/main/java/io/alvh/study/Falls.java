package io.alvh.study;

import java.time.LocalDate;
import java.util.List;

/// The drawdowns of a NAV curve within a period. Depths are fractions of the peak, zero or above.
///
/// @param maximum the largest
/// @param meanOfFiveWorst mean depth of the five deepest (fewer if there are fewer)
/// @param cdar95 mean depth over the worst 5 % of sessions
/// @param worst the deepest first, at most five
public record Falls(double maximum, double meanOfFiveWorst, double cdar95, List<Fall> worst) {
  public Falls {
    worst = List.copyOf(worst);
  }

  /// One drawdown.
  ///
  /// @param depth fraction of the peak
  /// @param peak session of the last high before it
  /// @param trough session of the low
  /// @param end session on which the high was reached again; the period's last if it was not
  /// @param recovered whether it was
  public record Fall(
      double depth, LocalDate peak, LocalDate trough, LocalDate end, boolean recovered) {}
}
