package io.alvh.adapter.history;

import java.time.DateTimeException;
import java.time.LocalDate;
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
