package io.alvh.adapter.history;

import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Merges figures by precedence: of one series, item and period the first one given counts. Of
/// advances and declines the stand-in is kept beside the exchange's own: the two count different
/// companies, and a signal over many sessions must not mix them.
final class FigureMerge {
  private record Place(SeriesName series, String item, LocalDate period, boolean standIn) {
    static Place of(Observation o) {
      boolean keptApart = o.series() == SeriesName.ADVANCES || o.series() == SeriesName.DECLINES;
      return new Place(
          o.series(), o.item(), o.period(), keptApart && o.origin() == Origin.SUBSTITUTE);
    }
  }

  private final LocalDate end;
  private final ReleaseDates releases;
  private final Map<Place, Figure> figures = new LinkedHashMap<>();

  /// Makes an empty one.
  ///
  /// @param end periods that begin after it are left out
  FigureMerge(LocalDate end, ReleaseDates releases) {
    this.end = end;
    this.releases = releases;
  }

  /// Adds `figure` unless there is one of its series, item and period.
  void add(Figure figure) {
    Observation o = figure.observation();
    if (o.period().isAfter(end)) {
      String found = o.series() + " of " + o.period();
      figure.file().log().repair(figure.line(), 0, found, "after " + end + ": not used");
      return;
    }
    figures.putIfAbsent(Place.of(o), figure);
  }

  /// Adds the value of `row` as a figure of `series`, known by the rule `known`; where that does
  /// not say when, the row is noted and left out.
  void add(SeriesName series, DayValue row, Knowledge known, LoadedFile file) {
    Optional<Instant> at = known.of(row.date(), releases);
    if (at.isEmpty()) {
      String found = row.date() + " " + row.value();
      file.log().repair(row.line(), 0, found, "no release in the calendar: not used");
      return;
    }
    Observation o =
        new Observation(series, "", row.date(), row.value(), at.get(), file.source().origin());
    add(new Figure(o, file, row.line()));
  }

  /// Returns everything added and not left out.
  List<Figure> all() {
    return new ArrayList<>(figures.values());
  }
}
