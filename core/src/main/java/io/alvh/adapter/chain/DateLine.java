package io.alvh.adapter.chain;

import io.alvh.calendar.TradingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date line of a delayed-quotes file, which a browser wrote in its own language and zone:
/// `January 9, 2022, 3:11 AM EST`, `February 5 2022, 8:09 PM EST`, `23 de marzo de 2022, 10:11
/// GMT-4`, `5 April 2023, 19:41 UTC−4`, `9 June 2023, 1:40 PM EDT`, `September 4, 2023 at 2:56 PM
/// EDT`.
final class DateLine {
  /// What is accepted, for messages.
  static final String ACCEPTED =
      "day, month (English or Spanish), year, time, and a zone such as EST, EDT, GMT-4 or UTC-4";

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "jan", "enero", "ene"),
          List.of("february", "feb", "febrero"),
          List.of("march", "mar", "marzo"),
          List.of("april", "apr", "abril", "abr"),
          List.of("may", "mayo"),
          List.of("june", "jun", "junio"),
          List.of("july", "jul", "julio"),
          List.of("august", "aug", "agosto", "ago"),
          List.of("september", "sep", "sept", "septiembre"),
          List.of("october", "oct", "octubre"),
          List.of("november", "nov", "noviembre"),
          List.of("december", "dec", "diciembre", "dic"));

  private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc)(?:([+-])(\\d{1,2}))?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private int year;
  private int month;
  private int day;
  private int hour = -1;
  private int minute;
  private Optional<ZoneId> zone = Optional.empty();
  private boolean understood = true;

  private DateLine() {}

  /// Returns the instant `text` names, nothing if it does not name one.
  static Optional<Instant> parse(String text) {
    String plain = text.replace('\u2212', '-').replace('\u202f', ' ').replace('\u00a0', ' ');
    DateLine line = new DateLine();
    for (String word : plain.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)) {
      if (!word.isEmpty()) {
        line.read(word);
      }
    }
    return line.instant();
  }

  private void read(String word) {
    Matcher clock = CLOCK.matcher(word);
    if (clock.matches()) {
      hour = Integer.parseInt(clock.group(1));
      minute = Integer.parseInt(clock.group(2));
    } else if (NUMBER.matcher(word).matches()) {
      if (word.length() == 4) {
        year = Integer.parseInt(word);
      } else {
        day = Integer.parseInt(word);
      }
    } else {
      readName(word);
    }
  }

  private void readName(String word) {
    switch (word) {
      case "de", "at" -> {}
      case "am" -> halfDay(0);
      case "pm" -> halfDay(12);
      default -> {
        int found = 0;
        for (int m = 0; m < MONTHS.size(); m++) {
          found = MONTHS.get(m).contains(word) ? m + 1 : found;
        }
        if (found > 0) {
          month = found;
        } else {
          zone = zone(word);
          understood = understood && zone.isPresent();
        }
      }
    }
  }

  private void halfDay(int from) {
    understood = understood && hour >= 1 && hour <= 12;
    hour = hour % 12 + from;
  }

  private static Optional<ZoneId> zone(String word) {
    Matcher offset = OFFSET.matcher(word);
    if (offset.matches()) {
      String hours = offset.group(2);
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      int value = hours == null ? 0 : sign * Integer.parseInt(hours);
      return Math.abs(value) <= 14 ? Optional.of(ZoneOffset.ofHours(value)) : Optional.empty();
    }
    return switch (word) {
      case "et" -> Optional.of(TradingCalendar.ZONE);
      case "est", "cdt" -> Optional.of(ZoneOffset.ofHours(-5));
      case "edt" -> Optional.of(ZoneOffset.ofHours(-4));
      case "cst", "mdt" -> Optional.of(ZoneOffset.ofHours(-6));
      case "mst", "pdt" -> Optional.of(ZoneOffset.ofHours(-7));
      case "pst" -> Optional.of(ZoneOffset.ofHours(-8));
      default -> Optional.empty();
    };
  }

  private Optional<Instant> instant() {
    if (!understood || year == 0 || month == 0 || day == 0 || hour < 0 || zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      LocalTime time = LocalTime.of(hour, minute);
      return Optional.of(ZonedDateTime.of(date, time, zone.get()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
