package io.alvh.bench;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;
import java.util.SplittableRandom;

/// Options like those of an SPX chain: out of the money, from a day to half a year, from four
/// deviations below the forward to two and a half above it, volatility falling with the strike.
final class ChainOptions {
  /// How many.
  static final int COUNT = 480;

  private static final double[] DAYS = {1, 7, 21, 45, 90, 180};

  final OptionRight[] right = new OptionRight[COUNT];
  final boolean[] call = new boolean[COUNT];
  final double[] forward = new double[COUNT];
  final double[] strike = new double[COUNT];
  final double[] years = new double[COUNT];
  final double[] vol = new double[COUNT];
  final double[] discount = new double[COUNT];

  /// The discounted value.
  final double[] price = new double[COUNT];

  /// Returns the same options every time.
  ChainOptions() {
    SplittableRandom random = new SplittableRandom(42);
    int perExpiry = COUNT / DAYS.length;
    for (int i = 0; i < COUNT; i++) {
      double t = DAYS[i / perExpiry] / 365;
      double z = random.nextDouble(-4, 2.5);
      years[i] = t;
      forward[i] = 5000 * StrictMath.exp(0.03 * t);
      discount[i] = StrictMath.exp(-0.045 * t);
      strike[i] =
          5 * StrictMath.rint(forward[i] * StrictMath.exp(0.16 * z * StrictMath.sqrt(t)) / 5);
      vol[i] = 0.16 * (1.05 - 0.17 * z);
      call[i] = strike[i] > forward[i];
      right[i] = call[i] ? OptionRight.CALL : OptionRight.PUT;
      price[i] = Black76.price(right[i], forward[i], strike[i], t, vol[i], discount[i]);
    }
  }
}
