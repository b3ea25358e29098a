package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Return on capital of the hedged book over that of the unhedged one, less one. Return on capital
/// is trading profit a year over the mean capital committed.
final class CapitalReturn implements ClaimMetric {
  private static final String NO_CAPITAL = "no capital committed";
  private static final String NO_EARNINGS = "unhedged book does not earn";
  private static final double YEAR = 252;

  @Override
  public String label() {
    return "roc_change";
  }

  @Override
  public String meaning() {
    return "return on capital hedged / unhedged - 1; `drawdown_reduction` may be claimed besides";
  }

  @Override
  public List<String> numbers() {
    return List.of(Statistic.DRAWDOWN_REDUCTION.label());
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream().flatMap(PairMetric::needed).distinct().toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return Books.of(claim).stream().flatMap(b -> b.keys().stream()).toList();
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return DayRows.column(run, DayRow::committed);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> measured = new ArrayList<>();
    for (Books books : Books.of(claim)) {
      SumFigure figure =
          new SumFigure(
              books.label(),
              "sessions",
              node ->
                  Picked.of(
                      dates(file, node, claim, books),
                      books.period()::contains,
                      4,
                      row(
                          rows(file, node, claim, books.hedged()),
                          rows(file, node, claim, books.hedged().unhedged()))),
              SumKind.CHANGE,
              CapitalReturn::change,
              BlockChoice.automatic(),
              books.limit());
      List<Measured.Control> controls = new ArrayList<>();
      controls.add(
          figure.control(
              file,
              "return on capital hedged less unhedged, percentage points",
              Unit.PERCENT,
              SumKind.DIFFERENCE,
              s -> roc(s, 0).minus(roc(s, 2))));
      controls.add(
          figure.control(
              file, "return on capital hedged", Unit.PERCENT, SumKind.RATIO, s -> roc(s, 0)));
      controls.add(
          figure.control(
              file, "return on capital unhedged", Unit.PERCENT, SumKind.RATIO, s -> roc(s, 2)));
      Optional<PairedInference> pair = books.inference(file, BlockChoice.automatic());
      pair.ifPresent(
          p -> controls.addAll(PairControls.of(books, p, Statistic.PROFIT_DIFFERENCE, file)));
      measured.add(figure.measured(file, controls));
      claim
          .further(Statistic.DRAWDOWN_REDUCTION.label())
          .ifPresent(f ->
              measured.add(
                  PairMetric.measure(books, Statistic.DRAWDOWN_REDUCTION, file, List.of()).as(f)));
    }
    return measured;
  }

  private static List<LocalDate> dates(
      CaseFile file, Optional<BoxNode> node, ClaimSpec claim, Books books) {
    return rows(file, node, claim, books.hedged()).book().dates();
  }

  private static DayRows rows(CaseFile file, Optional<BoxNode> node, ClaimSpec claim, BookKey key) {
    return DayRows.of(file, node, claim, key, DayRow::committed);
  }

  private static IntFunction<long[]> row(DayRows hedged, DayRows bare) {
    return i -> new long[] {hedged.trading(i), hedged.extra(i), bare.trading(i), bare.extra(i)};
  }

  private static Measure change(double[] sums) {
    if (!(sums[1] > 0) || !(sums[3] > 0)) {
      return Measure.undefined(NO_CAPITAL);
    }
    return Measure.ratio(sums[0] / sums[1], sums[2] / sums[3], NO_EARNINGS).minus(Measure.of(1));
  }

  /// Returns the return on capital whose profit is column `at` and whose capital is the next.
  static Measure roc(double[] sums, int at) {
    return Measure.ratio(YEAR * sums[at], sums[at + 1], NO_CAPITAL);
  }
}
