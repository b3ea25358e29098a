package io.alvh.study;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often a one-day SPXW series was listed.
final class Listings {
  private Listings() {}

  /// Returns one line a year of `history`, from the earliest period on.
  static List<StudyResult.Listing> of(List<Valuer> history) {
    Map<Integer, int[]> years = new TreeMap<>();
    for (Valuer v : history) {
      LocalDate date = v.snapshot().date();
      if (date.isBefore(Period.EARLY.from())) {
        continue;
      }
      int[] counts = years.computeIfAbsent(date.getYear(), _ -> new int[2]);
      counts[0] += OptionCalendar.spxwPm(TradingCalendar.next(date)).isPresent() ? 1 : 0;
      counts[1]++;
    }
    List<StudyResult.Listing> lines = new ArrayList<>();
    years.forEach((year, c) -> lines.add(new StudyResult.Listing(year, c[0], c[1])));
    return lines;
  }
}
