package io.alvh.study.events;

import io.alvh.unit.Check;
import java.util.List;

/// What followed every event.
///
/// @param events in the order they are studied
/// @param draws random sets each test was held against
/// @param seed of the draws
public record EventStudyResult(List<EventResult> events, int draws, long seed) {
  /// Level at which tests are counted.
  public static final double LEVEL = 0.05;

  public EventStudyResult {
    events = List.copyOf(events);
    Check.that(!events.isEmpty(), "a study of no events");
  }

  /// Returns how many tests were made.
  public int tests() {
    return events.stream().mapToInt(e -> e.tests().size()).sum();
  }

  /// Returns how many tests have a `shifted` p of at most `LEVEL`, and would have by chance alone
  /// in about one of twenty.
  public long below() {
    return events.stream()
        .flatMap(e -> e.tests().stream())
        .filter(t -> t.shifted().pTwoSided() <= LEVEL)
        .count();
  }

  /// Returns how many of them stay so after Holm's adjustment for all tests.
  public long belowAfterHolm() {
    return events.stream().flatMap(e -> e.tests().stream()).filter(t -> t.holm() <= LEVEL).count();
  }
}
