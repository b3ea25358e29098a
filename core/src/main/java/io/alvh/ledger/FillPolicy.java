package io.alvh.ledger;

import java.util.List;

/// What a fill costs against the model mid.
///
/// @param condorSlippage fraction of the four-leg mid by VIX, bands ascending, the last unbounded
/// @param minSlippagePoints least slippage of one condor in points
/// @param scaleMinSlippageWithSpot whether that least is scaled by SPX/7000 (a sensitivity; off)
/// @param vixSpreadFraction full modelled spread of a VIX call as a fraction of its price
/// @param minVixSpreadPoints least full spread of a VIX call in points
/// @param stressVix above this VIX the spread of VIX calls is doubled
/// @param spxFeePerContract dollars, broker plus exchange
/// @param vixFeePerContract dollars, broker plus exchange
public record FillPolicy(
    List<SlippageBand> condorSlippage,
    double minSlippagePoints,
    boolean scaleMinSlippageWithSpot,
    double vixSpreadFraction,
    double minVixSpreadPoints,
    double stressVix,
    double spxFeePerContract,
    double vixFeePerContract) {
  /// Slippage below a VIX level.
  ///
  /// @param vixBelow exclusive upper bound, infinite for the last band
  /// @param fraction of the four-leg mid
  public record SlippageBand(double vixBelow, double fraction) {}

  public FillPolicy {
    condorSlippage = List.copyOf(condorSlippage);
  }
}
