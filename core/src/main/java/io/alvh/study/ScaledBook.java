package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.stats.Delever;
import java.util.List;
import java.util.OptionalDouble;

/// The unhedged book traded at a constant fraction of its size: what selling fewer condors would
/// have done. Its trading result scales, its interest stays as it was.
public final class ScaledBook {
  private static final String NO_PROFIT = "unhedged book does not earn";
  private final double start;
  private final double[] trading;
  private final double[] interest;

  /// Makes one from the sessions `days` of an unhedged book that started at `startNav` cents.
  public ScaledBook(long startNav, List<DayRow> days) {
    start = startNav / 100.0;
    trading = days.stream().mapToDouble(d -> (d.condorPnl() + d.hedgePnl()) / 100.0).toArray();
    interest = days.stream().mapToDouble(d -> d.interest() / 100.0).toArray();
  }

  /// Returns the book scaled until its trading profit over the starting NAV is `profit`; nothing is
  /// held for a profit of zero or below.
  public Comparison.Control sameProfit(double profit) {
    return control(Delever.forProfit(start, trading, profit * start), NO_PROFIT);
  }

  /// Returns the book at the greatest scale that falls no further than `drawdown`.
  public Comparison.Control sameDrawdown(double drawdown) {
    String reason = profit(1) > 0 ? "no scale falls as far" : NO_PROFIT;
    return drawdown < 1
        ? control(Delever.forDrawdown(start, trading, interest, drawdown), reason)
        : Comparison.Control.undefined("hedged book is ruined");
  }

  private Comparison.Control control(OptionalDouble scale, String reason) {
    if (scale.isEmpty()) {
      return Comparison.Control.undefined(reason);
    }
    double s = scale.getAsDouble();
    return new Comparison.Control(
        Measure.of(s),
        Measure.of(profit(s)),
        Measure.of(Delever.drawdown(start, trading, interest, s)));
  }

  private double profit(double scale) {
    double[] nav = Delever.scaled(start, trading, scale);
    return nav[nav.length - 1] / start - 1;
  }
}
