package io.alvh.study;

/// What is known about the modelled credits of next-session condors; measured in docs/math.md.
public final class OneDayCredits {
  /// Least modelled credit over the quoted mid, by day and distance.
  public static final double LOW = 0.74;

  /// Greatest.
  public static final double HIGH = 2.10;

  /// What the verdict on a one-day book's figure says besides.
  public static final String CAVEAT = "one-day credits unvalidated";

  /// What the sentence on a one-day book's figure says besides.
  public static final String SHORT =
      "The one-day figure is inconclusive whatever its sign: its credits are modelled and no quote"
          + " validates them.";

  private OneDayCredits() {}

  /// Returns the sentence that stands before every one-day figure.
  public static String sentence() {
    return "Modelled next-session credits were "
        + range()
        + " times the quoted mids on the four Friday chains at hand (docs/math.md), and nothing"
        + " validates credits of other weekdays: no figure of the one-day book counts as more than"
        + " inconclusive, whatever its sign.";
  }

  /// Returns the range as text.
  public static String range() {
    return Figures.number(LOW, 2) + " to " + Figures.number(HIGH, 2);
  }
}
