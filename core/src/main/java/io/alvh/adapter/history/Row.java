package io.alvh.adapter.history;

import io.alvh.calendar.TradingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One record of a CSV file, with its place. Reading a field either gives a value or notes why not.
public record Row(IssueLog log, long line, List<String> fields) {
  /// Returns field `i` without blanks at its ends; empty when the record is too short.
  public String text(int i) {
    return i < fields.size() ? fields.get(i).strip() : "";
  }

  /// Returns the first character of field `i` in its line, from 1.
  public int column(int i) {
    int at = 1;
    for (int k = 0; k < i && k < fields.size(); k++) {
      at += fields.get(k).length() + 1;
    }
    return at;
  }

  /// Notes that field `i` makes the file unusable.
  public void refuse(int i, String accepted) {
    log.error(line, column(i), text(i), accepted);
  }

  /// Notes what was done about field `i`.
  public void repair(int i, String done) {
    log.repair(line, column(i), text(i), done);
  }

  /// Returns whether the record has `count` fields (or one more that is empty: a trailing comma);
  /// otherwise notes it.
  public boolean hasFields(int count) {
    int found = fields.size();
    if (found == count) {
      return true;
    }
    if (found == count + 1 && text(count).isEmpty()) {
      log.repair(line, column(count), "", "trailing comma ignored");
      return true;
    }
    log.error(line, 1, String.join(",", fields), count + " fields, found " + found);
    return false;
  }

  /// Returns the date `YYYY-MM-DD` or `M/D/YYYY` in field `i`, or notes that it is none. A time of
  /// day after a blank is not read.
  public Optional<LocalDate> date(int i) {
    String text = text(i);
    int blank = text.indexOf(' ');
    String day = blank < 0 ? text : text.substring(0, blank);
    boolean slashed = day.indexOf('/') > 0;
    String[] parts = day.split(slashed ? "/" : "-", -1);
    if (parts.length == 3) {
      int a = digits(parts[0]);
      int b = digits(parts[1]);
      int c = digits(parts[2]);
      int year = slashed ? c : a;
      if (a > 0 && b > 0 && c > 0 && year >= 1800 && year <= 2200) {
        try {
          return Optional.of(slashed ? LocalDate.of(c, a, b) : LocalDate.of(a, b, c));
        } catch (DateTimeException e) {
          refuse(i, "a day of the calendar (" + e.getMessage() + ")");
          return Optional.empty();
        }
      }
    }
    refuse(i, "a date as YYYY-MM-DD or MM/DD/YYYY");
    return Optional.empty();
  }

  /// Returns the plain decimal number in field `i` if it lies in [`low`, `high`]; otherwise notes
  /// it.
  public OptionalDouble number(int i, double low, double high) {
    String text = text(i);
    if (!isDecimal(text)) {
      refuse(i, "a number from " + low + " to " + high);
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    if (!(value >= low && value <= high)) {
      refuse(i, "a number from " + low + " to " + high);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  /// Returns the session in field `i`, or notes that it is none.
  Optional<LocalDate> session(int i) {
    Optional<LocalDate> date = date(i);
    if (date.isPresent()
        && (date.get().getYear() < 1990
            || date.get().getYear() > 2028
            || !TradingCalendar.isSession(date.get()))) {
      refuse(i, "a session of the New York Stock Exchange from 1990 to 2028");
      return Optional.empty();
    }
    return date;
  }

  /// Returns the month `YYYY-MM` in field `i`, or notes that it is none.
  Optional<YearMonth> month(int i) {
    try {
      return Optional.of(YearMonth.parse(text(i)));
    } catch (DateTimeException e) {
      refuse(i, "a month as YYYY-MM");
      return Optional.empty();
    }
  }

  /// Returns the first day of the quarter `YYYY-Qn` in field `i`, or notes that it is none.
  Optional<LocalDate> quarter(int i) {
    String text = text(i);
    if (!text.matches("(19|20)\\d\\d-Q[1-4]")) {
      refuse(i, "a quarter as YYYY-Qn");
      return Optional.empty();
    }
    int month = 3 * (text.charAt(6) - '0') - 2;
    return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, 1));
  }

  /// Returns 16:00 in New York of the date in field `i`, or notes that it is none or before
  /// `first`.
  Optional<Instant> knownAfter(int i, LocalDate first) {
    Optional<LocalDate> date = date(i);
    if (date.isPresent() && date.get().isBefore(first)) {
      refuse(i, "a day from " + first + " on, after the period");
      return Optional.empty();
    }
    return date.map(Row::afternoon);
  }

  /// Returns 16:00 in New York of `date`.
  static Instant afternoon(LocalDate date) {
    return date.atTime(16, 0).atZone(TradingCalendar.ZONE).toInstant();
  }

  /// Returns the text of field `i` if it is one of `accepted`, or notes that it is not.
  Optional<String> oneOf(int i, List<String> accepted) {
    if (accepted.contains(text(i))) {
      return Optional.of(text(i));
    }
    refuse(i, "one of " + String.join(", ", accepted));
    return Optional.empty();
  }

  /// Returns the ticker in field `i`, or notes that it is none.
  Optional<String> ticker(int i) {
    if (text(i).matches("[A-Za-z0-9.-]{1,12}")) {
      return Optional.of(text(i));
    }
    refuse(i, "1 to 12 letters, digits, points or dashes");
    return Optional.empty();
  }

  /// Returns the whole number in field `i` if it lies in [0, `high`]; otherwise notes it.
  OptionalDouble whole(int i, int high) {
    if (text(i).matches("\\d{1,9}") && Integer.parseInt(text(i)) <= high) {
      return OptionalDouble.of(Integer.parseInt(text(i)));
    }
    refuse(i, "a whole number from 0 to " + high);
    return OptionalDouble.empty();
  }

  /// Returns the number in field `i` as `number` does; nothing, and no note, where the field is
  /// empty.
  OptionalDouble optional(int i, double low, double high) {
    return text(i).isEmpty() ? OptionalDouble.empty() : number(i, low, high);
  }

  private static int digits(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /// Returns whether `text` is `[sign]digits[.digits][e[sign]digits]`: no hexadecimal, no suffix,
  /// no word such as NaN.
  private static boolean isDecimal(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0) {
      String power = text.substring(exponent + 1);
      return power.indexOf('.') < 0 && isPlain(power) && isPlain(text.substring(0, exponent));
    }
    return isPlain(text);
  }

  private static boolean isPlain(String text) {
    boolean digit = false;
    boolean dot = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = i == 0 && (c == '-' || c == '+');
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c == '.' && !dot) {
        dot = true;
      } else if (!sign) {
        return false;
      }
    }
    return digit;
  }
}
