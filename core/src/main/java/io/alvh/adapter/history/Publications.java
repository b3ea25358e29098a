package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Series;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Observation;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Makes the published figures of a history from its files, each with the time at which it could be
/// known.
final class Publications {
  private static final int QUARTERS_A_YEAR = 4;

  /// Days with a rate below which a month has no mean.
  private static final int LEAST_DAYS = 15;

  private final Catalog catalog;
  private final DataFolder folder;
  private final ReleaseDates releases;
  private final FigureMerge merge;

  Publications(Catalog catalog, DataFolder folder) {
    this.catalog = catalog;
    this.folder = folder;
    this.releases = new ReleaseDates(folder.of(SeriesKey.EVENTS));
    this.merge = new FigureMerge(catalog.samplesEnd(), releases);
  }

  /// Returns all figures, each once; the user's before all others.
  List<Figure> read() {
    addGiven();
    for (Series series : catalog.series()) {
      Knowledge known = series.known();
      switch (series.key()) {
        case ADVANCES -> addBreadth(known);
        case SMALL_CAP -> addSessions(known);
        case REER, RATE_EUR, RATE_JPY, IPO_COUNT -> addLevels(series.key(), known);
        case RATE_USD -> addMonthlyMeans(known);
        case GDP_GROWTH -> addChanges(series.key(), 3, QUARTERS_A_YEAR, known);
        case COMPANY_REPORTS -> addSectors(known);
        case CPI_CHANGE, PPI_CHANGE -> addChanges(series.key(), 1, 1, known);
        default -> {}
      }
    }
    return merge.all();
  }

  private void addGiven() {
    for (SeriesKey key :
        List.of(SeriesKey.USER_BREADTH, SeriesKey.USER_FUNDAMENTALS, SeriesKey.USER_IPO)) {
      for (LoadedFile file : folder.of(key)) {
        if (file.content() instanceof Content.Figures figures) {
          figures.rows().forEach(g -> merge.add(new Figure(g.figure(), file, g.line())));
        }
      }
    }
    for (LoadedFile file : folder.of(SeriesKey.USER_CONSENSUS)) {
      if (file.content() instanceof Content.Consensus consensus) {
        consensus.rows().forEach(e -> addExpected(e, file));
      }
    }
  }

  private void addExpected(Content.Expected e, LoadedFile file) {
    Optional<YearMonth> month = releases.month(e.kind(), e.release());
    if (month.isEmpty()) {
      e.row().refuse(1, "a release of " + e.kind() + " in the calendar of releases");
      return;
    }
    SeriesName series =
        e.kind() == ScheduledEvent.Kind.CPI ? SeriesName.CPI_CONSENSUS : SeriesName.PPI_CONSENSUS;
    Observation o =
        new Observation(
            series, "", month.get().atDay(1), e.value(), e.knownAt(), file.source().origin());
    merge.add(new Figure(o, file, e.row().line()));
  }

  private static SeriesName name(SeriesKey key) {
    return SeriesName.valueOf(key.name());
  }

  private static List<DayValue> rows(LoadedFile file) {
    return file.content() instanceof Content.Values values ? values.rows() : List.of();
  }

  /// A day counts only if the same place of both lists has it: sources count different companies.
  private void addBreadth(Knowledge known) {
    List<LoadedFile> advances = folder.of(SeriesKey.ADVANCES);
    List<LoadedFile> declines = folder.of(SeriesKey.DECLINES);
    for (LoadedFile up : advances) {
      for (LoadedFile down : declines) {
        if (isPair(up, down)) {
          addBreadth(up, down, known);
        }
      }
    }
  }

  private boolean isPair(LoadedFile up, LoadedFile down) {
    return place(SeriesKey.ADVANCES, up) == place(SeriesKey.DECLINES, down);
  }

  private int place(SeriesKey key, LoadedFile file) {
    return catalog.series().stream()
        .filter(s -> s.key() == key)
        .mapToInt(s -> s.sources().indexOf(file.source()))
        .findFirst()
        .orElse(-1);
  }

  private void addBreadth(LoadedFile up, LoadedFile down, Knowledge known) {
    NavigableMap<LocalDate, DayValue> fell = sessions(down);
    for (DayValue rose : sessions(up).values()) {
      DayValue other = fell.remove(rose.date());
      if (other == null) {
        note(up, rose, "no declines of that day: ignored");
      } else if (rose.value() + other.value() == 0) {
        note(up, rose, "neither advances nor declines: ignored");
        note(down, other, "neither advances nor declines: ignored");
      } else {
        merge.add(SeriesName.ADVANCES, rose, known, up);
        merge.add(SeriesName.DECLINES, other, known, down);
      }
    }
    fell.values().forEach(row -> note(down, row, "no advances of that day: ignored"));
  }

