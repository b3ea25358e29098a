package io.alvh.pricing.black;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables of 22-digit values made by `pricing/reference.py`, independent of this program.
final class References {
  private References() {}

  /// Returns the rows of `name` without the heading, split at the commas.
  static List<String[]> rows(String name) {
    try (var in =
            Objects.requireNonNull(
                References.class.getResourceAsStream("/pricing/" + name + ".csv"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns |value/exact - 1|; the difference itself where the exact value is zero.
  static double error(double value, String exact) {
    BigDecimal truth = new BigDecimal(exact);
    BigDecimal off = new BigDecimal(value).subtract(truth).abs();
    return truth.signum() == 0
        ? off.doubleValue()
        : off.divide(truth.abs(), MathContext.DECIMAL64).doubleValue();
  }

  /// Returns the distance between `value` and `exact` in units of the last place of `value`.
  static double ulps(double value, String exact) {
    BigDecimal off = new BigDecimal(value).subtract(new BigDecimal(exact)).abs();
    return off.divide(new BigDecimal(StrictMath.ulp(value)), MathContext.DECIMAL64).doubleValue();
  }

  /// Returns field `i` of `row` as a number.
  static double number(String[] row, int i) {
    return Double.parseDouble(row[i]);
  }
}
