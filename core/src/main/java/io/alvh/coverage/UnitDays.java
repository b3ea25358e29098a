package io.alvh.coverage;

/// One world's daily results of one unit: what condors lose, what a hedge gains and what it pays.
/// The rest of a book is two numbers for its condors and two for its hedge. Immutable.
final class UnitDays {
  private static final double MONTH = 1.0 / 21;
  private static final double QUARTER = 1.0 / 63;

  /// Standard deviation of the logarithm of what the hedge makes good of a loss.
  private static final double BETA_NOISE = 0.5;

  /// What a rise of VIX by its quarter's mean gains a unit, and a fall loses.
  private static final double VEGA = 0.3;

  /// A session's loss up to this much is no crisis: the hedge makes nothing of it good.
  private static final double OWN_LOSS = 0.25;

  private final float[] loss;
  private final float[] gain;
  private final float[] carry;

  private UnitDays(float[] loss, float[] gain, float[] carry) {
    this.loss = loss;
    this.gain = gain;
    this.carry = carry;
  }

  /// Returns the units of `kind` in `market`; the hedge's noise is that of `seed`.
  static UnitDays of(CondorKind kind, MarketDays market, long seed) {
    int n = market.size();
    float[] loss = new float[n];
    float[] gain = new float[n];
    float[] carry = new float[n];
    double month = market.before(0);
    double quarter = market.before(0);
    for (int i = 0; i < n; i++) {
      double before = market.before(i);
      month += MONTH * (before - month);
      quarter += QUARTER * (before - quarter);
      loss[i] = (float) kind.loss(market.move(i), before, market.after(i), month);
      gain[i] = (float) gain(loss[i], (market.after(i) - before) / quarter, seed, i);
      carry[i] = (float) Math.clamp(quarter / before, 0.25, 1.5);
    }
    return new UnitDays(loss, gain, carry);
  }

  /// Returns the gain of a long-volatility hedge: it makes good what the condors lose beyond a
  /// quarter of a unit on sessions on which VIX rises, times a beta that is never sure, and moves
  /// with VIX on all sessions.
  private static double gain(double loss, double rise, long seed, int i) {
    double beta = StrictMath.exp(BETA_NOISE * Chance.normal(seed, i) - BETA_NOISE * BETA_NOISE / 2);
    return beta * ((rise > 0 ? Math.max(0, loss - OWN_LOSS) : 0) + VEGA * rise);
  }

  int size() {
    return loss.length;
  }

  /// Returns the condors' result of session `i` over the NAV before it.
  double condors(int i, double size, double premium) {
    return size * (premium - loss[i]);
  }

  /// Returns what the hedge gains in session `i` over the NAV before it, its carry not counted.
  double gain(int i, double strength) {
    return strength * gain[i];
  }

  /// Returns what holding the hedge costs in session `i` over the NAV before it, at `perYear` a
  /// year in a market where VIX stands at its mean.
  double carry(int i, double perYear) {
    return perYear / 252 * carry[i];
  }

  /// Returns the mean loss of a unit in a session.
  double meanLoss() {
    return mean(loss);
  }

  /// Returns the mean gain of a unit in a session.
  double meanGain() {
    return mean(gain);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
