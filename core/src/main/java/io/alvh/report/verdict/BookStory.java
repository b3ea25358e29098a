package io.alvh.report.verdict;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.ledger.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The trades of one book as far as the page shows them: those that made and lost most, and all of
/// them counted by the year they closed in.
///
/// @param book its label
/// @param file that has every trade, beside the page
/// @param trades how many there were
/// @param gains that made most, the greatest first
/// @param losses that lost most, the greatest first
/// @param years ascending
/// @param attribution where the difference to the unhedged book comes from; empty for a book
///   without a hedge, or whose unhedged twin was not run
public record BookStory(
    String book,
    String file,
    int trades,
    List<Trade> gains,
    List<Trade> losses,
    List<Year> years,
    Optional<BookAttribution> attribution) {
  /// How many gains and losses are shown.
  static final int MOST = 10;

  private static final Comparator<Trade> BY_RESULT =
      Comparator.comparingLong(Trade::pnl).thenComparing(Trade::opened).thenComparing(Trade::id);

  public BookStory {
    gains = List.copyOf(gains);
    losses = List.copyOf(losses);
    years = List.copyOf(years);
  }

  /// Trades that closed in one year. Money is in cents.
  ///
  /// @param year calendar year
  /// @param condors closed
  /// @param won of them, above zero after all costs
  /// @param condorPnl of the condors
  /// @param hedges hedge positions closed
  /// @param hedgePnl of those
  /// @param fees of both
  /// @param slippage of both
  public record Year(
      int year,
      int condors,
      int won,
      long condorPnl,
      int hedges,
      long hedgePnl,
      long fees,
      long slippage) {
    private Year plus(Trade t) {
      boolean condor = t.tag().book() == Tag.Book.CONDOR;
      return new Year(
          year,
          condors + (condor ? 1 : 0),
          won + (condor && t.pnl() > 0 ? 1 : 0),
          condorPnl + (condor ? t.pnl() : 0),
          hedges + (condor ? 0 : 1),
          hedgePnl + (condor ? 0 : t.pnl()),
          fees + t.fees(),
          slippage + t.slippage());
    }
  }

  /// Returns the story of `run`, which is called `book`.
  ///
  /// @param file that has every trade
  public static BookStory of(
      String book, RunResult run, String file, Optional<BookAttribution> attribution) {
    List<Trade> sorted = new ArrayList<>(run.trades());
    sorted.sort(BY_RESULT);
    List<Trade> losses = sorted.stream().filter(t -> t.pnl() < 0).limit(MOST).toList();
    List<Trade> gains = sorted.reversed().stream().filter(t -> t.pnl() > 0).limit(MOST).toList();
    return new BookStory(
        book, file, sorted.size(), gains, losses, years(run.trades()), attribution);
  }

  private static List<Year> years(List<Trade> trades) {
    Map<Integer, Year> years = new TreeMap<>();
    for (Trade t : trades) {
      LocalDate closed = t.closed();
      int at = closed.getYear();
      Year before = years.getOrDefault(at, new Year(at, 0, 0, 0, 0, 0, 0, 0));
      years.put(at, before.plus(t));
    }
    return List.copyOf(years.values());
  }
}
