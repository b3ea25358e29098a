package io.alvh.study.recalibration;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Term;
import io.alvh.calendar.TradingCalendar;
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
import io.alvh.study.recalibration.RecalibrationResult.Book;
import io.alvh.study.recalibration.RecalibrationResult.Kind;
import io.alvh.study.recalibration.RecalibrationResult.OutOfSample;
import io.alvh.study.recalibration.RecalibrationResult.Recalibrated;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Chooses a few numbers of a rulebook again on the first session of every quarter, from results up
/// to the session before, and runs one continuous book under what was chosen.
///
/// Each point of the grid is run once over the whole history; what it was worth on a date is a
/// prefix of that run, so no later session can change an earlier choice.
public final class Recalibration {
  private final RecalibrationInput input;
  private final Listener listener;
  private final List<Choice> grid;
  private final RiskFree riskFree;
  private final AtomicInteger finished = new AtomicInteger();

  private Recalibration(RecalibrationInput input, Listener listener) {
    this.input = input;
    this.listener = listener;
    this.grid = Choice.grid(input.base());
    this.riskFree = RiskFree.of(input.history().sessions());
  }

  /// Hears how many of all runs have ended. Called from several threads.
  @FunctionalInterface
  public interface Listener {
    /// Says that `finished` of `total` runs have ended.
    void progress(int finished, int total);
  }

