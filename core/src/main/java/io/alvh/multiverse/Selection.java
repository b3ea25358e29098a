package io.alvh.multiverse;

import io.alvh.study.Measure;
import java.util.List;
import java.util.Locale;

/// What is left of the best of many readings once it is counted how many were tried. Daily series;
/// Sharpe ratios are annualised by the root of 252.
///
/// @param scope which readings: `one_day`, `income` or `both`
/// @param series what of them
/// @param readings with such a series
/// @param left readings without one
/// @param best what the best one shows
/// @param overfitting by cross-validation over 16 blocks
/// @param superiority whether any of them is better than nothing
public record Selection(
    String scope,
    Series series,
    int readings,
    int left,
    Best best,
    Overfitting overfitting,
    Superiority superiority) {
  /// Daily series of a reading.
  public enum Series {
    /// Daily return of the hedged book less that of its unhedged twin: what the hedge added.
    OVER_UNHEDGED,
    /// The same less that of the twin de-levered to the hedged book's largest drawdown; needs a
    /// twin that earns.
    OVER_DELEVERED;

    /// Returns the name as files and reports print it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The best reading by Sharpe ratio of its series.
  ///
  /// @param id of the reading; empty without any
  /// @param sharpe its own
  /// @param luck the best expected of as many tries without skill
  /// @param deflated probability that its true one lies above that, every reading a try of its own
  /// @param deflatedIndependent the same with as many tries as the mean correlation leaves
  /// @param independent how many those are
  public record Best(
      String id,
      Measure sharpe,
      Measure luck,
      Measure deflated,
      Measure deflatedIndependent,
      Measure independent) {
    static Best undefined(String reason) {
      Measure none = Measure.undefined(reason);
      return new Best("", none, none, none, none, none);
    }
  }

  /// Combinatorially symmetric cross-validation.
  ///
  /// @param probability share of the splits whose best reading came out at or below the middle
  /// @param loss share of the splits whose best reading had a series below zero out of sample
  /// @param splits how many
  /// @param logits of the best reading's rank out of sample, counted
  public record Overfitting(
      Measure probability, Measure loss, int splits, List<Landscape.Bin> logits) {
    public Overfitting {
      logits = List.copyOf(logits);
    }

    static Overfitting undefined(String reason) {
      Measure none = Measure.undefined(reason);
      return new Overfitting(none, none, 0, List.of());
    }
  }

  /// Tests of the hypothesis that no reading has a series with a mean above zero.
  ///
  /// @param spa p-value of Hansen's test of superior predictive ability, the consistent one
  /// @param realityCheck p-value of White's reality check
  /// @param draws bootstrap draws
  public record Superiority(Measure spa, Measure realityCheck, int draws) {
    static Superiority undefined(String reason) {
      Measure none = Measure.undefined(reason);
      return new Superiority(none, none, 0);
    }
  }
}
