package io.alvh.signal;

import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything known of the monthly and quarterly series that signals read. Immutable: `plus`
/// returns a fuller one.
final class Archive {
  /// By series, then by item.
  private final Map<SeriesName, NavigableMap<String, Figures>> series;

  private final List<SeriesName> kept;

  private Archive(List<SeriesName> kept, Map<SeriesName, NavigableMap<String, Figures>> series) {
    this.kept = kept;
    this.series = series;
  }

  /// Returns one that knows nothing yet and will keep what is published of `names`.
  static Archive of(SeriesName... names) {
    return new Archive(List.of(names), new EnumMap<>(SeriesName.class));
  }

  /// Returns this with those of `published` that belong here.
  Archive plus(List<Observation> published) {
    List<Observation> read = published.stream().filter(o -> kept.contains(o.series())).toList();
    if (read.isEmpty()) {
      return this;
    }
    Map<SeriesName, NavigableMap<String, Figures>> fuller = copy();
    for (Observation o : read) {
      fuller
          .computeIfAbsent(o.series(), _ -> new TreeMap<>())
          .merge(o.item(), Figures.NONE.plus(o), (known, _) -> known.plus(o));
    }
    return new Archive(kept, fuller);
  }

  private Map<SeriesName, NavigableMap<String, Figures>> copy() {
    Map<SeriesName, NavigableMap<String, Figures>> copy = new EnumMap<>(SeriesName.class);
    series.forEach((name, items) -> copy.put(name, new TreeMap<>(items)));
    return copy;
  }

  /// Returns the series it keeps.
  List<SeriesName> kept() {
    return kept;
  }

  /// Returns the figures of a series without items.
  Figures of(SeriesName name) {
    return of(name, "");
  }

  /// Returns the figures of one item.
  Figures of(SeriesName name, String item) {
    NavigableMap<String, Figures> items = series.get(name);
    return items == null ? Figures.NONE : items.getOrDefault(item, Figures.NONE);
  }

  /// Returns the items of a series, in the order of their names.
  NavigableSet<String> items(SeriesName name) {
    NavigableMap<String, Figures> items = series.get(name);
    return items == null ? new TreeSet<>() : items.navigableKeySet();
  }
}
