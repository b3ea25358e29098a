package io.alvh.study;

import java.util.Locale;

/// How figures are written, the same in every report.
public final class Figures {
  private Figures() {}

  /// Returns a fraction as text in percent with one decimal, for example `-12.3 %`.
  public static String percent(double fraction) {
    return number(100 * fraction, 1) + " %";
  }

  /// Returns a measure in percent with one decimal, or `undefined (reason)`.
  public static String percent(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> percent(k.value());
      case Measure.Undefined u -> "undefined (" + u.reason() + ")";
    };
  }

  /// Returns a measure as a plain number, or `undefined (reason)`.
  public static String number(Measure measure, int decimals) {
    return switch (measure) {
      case Measure.Known k -> number(k.value(), decimals);
      case Measure.Undefined u -> "undefined (" + u.reason() + ")";
    };
  }

  /// Returns `value` with `decimals` decimals; never a negative zero.
  public static String number(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /// Returns cents as whole dollars with thousands apart, for example `-1,234`.
  public static String dollars(long cents) {
    String text = String.format(Locale.ROOT, "%,.0f", (double) cents / 100);
    return text.equals("-0") ? "0" : text;
  }

  /// Returns dollars rounded to two leading digits, or `undefined (reason)`.
  public static String roundDollars(Measure dollars) {
    return switch (dollars) {
      case Measure.Undefined u -> "undefined (" + u.reason() + ")";
      case Measure.Known k -> {
        double size = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.abs(k.value()))) - 1));
        double rounded = k.value() == 0 ? 0 : Math.rint(k.value() / size) * size;
        yield String.format(Locale.ROOT, "%,.0f", rounded);
      }
    };
  }
}
