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
/// them. Measured by `./alvh coverage`; docs/math.md tells how, ADR 24 why.
///
/// The interval of quantiles is taken, not the one corrected for bias and acceleration, which holds
/// a drawdown's cut far too seldom. It is stretched about its own middle and never narrowed: it
/// reaches `low` half-widths down and `high` half-widths up. What no stretching makes honest is
/// demoted: it has no interval, so no verdict on it is better than inconclusive.
public final class IntervalCalibration {
  /// Whether the rules were measured. Until they are, intervals are left as they were made.
  public static final boolean MEASURED = true;

  /// Why a demoted statistic has no interval.
  public static final String DEMOTED =
      "its intervals do not hold the truth often enough where it is known";

  /// Why a short sample has no interval.
  public static final String TOO_SHORT =
      "the sample is shorter than any on which intervals were tried";

  /// Lengths of the worlds they were measured on, in years of 252 sessions.
  private static final int[] YEARS = {2, 5, 10, 20};

  /// Samples of fewer sessions are too far from any that were tried.
  private static final int LEAST = 378;

  private static final Map<Statistic, List<Rule>> MADE_UP = madeUp();
  private static final Map<Statistic, List<Rule>> RULES = rules();

  private IntervalCalibration() {}

  /// What is done to the intervals of one statistic.
  ///
  /// @param statistic which
  /// @param years length of the samples it was measured on
  /// @param base which of the two intervals is taken
  /// @param low half-widths it reaches down from its middle, 1 to leave it
  /// @param high the same up
  /// @param demoted whether no stretching makes it honest; then there is no interval
  public record Rule(
      Statistic statistic,
      int years,
      Interval.Method base,
      double low,
      double high,
      boolean demoted) {
    public Rule {
      Check.that(
          base == Interval.Method.PERCENTILE || base == Interval.Method.BCA,
          "no bootstrap makes intervals by " + base);
      Check.positive(low, "half-widths down");
      Check.positive(high, "half-widths up");
    }

    /// Returns `interval`, made by the base method, stretched.
    public Interval stretched(Interval interval) {
      return IntervalCalibration.stretched(interval, low, high);
    }

    /// Returns this rule, reaching as far as `other` where that reaches further.
    Rule widened(Rule other) {
      return new Rule(
          statistic,
          years,
          base,
          Math.max(low, other.low),
          Math.max(high, other.high),
          demoted || other.demoted);
    }

    /// Returns whether it leaves the intervals of its base as they were made.
    public boolean identity() {
      return low == 1 && high == 1 && !demoted;
    }
  }

  /// Returns `interval` reaching `low` half-widths down and `high` up from its middle.
  static Interval stretched(Interval interval, double low, double high) {
    double middle = (interval.low() + interval.high()) / 2;
    double half = (interval.high() - interval.low()) / 2;
    double down = low == 1 ? interval.low() : middle - low * half;
    double up = high == 1 ? interval.high() : middle + high * half;
    return new Interval(down, up, interval.level(), interval.method());
  }

  /// Returns what is done to the intervals of `statistic` on samples of `sessions`: the rule of the
  /// length nearest by ratio.
  public static Rule of(Statistic statistic, int sessions) {
    List<Rule> rules = Objects.requireNonNull(RULES.get(statistic));
    Rule nearest = rules.getFirst();
    for (Rule rule : rules) {
      if (ratio(rule, sessions) < ratio(nearest, sessions)) {
        nearest = rule;
      }
    }
    return sessions >= LEAST
        ? nearest
        : new Rule(statistic, nearest.years(), nearest.base(), nearest.low(), nearest.high(), true);
  }

  private static double ratio(Rule rule, int sessions) {
    double measured = 252.0 * rule.years();
    return Math.max(measured / sessions, sessions / measured);
  }

  /// Returns the rules of all statistics and lengths.
  public static List<Rule> all() {
    return RULES.values().stream().flatMap(List::stream).toList();
  }

  /// Returns whether a sample is too far from any on which intervals were tried.
  public static boolean tooShort(int sessions) {
    return sessions < LEAST;
  }

  /// Returns why there is no interval of `statistic` on samples of `sessions` whatever the draws;
  /// empty if there is one.
  static String refusal(Statistic statistic, int sessions) {
    if (sessions < LEAST) {
      return TOO_SHORT;
    }
    return of(statistic, sessions).demoted() ? DEMOTED : "";
  }

  /// Returns the interval that reports and verdicts use: the base one, stretched as far as the
  /// statistic can reach; empty if there is none or if the statistic is demoted.
  static Optional<Interval> apply(
      Statistic statistic, int sessions, Optional<Interval> percentile, Optional<Interval> bca) {
    Rule rule = of(statistic, sessions);
    if (rule.demoted()) {
      return Optional.empty();
    }
    return (rule.base() == Interval.Method.BCA ? bca : percentile)
        .map(rule::stretched)
        .map(statistic::possible);
  }

