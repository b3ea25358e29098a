package io.alvh.pricing.vixindex;

import java.util.List;

/// The variance of one expiry by the VIX formula, with everything it rests on.
///
/// @param minutes to settlement
/// @param rate continuously compounded interest to settlement, a fraction a year
/// @param variance annualised, `σ²`
/// @param forward in points
/// @param atTheMoney `K0`, the first listed strike at or below the forward
/// @param used the strikes in the sum, ascending
/// @param excluded the listed strikes left out, ascending
public record VixTerm(
    double minutes,
    double rate,
    double variance,
    double forward,
    double atTheMoney,
    List<Used> used,
    List<Excluded> excluded) {
  static final double MINUTES_A_YEAR = 525_600;

  public VixTerm {
    used = List.copyOf(used);
    excluded = List.copyOf(excluded);
  }

  /// Which option of a strike is in the sum.
  public enum Side {
    PUT,
    CALL,
    /// Put and call averaged, at `K0`.
    BOTH
  }

  /// One strike in the sum.
  ///
  /// @param strike in points
  /// @param interval `ΔK`: half the distance between its neighbours in the sum, at either end the
  ///   distance to the one neighbour
  /// @param side which option
  /// @param price mid quote in points
  /// @param contribution `ΔK/K² e^(RT) Q`, before the factor 2/T
  public record Used(
      double strike, double interval, Side side, double price, double contribution) {}

  /// Why a listed strike is not in the sum.
  public enum Why {
    /// Its option out of the money has no bid.
    ZERO_BID,
    /// It lies beyond two strikes in a row without a bid.
    BEYOND_TWO_ZERO_BIDS
  }

  /// One strike not in the sum.
  public record Excluded(double strike, Why why) {}

  /// Returns the years to settlement, a year being 525,600 minutes.
  public double years() {
    return minutes / MINUTES_A_YEAR;
  }
}
