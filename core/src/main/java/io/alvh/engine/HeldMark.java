package io.alvh.engine;

import io.alvh.ledger.Position;
import io.alvh.unit.Money;

/// An open position and its mid value at a session's end.
///
/// @param position what is held
/// @param points value of one structure to its holder; negative is owed
/// @param value points times multiplier times quantity, rounded once
public record HeldMark(Position position, double points, Money value) {}
