package io.alvh.study.inference;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import java.util.Optional;

/// A figure of the study and what sampling error leaves of it.
///
/// @param statistic which
/// @param point the figure itself, the study's own
/// @param usual where it lies with 95 % confidence
/// @param strict the same at the confidence many claims tried at once demand
/// @param resampled what the intervals rest on
public record Estimate(
    Statistic statistic, Measure point, Bounds usual, Bounds strict, Resampled resampled) {
  /// Intervals of one confidence.
  ///
  /// @param level the confidence
  /// @param percentile from quantiles of the draws; empty because of `reason`
  /// @param bca corrected for bias and acceleration; empty because of `reason`
  /// @param interval the one that reports and verdicts use, calibrated by `IntervalCalibration`;
  ///   empty because of `reason`
  /// @param reason why one is missing; empty if none is
  public record Bounds(
      double level,
      Optional<Interval> percentile,
      Optional<Interval> bca,
      Optional<Interval> interval,
      String reason) {
    /// Returns bounds without intervals because of `reason`.
    static Bounds none(double level, String reason) {
      return new Bounds(level, Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }
  }

  /// What intervals rest on.
  ///
  /// @param draws how many
  /// @param undefined share of the draws in which the statistic is undefined
  /// @param median of the other draws; undefined if there is none
  /// @param block mean length of blocks, sessions
  public record Resampled(int draws, double undefined, Measure median, double block) {}

  /// Returns the interval of 95 % that reports use, calibrated, if there is one.
  public Optional<Interval> interval() {
    return usual.interval();
  }

  /// Returns the strict interval that verdicts use, calibrated, if there is one.
  public Optional<Interval> strictInterval() {
    return strict.interval();
  }
}
