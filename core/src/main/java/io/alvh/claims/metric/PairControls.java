package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Control;
import io.alvh.study.Comparison;
import io.alvh.study.RunSlice;
import io.alvh.study.ScaledBook;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands beside every figure of a hedged book: above all the unhedged book de-levered, which
/// lowers drawdowns for nothing.
final class PairControls {
  private static final List<Statistic> SHOWN =
      List.of(
          Statistic.DRAWDOWN_REDUCTION,
          Statistic.PROFIT_RETAINED,
          Statistic.EXCESS,
          Statistic.CONTROL_ADVANTAGE,
          Statistic.CALMAR_DIFFERENCE,
          Statistic.GROSS_COST,
          Statistic.NET_COST,
          Statistic.HEDGED_DRAWDOWN,
          Statistic.UNHEDGED_DRAWDOWN);

  private PairControls() {}

  /// Returns the figures shown beside `which`.
  static List<Control> of(Books books, PairedInference base, Statistic which, CaseFile file) {
    List<Control> controls = new ArrayList<>();
    for (Statistic statistic : SHOWN) {
      if (statistic != which) {
        Estimate e = base.estimate(statistic);
        controls.add(
            new Control(
                statistic.meaning() + " (" + statistic.unit() + ")",
                unit(statistic),
                e.point(),
                e.interval()));
      }
    }
    if (books.part().label().isEmpty()) {
      RunSlice.of(file.run(books.hedged()), books.period())
          .ifPresent(hedged ->
              RunSlice.of(file.run(books.hedged().unhedged()), books.period())
                  .ifPresent(bare -> scaled(controls, hedged, bare, base)));
    }
    return controls;
  }

  /// Returns how `statistic` is written: a ratio as a number, all else in percent.
  static Unit unit(Statistic statistic) {
    return switch (statistic) {
      case CALMAR_DIFFERENCE, CONTROL_CALMAR -> Unit.FINE;
      default -> Unit.PERCENT;
    };
  }

  private static void scaled(
      List<Control> controls, RunSlice hedged, RunSlice bare, PairedInference base) {
    ScaledBook book = new ScaledBook(bare.startNav(), bare.days());
    long trading = 0;
    for (DayRow day : hedged.days()) {
      trading += day.condorPnl() + day.hedgePnl();
    }
    Comparison.Control profit = book.sameProfit((double) trading / hedged.startNav());
    add(controls, "unhedged book scaled to the same profit", profit);
    base.estimate(Statistic.HEDGED_DRAWDOWN)
        .point()
        .find()
        .ifPresent(fall ->
            add(controls, "unhedged book scaled to the same drawdown", book.sameDrawdown(fall)));
  }

  private static void add(List<Control> controls, String label, Comparison.Control c) {
    controls.add(new Control(label + ": its scale", Unit.NUMBER, c.scale(), Optional.empty()));
    controls.add(new Control(label + ": its profit", Unit.PERCENT, c.profit(), Optional.empty()));
    controls.add(
        new Control(label + ": its drawdown", Unit.PERCENT, c.maxDrawdown(), Optional.empty()));
  }
}
