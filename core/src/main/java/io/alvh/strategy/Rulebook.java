package io.alvh.strategy;

import io.alvh.ledger.FillPolicy;

/// Every number the system may act on.
///
/// @param id name of the rulebook, for example `vix_tiered`
/// @param version raised whenever a number or key changes
/// @param profile which of the two condor programmes is traded
/// @param universe whether only expiries that existed may be traded
/// @param condors how condors are built and sold
/// @param sizing how many
/// @param hedge the layered VIX hedge
/// @param fills what a fill costs
public record Rulebook(
    String id,
    int version,
    Profile profile,
    Universe universe,
    CondorRules condors,
    SizingRules sizing,
    HedgeRules hedge,
    FillPolicy fills) {
  /// Which expiries may be traded.
  public enum Universe {
    /// Only series that were listed on that day.
    LISTED,
    /// A one-day series every session, whether it existed or not; never decides a verdict.
    HYPOTHETICAL_DAILY
  }
}
