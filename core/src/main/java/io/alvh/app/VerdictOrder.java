package io.alvh.app;

import io.alvh.unit.BadInputException;

/// A verdict to reach.
///
/// @param study rulebook, capital, threads and folder
/// @param draws resamples of each interval
/// @param engine what does the readings and the draws of two books
/// @param multiverse whether the readings of the rules are part of it
public record VerdictOrder(StudyOrder study, int draws, EngineOrder engine, boolean multiverse) {
  public VerdictOrder {
    if (draws < 100) {
      throw new BadInputException("--draws " + draws + ": accepted: 100 or more");
    }
  }
}
