package io.alvh.adapter.rulebook;

import java.util.Optional;
import java.util.regex.Pattern;

/// Plain decimal numbers: what a rulebook may hold. No hexadecimals, no infinities, no NaN.
final class Numerals {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{0,15})?");

  private Numerals() {}

  /// Returns the number `text` writes, if it writes one.
  static Optional<Double> parse(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
