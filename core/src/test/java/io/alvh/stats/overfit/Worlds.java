package io.alvh.stats.overfit;

/// Worlds that a few lines of any language make again: a linear congruential generator (D. Knuth's
/// MMIX) gives uniform numbers of 53 bits, twelve of them less six a nearly normal one. Results of
/// a configuration are 0.01 times half the common number plus its own, whose cube times 0.3 stands
/// for it below -1.5, plus `edge` times its place over their number.
final class Worlds {
  private long state;

  private Worlds(long seed) {
    state = seed;
  }

  static double[][] skewed(int configurations, int sessions, long seed, double edge) {
    Worlds world = new Worlds(seed);
    double[] common = new double[sessions];
    for (int t = 0; t < sessions; t++) {
      common[t] = world.normal();
    }
    double[][] returns = new double[configurations][sessions];
    for (int k = 0; k < configurations; k++) {
      for (int t = 0; t < sessions; t++) {
        double z = world.normal();
        double own = z < -1.5 ? z * z * z * 0.3 : z;
        returns[k][t] = 0.01 * (0.5 * common[t] + own) + edge * k / configurations;
      }
    }
    return returns;
  }

  private double normal() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      sum += (state >>> 11) * 0x1p-53;
    }
    return sum - 6;
  }
}
