package io.alvh.validation;

/// The errors of modelled volatilities and prices over some quotes, model less mid.
///
/// @param measure what was compared: `surface`, `shape` or `shape, all quotes known`
/// @param source whose quotes
/// @param regime of VIX
/// @param days to expiry
/// @param deltas of the quotes
/// @param sessions how many sessions they come from
/// @param vol errors in volatility points
/// @param price errors in points of SPX
/// @param halfSpreadVol mean quoted half-spread in volatility points
/// @param halfSpread mean quoted half-spread in points of SPX
public record QuoteBucket(
    String measure,
    String source,
    String regime,
    String days,
    String deltas,
    int sessions,
    ErrorStats vol,
    ErrorStats price,
    double halfSpreadVol,
    double halfSpread) {}
