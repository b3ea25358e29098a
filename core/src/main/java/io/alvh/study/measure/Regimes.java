package io.alvh.study.measure;

import io.alvh.stats.ConfusionMatrix;
import java.util.List;

/// The four bands of the source page's schedule, read for VIX and for realised volatility.
final class Regimes {
  /// Names of the bands.
  static final List<String> LABELS = List.of("below 15", "15-22", "22-25", "25 and above");

  /// Sessions over which volatility is realised after a regime was named.
  static final int AHEAD = 21;

  private static final double[] BOUNDS = {15, 22, 25};

  private Regimes() {}

  /// Returns the number of the band of `points`, from 0; bounds belong to the band above.
  static int band(double points) {
    int band = 0;
    while (band < BOUNDS.length && points >= BOUNDS[band]) {
      band++;
    }
    return band;
  }

  /// Returns the bands of VIX at each close against those of the volatility realised over the 21
  /// sessions after it; the last 21 sessions have no outcome and are left out.
  static ConfusionMatrix confusion(RunSample sample) {
    int n = Math.max(0, sample.size() - AHEAD);
    int[] named = new int[n];
    int[] realised = new int[n];
    for (int i = 0; i < n; i++) {
      named[i] = band(sample.day(i).vix());
      realised[i] = band(realised(sample, i));
    }
    return ConfusionMatrix.of(LABELS, named, realised);
  }

  /// Returns the volatility of SPX closes over the 21 sessions after session `i`, about a mean of
  /// zero, percent a year: VIX points.
  static double realised(RunSample sample, int i) {
    double squares = 0;
    for (int j = i + 1; j <= i + AHEAD; j++) {
      double log = StrictMath.log1p(sample.spxReturn(j));
      squares += log * log;
    }
    return 100 * StrictMath.sqrt(252 * squares / AHEAD);
  }
}
