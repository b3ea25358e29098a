package io.alvh.adapter.chain;

import io.alvh.adapter.history.CsvRows;
import io.alvh.adapter.history.IssueLog;
import io.alvh.adapter.history.Row;
import io.alvh.adapter.history.SourceFile;
import io.alvh.instrument.OptionRight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads the CSV of historicaloptiondata.com: one row per option and day; every day is a chain as
/// of the session's close.
final class VendorCsvReader {
  /// Columns used, in the order of `Place`.
  private static final List<String> NAMES =
      List.of(
          "underlying_last",
          "optionroot",
          "type",
          "expiration",
          "quotedate",
          "strike",
          "bid",
          "ask");

  private static final int LAST = 0;
  private static final int SYMBOL = 1;
  private static final int TYPE = 2;
  private static final int EXPIRATION = 3;
  private static final int QUOTED = 4;
  private static final int STRIKE = 5;
  private static final int BID = 6;
  private static final int ASK = 7;

  private record Day(QuoteTime time, double spot, QuoteCollector collector) {}

  private final IssueLog log;
  private final int[] places;
  private final Map<LocalDate, Day> days = new TreeMap<>();

  private VendorCsvReader(IssueLog log, List<String> header) {
    this.log = log;
    places = NAMES.stream().mapToInt(header::indexOf).toArray();
  }

  /// Returns whether `header`, in lower case, is one of this layout.
  static boolean isHeader(List<String> header) {
    return header.containsAll(NAMES);
  }

  /// Reads `file`; notes what is wrong and then returns nothing.
  static List<RawChain> read(SourceFile file, IssueLog log) {
    List<Row> rows = CsvRows.all(file, log);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> header =
        rows.getFirst().fields().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
    if (!isHeader(header)) {
      log.error(rows.getFirst().line(), 1, "", "the columns " + String.join(", ", NAMES));
      return List.of();
    }
    VendorCsvReader reader = new VendorCsvReader(log, header);
    for (Row row : rows.subList(1, rows.size())) {
      if (row.hasFields(header.size())) {
        reader.add(row);
      }
    }
    return reader.chains(file.name());
  }

  private List<RawChain> chains(String name) {
    List<RawChain> chains = new ArrayList<>();
    days.forEach((date, day) ->
        day.collector().chain(name + " " + date, day.time(), day.spot()).ifPresent(chains::add));
    return log.hasErrors() ? List.of() : chains;
  }

  private void add(Row row) {
    Optional<LocalDate> quoted = row.date(places[QUOTED]);
    Optional<LocalDate> expiration = row.date(places[EXPIRATION]);
    OptionalDouble last = row.number(places[LAST], 0.01, QuoteCollector.MOST_POINTS);
    OptionalDouble strike = row.number(places[STRIKE], 0.001, QuoteCollector.MOST_POINTS);
    OptionalDouble bid = row.number(places[BID], 0, QuoteCollector.MOST_POINTS);
    OptionalDouble ask = row.number(places[ASK], 0, QuoteCollector.MOST_POINTS);
    Optional<OccSymbol> symbol = OccSymbol.parse(row.text(places[SYMBOL]));
    if (symbol.isEmpty()) {
      row.refuse(places[SYMBOL], OccSymbol.ACCEPTED);
      return;
    }
    if (quoted.isEmpty()
        || expiration.isEmpty()
        || last.isEmpty()
        || strike.isEmpty()
        || bid.isEmpty()
        || ask.isEmpty()) {
      return;
    }
    OptionRight right = symbol.get().right();
    if (!symbol.get().date().equals(expiration.get())
        || symbol.get().strike() != strike.getAsDouble()
        || !right.name().equalsIgnoreCase(row.text(places[TYPE]))) {
      row.refuse(places[SYMBOL], "the symbol of the row's expiration, strike and type");
      return;
    }
    day(row, quoted.get(), last.getAsDouble())
        .ifPresent(d ->
            d.collector()
                .add(
                    row.line(),
                    row.column(places[SYMBOL]),
                    symbol.get(),
                    bid.getAsDouble(),
                    ask.getAsDouble(),
                    LocalDate.MIN));
  }

  private Optional<Day> day(Row row, LocalDate date, double spot) {
    Day known = days.get(date);
    if (known == null) {
      Optional<QuoteTime> time = QuoteTime.closeOf(date);
      if (time.isEmpty()) {
        row.refuse(places[QUOTED], "a session of the exchange");
        return Optional.empty();
      }
      known = new Day(time.get(), spot, new QuoteCollector(log));
      days.put(date, known);
    }
    if (known.spot() != spot) {
      row.refuse(places[LAST], "one level a day, here " + known.spot());
      return Optional.empty();
    }
    return Optional.of(known);
  }
}
