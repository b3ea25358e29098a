package io.alvh.adapter.chain;

import io.alvh.adapter.history.CsvRows;
import io.alvh.adapter.history.IssueLog;
import io.alvh.adapter.history.Row;
import io.alvh.adapter.history.SourceFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the exchange's delayed-quotes CSV: a preamble of underlying and date, then one row per
/// expiry and strike with the call on the left and the put on the right.
final class QuotedataReader {
  private static final int FIELDS = 22;
  private static final int STRIKE = 11;

  /// Places of symbol, bid and ask of the call and of the put.
  private static final int[][] SIDES = {{1, 4, 5}, {12, 15, 16}};

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.US);

  private final IssueLog log;
  private final QuoteCollector collector;
  private String date = "";
  private LocalDate expiry = LocalDate.MIN;

  private QuotedataReader(IssueLog log) {
    this.log = log;
    collector = new QuoteCollector(log);
  }

  /// Reads `file`; notes what is wrong and then returns nothing.
  static List<RawChain> read(SourceFile file, IssueLog log) {
    return new QuotedataReader(log).read(CsvRows.all(file, log), file.name());
  }

  private List<RawChain> read(List<Row> rows, String name) {
    Optional<Double> spot = Optional.empty();
    Optional<QuoteTime> time = Optional.empty();
    boolean body = false;
    for (Row row : rows) {
      if (body) {
        add(row);
      } else if (row.text(0).startsWith("Date:")) {
        time = time(row);
      } else if (row.text(1).startsWith("Last:")) {
        spot = spot(row);
      } else {
        body = row.text(0).equals("Expiration Date");
      }
    }
    if (!log.hasErrors() && (spot.isEmpty() || time.isEmpty() || !body)) {
      log.error(1, 1, "", "lines with 'Last:' and 'Date:' above the header");
    }
    return spot.isEmpty() || time.isEmpty()
        ? List.of()
        : collector.chain(name, time.get(), spot.get()).stream().toList();
  }

  /// A browser's date may hold a comma and then spreads over two fields where it is not quoted.
  private Optional<QuoteTime> time(Row row) {
    String text = row.text(0).substring("Date:".length());
    for (int i = 1; i < row.fields().size() && !row.text(i).startsWith("Bid:"); i++) {
      text += "," + row.text(i);
    }
    Optional<Instant> stamp = DateLine.parse(text);
    if (stamp.isEmpty()) {
      log.error(row.line(), 1, text.strip(), DateLine.ACCEPTED);
      return Optional.empty();
    }
    Optional<QuoteTime> time = QuoteTime.of(stamp.get());
    if (time.isEmpty()) {
      log.error(row.line(), 1, text.strip(), QuoteTime.ACCEPTED);
    }
    return time;
  }

  private Optional<Double> spot(Row row) {
    String text = row.text(1).substring("Last:".length()).strip();
    Row value = new Row(log, row.line(), List.of(row.fields().getFirst(), text));
    OptionalDouble spot = value.number(1, 0.01, QuoteCollector.MOST_POINTS);
    return spot.isPresent() ? Optional.of(spot.getAsDouble()) : Optional.empty();
  }

  private void add(Row row) {
    if (!row.hasFields(FIELDS)) {
      return;
    }
    if (!row.text(0).equals(date)) {
      date = row.text(0);
      expiry = expiry(row);
    }
    OptionalDouble strike = row.number(STRIKE, 0.001, QuoteCollector.MOST_POINTS);
    for (int[] side : SIDES) {
      Optional<OccSymbol> symbol = OccSymbol.parse(row.text(side[0]));
      if (symbol.isEmpty()) {
        row.refuse(side[0], OccSymbol.ACCEPTED);
        continue;
      }
      OptionalDouble bid = row.number(side[1], 0, QuoteCollector.MOST_POINTS);
      OptionalDouble ask = row.number(side[2], 0, QuoteCollector.MOST_POINTS);
      if (strike.isEmpty() || bid.isEmpty() || ask.isEmpty() || expiry.equals(LocalDate.MIN)) {
        continue;
      }
      if (!symbol.get().date().equals(expiry) || symbol.get().strike() != strike.getAsDouble()) {
        row.refuse(side[0], "the symbol of " + expiry + " and strike " + strike.getAsDouble());
        continue;
      }
      collector.add(
          row.line(),
          row.column(side[0]),
          symbol.get(),
          bid.getAsDouble(),
          ask.getAsDouble(),
          LocalDate.MIN);
    }
  }

  private LocalDate expiry(Row row) {
    try {
      return LocalDate.parse(row.text(0), DATE);
    } catch (DateTimeException e) {
      row.refuse(0, "a date such as Mon Jan 10 2022");
      return LocalDate.MIN;
    }
  }
}
