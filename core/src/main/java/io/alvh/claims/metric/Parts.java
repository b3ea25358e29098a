package io.alvh.claims.metric;

import io.alvh.claims.CaseFile;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.study.GrowthLabel;
import io.alvh.study.GrowthLabels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/// The sessions of a history told apart by what was known before each.
final class Parts {
  private Parts() {}

  /// Returns the sessions by the band of the schedule in which VIX closed the session before.
  static List<Books.Part> byVix(List<Valuer> sessions) {
    return List.of(
        vix(sessions, "VIX below 15", v -> v < 15),
        vix(sessions, "VIX 15-22", v -> v >= 15 && v < 22),
        vix(sessions, "VIX 22-25", v -> v >= 22 && v < 25),
        vix(sessions, "VIX 25 and above", v -> v >= 25));
  }

  /// Returns the sessions before which VIX closed at a level that is `wanted`.
  static Books.Part vix(List<Valuer> sessions, String label, DoublePredicate wanted) {
    Map<LocalDate, Double> before = vixBefore(sessions);
    return new Books.Part(label, date -> before.containsKey(date) && wanted.test(before.get(date)));
  }

  /// Returns the close of VIX of the session before, by session; where it is missing, nothing.
  static Map<LocalDate, Double> vixBefore(List<Valuer> sessions) {
    Map<LocalDate, Double> closes = new TreeMap<>();
    OptionalDouble last = OptionalDouble.empty();
    for (Valuer session : sessions) {
      if (last.isPresent()) {
        closes.put(session.snapshot().date(), last.getAsDouble());
      }
      last = session.snapshot().indices().find(IndexName.VIX);
    }
    return closes;
  }

  /// Returns the sessions by the growth of GDP known before each; none where it is unknown.
  static List<Books.Part> byGrowth(CaseFile file) {
    GrowthLabels labels = GrowthLabels.of(file.history().sessions());
    List<Books.Part> parts = new ArrayList<>();
    if (labels.any()) {
      for (GrowthLabel label : GrowthLabel.values()) {
        parts.add(
            new Books.Part(
                label.label(), date -> labels.find(date).filter(l -> l == label).isPresent()));
      }
    }
    return parts;
  }
}
