package io.alvh.validation;

import io.alvh.pricing.Valuer;
import io.alvh.strategy.index.IndexRulebook;
import java.util.ArrayList;
import java.util.List;

/// The replicas of published indexes, and how far they lie from the published values, where the
/// user has those.
///
/// @param replicas in the order of the rulebooks
/// @param comparisons those with published values on at least two common dates
/// @param uncompared symbols of published values without a common window
public record IndexReplicas(
    List<Replica> replicas, List<ReplicaComparison> comparisons, List<String> uncompared) {
  public IndexReplicas {
    replicas = List.copyOf(replicas);
    comparisons = List.copyOf(comparisons);
    uncompared = List.copyOf(uncompared);
  }

  /// Runs `rulebooks` over `history` and compares them with `published`.
  ///
  /// @param history one valuer a session, ascending
  /// @param published none where the user has no values
  public static IndexReplicas of(
      List<Valuer> history, List<IndexRulebook> rulebooks, List<BenchmarkSeries> published) {
    List<Replica> replicas = Replicas.run(history, rulebooks);
    List<ReplicaComparison> comparisons = new ArrayList<>();
    List<String> uncompared = new ArrayList<>();
    for (BenchmarkSeries series : published) {
      replicas.stream()
          .filter(r -> r.symbol().equals(series.symbol()))
          .findFirst()
          .flatMap(r -> ReplicaComparison.of(r, series))
          .ifPresentOrElse(comparisons::add, () -> uncompared.add(series.symbol()));
    }
    return new IndexReplicas(replicas, comparisons, uncompared);
  }
}
