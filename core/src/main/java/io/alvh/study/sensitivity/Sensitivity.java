package io.alvh.study.sensitivity;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Comparer;
import io.alvh.study.Comparison;
import io.alvh.study.Period;
import io.alvh.study.PeriodMeter;
import io.alvh.study.PeriodResult;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.ScaledBook;
import io.alvh.study.Sweep;
import io.alvh.study.sensitivity.SensitivityResult.Book;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import io.alvh.study.sensitivity.SensitivityResult.Offset;
import io.alvh.study.sensitivity.SensitivityResult.Start;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs a hedged book and its unhedged twin from other first sessions, and with other days of entry
/// and roll.
public final class Sensitivity {
  /// First sessions tried: the first one run, and that of each quarter after it.
  public static final int STARTS = 20;

  private final SensitivityInput input;
  private final Listener listener;
  private final RiskFree riskFree;
  private final List<LocalDate> starts;
  private final AtomicInteger finished = new AtomicInteger();

  private Sensitivity(SensitivityInput input, Listener listener) {
    this.input = input;
    this.listener = listener;
    this.riskFree = RiskFree.of(input.history().sessions());
    this.starts = starts(input);
  }

  /// Hears how many of all runs have ended. Called from several threads.
  @FunctionalInterface
  public interface Listener {
    /// Says that `finished` of `total` pairs of runs have ended.
    void progress(int finished, int total);
  }

  /// Runs them all. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static SensitivityResult run(SensitivityInput input, Listener listener) {
    return new Sensitivity(input, listener).run();
  }

  private SensitivityResult run() {
    List<Callable<Headline>> tasks = new ArrayList<>();
    for (Profile profile : input.profiles()) {
      Rulebook rules = input.base().withProfile(profile);
      for (LocalDate start : starts) {
        tasks.add(() -> headline(rules, start));
      }
      for (int i = 0; i < RollOffset.OFFSETS; i++) {
        Rulebook shifted = RollOffset.shifted(rules, RollOffset.FIRST + i);
        tasks.add(() -> headline(shifted, input.from()));
      }
    }
    listener.progress(0, tasks.size());
    AtomicInteger at = new AtomicInteger();
    List<Callable<Headline>> told = new ArrayList<>();
    tasks.forEach(t -> told.add(() -> told(t, tasks.size())));
    List<Headline> all = Sweep.all(told, input.threads());
    List<Book> books = new ArrayList<>();
    for (Profile profile : input.profiles()) {
      List<Start> begun = new ArrayList<>();
      starts.forEach(s -> begun.add(new Start(s, all.get(at.getAndIncrement()))));
      List<Offset> rolled = new ArrayList<>();
      for (int i = 0; i < RollOffset.OFFSETS; i++) {
        int sessions = RollOffset.FIRST + i;
        rolled.add(new Offset(sessions, RollOffset.days(sessions), all.get(at.getAndIncrement())));
      }
      books.add(new Book(profile, begun, rolled));
    }
    return new SensitivityResult(books);
  }

  private Headline told(Callable<Headline> task, int total) throws Exception {
    Headline headline = task.call();
    listener.progress(finished.incrementAndGet(), total);
    return headline;
  }

  /// Returns the first session run and the first of each quarter after it, as many as there are
  /// with at least a year of sessions behind them, at most `STARTS`.
  static List<LocalDate> starts(SensitivityInput input) {
    List<LocalDate> dates =
        input.history().sessions().stream()
            .map(v -> v.snapshot().date())
            .filter(d -> !d.isBefore(input.from()))
            .toList();
    LocalDate latest = input.history().last().minusYears(1);
    List<LocalDate> starts = new ArrayList<>();
    for (int i = 0; i < dates.size() && starts.size() < STARTS; i++) {
      boolean first = i == 0 || quarter(dates.get(i)) != quarter(dates.get(i - 1));
      if (first && (i == 0 || !dates.get(i).isAfter(latest))) {
        starts.add(dates.get(i));
      }
    }
    return starts;
  }

  private static int quarter(LocalDate date) {
    return date.get(IsoFields.QUARTER_OF_YEAR);
  }

  private Headline headline(Rulebook rules, LocalDate from) {
    Period period = new Period("sensitivity", "sensitivity", from, LocalDate.MAX, Period.Kind.SPAN);
    PeriodResult hedged = measured(run(rules, from), period);
    Rulebook bare = rules.withPolicyFunding(Policy.NONE, rules.hedge().funding());
    RunResult twin = run(bare, from);
    PeriodResult unhedged = measured(twin, period);
    RunSlice slice = RunSlice.of(twin, period).orElseThrow();
    Comparison c =
        Comparer.compare(hedged, unhedged, new ScaledBook(slice.startNav(), slice.days()));
    return new Headline(
        c.drawdownReduction(),
        c.profitRetained(),
        c.excess(),
        hedged.hedge().grossCostPerYear(),
        unhedged.profit().perStartNav(),
        unhedged.falls().maximum());
  }

  private RunResult run(Rulebook rules, LocalDate from) {
    return Backtest.run(rules, input.history(), from, input.nav(), _ -> {});
  }

  private PeriodResult measured(RunResult run, Period period) {
    return new PeriodMeter(run, riskFree)
        .measure(period)
        .orElseThrow(
            () -> new IllegalArgumentException("fewer than two sessions from " + period.from()));
  }
}
