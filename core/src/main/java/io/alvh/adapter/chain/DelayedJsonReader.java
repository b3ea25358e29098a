package io.alvh.adapter.chain;

import io.alvh.adapter.history.IssueLog;
import io.alvh.calendar.TradingCalendar;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the exchange's delayed-quotes JSON: `timestamp`, and in `data` the `current_price` and the
/// `options`. Times are New York wall time. Its volatilities and Greeks are not read: zero there
/// means missing.
final class DelayedJsonReader {
  private final IssueLog log;
  private final QuoteCollector collector;
  private Optional<QuoteTime> time = Optional.empty();
  private OptionalDouble spot = OptionalDouble.empty();

  private DelayedJsonReader(IssueLog log) {
    this.log = log;
    collector = new QuoteCollector(log);
  }

  /// Reads the file `name` from `in`; notes what is wrong and then returns nothing.
  static List<RawChain> read(InputStream in, String name, IssueLog log) {
    DelayedJsonReader reader = new DelayedJsonReader(log);
    JsonWalk.read(in, log, reader::root);
    if (!log.hasErrors()) {
      reader.demandHead();
    }
    return log.hasErrors()
        ? List.of()
        : reader
            .collector
            .chain(name, reader.time.orElseThrow(), reader.spot.orElseThrow())
            .stream()
            .toList();
  }

  private void demandHead() {
    if (time.isEmpty()) {
      log.error(0, 0, "no timestamp", "a field timestamp such as \"2026-05-20 15:02:44\"");
    }
    if (spot.isEmpty()) {
      log.error(0, 0, "no data.current_price", "the level of the underlying, above zero");
    }
  }

  private void root(JsonWalk walk, String name) {
    switch (name) {
      case "timestamp" -> time = stamp(walk).flatMap(t -> time(walk, t));
      case "data" -> walk.object(field -> data(walk, field));
      default -> walk.skip();
    }
  }

  private void data(JsonWalk walk, String name) {
    switch (name) {
      case "options" -> walk.list(() -> option(walk));
      case "current_price" -> spot = walk.number(0.01, QuoteCollector.MOST_POINTS);
      default -> walk.skip();
    }
  }

  /// One element of `options`.
  private static final class Fields {
    private Optional<OccSymbol> symbol = Optional.empty();
    private OptionalDouble bid = OptionalDouble.empty();
    private OptionalDouble ask = OptionalDouble.empty();
    private LocalDate lastTrade = LocalDate.MIN;
  }

  private void option(JsonWalk walk) {
    int line = walk.line();
    int column = walk.column();
    Fields found = new Fields();
    walk.object(field -> {
      switch (field) {
        case "option" -> found.symbol = symbol(walk);
        case "bid" -> found.bid = walk.number(0, QuoteCollector.MOST_POINTS);
        case "ask" -> found.ask = walk.number(0, QuoteCollector.MOST_POINTS);
        case "last_trade_time" ->
            found.lastTrade = stamp(walk).map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
        default -> walk.skip();
      }
    });
    if (found.symbol.isPresent()) {
      collector.add(
          line,
          column,
          found.symbol.get(),
          found.bid.orElse(0),
          found.ask.orElse(0),
          found.lastTrade);
    } else if (!log.hasErrors()) {
      log.error(line, column, "", "a field option with " + OccSymbol.ACCEPTED);
    }
  }

  private static Optional<OccSymbol> symbol(JsonWalk walk) {
    Optional<String> text = walk.text();
    Optional<OccSymbol> symbol = text.flatMap(OccSymbol::parse);
    if (text.isPresent() && symbol.isEmpty()) {
      walk.refuse(OccSymbol.ACCEPTED);
    }
    return symbol;
  }

  private static Optional<LocalDateTime> stamp(JsonWalk walk) {
    Optional<String> text = walk.text();
    try {
      return text.map(t -> LocalDateTime.parse(t.replace(' ', 'T')));
    } catch (DateTimeException e) {
      walk.refuse("a time such as 2026-05-20 15:02:44");
      return Optional.empty();
    }
  }

  private static Optional<QuoteTime> time(JsonWalk walk, LocalDateTime stamp) {
    Instant instant = stamp.atZone(TradingCalendar.ZONE).toInstant();
    Optional<QuoteTime> time = QuoteTime.of(instant);
    if (time.isEmpty()) {
      walk.refuse(QuoteTime.ACCEPTED);
    }
    return time;
  }
}
