package io.alvh.adapter.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/// Plain decimal numbers: what a file may hold. No hexadecimals, no infinities, no NaN.
public final class Numerals {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{0,15})?");

  private Numerals() {}

  /// Returns the number `text` writes, if it writes one.
  public static Optional<Double> parse(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
