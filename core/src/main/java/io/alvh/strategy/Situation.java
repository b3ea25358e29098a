package io.alvh.strategy;

import io.alvh.ledger.Ledger;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalSet;
import io.alvh.unit.Money;

/// Everything a rule may look at in session t. Regime, gate, intensity, triggers and gains come
/// from `signals` and `before` (t-1); only strikes, quantities and fills come from `now` (t).
///
/// @param rules the rulebook
/// @param signals of the session before
/// @param before prices of the session before
/// @param now prices of this session
/// @param ledger after this session's settlements, before its trades
/// @param nav net liquidation value at the end of the session before
/// @param memory what earlier sessions left behind
public record Situation(
    Rulebook rules,
    SignalSet signals,
    Valuer before,
    Valuer now,
    Ledger ledger,
    Money nav,
    StrategyMemory memory) {}
