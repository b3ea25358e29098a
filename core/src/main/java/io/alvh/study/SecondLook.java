package io.alvh.study;

import java.util.List;
import java.util.Optional;

/// Further readings of a run that some claims need.
///
/// @param buffer what the cash for locking the hedge would have cost in 2023-24; absent for runs
///   whose claim does not ask, or without that period
/// @param growth the run beside its unhedged twin by growth of GDP; empty without the figures
/// @param vintage whether the figures of GDP are not those first published
public record SecondLook(Optional<Buffer> buffer, List<GrowthLabels.Pair> growth, boolean vintage) {
  /// Nothing further was looked at.
  public static final SecondLook NONE = new SecondLook(Optional.empty(), List.of(), false);

  public SecondLook {
    growth = List.copyOf(growth);
  }
}
