package io.alvh.backtest;

/// How often one rule kept one tier or layer from trading.
///
/// @param rule its id, for example `condor.gate`
/// @param tag tier or layer, as text
/// @param sessions on which it refused
public record Refusal(String rule, String tag, int sessions) {}
