package io.alvh.report.verdict;

import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.attribution.AttributionResult.Day;
import io.alvh.study.attribution.AttributionResult.Row;
import java.util.ArrayList;
import java.util.List;

/// Where the difference between a hedged book and the same book unhedged comes from, without the
/// single days. Money is in cents.
///
/// @param file that has every session, beside the page
/// @param years one a calendar year; together they are the total
/// @param spikes one a spike of VIX and the rest; together they are the total
/// @param total of all sessions
/// @param months added up from the first session to the end of each month
public record BookAttribution(
    String file, List<Row> years, List<Row> spikes, Row total, List<Month> months) {
  public BookAttribution {
    years = List.copyOf(years);
    spikes = List.copyOf(spikes);
    months = List.copyOf(months);
  }

  /// Everything up to the end of a month.
  ///
  /// @param month for example `2020-03`
  /// @param parts from the first session on
  public record Month(String month, AttributionParts parts) {}

  /// Returns what the page keeps of `result`.
  ///
  /// @param file that has every session
  public static BookAttribution of(AttributionResult result, String file) {
    List<Month> months = new ArrayList<>();
    List<Day> days = result.cumulative();
    for (int i = 0; i < days.size(); i++) {
      String month = month(days.get(i));
      if (i + 1 == days.size() || !month(days.get(i + 1)).equals(month)) {
        months.add(new Month(month, days.get(i).parts()));
      }
    }
    return new BookAttribution(file, result.years(), result.spikes(), result.total(), months);
  }

  private static String month(Day day) {
    return day.date().toString().substring(0, 7);
  }
}
