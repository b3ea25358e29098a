package io.alvh.study;

import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;

/// What was run on what: the same manifest gives the same figures.
///
/// @param dataId hash of everything the history was made from
/// @param synthetic whether the prices are made up; then nothing is evidence
/// @param first session of the headline sample
/// @param last session of the history
/// @param startNav capital of the plain runs
/// @param rulebooks name and version of the rulebook the runs vary, and what else of it is in force
/// @param code version of this program
public record Manifest(
    String dataId,
    boolean synthetic,
    LocalDate first,
    LocalDate last,
    Money startNav,
    List<String> rulebooks,
    String code) {
  /// How decisions, fills and settlements are timed; printed in every report.
  public static final String TIMING =
      "decide on closes up to t-1; strikes centre on SPX(t) and fill at t; settle at the expiry's"
          + " session";

  public Manifest {
    rulebooks = List.copyOf(rulebooks);
  }
}
