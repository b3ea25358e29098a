package io.alvh.adapter.chain;

import io.alvh.adapter.history.IssueLog;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers the options of one chain and notes those that cannot be: an expiry without session, a
/// second underlying, an option listed twice.
final class QuoteCollector {
  /// What is accepted as a price in points, for messages.
  static final double MOST_POINTS = 100_000;

  private record Series(String root, LocalDate date) {}

  private final IssueLog log;
  private final List<RawQuote> quotes = new ArrayList<>();
  private final Set<OccSymbol> seen = new HashSet<>();
  private final Map<Series, Optional<Expiry>> expiries = new HashMap<>();
  private String underlying = "";
  private int beyond;

  QuoteCollector(IssueLog log) {
    this.log = log;
  }

  /// Adds one option found at `line` and `column`.
  ///
  /// @param lastTrade day of the last trade, `LocalDate.MIN` if not told
  void add(long line, int column, OccSymbol symbol, double bid, double ask, LocalDate lastTrade) {
    String of = underlying(symbol.root());
    if (underlying.isEmpty()) {
      underlying = of;
    }
    if (!of.equals(underlying)) {
      log.error(line, column, symbol.root(), "options of one underlying, here " + underlying);
    } else if (!seen.add(symbol)) {
      log.error(line, column, symbol.text(), "each option once");
    } else {
      Series series = new Series(symbol.root(), symbol.date());
      if (!expiries.containsKey(series)) {
        expiries.put(series, expiry(series, line, column));
      }
      expiries.get(series).ifPresent(e -> quotes.add(quote(symbol, e, bid, ask, lastTrade)));
    }
  }

  /// Returns the chain, nothing if its file is unusable or holds no option.
  Optional<RawChain> chain(String source, QuoteTime time, double spot) {
    if (quotes.isEmpty() || log.hasErrors()) {
      return Optional.empty();
    }
    if (beyond > 0) {
      log.repair(0, 0, beyond + " series", "expire after the trading calendar ends: not used");
    }
    return Optional.of(new RawChain(source, underlying, time, spot, quotes));
  }

  private static RawQuote quote(
      OccSymbol symbol, Expiry expiry, double bid, double ask, LocalDate lastTrade) {
    return new RawQuote(
        symbol.root(), expiry, symbol.right(), symbol.strike(), bid, ask, lastTrade);
  }

  private Optional<Expiry> expiry(Series series, long line, int column) {
    LocalDate date = series.date();
    if (!QuoteTime.isKnown(date)) {
      beyond++;
      return Optional.empty();
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
      // Until February 2015 monthlies were dated the Saturday after their settlement.
      date = TradingCalendar.previous(date);
    }
    if (!TradingCalendar.isSession(date)) {
      log.error(line, column, date.toString(), "an expiry on a session of the exchange");
      return Optional.empty();
    }
    return Optional.of(new Expiry(date, settlement(series.root(), date)));
  }

  private static String underlying(String root) {
    return switch (root) {
      case "SPX", "SPXW" -> "SPX";
      case "VIX", "VIXW" -> "VIX";
      default -> root;
    };
  }

  private static Settlement settlement(String root, LocalDate date) {
    return switch (root) {
      case "SPX", "VIX", "VIXW" -> Settlement.AM;
      case "SPXW" ->
          OptionCalendar.spxwAm(date).isPresent() && OptionCalendar.spxwPm(date).isEmpty()
              ? Settlement.AM
              : Settlement.PM;
      default -> Settlement.PM;
    };
  }
}
