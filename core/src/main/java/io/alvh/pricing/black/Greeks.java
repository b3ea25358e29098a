package io.alvh.pricing.black;

/// Raw derivatives of an option's value in points.
///
/// @param delta per point of the forward, undiscounted forward delta times discount
/// @param gamma per point squared
/// @param vega per 1.00 of volatility
/// @param theta per year of calendar time, negative for a bought option
/// @param rho per 1.00 of rate
public record Greeks(double delta, double gamma, double vega, double theta, double rho) {}
