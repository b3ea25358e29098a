package io.alvh.study.attribution;

import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The difference between a hedged and an unhedged book by session, year and spike of VIX. Money is
/// in cents.
///
/// @param days one a session, ascending
/// @param years one a calendar year, ascending; together they are the total
/// @param spikes one a spike of VIX and last all sessions after none; together they are the total
/// @param total of all sessions
public record AttributionResult(List<Day> days, List<Row> years, List<Row> spikes, Row total) {
  public AttributionResult {
    days = List.copyOf(days);
    years = List.copyOf(years);
    spikes = List.copyOf(spikes);
  }

  /// One session.
  ///
  /// @param date the session
  /// @param condorsLost whether the hedged book's condors lost in it
  /// @param parts of the difference
  public record Day(LocalDate date, boolean condorsLost, AttributionParts parts) {}

  /// Some sessions together.
  ///
  /// @param label for readers, for example `2020` or `2020-02-24`
  /// @param span of the sessions
  /// @param condors result of the hedged book's condors
  /// @param difference change of NAV of the hedged book less that of the unhedged, from the NAVs
  /// @param parts of it
  public record Row(
      String label, Span span, long condors, long difference, AttributionParts parts) {
    public Row {
      Check.that(
          parts.sum() == difference,
          "the parts of " + label + " add up to " + parts.sum() + ", not to " + difference);
    }
  }

  /// From when to when, and how many sessions in it.
  ///
  /// @param first session
  /// @param last session
  /// @param sessions how many; those between may belong to other rows
  public record Span(LocalDate first, LocalDate last, int sessions) {}

  /// Returns for each session the parts added up from the first one on: the lines of a chart.
  public List<Day> cumulative() {
    List<Day> lines = new ArrayList<>(days.size());
    AttributionParts sum = AttributionParts.ZERO;
    for (Day day : days) {
      sum = sum.plus(day.parts());
      lines.add(new Day(day.date(), day.condorsLost(), sum));
    }
    return List.copyOf(lines);
  }
}
