package io.alvh.adapter.benchmark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ways a file may write its dates. One file keeps to one; a day before a month is not among
/// them, because 01/02 could then be either.
enum DateSpelling {
  /// 2026-07-08.
  ISO("uuuu-MM-dd"),
  /// 07/08/2026 or 7/8/2026: month, day, year.
  SLASHES("M/d/uuuu"),
  /// 20260708.
  DIGITS("uuuuMMdd"),
  /// 8-Jul-2026 or 08-JUL-2026.
  DASHES("d-MMM-uuuu"),
  /// Jul 8, 2026.
  WORDS("MMM d, uuuu");

  /// What is accepted, for messages.
  static final String ACCEPTED =
      "a date such as 2026-07-08, 07/08/2026 (month first), 20260708, 8-Jul-2026 or \"Jul 8, 2026\"";

  private final DateTimeFormatter format;

  DateSpelling(String pattern) {
    format =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /// Returns the date `text` writes in this spelling, if it does.
  Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Returns the spelling of `text`, if it has one.
  static Optional<DateSpelling> of(String text) {
    return List.of(values()).stream().filter(s -> s.parse(text).isPresent()).findFirst();
  }
}
