package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures published in the real archive: control values read from the files by hand, and when
/// each was known.
@Tag("history")
class PublishedHistoryTest {
  private static CsvHistory history;
  private static List<MarketSnapshot> all;
  private static Map<SeriesName, List<Observation>> figures;

  @BeforeAll
  static void open() {
    HistoryLoad opened = CsvHistory.open(HistoryData.require());
    assertThat(opened.report().errors()).isEmpty();
    history = ((HistoryLoad.Loaded) opened).history();
    all = history.snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1));
    figures = new EnumMap<>(SeriesName.class);
    for (MarketSnapshot s : all) {
      for (Observation o : s.published()) {
        figures.computeIfAbsent(o.series(), _ -> new ArrayList<>()).add(o);
      }
    }
  }

  private static Observation of(SeriesName series, LocalDate period, Origin origin) {
    List<Observation> found =
        figures.getOrDefault(series, List.of()).stream()
            .filter(o -> o.period().equals(period) && o.origin() == origin)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    // NYSE, thirteen hundred issues and more; then about five hundred members of today's index.
    "ADVANCES, 2008-10-15, 340, 1e-9, 2008-10-15T20:00:00Z, OFFICIAL",
    "DECLINES, 2008-10-15, 2916, 1e-9, 2008-10-15T20:00:00Z, OFFICIAL",
    "ADVANCES, 2015-11-11, 1347, 1e-9, 2015-11-11T21:00:00Z, OFFICIAL",
    "ADVANCES, 2015-11-12, 35, 1e-9, 2015-11-12T21:00:00Z, SUBSTITUTE",
    "DECLINES, 2015-11-12, 491, 1e-9, 2015-11-12T21:00:00Z, SUBSTITUTE",
    // The NYSE feed has zeros that day.
    "ADVANCES, 2019-08-20, 82, 1e-9, 2019-08-20T20:00:00Z, SUBSTITUTE",
    "DECLINES, 2020-02-10, 1212, 1e-9, 2020-02-10T21:00:00Z, OFFICIAL",
    "DECLINES, 2020-02-11, 141, 1e-9, 2020-02-11T21:00:00Z, SUBSTITUTE",
    "SMALL_CAP, 2008-10-15, 39.641041, 1e-6, 2008-10-15T20:00:00Z, SUBSTITUTE",
    "REER, 2020-01-01, 97.65, 1e-9, 2020-03-20T20:00:00Z, SUBSTITUTE",
    // The last one; 20 March 2024 is a Wednesday.
    "REER, 2024-01-01, 107.57, 1e-9, 2024-03-20T20:00:00Z, SUBSTITUTE",
    // 100 ((19077.992 / 20709.212)^4 - 1), known on 31 July.
    "GDP_GROWTH, 2020-04-01, -27.9761, 1e-4, 2020-07-31T20:00:00Z, SUBSTITUTE",
    // A shutdown delayed it.
    "GDP_GROWTH, 2018-10-01, 0.567782, 1e-6, 2019-02-28T21:00:00Z, SUBSTITUTE",
    // Mean of 20 days; the July figures are known on 21 August, for the 20th is a Sunday.
    "RATE_USD, 2023-07-01, 5.4885, 1e-8, 2023-08-21T20:00:00Z, SUBSTITUTE",
    // The mean of 18 bank discounts, each as a yield, where the yields have ended.
    "RATE_USD, 2025-11-01, 3.86833, 1e-5, 2025-12-22T21:00:00Z, SUBSTITUTE",
    "RATE_EUR, 2023-07-01, 3.67180952, 1e-8, 2023-08-21T20:00:00Z, SUBSTITUTE",
    "RATE_JPY, 2023-07-01, -0.003, 1e-9, 2023-08-21T20:00:00Z, SUBSTITUTE",
    "IPO_COUNT, 2008-03-01, 3, 1e-9, 2008-05-01T20:00:00Z, SUBSTITUTE",
    // Released on 13 July 2022 at 8:30.
    "CPI_CHANGE, 2022-06-01, 1.29523, 1e-5, 2022-07-13T12:30:00Z, SUBSTITUTE",
  })
  void a_figure_has_its_control_value_and_its_time(
      SeriesName series, LocalDate period, double value, double off, Instant known, Origin origin) {
    Observation o = of(series, period, origin);
    assertThat(o.value()).isCloseTo(value, within(off));
    assertThat(o.knownAt()).isEqualTo(known);
    assertThat(o.origin()).isEqualTo(origin);
  }

  @Test
  void the_series_reach_as_far_as_their_files_and_no_further() {
    assertThat(span(SeriesName.ADVANCES)).isEqualTo("1990-01-03..2026-06-22 9183");
    assertThat(span(SeriesName.DECLINES)).isEqualTo("1990-01-03..2026-06-22 9183");
    assertThat(span(SeriesName.SMALL_CAP)).isEqualTo("2000-05-26..2026-03-27 6497");
    assertThat(span(SeriesName.REER)).isEqualTo("1994-01-01..2024-01-01 361");
    assertThat(span(SeriesName.GDP_GROWTH)).isEqualTo("1947-04-01..2025-07-01 314");
    assertThat(span(SeriesName.RATE_USD)).isEqualTo("2000-01-01..2025-12-01 312");
    assertThat(span(SeriesName.RATE_EUR)).isEqualTo("1994-01-01..2025-11-01 383");
    assertThat(span(SeriesName.RATE_JPY)).isEqualTo("2002-04-01..2025-11-01 284");
    assertThat(span(SeriesName.IPO_COUNT)).isEqualTo("1960-01-01..2018-12-01 708");
    assertThat(span(SeriesName.CPI_CHANGE)).isEqualTo("1980-02-01..2025-09-01 548");
    assertThat(span(SeriesName.PPI_CHANGE)).isEqualTo("1913-02-01..2025-09-01 1352");
    assertThat(figures).doesNotContainKeys(SeriesName.CPI_CONSENSUS, SeriesName.PPI_CONSENSUS);
  }

  private static String span(SeriesName series) {
    TreeSet<LocalDate> periods = new TreeSet<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Observation o : figures.getOrDefault(series, List.of())) {
      boolean apart = series == SeriesName.ADVANCES || series == SeriesName.DECLINES;
      assertThat(seen.add(o.period() + (apart ? o.origin().name() : ""))).as("%s", o).isTrue();
      periods.add(o.period());
    }
    return periods.first() + ".." + periods.last() + " " + periods.size();
  }

  /// A window of one source is then whole on either side of where the exchange's figures end.
  @Test
  void the_stand_in_for_the_exchange_s_issues_is_published_beside_them() {
    LocalDate both = LocalDate.of(2015, 11, 11);
    assertThat(of(SeriesName.ADVANCES, both, Origin.OFFICIAL).value()).isEqualTo(1347);
    assertThat(of(SeriesName.ADVANCES, both, Origin.SUBSTITUTE).value()).isEqualTo(229);
  }

  /// October 2025 was never published: neither its change nor November's can be made.
  @Test
  void a_month_that_was_never_published_is_missing() {
    assertThat(figures.get(SeriesName.CPI_CHANGE))
        .extracting(o -> YearMonth.from(o.period()))
        .contains(YearMonth.of(2025, 9))
        .doesNotContain(YearMonth.of(2025, 10), YearMonth.of(2025, 11));
  }

  @Test
  void a_figure_comes_with_the_first_snapshot_that_could_know_it() {
    Instant before = Instant.MIN;
    int delivered = 0;
    for (MarketSnapshot s : all) {
      for (Observation o : s.published()) {
        assertThat(o.knownAt()).as("%s", o).isAfter(before).isBeforeOrEqualTo(s.asOf());
        delivered++;
      }
      before = s.asOf();
    }
    assertThat(delivered).isGreaterThan(20_000);
  }

  @Test
  void no_figure_is_known_before_its_period_is_over() {
    figures.forEach((series, list) -> {
      int months = series == SeriesName.GDP_GROWTH ? 3 : 1;
      for (Observation o : list) {
        boolean daily =
            series == SeriesName.ADVANCES
                || series == SeriesName.DECLINES
                || series == SeriesName.SMALL_CAP;
        LocalDate over = daily ? o.period() : o.period().plusMonths(months);
        assertThat(o.knownAt()).as("%s", o).isAfter(Instant.parse(over + "T12:00:00Z"));
      }
    });
  }

  /// Whoever begins later misses nothing that was known by then.
  @Test
  void a_history_that_begins_later_starts_with_everything_known() {
    LocalDate start = LocalDate.of(2015, 1, 2);
    List<MarketSnapshot> later = history.snapshots(start, LocalDate.of(2030, 1, 1));
    List<Observation> known = new ArrayList<>();
    all.stream().filter(s -> !s.date().isAfter(start)).forEach(s -> known.addAll(s.published()));
    assertThat(later.getFirst().published()).containsExactlyElementsOf(known);
    assertThat(later.get(1)).isEqualTo(all.get(all.size() - later.size() + 1));
  }

  /// Summed by hand from the reports: Utilities at the end of 2014.
  @ParameterizedTest
  @CsvSource({
    "SECTOR_PE, Utilities, 19.660256, 1e-6",
    "SECTOR_PCF, Utilities, 7.871264, 1e-6",
    "SECTOR_QUICK, Utilities, 0.455806, 1e-6",
    "SECTOR_WEIGHT, Utilities, 0.038503, 1e-6",
  })
  void a_sector_has_its_control_value(SeriesName series, String sector, double value, double off) {
    Observation o =
        figures.getOrDefault(series, List.of()).stream()
            .filter(f -> f.item().equals(sector))
            .filter(f -> f.period().equals(LocalDate.of(2014, 10, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(o.value()).isCloseTo(value, within(off));
    // The 67th day after the end of the year is Sunday, 8 March 2015; New York has moved its
    // clocks.
    assertThat(o.knownAt()).isEqualTo("2015-03-09T20:00:00Z");
    assertThat(o.origin()).isEqualTo(Origin.SUBSTITUTE);
  }

  @Test
  void sectors_are_published_for_the_quarters_that_nine_tenths_of_the_companies_reported() {
    List<Observation> quick = figures.getOrDefault(SeriesName.SECTOR_QUICK, List.of());
    assertThat(quick).hasSize(12 * 11);
    assertThat(quick.getFirst().period()).isEqualTo("2013-10-01");
    assertThat(quick.getLast().period()).isEqualTo("2016-07-01");
    // Two telecommunications companies valued in 2014 are too few; energy earned nothing in 2015.
    assertThat(figures.getOrDefault(SeriesName.SECTOR_WEIGHT, List.of())).hasSize(12 * 11 - 4);
    assertThat(figures.getOrDefault(SeriesName.SECTOR_PCF, List.of())).hasSize(12 * 11 - 4);
    assertThat(figures.getOrDefault(SeriesName.SECTOR_PE, List.of())).hasSize(12 * 11 - 8);
  }
}
