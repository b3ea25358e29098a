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
/// their own middle and never narrowed, as far as the worst figure of their kind demands on worlds
/// of known truth, made-up ones or those of real shape. Strict intervals have reaches of their own,
/// as what is needed grows with the confidence. Measured by `./alvh coverage --data DIR`.
public final class SumCalibration {
  /// Numbers of events on which intervals are tried, months of 2, 5, 10 and 20 years.
  private static final int[] EVENTS = {24, 60, 120, 240};

  /// Numbers of sessions, of as many years.
  private static final int[] SESSIONS = {504, 1260, 2520, 5040};

  /// Samples whose rows are fewer than this part of the least that were tried have no interval.
  private static final double LEAST = 0.75;

  /// What would have to reach further than this is demoted.
  private static final double MOST = 10;

  private static final Map<SumKind, List<Rule>> RULES = rules();

  private SumCalibration() {}

  /// How many half-widths an interval reaches from its middle.
  ///
  /// @param low down, 1 to leave it
  /// @param high up
  public record Reach(double low, double high) {
    Interval stretched(Interval interval, boolean share) {
      Interval to = IntervalCalibration.stretched(interval, low, high);
      return share ? to.within(0, 1) : to;
    }
  }

  /// What is done to the intervals of one kind of figure.
  ///
  /// @param kind which
  /// @param sessions whether a row is a session; else it is an event, rows being apart
  /// @param rows length of the samples it was measured on
  /// @param usual of intervals of 95 %
  /// @param strict of those at the strict level, at least as far
  /// @param demoted whether no stretching makes it honest; then there is no interval
  public record Rule(
      SumKind kind, boolean sessions, int rows, Reach usual, Reach strict, boolean demoted) {
    /// Returns `interval` of 95 % stretched; a share of rows stays between none and all.
    public Interval stretched(Interval interval) {
      return usual.stretched(interval, kind == SumKind.FREQUENCY);
    }

    /// Returns `interval` of the strict level stretched.
    public Interval strictStretched(Interval interval) {
      return strict.stretched(interval, kind == SumKind.FREQUENCY);
    }
  }

  /// Returns the rule of `kind` for samples of `rows`: that of the number nearest by ratio.
  ///
  /// @param sessions whether a row is a session
  public static Rule of(SumKind kind, boolean sessions, int rows) {
    List<Rule> rules =
        Objects.requireNonNull(RULES.get(kind)).stream()
            .filter(r -> r.sessions() == sessions)
            .toList();
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
  static Sampled apply(SumKind kind, boolean sessions, int rows, Sampled plain) {
    Rule rule = of(kind, sessions, rows);
    int least = sessions ? SESSIONS[0] : EVENTS[0];
    return rows < LEAST * least || rule.demoted()
        ? new Sampled(plain.point(), Optional.empty(), Optional.empty())
        : new Sampled(
            plain.point(),
            plain.usual().map(rule::stretched),
            plain.strict().map(rule::strictStretched));
  }

  /// Half-widths of usual and of strict intervals, of events by number, then of sessions. The wider
  /// of made-up worlds and those of real shape, and of both ends: which end of a figure is the low
  /// one depends on how it is put.
  private static Map<SumKind, List<Rule>> rules() {
    Map<SumKind, List<Rule>> rules = new EnumMap<>(SumKind.class);
    put(
        rules,
        SumKind.MEAN,
        false,
        ends(5.3, 13.7),
        ends(2.8, 4.0),
        ends(2.0, 2.4),
        ends(1.7, 1.9),
        ends(5.5, 12.7),
        ends(2.6, 5.2),
        ends(1.9, 2.4),
        ends(1.7, 1.9));
    put(
        rules,
        SumKind.RATIO,
        false,
        ends(7.0, 35.0),
        ends(2.6, 4.3),
        ends(1.8, 2.6),
        ends(1.6, 2.0),
        ends(6.4, 25.8),
        ends(2.3, 4.7),
        ends(1.7, 2.2),
        ends(1.6, 1.9));
    put(
        rules,
        SumKind.DIFFERENCE,
        false,
        ends(6.0, 12.2),
        ends(2.8, 3.6),
        ends(1.8, 2.8),
        ends(1.7, 1.9),
        ends(6.3, 12.3),
        ends(3.3, 4.5),
        ends(2.3, 3.6),
        ends(1.8, 2.0));
    put(
        rules,
        SumKind.CHANGE,
        true,
        ends(14.2, 14.6),
        ends(4.4, 6.4),
        ends(3.6, 3.8),
        ends(2.8, 3.0),
        ends(13.0, 11.9),
        ends(4.6, 7.7),
        ends(3.8, 3.9),
        ends(2.7, 3.5));
    put(
        rules,
        SumKind.FREQUENCY,
        false,
        ends(1.0, 1.1),
        ends(1.1, 1.0),
        ends(1.1, 1.0),
        ends(1.0, 1.0),
        ends(1.8, 3.0),
        ends(1.6, 1.5),
        ends(1.6, 1.5),
        ends(1.3, 1.7));
    return rules;
  }

  private static void put(
      Map<SumKind, List<Rule>> rules, SumKind kind, boolean demoted, double[]... reaches) {
    List<Rule> row = new ArrayList<>();
    for (int i = 0; i < reaches.length; i++) {
      boolean sessions = i >= EVENTS.length;
      double usual = reaches[i][0];
      double strict = Math.max(usual, reaches[i][1]);
      row.add(
          new Rule(
              kind,
              sessions,
              sessions ? SESSIONS[i - EVENTS.length] : EVENTS[i],
              new Reach(usual, usual),
              new Reach(strict, strict),
              demoted || strict > MOST));
    }
    rules.put(kind, List.copyOf(row));
  }

  private static double[] ends(double usual, double strict) {
    return new double[] {usual, strict};
  }
}
