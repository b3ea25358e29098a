package io.alvh.claims.metric;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Control;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.Sweep;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import io.alvh.study.measure.Unit;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// What a rule gains on as many random dates: the same book is run again with the signal's dates
/// moved, set by set, on the base prices. A gain that random dates gain too is no timing.
final class RandomTiming {
  /// Sets where the sampling asks for 10,000 draws or more; a set is a whole backtest.
  static final int MOST_SETS = 99;

  private static final int LEAST_SETS = 19;
  private static final int DRAWS_A_SET = 100;
  private static final double LEVEL = 0.95;

  private final double gain;
  private final double dollars;
  private final double[] sorted;

  /// @param gain on the rule's own dates, a year, of start NAV
  /// @param startNav dollars
  /// @param gains on each random set
  RandomTiming(double gain, double startNav, double[] gains) {
    this.gain = gain;
    this.dollars = startNav;
    this.sorted = gains.clone();
    Arrays.sort(sorted);
  }

  /// Returns how many sets are tried.
  static int sets(CaseFile file) {
    return Math.clamp(file.sampling().draws() / DRAWS_A_SET, LEAST_SETS, MOST_SETS);
  }

  /// Returns the comparison of `acting`, whose rule listens to `names`, with as many random dates;
  /// nothing where the signal never spoke, or so often that its dates cannot be moved.
  ///
  /// @param names as `RandomDates` has them
  /// @param without the days of the book without the rule
  /// @param gain a year, of start NAV
  static Optional<RandomTiming> of(
      CaseFile file,
      Period period,
      List<SignalName> names,
      BookKey acting,
      BookDays without,
      double gain) {
    RandomDates dates = new RandomDates(names, heard(file, period, names));
    if (!dates.movable()) {
      return Optional.empty();
    }
    Rulebook rules = acting.rules(file.base());
    Money capital = new Money(file.run(acting).startNav());
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int k = 0; k < sets(file); k++) {
      long set = k;
      tasks.add(() -> {
        RunResult run =
            Backtest.hearing(
                rules,
                file.history(),
                file.first(),
                capital,
                dates.set(file.sampling().seed(), set));
        return gain(BookDays.of(RunSlice.of(run, period).orElseThrow()), without);
      });
    }
    double[] gains =
        Sweep.all(tasks, file.sampling().threads()).stream().mapToDouble(g -> g).toArray();
    return Optional.of(new RandomTiming(gain, without.startNav() / 100.0, gains));
  }

  /// Returns the trading profit a year of `acting` beyond that of `without`, of start NAV.
  static double gain(BookDays acting, BookDays without) {
    return PairedInference.point(acting, without, Statistic.PROFIT_DIFFERENCE).find().orElseThrow();
  }

  private static Map<LocalDate, Map<SignalName, Double>> heard(
      CaseFile file, Period period, List<SignalName> names) {
    Map<LocalDate, Map<SignalName, Double>> days = new TreeMap<>();
    List<Valuer> sessions = file.history().sessions();
    Lookback past = file.history().past(0);
    for (int i = 0; i < sessions.size(); i++) {
      past = i == 0 ? past : past.plus(sessions.get(i));
      LocalDate date = sessions.get(i).snapshot().date();
      if (!date.isBefore(file.first()) && period.contains(date)) {
        SignalSet signals = past.signals(file.base().edrFormula());
        Map<SignalName, Double> values = new EnumMap<>(SignalName.class);
        for (SignalName name : names) {
          OptionalDouble value = signals.find(name);
          value.ifPresent(v -> values.put(name, v));
        }
        days.put(date, values);
      }
    }
    return days;
  }

  /// Returns how many sets gained as much as the rule's own dates, or more.
  int atLeast() {
    int n = 0;
    for (double g : sorted) {
      n += g >= gain ? 1 : 0;
    }
    return n;
  }

  /// Returns the probability of that under random dates, one-sided, in (0, 1].
  double p() {
    return (1.0 + atLeast()) / (1.0 + sorted.length);
  }

  /// Returns why what the rule gained is no timing; empty if it did not gain, or more than random
  /// dates do.
  String limit() {
    return gain > 0 && p() > 1 - LEVEL
        ? atLeast() + " of " + sorted.length + " sets of as many random dates gained as much"
        : "";
  }

  /// Returns what stands beside the claim.
  List<Control> controls() {
    int cut = (int) Math.floor((1 - LEVEL) / 2 * (sorted.length - 1));
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    return List.of(
        new Control(
            "gain a year on the signal's own dates",
            Unit.DOLLARS,
            Measure.of(dollars * gain),
            Optional.empty()),
        new Control(
            "the same on as many random dates, mean and 95 % range of " + sorted.length + " sets",
            Unit.DOLLARS,
            Measure.of(dollars * mean),
            Optional.of(
                new Interval(
                    dollars * sorted[cut],
                    dollars * sorted[sorted.length - 1 - cut],
                    LEVEL,
                    Interval.Method.PERCENTILE))),
        new Control(
            "random sets that gained as much or more, of " + sorted.length,
            Unit.COUNT,
            Measure.of(atLeast()),
            Optional.empty()),
        new Control(
            "p of the gain under random dates, one-sided",
            Unit.FINE,
            Measure.of(p()),
            Optional.empty()));
  }
}
