package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.OptionalDouble;

/// The control every hedge has to beat: the unhedged book traded at a fixed fraction of its size.
///
/// The scaled book is worth `start + x * (sum of pnl so far)`. Its profit is proportional to the
/// scale, its greatest relative drawdown never falls as the scale grows (for a peak at s and a
/// later point t it is x (C_s - C_t) / (start + x C_s), and a peak is worth at least the start). A
/// scale above one means the unhedged book would have had to be enlarged; it is reported as such.
public final class Delever {
  private static final double GREATEST_SCALE = 1e6;
  private static final int STEPS = 60;

  private Delever() {}

  /// Returns the value of the scaled book in dollars, the start first.
  ///
  /// @param start value of the unhedged book at the start, in dollars, positive
  /// @param pnl its daily profit or loss, in dollars
  /// @param scale fraction of the unhedged book, 0 or more
  public static double[] scaled(double start, double[] pnl, double scale) {
    return scaled(start, pnl, new double[pnl.length], scale);
  }

  /// Returns the value of the scaled book in dollars, the start first, with income that does not
  /// scale: at scale 1 it is the unhedged book itself.
  ///
  /// @param fixed daily income that is the same at every scale (interest), in dollars
  public static double[] scaled(double start, double[] pnl, double[] fixed, double scale) {
    Check.positive(start, "starting value");
    Check.notNegative(scale, "scale");
    Check.that(fixed.length == pnl.length, "fixed income must have one value a session");
    double[] nav = new double[pnl.length + 1];
    nav[0] = start;
    double sum = 0;
    double income = 0;
    for (int i = 0; i < pnl.length; i++) {
      sum += Check.finite(pnl[i], "daily profit");
      income += Check.finite(fixed[i], "daily income");
      nav[i + 1] = start + scale * sum + income;
    }
    return nav;
  }

  /// Returns the greatest drawdown of the scaled book, a fraction in [0, 1].
  public static double drawdown(double start, double[] pnl, double scale) {
    return drawdown(start, pnl, new double[pnl.length], scale);
  }

  /// Returns the greatest drawdown of the scaled book with income that does not scale.
  public static double drawdown(double start, double[] pnl, double[] fixed, double scale) {
    double max = 0;
    for (double depth : DrawdownStats.underwater(scaled(start, pnl, fixed, scale))) {
      max = Math.max(max, depth);
    }
    return max;
  }

  /// Returns the scale at which the unhedged book earns `profit` dollars: 0 if `profit` is not
  /// positive, since holding nothing earns as much; empty if the unhedged book earns nothing.
  public static OptionalDouble forProfit(double start, double[] pnl, double profit) {
    Check.finite(profit, "profit");
    double earned = profit(start, pnl);
    return earned > 0 ? OptionalDouble.of(Math.max(0, profit) / earned) : OptionalDouble.empty();
  }

  /// Returns the greatest scale at which the unhedged book falls by no more than `drawdown`, a
  /// fraction in [0, 1), found by bisection; empty if the unhedged book earns nothing, or if no
  /// scale up to a million falls as far.
  public static OptionalDouble forDrawdown(double start, double[] pnl, double drawdown) {
    return forDrawdown(start, pnl, new double[pnl.length], drawdown);
  }

  /// Returns the same with income that does not scale.
  public static OptionalDouble forDrawdown(
      double start, double[] pnl, double[] fixed, double drawdown) {
    Check.that(drawdown >= 0 && drawdown < 1, "drawdown must lie in [0, 1), was " + drawdown);
    if (profit(start, pnl) <= 0) {
      return OptionalDouble.empty();
    }
    double high = 1;
    while (drawdown(start, pnl, fixed, high) <= drawdown) {
      high *= 2;
      if (high > GREATEST_SCALE) {
        return OptionalDouble.empty();
      }
    }
    double low = 0;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (drawdown(start, pnl, fixed, middle) <= drawdown) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(low);
  }

  private static double profit(double start, double[] pnl) {
    double[] nav = scaled(start, pnl, 1);
    return nav[nav.length - 1] - start;
  }
}
