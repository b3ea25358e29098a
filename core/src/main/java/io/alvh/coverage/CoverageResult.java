package io.alvh.coverage;

import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumCalibration.Reach;
import io.alvh.study.inference.SumKind;
import java.util.List;

/// What intervals and verdicts are worth where the truth is known.
///
/// @param market what the worlds' markets are made of
/// @param real whether real days went into them
/// @param setup what was tried
/// @param dials the books, dialled on worlds of their own
/// @param rows how often intervals hold the truth
/// @param verdicts how often the claim of 35 to 40 % less drawdown is judged how
/// @param fits calibrations chosen on even worlds, to be verified on odd ones
/// @param sums the same of figures made of sums over rows
public record CoverageResult(
    String market,
    boolean real,
    CoverageSetup setup,
    List<Dial> dials,
    List<Row> rows,
    List<VerdictRow> verdicts,
    List<Fit> fits,
    Sums sums) {
  public CoverageResult {
    dials = List.copyOf(dials);
    rows = List.copyOf(rows);
    verdicts = List.copyOf(verdicts);
    fits = List.copyOf(fits);
  }

  /// Which intervals, of which worlds.
  public enum Made {
    /// Quantiles of the draws.
    PERCENTILE("percentile"),
    /// Corrected for bias and acceleration.
    BCA("BCa"),
    /// As reports use them: after `IntervalCalibration`.
    CALIBRATED("calibrated"),
    /// The same at the confidence that verdicts demand.
    STRICT("calibrated, strict"),
    /// Stretched as the even worlds of this run demand, tried on the odd ones.
    VERIFIED("fitted on the other half"),
    /// As reports use them, tried on the figure of another world in place of the truth: does the
    /// interval of one history hold what another shows?
    ANOTHER("calibrated, another world");

    private final String label;

    Made(String label) {
      this.label = label;
    }

    /// Returns the name tables use.
    public String label() {
      return label;
    }
  }

  /// Where.
  ///
  /// @param kind of condors
  /// @param years length of the worlds
  /// @param reduction true cut of the largest drawdown
  public record At(CondorKind kind, int years, double reduction) {}

  /// How often intervals of one statistic hold the truth.
  ///
  /// @param at where
  /// @param statistic which
  /// @param made which intervals
  /// @param truth the statistic's median over worlds; for the drawdown cut, what was dialled
  /// @param tally how often
  public record Row(At at, Statistic statistic, Made made, double truth, Tally tally) {}

  /// How often.
  ///
  /// @param worlds tried
  /// @param none of them without an interval
  /// @param below of them with the truth below the interval
  /// @param above of them with the truth above it
  /// @param width median width of the intervals; 0 if there are none
  /// @param needed half-widths about their middle that 95 % of the intervals, 99.8 % of strict
  ///   ones, must reach to hold the truth; below 1 they are wider than they need be
  public record Tally(int worlds, int none, int below, int above, double width, double needed) {
    /// Returns the number of intervals.
    public int intervals() {
      return worlds - none;
    }

    /// Returns the share of intervals that hold the truth; 0 if there are none.
    public double coverage() {
      return intervals() == 0 ? 0 : 1 - (double) (below + above) / intervals();
    }

    /// Returns the binomial standard error of `coverage`.
    public double error() {
      double p = coverage();
      return intervals() == 0 ? 0 : Math.sqrt(p * (1 - p) / intervals());
    }
  }

  /// How often the claim of 35 to 40 % less drawdown is judged how, if nothing but sampling error
  /// stood in the way.
  ///
  /// @param at where
  /// @param made with which intervals
  /// @param supported worlds in which it is SUPPORTED
  /// @param notSupported worlds in which it is NOT SUPPORTED
  /// @param inconclusive all others
  public record VerdictRow(At at, Made made, int supported, int notSupported, int inconclusive) {
    /// Returns the number of worlds.
    public int worlds() {
      return supported + notSupported + inconclusive;
    }
  }

  /// How far percentile intervals of a statistic must be stretched about their middle, never less
  /// than they are.
  ///
  /// @param statistic which
  /// @param years length of the worlds
  /// @param low half-widths down, so that in the worst of the books the truth is below in 2.5 % of
  ///   the even worlds
  /// @param high the same up
  public record Fit(Statistic statistic, int years, double low, double high) {}

  /// What was counted of figures made of sums over rows.
  ///
  /// @param rows how often intervals hold the truth
  /// @param fits calibrations chosen on even worlds, to be verified on odd ones
  public record Sums(List<SumRow> rows, List<SumFit> fits) {
    public Sums {
      rows = List.copyOf(rows);
      fits = List.copyOf(fits);
    }
  }

  /// How often intervals of one figure of sums hold the truth.
  ///
  /// @param at where
  /// @param trial which figure
  /// @param span what a row is
  /// @param made which intervals
  /// @param truth its mean over worlds, or its median if it is a ratio
  /// @param tally how often
  public record SumRow(At at, SumTrial trial, RowSpan span, Made made, double truth, Tally tally) {}

  /// How far percentile intervals of a kind must be stretched, by the worst of the figures and
  /// books.
  ///
  /// @param kind which
  /// @param rows in the worlds
  /// @param usual of intervals of 95 %: the truth lies beyond an end in 2.5 % of the even worlds
  /// @param strict of strict intervals: in one world of a thousand
  public record SumFit(SumKind kind, int rows, Reach usual, Reach strict) {}
}
