package io.alvh.backtest;

import io.alvh.strategy.Rulebook;
import java.time.LocalDate;

/// From when on a rulebook is in force.
///
/// @param from first session decided by it
/// @param rules the rulebook
public record Term(LocalDate from, Rulebook rules) {}
