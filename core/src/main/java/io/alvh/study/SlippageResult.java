package io.alvh.study;

/// What a run lost to slippage in the headline sample, and how much of it its profit would bear.
/// Money is in cents.
///
/// The break-even is linear: the same trades in the same sizes, every slippage and spread, of
/// condors and of VIX calls, multiplied alike until the trading profit is gone. Slippage also moves
/// strikes, exits and sizes, and refuses trades, so this errs low; `BreakEven` says by how much
/// where the study made the runs.
///
/// @param trading profit or loss of condors and hedge, all costs included, interest left out
/// @param condors slippage paid on condors, zero or more
/// @param hedge slippage paid on the hedge, zero or more
/// @param fills condors sold or bought back; what settled is not filled
/// @param naturalPoints what lay between mid and natural, summed over those fills, points, by the
///   spread model in force on each session
public record SlippageResult(
    long trading, long condors, long hedge, long fills, double naturalPoints) {
  /// Why a book that loses without slippage has no break-even.
  public static final String LOSS_AT_MID = "a loss at the mid already";

  /// Dollars a point, times cents a dollar.
  private static final double CENTS_A_POINT = 10_000;

  /// Returns the mean slippage of one condor fill in points.
  public Measure points() {
    return Measure.ratio((double) condors / CENTS_A_POINT, (double) fills, "no condor filled");
  }

  /// Returns the slippage of condors as a fraction of the way from mid to natural.
  public Measure share() {
    return Measure.ratio((double) condors / CENTS_A_POINT, naturalPoints, "no condor filled");
  }

  /// Returns the multiple of the slippage paid at which the trading profit is gone.
  public Measure breakEven() {
    long paid = Math.addExact(condors, hedge);
    if (paid <= 0) {
      return Measure.undefined("no slippage paid");
    }
    double multiple = 1 + (double) trading / (double) paid;
    return multiple < 0 ? Measure.undefined(LOSS_AT_MID) : Measure.of(multiple);
  }

  /// Returns the mean slippage of one condor fill at break-even, points.
  public Measure breakEvenPoints() {
    return times(breakEven(), points());
  }

  /// Returns the same as a fraction of the way from mid to natural.
  public Measure breakEvenShare() {
    return times(breakEven(), share());
  }

  private static Measure times(Measure a, Measure b) {
    return switch (a) {
      case Measure.Undefined u -> u;
      case Measure.Known x ->
          switch (b) {
            case Measure.Undefined u -> u;
            case Measure.Known y -> Measure.of(x.value() * y.value());
          };
    };
  }
}
