package io.alvh.adapter.history;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the history of one VX contract: `VX_<expiry>.csv` (from 2013) or `CFE_<month><yy>_VX.csv`
/// (to 2015), the same eleven columns in both. Only trade date, close and settlement are used.
final class VxContractReader {
  /// Smallest settlement taken for real, points: the VIX has never closed below 9.
  static final double LOWEST = 5;

  /// Largest settlement taken for real, points.
  static final double HIGHEST = 150;

  /// Said of values on the scale in use before 26 March 2007.
  static final String TENFOLD = "old tenfold scale: divided by 10";

  /// First trade date on today's scale.
  static final LocalDate RESCALED = LocalDate.of(2007, 3, 26);

  private static final String MONTHS = "FGHJKMNQUVXZ";
  private static final int CLOSE = 5;
  private static final int SETTLE = 6;
  private static final List<String> HEADER =
      List.of(
          "trade date",
          "futures",
          "open",
          "high",
          "low",
          "close",
          "settle",
          "change",
          "total volume",
          "efp",
          "open interest");

  private final SourceFile file;
  private final IssueLog log;
  private final boolean old;
  private final List<DayValue> rows = new ArrayList<>();

  private VxContractReader(SourceFile file, IssueLog log, boolean old) {
    this.file = file;
    this.log = log;
    this.old = old;
  }

  /// Reads `file` if its name is that of a monthly contract; a weekly one is noted and not used.
  ///
  /// @param old prices before `RESCALED` are tenfold, and a close does not replace a settlement of
  ///   zero
  static Content read(SourceFile file, IssueLog log, boolean old) {
    return new VxContractReader(file, log, old).read();
  }

  /// Returns a price of the old tenfold scale, which has two decimals, on today's.
  static double rescaled(double tenfold) {
    return Math.rint(tenfold * 100) / 1000;
  }

  private Content read() {
    Optional<Expiry> named = old ? ofMonthCode() : ofDate();
    if (named.isEmpty()) {
      return new Content.Unused();
    }
    Expiry expiry = named.get();
    CsvRows csv = CsvRows.read(file, log, HEADER::equals, String.join(",", HEADER));
    DateOrder order = new DateOrder();
    for (Row row : csv.rows()) {
      if (!row.hasFields(HEADER.size())) {
        continue;
      }
      if (!isLabelled(row, expiry.date())) {
        break;
      }
      Optional<LocalDate> date = row.date(0);
      if (date.isPresent() && order.accepts(row, date.get())) {
        take(row, date.get(), expiry.date());
      }
    }
    return new Content.Contract(expiry, List.copyOf(rows));
  }

  private Optional<Expiry> ofDate() {
    String name = file.baseName();
    String text = name.substring(3, name.length() - 4);
    Row asRow = new Row(new IssueLog(file.name()), 0, List.of(text));
    Optional<LocalDate> date = asRow.date(0);
    if (date.isEmpty() || text.length() != 10 || !isListed(date.get().getYear())) {
      log.error(
          0, 0, name, "a name such as VX_2020-03-18.csv with an expiry date from 2004 to 2027");
      return Optional.empty();
    }
    if (!OptionCalendar.isVixMonthly(date.get())) {
      log.repair(0, 0, "", "weekly contract by its expiry date: not used");
      return Optional.empty();
    }
    return monthlyOn(date.get());
  }

  private static boolean isListed(int year) {
    return year >= 2004 && year <= 2027;
  }

  private static Optional<Expiry> monthlyOn(LocalDate date) {
    Expiry expiry = OptionCalendar.vixMonthly(YearMonth.from(date));
    return expiry.date().equals(date) ? Optional.of(expiry) : Optional.empty();
  }

  private Optional<Expiry> ofMonthCode() {
    String name = file.baseName();
    if (!name.matches("CFE_[" + MONTHS + "]\\d\\d_VX\\.csv")) {
      log.error(0, 0, name, "a name such as CFE_H08_VX.csv with month letter and year");
      return Optional.empty();
    }
    int month = MONTHS.indexOf(name.charAt(4)) + 1;
    int year = 2000 + Integer.parseInt(name.substring(5, 7));
    if (!isListed(year)) {
      log.error(0, 0, name, "a contract from 2004 to 2027");
      return Optional.empty();
    }
    return Optional.of(OptionCalendar.vixMonthly(YearMonth.of(year, month)));
  }

  private boolean isLabelled(Row row, LocalDate expiry) {
    String label = row.text(1);
    int end = label.length();
    if (end >= 6
        && label.charAt(0) == MONTHS.charAt(expiry.getMonthValue() - 1)
        && label.startsWith(" (", 1)
        && label.endsWith(")")
        && label.charAt(end - 3) - '0' == expiry.getYear() / 10 % 10
        && label.charAt(end - 2) - '0' == expiry.getYear() % 10) {
      return true;
    }
    row.refuse(1, "the contract of " + expiry + ", as the file's name says");
    return false;
  }

  private void take(Row row, LocalDate date, LocalDate expiry) {
    if (date.isAfter(expiry)) {
      row.refuse(0, "trade dates up to the expiry " + expiry + " in the file's name");
      return;
    }
    OptionalDouble settle = row.number(SETTLE, 0, 10 * HIGHEST);
    if (settle.isEmpty() || !consistentRange(row)) {
      return;
    }
    if (settle.getAsDouble() > 0) {
      boolean tenfold = old && date.isBefore(RESCALED);
      if (tenfold) {
        row.repair(SETTLE, TENFOLD);
      }
      add(row, SETTLE, date, tenfold ? rescaled(settle.getAsDouble()) : settle.getAsDouble());
    } else {
      withoutSettle(row, date, expiry);
    }
  }

  private void withoutSettle(Row row, LocalDate date, LocalDate expiry) {
    OptionalDouble close = old ? OptionalDouble.of(0) : row.number(CLOSE, 0, HIGHEST);
    if (close.isEmpty()) {
      return;
    }
    // The close of an expiry date is not the final settlement.
    if (close.getAsDouble() > 0 && date.isBefore(expiry)) {
      row.repair(SETTLE, "settle 0: the close is used");
      add(row, CLOSE, date, close.getAsDouble());
    } else {
      row.repair(SETTLE, "settle 0: no value that day");
    }
  }

  private void add(Row row, int column, LocalDate date, double settle) {
    if (settle < LOWEST || settle > HIGHEST) {
      row.repair(column, "not between " + LOWEST + " and " + HIGHEST + " points: ignored");
      return;
    }
    rows.add(new DayValue(date, settle, row.line()));
  }

  /// Without trades high and low hold the closing bid and ask and may be reversed, or are blank.
  private static boolean consistentRange(Row row) {
    if (row.text(2).isEmpty() && row.text(CLOSE).isEmpty()) {
      row.repair(2, "blank open, high, low and close: only the settlement is used");
      return true;
    }
    OptionalDouble open = row.number(2, 0, 10 * HIGHEST);
    OptionalDouble high = row.number(3, 0, 10 * HIGHEST);
    OptionalDouble low = row.number(4, 0, 10 * HIGHEST);
    OptionalDouble close = row.number(CLOSE, 0, 10 * HIGHEST);
    if (open.isEmpty() || high.isEmpty() || low.isEmpty() || close.isEmpty()) {
      return false;
    }
    if (high.getAsDouble() < low.getAsDouble()) {
      if (open.getAsDouble() > 0) {
        row.refuse(3, "a high not below the low " + row.text(4) + " on a day with trades");
        return false;
      }
      row.repair(3, "no trade: high and low are the closing bid and ask, not used");
    }
    return true;
  }
}