  /// Returns the rules as worlds on made-up markets alone demand them, each length by itself.
  public static List<Rule> madeUp(Statistic statistic) {
    return Objects.requireNonNull(MADE_UP.get(statistic));
  }

  /// Returns the rule as worlds of real shape alone demand it, measured on 5 or 20 years.
  public static Rule realShape(Statistic statistic, int years) {
    return RealShape.of(statistic, years);
  }

  /// The wider of both on each side. What real shape demands of 20 years it demands of any length,
  /// and what it demands of 5 years it demands of all that are shorter than 20.
  private static Map<Statistic, List<Rule>> rules() {
    Map<Statistic, List<Rule>> rules = new EnumMap<>(Statistic.class);
    for (Statistic statistic : Statistic.values()) {
      Rule real = RealShape.of(statistic, RealShape.LONG);
      Rule both = real.widened(RealShape.of(statistic, RealShape.SHORT));
      rules.put(
          statistic,
          madeUp(statistic).stream()
              .map(r -> r.widened(r.years() < RealShape.LONG ? both : real))
              .toList());
    }
    return rules;
  }

  /// Down and up by length, as `./alvh coverage --years 2 --years 5 --years 10 --years 20` measures
  /// them.
  private static Map<Statistic, List<Rule>> madeUp() {
    Map<Statistic, List<Rule>> rules = new EnumMap<>(Statistic.class);
    put(
        rules,
        Statistic.DRAWDOWN_REDUCTION,
        ends(1.1, 1.4),
        ends(1.0, 1.0),
        ends(1.0, 1.0),
        ends(1.0, 1.0));
    put(
        rules,
        Statistic.PROFIT_RETAINED,
        ends(6.2, 6.6),
        ends(2.6, 5.5),
        ends(1.8, 4.0),
        ends(1.3, 3.9));
    put(rules, Statistic.EXCESS, ends(3.6, 3.3), ends(1.5, 2.4), ends(1.2, 1.9), ends(1.0, 1.8));
    put(
        rules,
        Statistic.GROSS_COST,
        ends(1.4, 1.4),
        ends(1.0, 1.0),
        ends(1.0, 1.0),
        ends(1.0, 1.0));
    put(rules, Statistic.NET_COST, ends(2.7, 1.0), ends(1.6, 1.0), ends(1.2, 1.0), ends(1.2, 1.0));
    put(
        rules,
        Statistic.CALMAR_DIFFERENCE,
        ends(1.0, 1.4),
        ends(1.0, 1.2),
        ends(1.0, 1.1),
        ends(1.0, 1.0));
    put(
        rules,
        Statistic.PROFIT_DIFFERENCE,
        ends(2.2, 2.4),
        ends(2.5, 1.8),
        ends(2.8, 1.7),
        ends(3.0, 1.8));
    put(
        rules,
        Statistic.DRAWDOWN_DIFFERENCE,
        ends(2.9, 1.0),
        ends(1.3, 1.0),
        ends(1.0, 1.0),
        ends(1.0, 1.0));
    put(
        rules,
        Statistic.CONTROL_ADVANTAGE,
        ends(2.2, 3.2),
        ends(1.9, 2.3),
        ends(2.4, 2.0),
        ends(2.9, 2.2));
    put(
        rules,
        Statistic.CONTROL_CALMAR,
        ends(1.1, 1.4),
        ends(1.1, 1.3),
        ends(1.0, 1.1),
        ends(1.0, 1.1));
    put(
        rules,
        Statistic.HEDGED_DRAWDOWN,
        ends(1.0, 3.2),
        ends(1.0, 1.3),
        ends(1.0, 1.1),
        ends(1.0, 1.0));
    put(
        rules,
        Statistic.UNHEDGED_DRAWDOWN,
        ends(1.0, 3.4),
        ends(1.0, 1.2),
        ends(1.0, 1.0),
        ends(1.0, 1.0));
    return rules;
  }

  private static double[] ends(double low, double high) {
    return new double[] {low, high};
  }

  private static void put(
      Map<Statistic, List<Rule>> rules, Statistic statistic, double[]... byLength) {
    List<Rule> row = new ArrayList<>();
    for (int i = 0; i < YEARS.length; i++) {
      row.add(rule(statistic, YEARS[i], byLength[i][0], byLength[i][1]));
    }
    rules.put(statistic, List.copyOf(row));
  }

  static Rule rule(Statistic statistic, int years, double low, double high) {
    return new Rule(statistic, years, Interval.Method.PERCENTILE, low, high, false);
  }
}
