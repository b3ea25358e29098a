package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// What `data check` says of one series.
///
/// @param key name of the series
/// @param required without it there is no history
/// @param rows days (values for VX and events) that are used
/// @param missing sessions between the first and last day used that have no value
/// @param repaired values mended, replaced or ignored
/// @param sources where the values come from; none for rows that belong to no date
public record SeriesReport(
    String key,
    boolean required,
    int rows,
    List<LocalDate> missing,
    long repaired,
    List<SourcePeriod> sources) {
  /// The values that one source gave.
  ///
  /// @param source files of the catalog, or how the value was made
  /// @param from first date
  /// @param to last date
  /// @param rows number of values
  public record SourcePeriod(String source, LocalDate from, LocalDate to, int rows) {
    /// Gathers the `dates` by the label at the same place in `labels`, in the order of first dates.
    static List<SourcePeriod> of(List<String> labels, List<LocalDate> dates) {
      TreeMap<String, SourcePeriod> byLabel = new TreeMap<>();
      for (int i = 0; i < labels.size(); i++) {
        LocalDate date = dates.get(i);
        SourcePeriod one = new SourcePeriod(labels.get(i), date, date, 1);
        byLabel.merge(labels.get(i), one, SourcePeriod::and);
      }
      List<SourcePeriod> periods = new ArrayList<>(byLabel.values());
      periods.sort(Comparator.comparing(SourcePeriod::from).thenComparing(SourcePeriod::source));
      return List.copyOf(periods);
    }

    private SourcePeriod and(SourcePeriod other) {
      return new SourcePeriod(
          source,
          from.isBefore(other.from) ? from : other.from,
          to.isAfter(other.to) ? to : other.to,
          rows + other.rows);
    }
  }

  public SeriesReport {
    missing = List.copyOf(missing);
    sources = List.copyOf(sources);
  }
}
