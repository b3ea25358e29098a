package io.alvh.study;

/// Growth of real GDP by which results are told apart (S29), percent a year on the quarter before.
public enum GrowthLabel {
  /// Below 0.
  SHRINKING("GDP below 0 %", 0),
  /// 0 to below 2.
  SLOW("GDP 0-2 %", 2),
  /// 2 to below 3.5.
  STEADY("GDP 2-3.5 %", 3.5),
  /// 3.5 and above.
  FAST("GDP above 3.5 %", Double.POSITIVE_INFINITY);

  private final String label;
  private final double below;

  GrowthLabel(String label, double below) {
    this.label = label;
    this.below = below;
  }

  /// Returns the label of `percent`; a bound belongs to the label above it.
  public static GrowthLabel of(double percent) {
    for (GrowthLabel each : values()) {
      if (percent < each.below) {
        return each;
      }
    }
    throw new IllegalArgumentException("growth must be a number, was " + percent);
  }

  /// Returns the words reports use.
  public String label() {
    return label;
  }
}
