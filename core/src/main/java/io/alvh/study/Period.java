package io.alvh.study;

import java.time.LocalDate;
import java.util.List;

/// A stretch of history the study reports on.
///
/// @param id short and stable, for tables and files, for example `2020-crash`
/// @param label for readers
/// @param from first day, included
/// @param to last day, included; `LocalDate.MAX` is the end of the history
/// @param kind what it is for
public record Period(String id, String label, LocalDate from, LocalDate to, Kind kind) {
  /// What a period is for.
  public enum Kind {
    /// The sample verdicts rest on.
    HEADLINE,
    /// Before the headline sample; reported apart because the ladder was often not listed.
    EARLY,
    /// A longer stretch inside the headline sample.
    SPAN,
    /// A crisis.
    CRISIS
  }

  /// The first day of the headline sample.
  public static final LocalDate HEADLINE_FROM = LocalDate.of(2008, 1, 1);

  /// The sample verdicts rest on.
  public static final Period HEADLINE =
      new Period("headline", "2008 to the end", HEADLINE_FROM, LocalDate.MAX, Kind.HEADLINE);

  /// The two years before it.
  public static final Period EARLY =
      new Period(
          "2006-07",
          "2006-07, reported apart",
          LocalDate.of(2006, 1, 1),
          HEADLINE_FROM.minusDays(1),
          Kind.EARLY);

  /// The year 2022: the slow grind of claim T2, and one of the crises.
  public static final Period Y2022 = span("2022", "2022 (slow grind)", 2022, 2022);

  /// The years 2023 and 2024: claim T3.
  public static final Period Y2023_24 = span("2023-24", "2023-24", 2023, 2024);

  /// The years most public figures quote.
  public static final Period Y2015_25 = span("2015-25", "2015-2025", 2015, 2025);

  /// Returns every period, the headline first, the crises last and in time order.
  public static List<Period> all() {
    return List.of(
        HEADLINE,
        EARLY,
        Y2022,
        Y2023_24,
        Y2015_25,
        crisis("2008-crash", "Sep 2008 - Mar 2009", "2008-09-01", "2009-03-31"),
        crisis("2010-05", "May 2010", "2010-05-01", "2010-05-31"),
        crisis("2011-08", "Aug 2011", "2011-08-01", "2011-08-31"),
        crisis("2015-08", "Aug 2015", "2015-08-01", "2015-08-31"),
        crisis("2018-02", "Feb 2018", "2018-02-01", "2018-02-28"),
        crisis("2018-Q4", "Oct - Dec 2018", "2018-10-01", "2018-12-31"),
        crisis("2020-crash", "Feb - Apr 2020", "2020-02-01", "2020-04-30"),
        crisis("2024-08", "Aug 2024", "2024-08-01", "2024-08-31"),
        crisis("2025-04", "Apr 2025", "2025-04-01", "2025-04-30"));
  }

  /// Returns the ten crises in time order; 2022 is one of them.
  public static List<Period> crises() {
    return all().stream()
        .filter(p -> p.kind() == Kind.CRISIS || p.equals(Y2022))
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .toList();
  }

  /// Returns whether `date` lies in the period.
  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  private static Period span(String id, String label, int first, int last) {
    return new Period(id, label, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Kind.SPAN);
  }

  private static Period crisis(String id, String label, String from, String to) {
    return new Period(id, label, LocalDate.parse(from), LocalDate.parse(to), Kind.CRISIS);
  }
}
