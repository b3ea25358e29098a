package io.alvh.claims.metric;

import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.PremiumFilter.Asked;
import io.alvh.claims.metric.PremiumFilter.Session;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.util.List;
import java.util.Optional;

/// What stands beside the sessions a premium filter skips: what it refuses, why, and how that ends.
final class FilterControls {
  private FilterControls() {}

  /// Returns them over `sessions`.
  static List<Control> of(List<Session> sessions) {
    List<Asked> all = sessions.stream().flatMap(s -> s.condors().stream()).toList();
    List<Asked> refused = all.stream().filter(Asked::refused).toList();
    List<Asked> taken = all.stream().filter(a -> !a.refused()).toList();
    long some =
        sessions.stream().filter(s -> s.condors().stream().anyMatch(Asked::refused)).count();
    return List.of(
        share("condors refused", refused.size(), all.size()),
        share("sessions with a refusal", some, sessions.size()),
        share(
            "condors refused by credit over width",
            all.stream().filter(Asked::gauge).count(),
            all.size()),
        share(
            "condors refused by credit over target",
            all.stream().filter(Asked::floor).count(),
            all.size()),
        share("refused condors that lost", lost(refused), refused.size()),
        share("taken condors that lost", lost(taken), taken.size()),
        mean("mean result of a refused condor", refused),
        mean("mean result of a taken condor", taken));
  }

  private static long lost(List<Asked> condors) {
    return condors.stream().filter(Asked::lost).count();
  }

  private static Control share(String label, long part, long whole) {
    return new Control(
        label,
        Unit.PERCENT,
        Measure.ratio((double) part, (double) whole, "none"),
        Optional.empty());
  }

  private static Control mean(String label, List<Asked> condors) {
    double[] dollars = condors.stream().mapToDouble(Asked::dollars).toArray();
    return new Control(label, Unit.CENTS, CondorSample.mean(dollars), Optional.empty());
  }
}
