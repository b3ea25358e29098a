package io.alvh.signal;

import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How many issues rose and fell in one session.
///
/// ```
/// net = (A - D) / (A + D)
/// ```
///
/// @param net from -1 to 1
/// @param knownAt when the later of the two numbers became known
record BreadthDay(double net, Instant knownAt) {
  /// Returns the sessions of which `published` holds both numbers, not both zero, oldest first.
  ///
  /// @param standIn whether those of the stand-in are wanted, rather than those of the exchange
  static NavigableMap<LocalDate, BreadthDay> of(List<Observation> published, boolean standIn) {
    NavigableMap<LocalDate, Observation> rose = figures(published, SeriesName.ADVANCES, standIn);
    NavigableMap<LocalDate, Observation> fell = figures(published, SeriesName.DECLINES, standIn);
    NavigableMap<LocalDate, BreadthDay> days = new TreeMap<>();
    rose.forEach((date, up) -> {
      Observation down = fell.get(date);
      if (down != null && up.value() + down.value() > 0) {
        days.put(date, of(up, down));
      }
    });
    return days;
  }

  private static BreadthDay of(Observation up, Observation down) {
    double net = (up.value() - down.value()) / (up.value() + down.value());
    return new BreadthDay(net, new Inputs().known(up.knownAt()).known(down.knownAt()).knownAt());
  }

  /// The user's own figure goes before the archive's.
  private static NavigableMap<LocalDate, Observation> figures(
      List<Observation> published, SeriesName series, boolean standIn) {
    NavigableMap<LocalDate, Observation> figures = new TreeMap<>();
    for (Observation o : published) {
      if (o.series() == series && (o.origin() == Origin.SUBSTITUTE) == standIn) {
        figures.merge(o.period(), o, (a, b) -> b.origin() == Origin.USER ? b : a);
      }
    }
    return figures;
  }
}
