package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads an index history of Cboe: `DATE,OPEN,HIGH,LOW,CLOSE`, `DATE,<SYM>`, or the old `Date,VIX
/// Open,VIX High,VIX Low,VIX Close` below a disclaimer. Values are published to the cent;
/// single-precision noise of mirrors is rounded off.
final class IndexReader {
  private static final String ACCEPTED =
      "DATE,OPEN,HIGH,LOW,CLOSE or DATE,<symbol> or Date,VIX Open,VIX High,VIX Low,VIX Close";
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 1_000_000;

  private IndexReader() {}

  /// Reads `file`. With `closeOnly` the other columns are not needed: where they contradict the
  /// close or each other they are noted and replaced by it; otherwise they make the file unusable.
  static Content read(SourceFile file, IssueLog log, boolean closeOnly) {
    CsvRows csv = CsvRows.read(file, log, IndexReader::isHeader, ACCEPTED);
    int width = csv.header().fields().size();
    DateOrder order = new DateOrder();
    List<DayPrice> prices = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(width)) {
        continue;
      }
      Optional<LocalDate> date = row.date(0);
      Optional<DayPrice> price =
          date.flatMap(d -> width == 2 ? close(row, d) : bar(row, d, closeOnly));
      if (price.isPresent() && order.accepts(row, price.get().date())) {
        prices.add(price.get());
      }
    }
    return new Content.Prices(List.copyOf(prices));
  }

  private static boolean isHeader(List<String> names) {
    return names.equals(List.of("date", "open", "high", "low", "close"))
        || names.equals(List.of("date", "vix open", "vix high", "vix low", "vix close"))
        || (names.size() == 2
            && names.getFirst().equals("date")
            && names.get(1).matches("[a-z][a-z0-9]*")
            && !names.get(1).equals("value"));
  }

  private static Optional<DayPrice> close(Row row, LocalDate date) {
    OptionalDouble close = row.number(1, LOWEST, HIGHEST);
    return close.isEmpty()
        ? Optional.empty()
        : Optional.of(DayPrice.ofClose(date, cents(close.getAsDouble()), row.line()));
  }

  private static Optional<DayPrice> bar(Row row, LocalDate date, boolean closeOnly) {
    double[] v = new double[5];
    boolean complete = true;
    for (int i = 1; i <= 4; i++) {
      OptionalDouble n = row.number(i, LOWEST, HIGHEST);
      complete &= n.isPresent();
      v[i] = cents(n.orElse(0));
    }
    if (!complete) {
      return Optional.empty();
    }
    DayPrice price = new DayPrice(date, v[1], v[2], v[3], v[4], true, row.line());
    return contradiction(row, price, closeOnly);
  }

  private static Optional<DayPrice> contradiction(Row row, DayPrice p, boolean closeOnly) {
    if (p.high() < p.low()) {
      if (!closeOnly) {
        row.refuse(2, "a high not below the low " + p.low());
        return Optional.empty();
      }
      row.repair(2, "high below low: only the close is used");
      return Optional.of(DayPrice.ofClose(p.date(), p.close(), p.line()));
    }
    if (p.close() < p.low() || p.close() > p.high()) {
      row.refuse(4, "a close between the low " + p.low() + " and the high " + p.high());
      return Optional.empty();
    }
    if (p.open() < p.low() || p.open() > p.high()) {
      if (!closeOnly) {
        row.refuse(1, "an open between the low " + p.low() + " and the high " + p.high());
        return Optional.empty();
      }
      row.repair(1, "open outside low and high: ignored");
      return Optional.of(p.withoutOpen());
    }
    return Optional.of(p);
  }

  private static double cents(double value) {
    return Math.rint(value * 100) / 100;
  }
}
