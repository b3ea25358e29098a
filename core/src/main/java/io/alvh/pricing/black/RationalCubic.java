package io.alvh.pricing.black;

/// Rational cubic interpolation between two points with given slopes and a curvature at one end.
///
/// R. Delbourgo and J. A. Gregory, "Shape preserving piecewise rational interpolation", *SIAM
/// Journal on Scientific and Statistical Computing* 6 (1985), pp. 967-976: with h the length of the
/// interval, `u` the part of it passed and `v` = 1 - u,
///
/// ```
/// [y1 u³ + (r y1 - h d1) u² v + (r y0 + h d0) u v² + y0 v³] / [1 + (r - 3) u v]
/// ```
///
/// where r follows from the curvature c: `(h c/2 + d1 - d0)` over `(slope - d0)` if it is given at
/// the left end, over `(d1 - slope)` at the right, slope = (y1 - y0)/h. r is held at or above the
/// least that keeps a convex or concave shape.
final class RationalCubic {
  private RationalCubic() {}

  /// Returns r for curvature `c` at the left end.
  static double left(double h, double slope, double d0, double d1, double c) {
    return atLeast((0.5 * h * c + (d1 - d0)) / (slope - d0), slope, d0, d1);
  }

  /// Returns r for curvature `c` at the right end.
  static double right(double h, double slope, double d0, double d1, double c) {
    return atLeast((0.5 * h * c + (d1 - d0)) / (d1 - slope), slope, d0, d1);
  }

  /// Returns the interpolant where the part `u` is passed and `v` = 1 - u is left.
  static double at(
      double u, double v, double h, double y0, double y1, double d0, double d1, double r) {
    double inner = (r * y1 - h * d1) * u + (r * y0 + h * d0) * v;
    return (y1 * u * u * u + u * v * inner + y0 * v * v * v) / (1 + (r - 3) * u * v);
  }

  /// Returns the interpolant over `u`, where y0 is zero.
  static double fromZero(double u, double v, double h, double y1, double d0, double d1, double r) {
    double inner = (r * y1 - h * d1) * u + h * d0 * v;
    return (y1 * u * u + v * inner) / (1 + (r - 3) * u * v);
  }

  private static double atLeast(double r, double slope, double d0, double d1) {
    double least =
        StrictMath.max(
            StrictMath.abs((d1 - d0) / (d1 - slope)), StrictMath.abs((d1 - d0) / (slope - d0)));
    return r > least ? r : least <= 1e300 ? least : 1e300;
  }
}
