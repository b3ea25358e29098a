package io.alvh.study.inference;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is done to intervals of sums over rows before anyone rests a verdict on them, as
/// `IntervalCalibration` does it to those of two books: percentile intervals are stretched about
/// their own middle and never narrowed. Not measured yet: intervals are left as they were made.
public final class SumCalibration {
  /// Numbers of rows on which intervals are tried: months and sessions of 2, 5, 10 and 20 years.
  private static final int[] ROWS = {24, 60, 120, 240, 504, 1260, 2520, 5040};

  /// Samples of fewer rows are too far from any that were tried.
  private static final int LEAST = 2;

  private static final Map<SumKind, List<Rule>> RULES = rules();

  private SumCalibration() {}

  /// What is done to the intervals of one kind of figure.
  ///
  /// @param kind which
  /// @param rows length of the samples it was measured on
  /// @param low half-widths it reaches down from its middle, 1 to leave it
  /// @param high the same up
  /// @param demoted whether no stretching makes it honest; then there is no interval
  public record Rule(SumKind kind, int rows, double low, double high, boolean demoted) {
    /// Returns `interval` stretched; a share of rows stays between none and all.
    public Interval stretched(Interval interval) {
      Interval reached = IntervalCalibration.stretched(interval, low, high);
      return kind == SumKind.FREQUENCY
          ? new Interval(
              Math.max(0, reached.low()),
              Math.min(1, reached.high()),
              reached.level(),
              reached.method())
          : reached;
    }
  }

  /// Returns the rule of `kind` for samples of `rows`: that of the number nearest by ratio.
  public static Rule of(SumKind kind, int rows) {
    List<Rule> rules = Objects.requireNonNull(RULES.get(kind));
    Rule nearest = rules.getFirst();
    for (Rule rule : rules) {
      if (ratio(rule, rows) < ratio(nearest, rows)) {
        nearest = rule;
      }
    }
    return nearest;
  }

  private static double ratio(Rule rule, int rows) {
    double measured = rule.rows();
    return Math.max(measured / rows, rows / measured);
  }

  /// Returns the rules of all kinds and numbers of rows.
  public static List<Rule> all() {
    return RULES.values().stream().flatMap(List::stream).toList();
  }

  /// Returns what reports and verdicts use of `plain`, made from `rows` rows.
  static Sampled apply(SumKind kind, int rows, Sampled plain) {
    Rule rule = of(kind, rows);
    return rows < LEAST || rule.demoted()
        ? new Sampled(plain.point(), Optional.empty(), Optional.empty())
        : new Sampled(
            plain.point(), plain.usual().map(rule::stretched), plain.strict().map(rule::stretched));
  }

  private static Map<SumKind, List<Rule>> rules() {
    Map<SumKind, List<Rule>> rules = new EnumMap<>(SumKind.class);
    for (SumKind kind : SumKind.values()) {
      List<Rule> row = new ArrayList<>();
      for (int rows : ROWS) {
        row.add(new Rule(kind, rows, 1, 1, false));
      }
      rules.put(kind, List.copyOf(row));
    }
    return rules;
  }
}
