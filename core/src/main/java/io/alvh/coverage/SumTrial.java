package io.alvh.coverage;

import io.alvh.study.Measure;
import io.alvh.study.inference.SumKind;

/// Figures of sums over rows whose intervals are tried; of each kind those that claims use.
public enum SumTrial {
  /// What the hedge earns.
  HEDGE_MEAN("hedge's mean return", SumKind.MEAN),
  /// What the condors of the hedged book earn.
  CONDOR_MEAN("condors' mean return", SumKind.MEAN),
  /// What the hedge earns in rows in which the condors lose, over what they lose.
  LOSS_OFFSET("loss offset", SumKind.RATIO),
  /// What of the hedge's cost is lost.
  COST_LOST("part of the carry lost", SumKind.RATIO),
  /// What the hedge earns from VIX of 20 on less what it earns below.
  HEDGE_GAP("hedge's mean return by VIX", SumKind.DIFFERENCE),
  /// Return on NAV hedged less unhedged.
  RETURN_GAP("return hedged less unhedged", SumKind.DIFFERENCE),
  /// Return on NAV hedged over that unhedged, less one.
  RETURN_CHANGE("return hedged over unhedged", SumKind.CHANGE),
  /// Share of rows in which the condors earn.
  WIN_RATE("condors' win rate", SumKind.FREQUENCY),
  /// Share of rows in which the hedge earns.
  HEDGE_RATE("hedge's win rate", SumKind.FREQUENCY);

  private final String label;
  private final SumKind kind;

  SumTrial(String label, SumKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /// Returns the name tables use.
  public String label() {
    return label;
  }

  /// Returns how it is made of sums.
  public SumKind kind() {
    return kind;
  }

  /// Returns the figure.
  ///
  /// @param s sums of the columns of `SumRows`
  Measure of(double[] s) {
    return switch (this) {
      case HEDGE_MEAN -> Measure.of(s[0] / s[1]);
      case CONDOR_MEAN -> Measure.of(s[2] / s[1]);
      case LOSS_OFFSET -> Measure.ratio(s[3], s[4], "condors did not lose");
      case COST_LOST -> Measure.ratio(s[5], s[6], "no carry");
      case HEDGE_GAP ->
          s[8] > 0 && s[10] > 0
              ? Measure.of(s[7] / s[8] - s[9] / s[10])
              : Measure.undefined("VIX on one side alone");
      case RETURN_GAP -> Measure.of(s[11] / s[12] - s[13] / s[14]);
      case RETURN_CHANGE ->
          Measure.ratio(s[11] / s[12], s[13] / s[14], "unhedged book does not earn")
              .minus(Measure.of(1));
      case WIN_RATE -> Measure.of(s[15] / s[1]);
      case HEDGE_RATE -> Measure.of(s[16] / s[1]);
    };
  }

  /// Returns whether its truth is its mean over worlds; of ratios it is the median, as a few worlds
  /// with next to nothing below the line would make their mean.
  boolean byMean() {
    return kind != SumKind.RATIO && kind != SumKind.CHANGE;
  }
}