  private static void note(LoadedFile file, DayValue row, String done) {
    file.log().repair(row.line(), 0, row.date() + " " + row.value(), done);
  }

  private void addSessions(Knowledge known) {
    for (LoadedFile file : folder.of(SeriesKey.SMALL_CAP)) {
      sessions(file).values().forEach(row -> merge.add(SeriesName.SMALL_CAP, row, known, file));
    }
  }

  /// Returns the rows of `file` by session; those on other days are noted.
  private NavigableMap<LocalDate, DayValue> sessions(LoadedFile file) {
    Bounds bounds = new Bounds(file, catalog);
    TreeMap<LocalDate, DayValue> sessions = new TreeMap<>();
    for (DayValue row : rows(file)) {
      if (!bounds.holds(row.date(), row.line())) {
        continue;
      }
      if (TradingCalendar.isSession(row.date())) {
        sessions.put(row.date(), row);
      } else {
        file.log().repair(row.line(), 1, row.date().toString(), "no session that day: ignored");
      }
    }
    return sessions;
  }

  private void addLevels(SeriesKey key, Knowledge known) {
    for (LoadedFile file : folder.of(key)) {
      for (DayValue row : rows(file)) {
        if (!row.date().isBefore(file.source().from())) {
          merge.add(name(key), row, known, file);
        }
      }
    }
  }

  private void addSectors(Knowledge known) {
    TreeMap<String, String> sectors = new TreeMap<>();
    for (LoadedFile file : folder.of(SeriesKey.COMPANY_SECTORS)) {
      if (file.content() instanceof Content.Members members) {
        members.rows().forEach(m -> sectors.putIfAbsent(m.ticker(), m.sector()));
      }
    }
    for (LoadedFile file : folder.of(SeriesKey.COMPANY_REPORTS)) {
      if (file.content() instanceof Content.Reports reports) {
        new SectorTrack(reports.rows(), sectors, file.log())
            .sums()
            .forEach(sum -> addSum(sum, known, file));
      }
    }
  }

  private void addSum(SectorTrack.Sum sum, Knowledge known, LoadedFile file) {
    Instant at = known.of(sum.quarter(), releases).orElseThrow();
    merge.add(
        new Figure(
            new Observation(
                sum.series(), sum.sector(), sum.quarter(), sum.value(), at, file.source().origin()),
            file,
            0));
  }

  /// Percent by which a level exceeds that `months` before in the same file, raised to `power`.
  /// Levels of two files are never mixed: they may be of different vintages.
  private void addChanges(SeriesKey key, int months, int power, Knowledge known) {
    for (LoadedFile file : folder.of(key)) {
      TreeMap<LocalDate, Double> levels = new TreeMap<>();
      for (DayValue row : rows(file)) {
        levels.put(row.date(), row.value());
        Double before = levels.get(row.date().minusMonths(months));
        if (before != null && !row.date().isBefore(file.source().from())) {
          double change = 100 * (StrictMath.pow(row.value() / before, power) - 1);
          merge.add(name(key), new DayValue(row.date(), change, row.line()), known, file);
        }
      }
    }
  }

  /// The mean of a month's daily rates, of months that are over by the file's last row.
  private void addMonthlyMeans(Knowledge known) {
    for (LoadedFile file : folder.of(SeriesKey.RATE_USD)) {
      TreeMap<YearMonth, List<DayValue>> months = new TreeMap<>();
      for (DayValue row : rows(file)) {
        months.computeIfAbsent(YearMonth.from(row.date()), _ -> new ArrayList<>()).add(row);
      }
      for (Map.Entry<YearMonth, List<DayValue>> month : months.entrySet()) {
        List<DayValue> days = month.getValue();
        boolean isOver = month.getKey().isBefore(months.lastKey());
        if (isOver && days.size() >= LEAST_DAYS) {
          double sum = 0;
          for (DayValue day : days) {
            sum += day.value();
          }
          DayValue mean =
              new DayValue(month.getKey().atDay(1), sum / days.size(), days.getLast().line());
          merge.add(SeriesName.RATE_USD, mean, known, file);
        }
      }
    }
  }
}
