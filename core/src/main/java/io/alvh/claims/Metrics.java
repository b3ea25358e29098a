package io.alvh.claims;

import io.alvh.claims.metric.BookMetrics;
import io.alvh.claims.metric.MarketMetrics;
import io.alvh.claims.metric.RuleMetrics;
import io.alvh.unit.Check;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every metric a claim's file may name.
public final class Metrics {
  private static final List<ClaimMetric> ALL =
      Stream.of(BookMetrics.all(), MarketMetrics.all(), RuleMetrics.all())
          .flatMap(List::stream)
          .toList();

  private static final SortedMap<String, ClaimMetric> BY_LABEL = byLabel();

  private Metrics() {}

  private static SortedMap<String, ClaimMetric> byLabel() {
    SortedMap<String, ClaimMetric> metrics = new TreeMap<>();
    for (ClaimMetric metric : ALL) {
      Check.that(
          metrics.put(metric.label(), metric) == null, "two metrics are called " + metric.label());
    }
    return metrics;
  }

  /// Returns the names there are, in alphabetical order.
  public static List<String> labels() {
    return List.copyOf(BY_LABEL.keySet());
  }

  /// Returns the metric called `label`, if there is one.
  public static Optional<ClaimMetric> find(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
