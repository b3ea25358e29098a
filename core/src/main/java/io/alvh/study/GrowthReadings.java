package io.alvh.study;

import io.alvh.strategy.Profile;
import io.alvh.study.Claim.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The second readings of claims T6 and T7: the default combinations under each growth of GDP.
final class GrowthReadings {
  private GrowthReadings() {}

  /// Returns `figure` of each default combination and label there is, with the number of sessions.
  static List<Reading> of(StudyResult study, Function<GrowthLabels.Pair, Measure> figure) {
    List<Reading> readings = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      Cell cell = Cell.standard(profile);
      study.find(cell).stream()
          .flatMap(r -> r.second().growth().stream())
          .forEach(p ->
              readings.add(
                  new Reading(
                      cell.profileName()
                          + ", "
                          + p.label().label()
                          + ", n = "
                          + p.hedged().sessions()
                          + " sessions",
                      figure.apply(p))));
    }
    return readings;
  }

  /// Returns what must be said of them.
  static String note(StudyResult study) {
    List<RunOutcome> runs =
        study.plain().stream().filter(r -> !r.second().growth().isEmpty()).toList();
    if (runs.isEmpty()) {
      return "The data hold no growth of GDP, so the split by it is unavailable.";
    }
    return "The second readings are by the growth of GDP known before each session"
        + (runs.getFirst().second().vintage() ? ", in today's vintage." : ".");
  }
}
