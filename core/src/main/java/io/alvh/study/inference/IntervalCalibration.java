package io.alvh.study.inference;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What worlds of known truth say has to be done to intervals before anyone rests a verdict on
/// them. Measured by `./alvh coverage`; docs/math.md tells how.
///
/// Every interval is stretched about its own middle: it reaches `low` half-widths down and `high`
/// half-widths up.
public final class IntervalCalibration {
  /// Whether the rules were measured. Until they are, intervals are left as they were made.
  public static final boolean MEASURED = false;

  /// Why a demoted statistic has no interval.
  public static final String DEMOTED =
      "its intervals do not hold the truth often enough where it is known";

  private static final Map<Statistic, Rule> RULES = rules();

  private IntervalCalibration() {}

  /// What is done to the intervals of one statistic.
  ///
  /// @param statistic which
  /// @param base which of the two intervals is taken
  /// @param low half-widths it reaches down from its middle, 1 to leave it
  /// @param high the same up
  /// @param demoted whether no stretching makes it honest; then there is no interval
  public record Rule(
      Statistic statistic, Interval.Method base, double low, double high, boolean demoted) {
    public Rule {
      Check.that(
          base == Interval.Method.PERCENTILE || base == Interval.Method.BCA,
          "no bootstrap makes intervals by " + base);
      Check.positive(low, "half-widths down");
      Check.positive(high, "half-widths up");
    }

    /// Returns `interval`, made by the base method, stretched.
    public Interval stretched(Interval interval) {
      double middle = (interval.low() + interval.high()) / 2;
      double half = (interval.high() - interval.low()) / 2;
      return new Interval(
          middle - low * half, middle + high * half, interval.level(), interval.method());
    }

    /// Returns whether it leaves the intervals of its base as they were made.
    public boolean identity() {
      return low == 1 && high == 1 && !demoted;
    }
  }

  /// Returns what is done to the intervals of `statistic`.
  public static Rule of(Statistic statistic) {
    return Objects.requireNonNull(RULES.get(statistic));
  }

  /// Returns the rules of all statistics.
  public static List<Rule> all() {
    return List.copyOf(new ArrayList<>(RULES.values()));
  }

  /// Returns the interval that reports and verdicts use: the base one, stretched; empty if there is
  /// none or if the statistic is demoted.
  static Optional<Interval> apply(
      Statistic statistic, Optional<Interval> percentile, Optional<Interval> bca) {
    Rule rule = of(statistic);
    if (rule.demoted()) {
      return Optional.empty();
    }
    return (rule.base() == Interval.Method.BCA ? bca : percentile).map(rule::stretched);
  }

  private static Map<Statistic, Rule> rules() {
    Map<Statistic, Rule> rules = new EnumMap<>(Statistic.class);
    for (Statistic statistic : Statistic.values()) {
      rules.put(statistic, new Rule(statistic, Interval.Method.PERCENTILE, 1, 1, false));
    }
    return rules;
  }
}
