package io.alvh.calibration;

import io.alvh.market.OptionQuote;

/// The volatility that one quote out of the money implies.
///
/// @param quote what was quoted
/// @param k log-moneyness ln(K/F)
/// @param vol at the mid, a fraction per root year
/// @param halfSpread half the volatility between bid and ask
/// @param absDelta size of the undiscounted forward delta at that volatility
/// @param vega points of price per 1.00 of volatility
public record QuotedVol(
    OptionQuote quote, double k, double vol, double halfSpread, double absDelta, double vega) {}
