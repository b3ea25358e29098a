package io.alvh.stats;

import io.alvh.unit.Check;

/// How good probabilities were: the mean squared distance from what happened, 0 for certainty that
/// was right, 1 for certainty that was wrong.
///
/// G. W. Brier, *Monthly Weather Review* 78 (1950) 1-3, halved to one outcome as is usual today.
///
/// @param score in [0, 1], smaller is better
/// @param reference score of always giving the frequency that came out
/// @param n forecasts
public record BrierScore(double score, double reference, int n) {
  /// Returns the score of `probabilities`, each in [0, 1], against what `happened`; at least one.
  public static BrierScore of(double[] probabilities, boolean[] happened) {
    Check.that(
        probabilities.length == happened.length && happened.length > 0,
        "need one outcome for each of at least one probability");
    double sum = 0;
    double count = 0;
    for (int i = 0; i < happened.length; i++) {
      double outcome = happened[i] ? 1 : 0;
      double error = Check.within(probabilities[i], 0, 1, "probability") - outcome;
      sum += error * error;
      count += outcome;
    }
    double frequency = count / happened.length;
    return new BrierScore(sum / happened.length, frequency * (1 - frequency), happened.length);
  }

  /// Returns whether the forecasts were better than the frequency known only afterwards.
  public boolean beatsFrequency() {
    return score < reference;
  }
}
