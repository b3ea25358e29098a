package io.alvh.multiverse;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.ledger.Journal;
import io.alvh.stats.Delever;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.inference.BookDays;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Runs the books of a plan over one shared history. Used by several threads at once.
public final class MultiverseWorker implements SweepWorker {
  private static final int FULL_YEAR = 245;
  private static final Journal UNKEPT = _ -> {};
  private static final String NO_PROFIT = "unhedged book does not earn";

  private final BookPlan plan;
  private final SharedHistory history;
  private final RiskFree riskFree;
  private final Period period;
  private final Money startNav;

  /// Makes a worker.
  ///
  /// @param history sessions up to the last one run
  /// @param from first session traded
  public MultiverseWorker(BookPlan plan, SharedHistory history, LocalDate from, Money startNav) {
    this.plan = plan;
    this.history = history;
    this.riskFree = RiskFree.of(history.sessions());
    this.period = new Period("sample", "the sample", from, LocalDate.MAX, Period.Kind.SPAN);
    this.startNav = startNav;
  }

  @Override
  public byte[] part(int part) {
    BookPlan.Part work = plan.parts().get(part);
    BookResult twin = run(work.twin());
    List<PartResult.Hedged> books = new ArrayList<>();
    for (BookPlan.Book book : work.books()) {
      books.add(against(twin, run(book.rules())));
    }
    return new PartResult(twin, books).bytes();
  }

  private BookResult run(Rulebook rules) {
    RunResult run = Backtest.run(rules, history, period.from(), startNav, UNKEPT);
    RunSlice slice =
        RunSlice.of(run, period)
            .orElseThrow(() -> new IllegalArgumentException("need at least two sessions to run"));
    boolean hedged = rules.hedge().policy() != HedgeRules.Policy.NONE;
    BookDays days = BookDays.of(slice);
    long[] nav = new long[days.size()];
    long[] interest = new long[days.size()];
    for (int i = 0; i < nav.length; i++) {
      nav[i] = days.nav(i);
      interest[i] = days.interest(i);
    }
    return new BookResult(figures(slice, days, hedged), nav, interest);
  }

  private BookFigures figures(RunSlice slice, BookDays days, boolean hedged) {
    long trading = 0;
    long hedge = 0;
    long carry = 0;
    double sum = 0;
    for (int i = 0; i < days.size(); i++) {
      trading = Math.addExact(trading, days.condors(i) + days.hedge(i));
      hedge = Math.addExact(hedge, days.hedge(i));
      carry = Math.addExact(carry, days.carry(i));
    }
    for (DayRow d : slice.days()) {
      sum += (double) d.nav();
    }
    int n = days.size();
    double navYears = sum / n * slice.window().years();
    EquityCurve curve = slice.curve();
    double[] bills = new double[n];
    for (int i = 0; i < n; i++) {
      bills[i] = riskFree.between(curve.date(i), curve.date(i + 1));
    }
    PerformanceStats stats = PerformanceStats.of(curve, bills);
    Measure unhedged = Measure.undefined("no hedge is held");
    return new BookFigures(
        (double) trading / (double) days.startNav(),
        n >= FULL_YEAR ? Measure.of(stats.cagr(), "no return") : Measure.undefined("under a year"),
        DrawdownStats.of(curve).max(),
        Measure.of(stats.sharpe(), "no variation, or ruined"),
        hedged ? Measure.ratio((double) carry, navYears, "no capital") : unhedged,
        hedged ? Measure.ratio((double) -hedge, navYears, "no capital") : unhedged);
  }

  private PartResult.Hedged against(BookResult twin, BookResult book) {
    double fall = book.figures().drawdown();
    double base = twin.figures().drawdown();
    Measure reduction =
        base > 0 ? Measure.of(1 - fall / base) : Measure.undefined("unhedged book has no drawdown");
    Measure retained = Measure.ratio(book.figures().profit(), twin.figures().profit(), NO_PROFIT);
    Measure excess = reduction.minus(Measure.of(1).minus(retained));
    Measure scale = scale(twin, fall);
    OptionalDouble scaled = scale.find();
    return new PartResult.Hedged(
        book,
        reduction,
        retained,
        excess,
        scale,
        scaled.isPresent() ? Measure.of(scaled.getAsDouble() * twin.figures().profit()) : scale);
  }

  private Measure scale(BookResult twin, double drawdown) {
    if (drawdown >= 1) {
      return Measure.undefined("hedged book is ruined");
    }
    String reason = twin.figures().profit() > 0 ? "no scale falls as far" : NO_PROFIT;
    return Measure.of(
        Delever.forDrawdown(
            startNav.cents() / 100.0,
            twin.trading(startNav.cents()),
            twin.interestDollars(),
            drawdown),
        reason);
  }
}
