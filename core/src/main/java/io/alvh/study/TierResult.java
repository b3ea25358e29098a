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
/// @param pnl of all of them
public record TierResult(
    String tier,
    int closed,
    Measure winRate,
    Measure averageWin,
    Measure averageLoss,
    Measure profitFactor,
    long pnl) {}
