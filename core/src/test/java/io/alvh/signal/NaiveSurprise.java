package io.alvh.signal;

import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The surprise of the last release from all that was ever published, period by period.
final class NaiveSurprise {
  private NaiveSurprise() {}

  /// Returns it, absent where it is missing.
  static Optional<Reading.Known> of(List<Valuer> past, SeriesName figure, SeriesName consensus) {
    TreeMap<LocalDate, List<Observation>> periods = new TreeMap<>();
    for (Valuer session : past) {
      for (Observation o : session.snapshot().published()) {
        if (o.series() == figure || o.series() == consensus) {
          periods.computeIfAbsent(o.period(), _ -> new ArrayList<>()).add(o);
        }
      }
    }
    List<Double> surprises = new ArrayList<>();
    Optional<Reading.Known> last = Optional.empty();
    for (List<Observation> period : periods.values()) {
      Optional<Observation> first =
          period.stream()
              .filter(o -> o.series() == figure)
              .min(Comparator.comparing(Observation::knownAt));
      if (first.isEmpty()) {
        continue; // expected, and not released yet
      }
      Observation release = first.get();
      Optional<Observation> expected =
          period.stream()
              .filter(o -> o.series() == consensus)
              .filter(o -> !o.knownAt().isAfter(release.knownAt()))
              .max(Comparator.comparing(Observation::knownAt));
      last = Optional.empty();
      if (expected.isPresent()) {
        double surprise = Math.rint(10 * release.value()) / 10 - expected.get().value();
        if (surprises.size() >= 12) {
          boolean substitute = release.origin() == Observation.Origin.SUBSTITUTE;
          last =
              Optional.of(
                  new Reading.Known(
                      surprise / NaiveSignals.deviation(surprises),
                      release.knownAt(),
                      substitute ? "a substitute of the release" : ""));
        }
        surprises.add(surprise);
      }
    }
    Instant now = past.getLast().snapshot().asOf();
    return last.filter(k -> !now.isAfter(k.knownAt().plus(Duration.ofDays(70))));
  }
}
