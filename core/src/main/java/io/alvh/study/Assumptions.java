package io.alvh.study;

import io.alvh.pricing.SurfaceFlag;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// On how many sessions the price surfaces had to assume something.
final class Assumptions {
  private Assumptions() {}

  /// Returns one line for each assumption made on the sessions of `history` from `first` on, in the
  /// order of `SurfaceFlag`.
  static List<StudyResult.Assumed> of(List<Valuer> history, LocalDate first) {
    Map<SurfaceFlag, List<LocalDate>> dates = new EnumMap<>(SurfaceFlag.class);
    for (Valuer v : history) {
      LocalDate date = v.snapshot().date();
      if (!date.isBefore(first)) {
        v.flags().forEach(f -> dates.computeIfAbsent(f, _ -> new ArrayList<>()).add(date));
      }
    }
    List<StudyResult.Assumed> lines = new ArrayList<>();
    dates.forEach((flag, on) ->
        lines.add(new StudyResult.Assumed(flag, on.size(), on.getFirst(), on.getLast())));
    return lines;
  }
}
