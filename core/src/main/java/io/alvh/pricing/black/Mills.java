package io.alvh.pricing.black;

/// The ratio of the normal tail to its density, from which every number of a Black option follows.
///
/// ```
/// M(y) = N(-y)/n(y) = integral over u > 0 of exp(-yu - u²/2)
/// ```
///
/// J. P. Mills, "Table of the ratio: area to bounding ordinate", *Biometrika* 18 (1926), pp.
/// 395-400. M and its slope are rational functions with positive coefficients on four intervals,
/// Remez fits in 60-digit arithmetic that are off by less than 1e-16; beyond 15 they are the
/// asymptotic series. Differences of M are never formed where they would cancel, but from the
/// moments of the integral, all of which are positive.
final class Mills {
  /// M(0).
  static final double AT_ZERO = 1.2533141373155003;

  /// Up to this half-width differences of M are summed as a series.
  static final double SMALL = 0.3;

  private static final double TINY = 0.06;
  private static final double TABLE_END = 15;
  private static final double FAR = 14;

  /// Seven coefficients above and seven below the line, whose constant is 1, for y + 1 up to 2, 4,
  /// 8 and 16.
  private static final double[] RATIO = {
    1.2533141373155003, 1.1714180235686442, 0.5630519863568434, 0.16053551941258054,
        0.02831040838880965, 0.0028878827762107433, 0.00013317243592362628,
    1.7325409160544938, 1.3316181347226446, 0.5902574252204504, 0.16352587284448145,
        0.028434126778346138, 0.0028884757430530273, 0.00013315327282261284,
    1.253314137550473, 1.3303501283315338, 0.7044854609019272, 0.22386997093368363,
        0.04446464946088909, 0.005221785935232769, 0.000286283921476084,
    1.859350390617313, 1.5456450326797253, 0.7481550567427319, 0.22911209890720424,
        0.04474958287354884, 0.005221844120294561, 0.0002862826975065309,
    1.2533194159609058, 1.5678664767188466, 0.9564552912645101, 0.3540738452214813,
        0.08377993345640816, 0.012164800178350572, 0.0009090817158792338,
    2.048883193625586, 1.8978556367135768, 1.0383980547798308, 0.366239742958083,
        0.08468897066295734, 0.012164801310449124, 0.0009090817022857391,
    1.2556528641516265, 1.8450966874725467, 1.318762081262129, 0.5690225069328699,
        0.16632208164822987, 0.029102378280256247, 0.0035348777073881876,
    2.27697590123589, 2.3559226431309552, 1.4780140543400306, 0.5981248963140211,
        0.16985695911491885, 0.02910237828347575, 0.0035348777073681632
  };

  /// Six above, seven below, likewise.
  private static final double[] SLOPE = {
    1.0,
    0.5819944679840671,
    0.2009453187242401,
    0.039247765644744546,
    0.004491648715281967,
    0.00022957552652164907,
    1.8353086052995673,
    1.5011635400829768,
    0.7120257162116288,
    0.2124957822368226,
    0.040137302996030265,
    0.0044775793971390315,
    0.00023007955781395698,
    1.0000000074484667,
    0.7137976367285461,
    0.2737261446313022,
    0.06198093816593769,
    0.008244787756973647,
    0.0005188735309507984,
    1.967111848463253,
    1.7391348820224457,
    0.9012095445022476,
    0.2979775418567622,
    0.06357390507788183,
    0.008243034115798674,
    0.0005189144633215535,
    1.0000638436488287,
    0.8960303532857584,
    0.4047187265324045,
    0.11056996440796883,
    0.01818653566990675,
    0.0016313422688878868,
    2.1496849523270334,
    2.098056374368529,
    1.218606607149893,
    0.4592340066575122,
    0.11546606843771307,
    0.018186475324889664,
    0.0016313430886231856,
    1.0380794650466179,
    1.2660307149556915,
    0.6449279222372938,
    0.24527093594375027,
    0.04336186336765083,
    0.007811432529671594,
    2.6605175873416864,
    2.7122913075601356,
    1.9549947354874933,
    0.7750128094466325,
    0.2687052505090117,
    0.04336186311746054,
    0.007811432531370722
  };

  private Mills() {}

  /// Returns M(y), for `y` of zero or more; NaN for NaN.
  static double ratio(double y) {
    if (!(y < TABLE_END)) {
      return farRatio(y);
    }
    double[] c = RATIO;
    int i = 14 * octave(y);
    double top = c[i + 6];
    top = StrictMath.fma(top, y, c[i + 5]);
    top = StrictMath.fma(top, y, c[i + 4]);
    top = StrictMath.fma(top, y, c[i + 3]);
    top = StrictMath.fma(top, y, c[i + 2]);
    top = StrictMath.fma(top, y, c[i + 1]);
    top = StrictMath.fma(top, y, c[i]);
    return top / bottom(c, i + 7, y);
  }

