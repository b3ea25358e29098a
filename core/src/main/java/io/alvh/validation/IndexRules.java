package io.alvh.validation;

import io.alvh.strategy.index.IndexRulebook;
import java.util.List;

/// Published indexes to make replicas of.
///
/// @param rulebooks their rules
/// @param published values of such indexes, as far as the user has them
public record IndexRules(List<IndexRulebook> rulebooks, List<BenchmarkSeries> published) {
  public IndexRules {
    rulebooks = List.copyOf(rulebooks);
    published = List.copyOf(published);
  }
}
