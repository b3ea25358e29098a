package io.alvh.study.attribution;

/// What the difference between a hedged and an unhedged book is made of, in cents; below zero is a
/// loss to the hedged book. The parts add up to the difference exactly.
///
/// @param offset moves of the VIX future and of its volatility, settlements included, as the hedge
///   earned them on sessions on which the hedged book's condors lost
/// @param longVolatility the same on all other sessions
/// @param carry theta and roll of the hedge on all sessions
/// @param costs slippage and fees of the hedge
/// @param sizing condors of the hedged book less those of the unhedged: sizes, gates and stops
///   follow each book's own NAV
/// @param interest of the hedged book less that of the unhedged
public record AttributionParts(
    long offset, long longVolatility, long carry, long costs, long sizing, long interest) {
  /// Nothing.
  public static final AttributionParts ZERO = new AttributionParts(0, 0, 0, 0, 0, 0);

  /// Returns the difference the parts make up.
  public long sum() {
    return Math.addExact(hedge(), Math.addExact(sizing, interest));
  }

  /// Returns the hedge's own result: the first four parts.
  public long hedge() {
    return Math.addExact(Math.addExact(offset, longVolatility), Math.addExact(carry, costs));
  }

  /// Returns both together.
  public AttributionParts plus(AttributionParts other) {
    return new AttributionParts(
        Math.addExact(offset, other.offset),
        Math.addExact(longVolatility, other.longVolatility),
        Math.addExact(carry, other.carry),
        Math.addExact(costs, other.costs),
        Math.addExact(sizing, other.sizing),
        Math.addExact(interest, other.interest));
  }
}
