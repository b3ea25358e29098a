package io.alvh.validation;

import io.alvh.strategy.index.IndexRulebook;
import java.util.List;

/// Published indexes to make replicas of.
///
/// @param rulebooks their rules
/// @param published values of such indexes, as far as the user has them
/// @param id hash of the files of published values
public record IndexRules(
    List<IndexRulebook> rulebooks, List<BenchmarkSeries> published, String id) {
  public IndexRules {
    rulebooks = List.copyOf(rulebooks);
    published = List.copyOf(published);
  }
}
