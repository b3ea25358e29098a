package io.alvh.adapter.pull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/// How a publisher lays out one of its files: enough to tell a whole file from a broken one.
enum Layout {
  /// `DATE,OPEN,HIGH,LOW,CLOSE` or `DATE,<symbol>`, dates as 12/31/2025.
  CBOE_INDEX("DATE,", 0, "MM/dd/uuuu"),
  /// `Trade Date,Futures,Open,...`, dates as 2025-12-31.
  CFE_CONTRACT("Trade Date,Futures,Open,High,Low,Close,Settle,", 0, "uuuu-MM-dd"),
  /// `observation_date,<id>`, dates as 2025-12-31, blank values on holidays.
  FRED("observation_date,", 1, "uuuu-MM-dd");

  private final String header;
  private final int blankColumn;
  private final DateTimeFormatter dates;

  Layout(String header, int blankColumn, String dates) {
    this.header = header;
    this.blankColumn = blankColumn;
    this.dates =
        DateTimeFormatter.ofPattern(dates, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /// What a text turned out to be.
  sealed interface Reading {}

  /// A whole table.
  ///
  /// @param rows data rows, one or more
  /// @param first date of the first row
  /// @param last date of the last row
  record Table(int rows, LocalDate first, LocalDate last) implements Reading {}

  /// Something else, or a part of a table.
  ///
  /// @param reason line, what is there and what would be accepted
  /// @param worthRetrying whether the next answer may well be whole
  record Unreadable(String reason, boolean worthRetrying) implements Reading {}

  /// Returns what `text` is when read in this layout.
  Reading read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      return new Unreadable("is empty", true);
    }
    String head = lines.getFirst().strip();
    if (head.startsWith("<")) {
      return new Unreadable("is a web page, not CSV", false);
    }
    if (!head.startsWith(header)) {
      return new Unreadable("line 1 is '" + brief(head) + "', not '" + header + "...'", false);
    }
    if (lines.size() == 1) {
      return new Unreadable("has a header and no rows", true);
    }
    int columns = fields(head).length;
    LocalDate first = LocalDate.MIN;
    LocalDate last = LocalDate.MIN;
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = fields(lines.get(i));
      String where = "line " + (i + 1) + " '" + brief(lines.get(i)) + "' ";
      if (fields.length != columns) {
        return new Unreadable(
            where + "has " + fields.length + " fields, not " + columns + ": cut short?", true);
      }
      try {
        last = LocalDate.parse(fields[0].strip(), dates);
      } catch (DateTimeException _) {
        return new Unreadable(where + "does not start with a date", true);
      }
      if (!isNumberOrAllowedBlank(fields)) {
        return new Unreadable(where + "has no number where one belongs", true);
      }
      first = i == 1 ? last : first;
    }
    if (looksCutInsideItsLastNumber(text, lines)) {
      return new Unreadable("ends inside its last row: cut short?", true);
    }
    return new Table(lines.size() - 1, first, last);
  }

  private boolean isNumberOrAllowedBlank(String[] fields) {
    String value = fields[fields.length - 1].strip();
    return (blankColumn > 0 && (value.isEmpty() || value.equals(".")))
        || value.matches("-?[0-9]+(\\.[0-9]*)?");
  }

  /// The publishers end every row with a line break. Index files may lack the last one, for their
  /// rows always have the same decimals.
  private boolean looksCutInsideItsLastNumber(String text, List<String> lines) {
    if (text.endsWith("\n")) {
      return false;
    }
    return this != CBOE_INDEX || decimals(lines.getLast()) != decimals(lines.get(lines.size() - 2));
  }

  private static int decimals(String line) {
    int point = line.lastIndexOf('.');
    return point < 0 ? 0 : line.length() - point;
  }

  private static String[] fields(String line) {
    return line.split(",", -1);
  }

  private static String brief(String line) {
    return line.length() <= 40 ? line : line.substring(0, 40) + "...";
  }
}
