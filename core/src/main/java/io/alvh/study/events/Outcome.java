package io.alvh.study.events;

import java.util.List;
import java.util.Locale;

/// What is measured after a date t, from the close of t on.
public enum Outcome {
  /// Largest fall of SPX closes from their running peak over t .. t+h.
  SPX_DRAWDOWN("fraction"),
  /// SPX(t+h) / SPX(t) - 1.
  SPX_RETURN("fraction"),
  /// VIX(t+h) - VIX(t).
  VIX_CHANGE("points"),
  /// 1 where the highest VIX close of t+3 .. t+7 is above that of t .. t+2, else 0.
  SECOND_LEG("1 or 0"),
  /// 1 where it is above it by at least 5 %, else 0.
  SECOND_LEG_5_PERCENT("1 or 0"),
  /// 1 where moreover the highest close of t .. t+2 is above the close of t-1, else 0: two legs up.
  TWO_LEGS("1 or 0");

  /// Sessions after the date over which the first three are measured.
  public static final List<Integer> HORIZONS = List.of(5, 10, 21);

  /// Last session of the second leg.
  public static final int SECOND_LEG_END = 7;

  private static final int FIRST_LEG_END = 2;
  private static final double FIVE_PERCENT = 1.05;

  private final String unit;

  Outcome(String unit) {
    this.unit = unit;
  }

  /// Returns the unit of its values.
  public String unit() {
    return unit;
  }

  /// Returns whether it is a frequency.
  public boolean isFrequency() {
    return compareTo(SECOND_LEG) >= 0;
  }

  /// Returns the name as reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the outcome of each session of `market`; not-a-number where a close it needs is
  /// missing or lies beyond the history.
  ///
  /// @param sessions the horizon h; the legs take theirs
  double[] of(Closes market, int sessions) {
    double[] values = new double[market.size()];
    for (int t = 0; t < values.length; t++) {
      values[t] = at(market, t, sessions);
    }
    return values;
  }

  private double at(Closes m, int t, int h) {
    if (t + h >= m.size() || (isFrequency() && t == 0)) {
      return Double.NaN;
    }
    return switch (this) {
      case SPX_DRAWDOWN -> drawdown(m, t, h);
      case SPX_RETURN -> m.spx(t + h) / m.spx(t) - 1;
      case VIX_CHANGE -> m.vix(t + h) - m.vix(t);
      case SECOND_LEG -> flag(second(m, t) - first(m, t), second(m, t) > first(m, t));
      case SECOND_LEG_5_PERCENT ->
          flag(second(m, t) - first(m, t), second(m, t) >= FIVE_PERCENT * first(m, t));
      case TWO_LEGS ->
          flag(
              second(m, t) - first(m, t) + m.vix(t - 1),
              second(m, t) > first(m, t) && first(m, t) > m.vix(t - 1));
    };
  }

  /// A comparison with not-a-number is false, which must not pass for an answer.
  private static double flag(double needed, boolean value) {
    if (Double.isNaN(needed)) {
      return Double.NaN;
    }
    return value ? 1 : 0;
  }

  private static double first(Closes m, int t) {
    return highest(m, t, t + FIRST_LEG_END);
  }

  private static double second(Closes m, int t) {
    return highest(m, t + FIRST_LEG_END + 1, t + SECOND_LEG_END);
  }

  private static double highest(Closes m, int from, int to) {
    double high = m.vix(from);
    for (int i = from + 1; i <= to; i++) {
      high = Math.max(high, m.vix(i));
    }
    return high;
  }

  private static double drawdown(Closes m, int t, int h) {
    double peak = m.spx(t);
    double worst = 0;
    for (int i = t + 1; i <= t + h; i++) {
      peak = Math.max(peak, m.spx(i));
      worst = Math.max(worst, 1 - m.spx(i) / peak);
    }
    return worst;
  }
}
