package io.alvh.cli;

import io.alvh.unit.Money;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/// Reads the arguments that picocli would explain badly.
final class Arguments {
  private static final long LARGEST_DOLLARS = 1_000_000_000_000L;

  private Arguments() {}

  /// Reads a date such as `2008-01-02`.
  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new TypeConversionException("'" + text + "' is no date; accepted: such as 2008-01-02");
    }
  }

  /// Reads an amount of dollars such as `1000000`.
  static Money dollars(String text) {
    if (text.matches("[0-9]{1,13}")) {
      long dollars = Long.parseLong(text);
      if (dollars > 0 && dollars <= LARGEST_DOLLARS) {
        return new Money(dollars * 100);
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is no amount; accepted: whole dollars above zero, such as 1000000");
  }

  /// Reads the address of a publisher's mirror.
  static URI address(String text) {
    if (text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/\\-]*)?")) {
      return URI.create(text);
    }
    throw new TypeConversionException(
        "'" + text + "' is no address; accepted: such as https://mirror.example/cboe");
  }
}
