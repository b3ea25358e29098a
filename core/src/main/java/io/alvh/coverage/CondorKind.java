package io.alvh.coverage;

/// The two condor programmes in reduced form: what a unit of each loses in a session, before the
/// premium. A unit earns its premium every session. Crises make the drawdowns: ranges are set by
/// VIX of about a month, so that they are too narrow when one begins. Falls cost more than rises.
public enum CondorKind {
  /// One-day condors of three tiers, each losing once the index leaves its range, up to its width.
  ONE_DAY("one-day", 0.12, 0.05) {
    @Override
    double loss(double move, double before, double after, double month) {
      double range = (QUICK * before + (1 - QUICK) * month) / PERCENT / ROOT_YEAR;
      double sum = 0;
      for (double tier : TIERS) {
        sum += Math.clamp((Math.abs(move) - tier * range) / WIDTH, 0, 1);
      }
      return side(move) * sum / TIERS.length;
    }
  },
  /// 45-day condors, as a book with short gamma and short vega: it loses on moves beyond the range
  /// expected a month ago and on rises of VIX, and regains some of that as VIX falls.
  INCOME("45-day", 0.44, 0.12) {
    @Override
    double loss(double move, double before, double after, double month) {
      double range = month / PERCENT / ROOT_YEAR;
      double x = Math.abs(move) / range;
      double gamma = side(move) * Math.max(0, x * x - FREE_RANGE);
      return Math.clamp(gamma + VEGA * (after - before) / month, MOST_GAIN, MOST_LOSS);
    }
  };

  private static final double PERCENT = 100;
  private static final double ROOT_YEAR = StrictMath.sqrt(252);

  /// Distances of the tiers' short strikes in expected daily ranges.
  private static final double[] TIERS = {1.6, 2.0, 2.4};

  /// How much of the one-day range follows VIX of the close before, the rest its mean of 21 days.
  private static final double QUICK = 0.25;

  /// Width of a wing, fraction of the index.
  private static final double WIDTH = 0.01;

  /// Squared daily moves up to this many expected ones cost the 45-day book nothing.
  private static final double FREE_RANGE = 4;

  private static final double VEGA = 1;
  private static final double MOST_GAIN = -2;
  private static final double MOST_LOSS = 4;

  /// What a rise of the index costs, when a fall costs 1.
  private static final double CALLS = 0.3;

  private final String label;
  private final double fall;
  private final double profit;

  CondorKind(String label, double fall, double profit) {
    this.label = label;
    this.fall = fall;
    this.profit = profit;
  }

  /// Returns the name tables use.
  public String label() {
    return label;
  }

  /// Returns the median largest drawdown that the unhedged book is dialled to, a fraction: that of
  /// the study's book on real history.
  public double fall() {
    return fall;
  }

  /// Returns the median profit a year over the starting NAV it is dialled to, a fraction.
  public double profit() {
    return profit;
  }

  /// Returns what a unit loses in a session; negative is a gain.
  ///
  /// @param move of the index, fraction
  /// @param before VIX at the close before
  /// @param after VIX at the close
  /// @param month mean of VIX over about a month, up to the close before
  abstract double loss(double move, double before, double after, double month);

  private static double side(double move) {
    return move < 0 ? 1 : CALLS;
  }
}
