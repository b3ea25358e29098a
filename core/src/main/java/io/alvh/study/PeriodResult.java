package io.alvh.study;

import java.time.LocalDate;
import java.util.List;

/// Everything measured of one book in one period.
///
/// @param window which sessions
/// @param growth NAV
/// @param falls drawdowns of NAV
/// @param profit money earned
/// @param hedge what the hedge cost and when it paid
/// @param tiers win rates
/// @param costs per tier and layer
public record PeriodResult(
    Window window,
    Growth growth,
    Falls falls,
    Profit profit,
    HedgeResult hedge,
    List<TierResult> tiers,
    List<CostLine> costs) {
  public PeriodResult {
    tiers = List.copyOf(tiers);
    costs = List.copyOf(costs);
  }

  /// Returns what the condors of all tiers together brought in and left.
  public TierResult.Takings takings() {
    return tiers.stream()
        .map(TierResult::takings)
        .reduce(TierResult.Takings.NONE, TierResult.Takings::plus);
  }

  /// The sessions of a period the history has.
  ///
  /// @param period asked for
  /// @param first session in it
  /// @param last session in it
  /// @param sessions how many
  /// @param complete whether the history covers the period from end to end
  public record Window(
      Period period, LocalDate first, LocalDate last, int sessions, boolean complete) {
    /// Returns the years of 252 sessions it spans.
    public double years() {
      return sessions / 252.0;
    }
  }
}