  /// Returns -M'(y) = 1 - y M(y), for `y` from zero to 15.
  private static double slope(double y) {
    double[] c = SLOPE;
    int i = 13 * octave(y);
    double top = c[i + 5];
    top = StrictMath.fma(top, y, c[i + 4]);
    top = StrictMath.fma(top, y, c[i + 3]);
    top = StrictMath.fma(top, y, c[i + 2]);
    top = StrictMath.fma(top, y, c[i + 1]);
    top = StrictMath.fma(top, y, c[i]);
    return top / bottom(c, i + 6, y);
  }

  /// Returns M(z - t) - M(z + t), positive, for `z` of zero or more and `t` above zero: at most
  /// `SMALL` or at most `z`.
  static double gap(double z, double t) {
    if (z - t >= FAR) {
      return farGap(z - t, z + t, t);
    }
    return t <= SMALL ? nearGap(z, t) : ratio(z - t) - ratio(z + t);
  }

  /// Sums 2 t^n I_n(z)/n! over the odd n, where I_n is the integral of u^n exp(-zu - u²/2) and by
  /// parts I_(n+2) = (2n + 1 + z²) I_n - n (n - 1) I_(n-2), I_1 = -M'(z).
  private static double nearGap(double z, double t) {
    double q = z * z;
    double w = t * t;
    double i1 = slope(z);
    double i3 = StrictMath.fma(3 + q, i1, -1);
    double i5 = StrictMath.fma(7 + q, i3, -6 * i1);
    double i7 = StrictMath.fma(11 + q, i5, -20 * i3);
    double i9 = StrictMath.fma(15 + q, i7, -42 * i5);
    double far = i9;
    if (t > TINY) {
      double i11 = StrictMath.fma(19 + q, i9, -72 * i7);
      double i13 = StrictMath.fma(23 + q, i11, -110 * i9);
      double i15 = StrictMath.fma(27 + q, i13, -156 * i11);
      double i17 = StrictMath.fma(31 + q, i15, -210 * i13);
      double last = StrictMath.fma(w * (1.0 / 272), i17, i15);
      last = StrictMath.fma(w * (1.0 / 210), last, i13);
      last = StrictMath.fma(w * (1.0 / 156), last, i11);
      far = StrictMath.fma(w * (1.0 / 110), last, i9);
    }
    double sum = StrictMath.fma(w * (1.0 / 72), far, i7);
    sum = StrictMath.fma(w * (1.0 / 42), sum, i5);
    sum = StrictMath.fma(w * (1.0 / 20), sum, i3);
    return 2 * t * StrictMath.fma(w * (1.0 / 6), sum, i1);
  }

  /// Returns M(t - z) + M(t + z), for `z` from zero to `t`.
  static double sum(double z, double t) {
    return ratio(t - z) + ratio(t + z);
  }

  /// 1/y - 1/y³ + 3/y⁵ - 15/y⁷ ..., whose error is below the first term left out.
  private static double farRatio(double y) {
    double v = 1 / (y * y);
    double series = 1;
    for (int odd = 25; odd > 0; odd -= 2) {
      series = StrictMath.fma(-odd * v, series, 1);
    }
    return series / y;
  }

  /// The same series at `a` and `b` = a + 2t, term by term, with 1/a - 1/b taken out of each: what
  /// is left of a^-(2m+1) - b^-(2m+1) is a sum of positive products.
  private static double farGap(double a, double b, double t) {
    double p = 1 / a / b;
    double u = 1 / a / a;
    double v = 1 / b / b;
    double powers = 1;
    double uPower = 1;
    double vPower = 1;
    double factor = 1;
    double series = 1;
    for (int m = 1; m <= 14; m++) {
      uPower *= u;
      vPower *= v;
      powers = StrictMath.fma(p, powers, uPower + vPower);
      factor *= 1 - 2 * m;
      double term = factor * powers;
      series += term;
      if (StrictMath.abs(term) < 1e-17) {
        break;
      }
    }
    return 2 * t * p * series;
  }

  private static double bottom(double[] c, int i, double y) {
    double bottom = c[i + 6];
    bottom = StrictMath.fma(bottom, y, c[i + 5]);
    bottom = StrictMath.fma(bottom, y, c[i + 4]);
    bottom = StrictMath.fma(bottom, y, c[i + 3]);
    bottom = StrictMath.fma(bottom, y, c[i + 2]);
    bottom = StrictMath.fma(bottom, y, c[i + 1]);
    bottom = StrictMath.fma(bottom, y, c[i]);
    return StrictMath.fma(bottom, y, 1);
  }

  private static int octave(double y) {
    return StrictMath.getExponent(y + 1);
  }
}
