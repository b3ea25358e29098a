package io.alvh.coverage;

/// A book dialled until the truth is what is wanted.
///
/// @param kind of condors
/// @param years length of the worlds, of 252 sessions
/// @param reduction true cut of the largest drawdown: its median over the dialling worlds
/// @param size condor units held, in NAV
/// @param premium of a unit and session
/// @param strength hedge units held, in NAV
/// @param carry gross cost of the hedge a year while VIX stands at its mean, fraction of NAV
public record Dial(
    CondorKind kind,
    int years,
    double reduction,
    double size,
    double premium,
    double strength,
    double carry) {
  /// Returns the book with its hedge.
  Book hedged() {
    return new Book(size, premium, strength, carry);
  }

  /// Returns the book without its hedge.
  Book unhedged() {
    return new Book(size, premium, 0, 0);
  }
}