  /// Runs the recalibration. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static RecalibrationResult run(RecalibrationInput input, Listener listener) {
    return new Recalibration(input, listener).run();
  }

  private RecalibrationResult run() {
    listener.progress(0, total());
    List<Callable<Tried>> tasks = new ArrayList<>();
    for (Profile profile : input.profiles()) {
      for (int i = 0; i < grid.size(); i++) {
        int place = i;
        tasks.add(() -> tried(profile, place));
      }
      tasks.add(() -> unhedged(profile));
    }
    List<Tried> tried = Sweep.all(tasks, input.threads());
    List<Callable<Book>> books = new ArrayList<>();
    for (Profile profile : input.profiles()) {
      List<Tried> own = tried.stream().filter(t -> t.profile() == profile).toList();
      books.add(() -> book(profile, own));
    }
    return new RecalibrationResult(grid, Sweep.all(books, input.threads()));
  }

  private int total() {
    return input.profiles().size() * (grid.size() + 2);
  }

  /// One run, reduced. Of the grid `place` is the point, of the unhedged book the grid's size.
  ///
  /// @param objective by session
  /// @param result out of sample; empty where the history is too short
  private record Tried(
      Profile profile,
      int place,
      List<LocalDate> dates,
      List<Double> objective,
      List<Measured> result) {}

  /// A run measured out of sample, and its book ready to be scaled.
  private record Measured(PeriodResult result, ScaledBook book) {}

  private Tried tried(Profile profile, int place) {
    return tried(profile, place, rules(profile, place));
  }

  private Tried unhedged(Profile profile) {
    Rulebook base = input.base().withProfile(profile);
    return tried(profile, grid.size(), base.withPolicyFunding(Policy.NONE, base.hedge().funding()));
  }

  private Rulebook rules(Profile profile, int place) {
    return grid.get(place).rules().withProfile(profile);
  }

  private Tried tried(Profile profile, int place, Rulebook rules) {
    RunResult run = Backtest.run(rules, input.history(), input.from(), input.nav(), _ -> {});
    List<LocalDate> dates = run.days().stream().map(DayRow::date).toList();
    double[] nav = run.days().stream().mapToDouble(d -> d.nav() / 100.0).toArray();
    double[] objective =
        Objective.along(
            TradingCalendar.previous(dates.getFirst()), run.startNav() / 100.0, dates, nav);
    List<Double> along = new ArrayList<>();
    for (double value : objective) {
      along.add(value);
    }
    List<Integer> calendar = calendar(dates, input.leastYears());
    List<Measured> measured =
        calendar.isEmpty() ? List.of() : measured(run, dates.get(calendar.getFirst()));
    listener.progress(finished.incrementAndGet(), total());
    return new Tried(profile, place, dates, along, measured);
  }

  private List<Measured> measured(RunResult run, LocalDate from) {
    Period period =
        new Period("out-of-sample", "out of sample", from, LocalDate.MAX, Period.Kind.SPAN);
    List<Measured> measured = new ArrayList<>();
    RunSlice.of(run, period)
        .ifPresent(slice ->
            new PeriodMeter(run, riskFree)
                .measure(period)
                .ifPresent(result ->
                    measured.add(
                        new Measured(result, new ScaledBook(slice.startNav(), slice.days())))));
    return measured;
  }

  /// Returns the places of the calibration dates: the first session of each quarter that has the
  /// least history before it.
  static List<Integer> calendar(List<LocalDate> dates, int leastYears) {
    LocalDate earliest = dates.getFirst().plusYears(leastYears);
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      LocalDate date = dates.get(i);
      int quarter = date.get(IsoFields.QUARTER_OF_YEAR);
      boolean first = quarter != dates.get(i - 1).get(IsoFields.QUARTER_OF_YEAR);
      if (first && !date.isBefore(earliest)) {
        places.add(i);
      }
    }
    return places;
  }

  private Book book(Profile profile, List<Tried> tried) {
    List<Tried> points = tried.subList(0, grid.size());
    List<LocalDate> dates = points.getFirst().dates();
    List<Recalibrated> chosen = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(input.from(), rules(profile, 0)));
    for (int at : calendar(dates, input.leastYears())) {
      int best = best(points, at - 1);
      chosen.add(
          new Recalibrated(
              dates.get(at),
              dates.get(at - 1),
              best,
              points.get(best).objective().get(at - 1),
              points.getFirst().objective().get(at - 1)));
      terms.add(new Term(dates.get(at), rules(profile, best)));
    }
    if (chosen.isEmpty()) {
      listener.progress(finished.incrementAndGet(), total());
      return new Book(profile, chosen, List.of());
    }
    RunResult run = Backtest.run(terms, input.history(), input.from(), input.nav(), _ -> {});
    listener.progress(finished.incrementAndGet(), total());
    return new Book(
        profile, chosen, results(measured(run, chosen.getFirst().from()), points, tried));
  }

  /// Returns the place of the greatest objective; of equals the first, so the base where nothing is
  /// better.
  private static int best(List<Tried> points, int session) {
    int best = 0;
    for (int i = 1; i < points.size(); i++) {
      double value = points.get(i).objective().get(session);
      if (value > points.get(best).objective().get(session)) {
        best = i;
      }
    }
    return best;
  }

  private static List<OutOfSample> results(
      List<Measured> recalibrated, List<Tried> points, List<Tried> all) {
    List<OutOfSample> results = new ArrayList<>();
    List<Measured> unhedged = all.getLast().result();
    add(results, Kind.RECALIBRATED, recalibrated, unhedged);
    add(results, Kind.FROZEN, points.getFirst().result(), unhedged);
    add(results, Kind.HINDSIGHT, hindsight(points), unhedged);
    for (Measured u : unhedged) {
      results.add(new OutOfSample(Kind.UNHEDGED, u.result(), List.of()));
    }
    return results;
  }

  private static void add(
      List<OutOfSample> results, Kind kind, List<Measured> hedged, List<Measured> unhedged) {
    for (Measured h : hedged) {
      List<Comparison> comparisons =
          unhedged.stream().map(u -> Comparer.compare(h.result(), u.result(), u.book())).toList();
      results.add(new OutOfSample(kind, h.result(), comparisons));
    }
  }

  private static List<Measured> hindsight(List<Tried> points) {
    List<Measured> best = points.getFirst().result();
    for (Tried point : points) {
      if (!point.result().isEmpty() && calmar(point.result()) > calmar(best)) {
        best = point.result();
      }
    }
    return best;
  }

  /// The objective out of sample.
  private static double calmar(List<Measured> measured) {
    if (measured.isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    PeriodResult result = measured.getFirst().result();
    double growth = result.growth().cagr().find().orElse(Double.NEGATIVE_INFINITY);
    double fall = result.falls().maximum();
    if (fall <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return growth >= 0 ? growth / fall : growth * fall;
  }
}
