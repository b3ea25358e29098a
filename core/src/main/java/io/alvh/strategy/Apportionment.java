package io.alvh.strategy;

import io.alvh.strategy.HedgeRules.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns units into whole contracts per layer: the total is rounded half up, the layers share it by
/// largest remainder, and from one contract on the last (longest) layer has at least one.
final class Apportionment {
  private Apportionment() {}

  /// Returns contracts per layer, in layer order.
  ///
  /// @param layers near first
  /// @param units units times intensity, zero or more
  static List<Long> of(List<Layer> layers, double units) {
    int n = layers.size();
    double perUnit = 0;
    for (Layer layer : layers) {
      perUnit += layer.contractsPerUnit();
    }
    long total = (long) Math.floor(units * perUnit + 0.5);
    double[] quota = new double[n];
    long[] share = new long[n];
    for (int i = 0; i < n; i++) {
      quota[i] = perUnit > 0 ? total * layers.get(i).contractsPerUnit() / perUnit : 0;
      share[i] = (long) Math.floor(quota[i]);
    }
    if (total >= 1 && quota[n - 1] > 0) {
      share[n - 1] = Math.max(1, share[n - 1]);
    }
    spread(quota, share, total - Arrays.stream(share).sum());
    List<Long> contracts = new ArrayList<>(n);
    for (long s : share) {
      contracts.add(s);
    }
    return contracts;
  }

  /// Adds `missing` contracts one by one where the quota is furthest ahead of the share, the longer
  /// layer first among equals. Never negative: the floors of the other layers sum to less than the
  /// total as soon as the last layer's quota is above zero.
  private static void spread(double[] quota, long[] share, long missing) {
    for (long left = missing; left > 0; left--) {
      int best = 0;
      for (int i = 1; i < share.length; i++) {
        if (quota[i] - share[i] >= quota[best] - share[best]) {
          best = i;
        }
      }
      share[best]++;
    }
  }
}
