package io.alvh.app;

import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Claims to judge.
///
/// @param study rulebook, capital, threads and folder
/// @param ids which claims; empty for all
/// @param own a file or folder of the user's own claims, judged beside those of the program
/// @param draws resamples of each interval, 100 to 1,000,000
/// @param engine what makes the draws of two books
public record ClaimsOrder(
    StudyOrder study, List<String> ids, Optional<Path> own, int draws, EngineOrder engine) {
  private static final int MOST = 1_000_000;

  public ClaimsOrder {
    ids = List.copyOf(ids);
    if (draws < 100 || draws > MOST) {
      throw new BadInputException("--draws " + draws + ": accepted: 100 to " + MOST);
    }
  }
}
