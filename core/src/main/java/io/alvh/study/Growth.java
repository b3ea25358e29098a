package io.alvh.study;

/// What a book grew by in a period, interest on free cash included.
///
/// @param totalReturn last NAV over the NAV before the period, less one
/// @param cagr the same per calendar year, compounded; undefined under one year
/// @param volatility of daily NAV returns, per year, fraction
/// @param sharpe mean daily return above the Treasury bill over its deviation, times root 252
/// @param calmar `cagr` over the largest drawdown
public record Growth(
    double totalReturn, Measure cagr, Measure volatility, Measure sharpe, Measure calmar) {}
