package io.alvh.validation;

import java.util.List;

/// The error of the modelled prices as a validation measured it: what the study prints beside its
/// results.
///
/// @param code version of the program that measured it
/// @param dataId hash of the history it was measured on
/// @param quotesId hash of the quotes it was measured against
/// @param modelId hash of the prices of the model it was measured of
/// @param lines one a figure
public record ModelError(
    String code, String dataId, String quotesId, String modelId, List<Line> lines) {
  public ModelError {
    lines = List.copyOf(lines);
  }

  /// The error of one kind of price.
  ///
  /// @param book the condor programme it bears on, for example `income_45dte`
  /// @param what which prices, for example `condor credits`
  /// @param unit of bias and mean size, for example `% of mid`
  /// @param count how many prices were compared
  /// @param sessions how many sessions they come from; those of one session err together
  /// @param bias mean of model less market
  /// @param mae mean size of it
  public record Line(
      String book, String what, String unit, int count, int sessions, double bias, double mae) {}
}
