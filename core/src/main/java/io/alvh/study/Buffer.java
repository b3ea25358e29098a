package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.ConversionBuffer;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the cash for locking the hedge at parity would have done to the return on capital (S12).
///
/// `cost = sum of buffer (hurdle - bill) / 252`, the hurdle being the bill plus `beta` times the
/// equity premium of the rulebook's expectancy rule. Charged in full it is kept out of the capital
/// and its cost is taken off the profit: the reading kindest to the claim that it explains the
/// trim.
///
/// @param meanDollars mean of the buffer over all sessions
/// @param costDollars over the whole period
/// @param bare trading profit a year over the capital committed, fraction
/// @param charged the same with the buffer in the capital and its cost off the profit
public record Buffer(double meanDollars, double costDollars, Measure bare, Measure charged) {
  private static final double YEAR = 252;

  /// Returns the buffer of `run` in `period`; absent when it has fewer than two sessions in it.
  ///
  /// @param prices of each session of the run
  public static Optional<Buffer> of(RunResult run, Map<LocalDate, Valuer> prices, Period period) {
    return RunSlice.of(run, period).map(slice -> of(slice, prices));
  }

  private static Buffer of(RunSlice slice, Map<LocalDate, Valuer> prices) {
    RuleSettings settings = slice.run().rulebook().settings();
    double spread =
        settings.number(RuleId.EXPECTANCY, "beta") * settings.number(RuleId.EXPECTANCY, "erp");
    List<Trade> hedge =
        slice.run().trades().stream().filter(t -> t.tag().book() == Tag.Book.HEDGE).toList();
    double sum = 0;
    double committed = 0;
    double profit = 0;
    for (DayRow day : slice.days()) {
      committed += (double) day.committed() / 100;
      profit += (double) (day.condorPnl() + day.hedgePnl()) / 100;
      Valuer now = prices.get(day.date());
      if (now == null) {
        throw new IllegalArgumentException("no prices of " + day.date());
      }
      for (Trade trade : hedge) {
        long held = held(trade, day.date());
        if (held > 0) {
          sum +=
              (double) held
                  * ConversionBuffer.dollars(trade.structure(), now, slice.run().rulebook());
        }
      }
    }
    double n = slice.days().size();
    double years = n / YEAR;
    double cost = sum * spread / YEAR;
    String none = "no capital committed";
    return new Buffer(
        sum / n,
        cost,
        Measure.ratio(profit, committed / n * years, none),
        Measure.ratio(profit - cost, (committed + sum) / n * years, none));
  }

  private static long held(Trade trade, LocalDate date) {
    if (trade.opened().isAfter(date) || trade.closed().isBefore(date)) {
      return 0;
    }
    long left = trade.quantity();
    for (Trade.End end : trade.ends()) {
      left -= end.date().isAfter(date) ? 0 : end.quantity();
    }
    return left;
  }

  /// Returns which part of the return trimmed the buffer explains: the fall it causes over the
  /// whole fall from `unhedged`, the unhedged book's return on capital. Undefined when that book
  /// does not earn, for spreading a loss over more capital trims nothing, and when nothing was
  /// trimmed.
  public Measure share(Measure unhedged) {
    if (unhedged.find().orElse(1) <= 0) {
      return Measure.undefined("unhedged book does not earn");
    }
    Measure trimmed = unhedged.minus(charged);
    Measure caused = bare.minus(charged);
    return switch (trimmed) {
      case Measure.Undefined u -> u;
      case Measure.Known all ->
          switch (caused) {
            case Measure.Undefined u -> u;
            case Measure.Known part ->
                Measure.ratio(part.value(), all.value(), "no return was trimmed");
          };
    };
  }
}
