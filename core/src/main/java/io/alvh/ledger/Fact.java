package io.alvh.ledger;

/// One number a decision rested on.
///
/// @param name what it is, with its unit where that is not plain
/// @param value the number
public record Fact(String name, double value) {
  /// Returns text such as `vix=17.95`.
  @Override
  public String toString() {
    return name + "=" + value;
  }
}
