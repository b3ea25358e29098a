package io.alvh.backtest;

import io.alvh.ledger.Tag;

/// Implementation shortfall: mid at arrival less fill, of the fills of one half of the book while
/// VIX stood in one band. Money is in cents.
///
/// @param book condors or hedge
/// @param band of VIX at the session's close, as text
/// @param fills how many
/// @param structures bought or sold in them
/// @param lost against the mid, zero or more
/// @param premium at the mid, in size
public record Shortfall(
    Tag.Book book, String band, long fills, long structures, long lost, long premium) {
  private static final double CENTS_A_POINT = 10_000;

  /// Returns what one structure lost, points.
  public double points() {
    return lost / CENTS_A_POINT / structures;
  }

  /// Returns the same as a fraction of the mid.
  public double ofPremium() {
    return premium == 0 ? 0 : (double) lost / premium;
  }

  Shortfall plus(Shortfall other) {
    return new Shortfall(
        book,
        band,
        fills + other.fills,
        structures + other.structures,
        lost + other.lost,
        premium + other.premium);
  }
}
