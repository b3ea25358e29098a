package io.alvh.adapter.history;

import io.alvh.adapter.history.SeriesReport.SourcePeriod;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.SeriesName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Makes the per-series part of the report on a data folder.
final class SeriesReports {
  /// Series that no file of the catalog is named after.
  private static final List<SeriesName> WITHOUT_FILE =
      List.of(
          SeriesName.CPI_CONSENSUS,
          SeriesName.PPI_CONSENSUS,
          SeriesName.SECTOR_PE,
          SeriesName.SECTOR_PCF,
          SeriesName.SECTOR_QUICK,
          SeriesName.SECTOR_WEIGHT);

  private final Catalog catalog;
  private final DataFolder folder;
  private final Map<SeriesKey, NavigableMap<LocalDate, Sourced<DayPrice>>> prices;
  private final Map<SeriesKey, NavigableMap<LocalDate, Sourced<DayValue>>> values;
  private final List<Figure> figures;

  SeriesReports(
      Catalog catalog,
      DataFolder folder,
      Map<SeriesKey, NavigableMap<LocalDate, Sourced<DayPrice>>> prices,
      Map<SeriesKey, NavigableMap<LocalDate, Sourced<DayValue>>> values,
      List<Figure> figures) {
    this.catalog = catalog;
    this.folder = folder;
    this.prices = prices;
    this.values = values;
    this.figures = figures;
  }

  /// Returns one report a series of the catalog, then those of the values made from several series.
  List<SeriesReport> of(
      VxMerge vx,
      RateTrack rates,
      DividendTrack dividends,
      SettlementTrack settlements,
      EventTrack events,
      List<DataIssue> issues) {
    List<SeriesReport> reports = new ArrayList<>();
    for (Catalog.Series series : catalog.series()) {
      reports.add(
          switch (series.key()) {
            case VX -> report(series, vx.periods(), vx.curves().keySet(), issues);
            case EVENTS -> report(series, eventPeriods(events), Set.of(), issues);
            case VX_FINAL -> report(series, finalPeriods(), Set.of(), issues);
            case ADVANCES, DECLINES, SMALL_CAP, REER, GDP_GROWTH -> published(series, issues);
            case RATE_USD, RATE_EUR, RATE_JPY, IPO_COUNT -> published(series, issues);
            case CPI_CHANGE, PPI_CHANGE -> published(series, issues);
            case USER_BREADTH, USER_FUNDAMENTALS, USER_IPO, USER_CONSENSUS -> given(series, issues);
            case COMPANY_REPORTS -> given(series, issues);
            case COMPANY_SECTORS, USER_REIT_HOLDINGS, USER_DIVIDENDS -> undated(series, issues);
            default -> daily(series, issues);
          });
    }
    for (SeriesName name : WITHOUT_FILE) {
      List<SourcePeriod> periods = periods(f -> f.observation().series() == name);
      if (!periods.isEmpty()) {
        reports.add(made(name.name(), periods));
      }
    }
    reports.add(made("rate used", rates.periods()));
    reports.add(made("dividend yield", dividends.periods()));
    List<String> labels = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    settlements
        .used()
        .forEach((source, at) -> {
          at.forEach(d -> labels.add(source.name()));
          dates.addAll(at);
        });
    reports.add(made("AM settlements", SourcePeriod.of(labels, dates)));
    return reports;
  }

  private SeriesReport daily(Catalog.Series series, List<DataIssue> issues) {
    List<String> labels = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    prices
        .getOrDefault(series.key(), Collections.emptyNavigableMap())
        .forEach((date, p) -> {
          labels.add(p.label());
          dates.add(date);
        });
    values
        .getOrDefault(series.key(), Collections.emptyNavigableMap())
        .forEach((date, v) -> {
          labels.add(v.label());
          dates.add(date);
        });
    return report(series, SourcePeriod.of(labels, dates), new TreeSet<>(dates), issues);
  }

  private SeriesReport published(Catalog.Series series, List<DataIssue> issues) {
    String name = series.key().name();
    Set<LocalDate> present = new TreeSet<>();
    for (Figure f : figures) {
      if (f.observation().series().name().equals(name)) {
        present.add(f.observation().period());
      }
    }
    List<SourcePeriod> periods = periods(f -> f.observation().series().name().equals(name));
    return report(series, periods, present, issues);
  }

  /// The figures made from the file of `series`, whatever they are of.
  private SeriesReport given(Catalog.Series series, List<DataIssue> issues) {
    List<SourcePeriod> periods = periods(f -> series.sources().contains(f.file().source()));
    return report(series, periods, Set.of(), issues);
  }

  /// Rows that belong to no date.
  private SeriesReport undated(Catalog.Series series, List<DataIssue> issues) {
    int rows = 0;
    for (LoadedFile file : folder.of(series.key())) {
      rows +=
          switch (file.content()) {
            case Content.Members members -> members.rows().size();
            case Content.Holdings holdings -> holdings.rows().size();
            case Content.Dividends dividends -> dividends.rows().size();
            default -> 0;
          };
    }
    SeriesReport empty = report(series, List.of(), Set.of(), issues);
    return new SeriesReport(
        empty.key(), empty.required(), rows, List.of(), empty.repaired(), List.of());
  }

  private List<SourcePeriod> periods(Predicate<Figure> wanted) {
    List<Figure> found = figures.stream().filter(wanted).toList();
    return SourcePeriod.of(
        found.stream().map(Figure::label).toList(),
        found.stream().map(f -> f.observation().period()).toList());
  }

  private SeriesReport report(
      Catalog.Series series,
      List<SourcePeriod> periods,
      Set<LocalDate> present,
      List<DataIssue> issues) {
    Set<String> names = new HashSet<>();
    folder.of(series.key()).forEach(f -> names.add(f.log().file()));
    long repaired = issues.stream().filter(i -> names.contains(i.file())).count();
    int rows = periods.stream().mapToInt(SourcePeriod::rows).sum();
    List<LocalDate> missing = series.key().isDaily() ? missing(new TreeSet<>(present)) : List.of();
    return new SeriesReport(
        series.key().name(), series.required(), rows, missing, repaired, periods);
  }

  private List<LocalDate> missing(NavigableSet<LocalDate> present) {
    NavigableSet<LocalDate> within = present.tailSet(catalog.samplesBegin(), true);
    if (within.isEmpty()) {
      return List.of();
    }
    return TradingCalendar.sessions(within.first(), within.last()).stream()
        .filter(d -> !present.contains(d))
        .toList();
  }

  private List<SourcePeriod> eventPeriods(EventTrack events) {
    List<LocalDate> dates = new ArrayList<>();
    events.all().forEach((date, rows) -> rows.forEach(r -> dates.add(date)));
    List<String> labels = dates.stream().map(d -> "scheduled releases").toList();
    return SourcePeriod.of(labels, dates);
  }

  private List<SourcePeriod> finalPeriods() {
    List<LocalDate> dates = new ArrayList<>();
    for (LoadedFile file : folder.of(SeriesKey.VX_FINAL)) {
      if (file.content() instanceof Content.Finals finals) {
        finals.rows().forEach(v -> dates.add(v.month().atDay(1)));
      }
    }
    List<String> labels = dates.stream().map(d -> "by contract month").toList();
    return SourcePeriod.of(labels, dates);
  }

  private static SeriesReport made(String key, List<SourcePeriod> periods) {
    int rows = periods.stream().mapToInt(SourcePeriod::rows).sum();
    return new SeriesReport(key, false, rows, List.of(), 0, periods);
  }
}
