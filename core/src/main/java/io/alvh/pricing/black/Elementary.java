package io.alvh.pricing.black;

/// exp and ln out of IEEE additions, multiplications, divisions and fused multiply-adds alone, so
/// that every machine returns the same bits: exp lies within one unit in the last place, ln within
/// two (`ElementaryTest`).
///
/// exp: `e^x = 2^k (1 + r + r² P(r))`, |r| at most ln(2)/2, ln 2 subtracted in two pieces (W. J.
/// Cody and W. Waite, *Software Manual for the Elementary Functions*, Prentice-Hall 1980, chapter
/// 6). ln: `ln(a/b) = k ln 2 + 2 artanh((a - b)/(a + b))`, which loses nothing where a and b are
/// near. Both polynomials are Chebyshev fits in 50-digit arithmetic, off by less than 1e-17.
public final class Elementary {
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2_HIGH = 0.6931471801362932;
  private static final double LN2_LOW = 4.236521365809284e-10;
  private static final double ROUNDING = 0x1.8p52;
  private static final double SQRT_TWO = 1.4142135623730951;

  private Elementary() {}

  /// Returns e to the power `x`; 0 or infinity beyond the range of doubles, NaN for NaN.
  static double exp(double x) {
    return exp(x, 0);
  }

  /// Returns e to the power `x + rest`, where `rest` is at most a rounding error of `x`.
  static double exp(double x, double rest) {
    if (!(x > -745.2 && x < 709.8)) {
      return StrictMath.exp(x);
    }
    double k = StrictMath.fma(x, LOG2_E, ROUNDING) - ROUNDING;
    double high = StrictMath.fma(-k, LN2_HIGH, x);
    double low = StrictMath.fma(-k, LN2_LOW, rest);
    double r = high + low;
    double lost = (high - r) + low;
    double e = 1 + (r + StrictMath.fma(r * r, expSeries(r), lost));
    int n = (int) k;
    if (n > -1022 && n < 1024) {
      return e * power(n);
    }
    return n < 0 ? e * power(n + 54) * 0x1p-54 : e * 2 * power(n - 1);
  }

  /// (e^r - 1 - r) / r².
  private static double expSeries(double r) {
    double q = r * r;
    double low = StrictMath.fma(r, 0.1666666666666667, 0.5);
    double second = StrictMath.fma(r, 0.008333333333326141, 0.04166666666666667);
    double third = StrictMath.fma(r, 0.00019841269874800493, 0.0013888888888883752);
    double fourth = StrictMath.fma(r, 2.7557255425746435e-06, 2.4801587325533363e-05);
    double fifth =
        StrictMath.fma(
            q,
            2.0914679376583935e-09,
            StrictMath.fma(r, 2.510520637395701e-08, 2.7557273661348637e-07));
    double square = q * q;
    double middle = StrictMath.fma(q, fourth, third);
    return StrictMath.fma(
        square, StrictMath.fma(square, fifth, middle), StrictMath.fma(q, second, low));
  }

  /// Returns ln(x) for positive finite `x`.
  static double log(double x) {
    return logRatio(x, 1);
  }

  /// Returns ln(a/b) for positive finite `a` and `b`, accurate relative to itself also where they
  /// are nearly equal, and where their ratio is no double.
  public static double logRatio(double a, double b) {
    double difference = a - b;
    double sum = a + b;
    if (StrictMath.abs(difference) <= 0.1715 * sum && sum <= Double.MAX_VALUE) {
      return twiceArtanh(difference / sum, 0);
    }
    int top = StrictMath.getExponent(a);
    int bottom = StrictMath.getExponent(b);
    if (top < -1022) {
      return logRatio(a * 0x1p60, b) - 60 * LN2_HIGH - 60 * LN2_LOW;
    }
    if (bottom < -1022) {
      return logRatio(a, b * 0x1p60) + 60 * LN2_HIGH + 60 * LN2_LOW;
    }
    double m = mantissa(a);
    double n = mantissa(b);
    int k = top - bottom;
    if (m > SQRT_TWO * n) {
      m *= 0.5;
      k++;
    } else if (m * SQRT_TWO < n) {
      m *= 2;
      k--;
    }
    return twiceArtanh((m - n) / (m + n), k);
  }

  /// k ln 2 + 2 artanh(s), |s| at most 0.1716.
  private static double twiceArtanh(double s, double k) {
    double v = s * s;
    double w = v * v;
    double low = StrictMath.fma(v, 0.3999999999989931, 0.666666666666667);
    double second = StrictMath.fma(v, 0.22222211120449298, 0.2857142862606338);
    double third =
        StrictMath.fma(
            w, 0.14616878919029822, StrictMath.fma(v, 0.15331686868638428, 0.1818289017031397));
    double series = StrictMath.fma(w, StrictMath.fma(w, third, second), low);
    double cube = s * v;
    if (k == 0) {
      return StrictMath.fma(cube, series, 2 * s);
    }
    return k * LN2_HIGH + (2 * s + StrictMath.fma(cube, series, k * LN2_LOW));
  }

  private static double power(int n) {
    return Double.longBitsToDouble((long) (n + 1023) << 52);
  }

  private static double mantissa(double x) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(x) & 0x000fffffffffffffL) | 0x3ff0000000000000L);
  }
}
