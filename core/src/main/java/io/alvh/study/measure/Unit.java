package io.alvh.study.measure;

/// The unit of a column of figures.
public enum Unit {
  /// A fraction, shown in percent.
  PERCENT("%", 2),
  /// Dollars.
  DOLLARS("$", 0),
  /// Dollars, shown with cents.
  CENTS("$", 2),
  /// A whole number.
  COUNT("", 0),
  /// A plain number.
  NUMBER("", 2),
  /// Points of an index or of a price quoted in them.
  POINTS("points", 2),
  /// A plain number that is small, such as a beta.
  FINE("", 3);

  private final String label;
  private final int decimals;

  Unit(String label, int decimals) {
    this.label = label;
    this.decimals = decimals;
  }

  /// Returns the sign printed beside the column's name; empty where its name says it.
  public String label() {
    return label;
  }

  /// Returns the decimals shown.
  public int decimals() {
    return decimals;
  }
}
