package io.alvh.app;

import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A backtest to run.
///
/// @param rulebook a file, or the name of a rulebook that comes with the program
/// @param from first session to trade
/// @param to last session
/// @param nav capital paid in
/// @param out folder that receives `trades.csv` and `journal.txt`
public record BacktestOrder(String rulebook, LocalDate from, LocalDate to, Money nav, Path out) {
  /// First session of the headline sample, the default start.
  public static final LocalDate HEADLINE = LocalDate.of(2008, 1, 2);

  public BacktestOrder {
    if (from.isAfter(to)) {
      throw new BadInputException(
          "--from " + from + " lies after --to " + to + "; accepted: an earlier date");
    }
    if (nav.cents() <= 0) {
      throw new BadInputException("--nav " + nav + ": accepted: an amount above zero");
    }
  }

  /// Returns an order with the defaults for what is left open.
  public static BacktestOrder of(
      String rulebook, Optional<LocalDate> from, Optional<LocalDate> to, Money nav, Path out) {
    return new BacktestOrder(
        rulebook, from.orElse(HEADLINE), to.orElse(LocalDate.of(9999, 12, 31)), nav, out);
  }
}
