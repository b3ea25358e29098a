package io.alvh.study;

/// What the hedge cost and when it paid. Money is in cents; costs are positive when paid.
///
/// @param grossCostPerYear theta, roll, slippage and fees over average NAV, per year, fraction:
///   what is paid while nothing happens
/// @param netCostPerYear hedge loss over average NAV, per year, fraction; negative is a gain
/// @param onLossDays hedge result on sessions on which the condors lost
/// @param onOtherDays hedge result on all other sessions
/// @param putBreaches hedge and condors while condors that ended beyond the short put were open
/// @param callBreaches the same beyond the short call
/// @param held share of the target contracts that was held, summed over sessions; undefined without
///   a target
public record HedgeResult(
    Measure grossCostPerYear,
    Measure netCostPerYear,
    long onLossDays,
    long onOtherDays,
    Side putBreaches,
    Side callBreaches,
    Measure held) {
  /// The sessions after the opening and up to the end of condors that were breached on one side.
  ///
  /// @param condors number of breached condor positions
  /// @param sessions distinct sessions
  /// @param condorPnl of the whole condor book on those sessions
  /// @param hedgePnl of the hedge on those sessions
  public record Side(int condors, int sessions, long condorPnl, long hedgePnl) {
    /// Returns the part of the condors' loss the hedge made good; undefined when they did not lose.
    public Measure offset() {
      return Measure.ratio((double) hedgePnl, (double) -condorPnl, "condors did not lose");
    }
  }
}
