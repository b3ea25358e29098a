package io.alvh.study;

/// How the condors of one tier ended in a period, by closing session; positions still open are left
/// out. Money is in cents.
///
/// @param tier its name
/// @param closed positions closed or settled
/// @param winRate share of them with a profit above zero after all costs
/// @param averageWin mean profit of those
/// @param averageLoss mean loss of the others, zero or below
/// @param profitFactor sum of profits over sum of losses
/// @param takings what all of them brought in and left
public record TierResult(
    String tier,
    int closed,
    Measure winRate,
    Measure averageWin,
    Measure averageLoss,
    Measure profitFactor,
    Takings takings) {
  /// Returns the profit or loss of all of them, after all costs.
  public long pnl() {
    return takings.pnl();
  }

  /// What condors received when they were sold, and what was left in the end.
  ///
  /// @param credits received at the opening fills, after slippage, before fees
  /// @param pnl profit or loss after all costs
  public record Takings(long credits, long pnl) {
    /// Nothing sold.
    public static final Takings NONE = new Takings(0, 0);

    /// Returns both together.
    public Takings plus(Takings other) {
      return new Takings(Math.addExact(credits, other.credits), Math.addExact(pnl, other.pnl));
    }

    /// Returns the fraction by which every credit could have been lower before the profit is gone,
    /// strikes, exits and sizes as they were; negative when there is a loss already.
    public Measure breakEvenHaircut() {
      return Measure.ratio((double) pnl, (double) credits, "no credit received");
    }
  }
}
