package io.alvh.app;

import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.time.LocalDate;

/// A backtest to run, or to measure.
///
/// @param rulebook a file, or the name of a rulebook that comes with the program
/// @param from first session to trade
/// @param to last session
/// @param nav capital paid in
/// @param out folder that receives the files
public record BacktestOrder(String rulebook, LocalDate from, LocalDate to, Money nav, Path out) {
  /// First session of the headline sample, the default start.
  public static final LocalDate HEADLINE = LocalDate.of(2008, 1, 2);

  /// The last session of the data, whichever it is: the default end.
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  public BacktestOrder {
    if (from.isAfter(to)) {
      throw new BadInputException(
          "--from " + from + " lies after --to " + to + "; accepted: an earlier date");
    }
    if (nav.cents() <= 0) {
      throw new BadInputException("--nav " + nav + ": accepted: an amount above zero");
    }
  }
}
