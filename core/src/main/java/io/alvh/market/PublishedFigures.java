package io.alvh.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All figures of a history, in the order in which they became known.
public final class PublishedFigures {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::knownAt)
          .thenComparing(Observation::series)
          .thenComparing(Observation::item)
          .thenComparing(Observation::period);

  private final List<Observation> all;

  /// Makes one of `figures`, in any order.
  public PublishedFigures(List<Observation> figures) {
    List<Observation> sorted = new ArrayList<>(figures);
    sorted.sort(ORDER);
    this.all = List.copyOf(sorted);
  }

  /// Returns the figures that became known after `after` and up to `until`.
  public List<Observation> between(Instant after, Instant until) {
    int first = knownBy(after);
    int end = knownBy(until);
    return first < end ? all.subList(first, end) : List.of();
  }

  /// Returns all figures known by `until`.
  public List<Observation> upTo(Instant until) {
    return all.subList(0, knownBy(until));
  }

  /// Returns `snapshots` as a history that begins with them: the first one carries every figure
  /// known by then.
  public List<MarketSnapshot> beginning(List<MarketSnapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return List.of();
    }
    List<MarketSnapshot> begun = new ArrayList<>(snapshots);
    MarketSnapshot first = snapshots.getFirst();
    begun.set(0, first.with(upTo(first.asOf())));
    return List.copyOf(begun);
  }

  private int knownBy(Instant until) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (all.get(mid).knownAt().isAfter(until)) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }
}
