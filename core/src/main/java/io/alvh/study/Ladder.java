package io.alvh.study;

/// What a full ladder costs and the smallest account whose budget carries it, from the prices and
/// the carry measured in the default run. Dollars.
///
/// @param cell whose hedge was measured
/// @param budget fraction of NAV a year the rulebook allows
/// @param unitPrice of one 4/4/2 unit at average entry prices
/// @param unitCarryPerYear gross cost of holding one unit for 252 sessions
/// @param fullAtFull smallest NAV for 4/4/2 at intensity 1
/// @param fullAtModerate smallest NAV for 4/4/2 at the moderate intensity
/// @param halfAtFull smallest NAV for 2/2/1 at intensity 1
public record Ladder(
    Cell cell,
    double budget,
    Measure unitPrice,
    Measure unitCarryPerYear,
    Measure fullAtFull,
    Measure fullAtModerate,
    Measure halfAtFull) {}
