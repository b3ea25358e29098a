package io.alvh.study;

import io.alvh.strategy.Profile;
import io.alvh.study.Claim.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /// Returns the readings in words, and what must be said of them.
  static String note(StudyResult study, Function<GrowthLabels.Pair, Measure> figure) {
    List<Reading> readings = of(study, figure);
    if (readings.isEmpty()) {
      return "The data hold no growth of GDP, so the split by it is unavailable.";
    }
    boolean vintage =
        study.plain().stream().anyMatch(r -> r.second().vintage() && r.cell().hedged());
    return "By the growth of GDP known before each session"
        + (vintage ? " (today's vintage): " : ": ")
        + readings.stream()
            .map(r -> r.label() + " " + Figures.percent(r.value()))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
