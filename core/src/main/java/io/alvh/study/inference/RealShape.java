package io.alvh.study.inference;

import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.unit.Check;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What worlds of real shape demand of intervals of two books: down and up, as `./alvh coverage
/// --data DIR --years 5 --years 20` measures them on blocks of SPX and VIX 1990-2026.
final class RealShape {
  /// The shorter length, years.
  static final int SHORT = 5;

  /// The longer length, years.
  static final int LONG = 20;

  private static final Map<Statistic, Rule> OF_5 = ofShort();
  private static final Map<Statistic, Rule> OF_20 = ofLong();

  private RealShape() {}

  static Rule of(Statistic statistic, int years) {
    Check.that(years == SHORT || years == LONG, "not measured on " + years + " years");
    return Objects.requireNonNull((years == SHORT ? OF_5 : OF_20).get(statistic));
  }

  private static Map<Statistic, Rule> ofShort() {
    Map<Statistic, Rule> rules = new EnumMap<>(Statistic.class);
    put(rules, SHORT, Statistic.DRAWDOWN_REDUCTION, 1.2, 1.0);
    put(rules, SHORT, Statistic.PROFIT_RETAINED, 3.9, 5.1);
    put(rules, SHORT, Statistic.EXCESS, 2.0, 2.0);
    put(rules, SHORT, Statistic.GROSS_COST, 1.0, 1.0);
    put(rules, SHORT, Statistic.NET_COST, 2.2, 1.0);
    put(rules, SHORT, Statistic.CALMAR_DIFFERENCE, 1.0, 1.4);
    put(rules, SHORT, Statistic.PROFIT_DIFFERENCE, 4.3, 2.6);
    put(rules, SHORT, Statistic.DRAWDOWN_DIFFERENCE, 2.6, 1.0);
    put(rules, SHORT, Statistic.CONTROL_ADVANTAGE, 2.7, 3.6);
    put(rules, SHORT, Statistic.CONTROL_CALMAR, 1.1, 1.3);
    put(rules, SHORT, Statistic.HEDGED_DRAWDOWN, 1.0, 3.7);
    put(rules, SHORT, Statistic.UNHEDGED_DRAWDOWN, 1.0, 3.0);
    return rules;
  }

  private static Map<Statistic, Rule> ofLong() {
    Map<Statistic, Rule> rules = new EnumMap<>(Statistic.class);
    put(rules, LONG, Statistic.DRAWDOWN_REDUCTION, 1.1, 1.0);
    put(rules, LONG, Statistic.PROFIT_RETAINED, 1.8, 4.7);
    put(rules, LONG, Statistic.EXCESS, 1.3, 1.7);
    put(rules, LONG, Statistic.GROSS_COST, 1.0, 1.0);
    put(rules, LONG, Statistic.NET_COST, 1.5, 1.0);
    put(rules, LONG, Statistic.CALMAR_DIFFERENCE, 1.1, 1.6);
    put(rules, LONG, Statistic.PROFIT_DIFFERENCE, 3.7, 2.2);
    put(rules, LONG, Statistic.DRAWDOWN_DIFFERENCE, 2.2, 1.0);
    put(rules, LONG, Statistic.CONTROL_ADVANTAGE, 4.7, 3.8);
    put(rules, LONG, Statistic.CONTROL_CALMAR, 1.2, 1.6);
    put(rules, LONG, Statistic.HEDGED_DRAWDOWN, 1.0, 4.0);
    put(rules, LONG, Statistic.UNHEDGED_DRAWDOWN, 1.0, 4.2);
    return rules;
  }

  private static void put(
      Map<Statistic, Rule> rules, int years, Statistic statistic, double low, double high) {
    rules.put(statistic, IntervalCalibration.rule(statistic, years, low, high));
  }
}
