package io.alvh.study.inference;

/// How a figure is made of sums over rows. Intervals are tried, and stretched, by this.
public enum SumKind {
  /// Sum of one column over the number of rows.
  MEAN("mean", "mean of rows"),
  /// Sum of one column over the sum of another.
  RATIO("ratio", "ratio of two sums"),
  /// Difference of two means or of two ratios.
  DIFFERENCE("difference", "difference of two means or ratios"),
  /// One ratio over another; undefined where the lower one earns nothing.
  CHANGE("change", "ratio of two ratios"),
  /// Share of the rows that are hits.
  FREQUENCY("frequency", "share of rows");

  private final String label;
  private final String meaning;

  SumKind(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /// Returns its name in files.
  public String label() {
    return label;
  }

  /// Returns what it is, for readers.
  public String meaning() {
    return meaning;
  }
}
