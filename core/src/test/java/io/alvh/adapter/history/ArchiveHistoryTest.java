package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The history made of the real archive: control values, holes, settlements.
@Tag("history")
class ArchiveHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2004, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 8);

  private static HistoryLoad.Loaded load;
  private static List<MarketSnapshot> all;

  @BeforeAll
  static void open() {
    HistoryLoad opened = CsvHistory.open(HistoryData.require());
    assertThat(opened.report().errors()).isEmpty();
    load = (HistoryLoad.Loaded) opened;
    all = load.history().snapshots(FIRST, LocalDate.of(2030, 1, 1));
  }

  private static MarketSnapshot at(LocalDate date) {
    return load.history().snapshots(date, date).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-20, 80.86",
    "2018-02-05, 37.32",
    "2020-03-16, 82.69",
    "2024-08-05, 38.57",
    "2025-04-08, 52.33"
  })
  void the_vix_has_its_control_values(LocalDate date, double close) {
    assertThat(at(date).indices().get(IndexName.VIX)).isEqualTo(close);
  }

  @ParameterizedTest
  @CsvSource({"2022-01-03, 4796.56", "2020-03-23, 2237.40", "2021-08-11, 4447.70"})
  void the_index_has_its_control_values(LocalDate date, double close) {
    assertThat(at(date).spx().close()).isEqualTo(close);
  }

  @Test
  void every_session_from_2004_to_the_end_has_a_snapshot_with_index_and_vix() {
    assertThat(all)
        .extracting(MarketSnapshot::date)
        .isEqualTo(TradingCalendar.sessions(FIRST, LAST));
    assertThat(all).allMatch(s -> s.indices().find(IndexName.VIX).isPresent());
  }

  @Test
  void every_session_since_the_first_future_has_a_curve() {
    assertThat(all)
        .filteredOn(s -> !s.date().isBefore(LocalDate.of(2004, 3, 26)))
        .allMatch(s -> !s.vixFutures().points().isEmpty());
  }

  /// No scale error and no zero slips through. The largest true move is that of 2018-02-05, when
  /// the front future rose 2.13-fold in one session.
  @Test
  void curves_have_no_broken_value() {
    TermStructure before = new TermStructure(List.of());
    for (MarketSnapshot s : all) {
      for (TermStructure.Point p : s.vixFutures().points()) {
        assertThat(p.settle()).as("%s %s", s.date(), p).isBetween(9.0, 90.0);
        double last = before.find(p.expiry()).orElse(p.settle());
        assertThat(p.settle() / last).as("%s %s", s.date(), p).isBetween(0.6, 2.2);
      }
      before = s.vixFutures();
    }
  }

  @Test
  void curves_hold_monthlies_that_have_not_settled() {
    for (MarketSnapshot s : all) {
      for (TermStructure.Point p : s.vixFutures().points()) {
        assertThat(OptionCalendar.isVixMonthly(p.expiry().date())).isTrue();
        assertThat(p.expiry().date()).isAfter(s.date());
      }
    }
  }

  /// The share of sessions on which a future lies in each of the windows of 21-45, 90-135 and
  /// 190-250 days: a third in 2006, two thirds in 2007, three quarters and more since 2008 (the
  /// windows are narrower than some gaps between monthlies).
  @Test
  void the_three_layers_are_listed_as_often_as_the_method_says() {
    Map<Integer, Integer> sessions = new TreeMap<>();
    Map<Integer, Integer> complete = new TreeMap<>();
    for (MarketSnapshot s : all) {
      sessions.merge(s.date().getYear(), 1, Integer::sum);
      boolean three = has(s, 21, 45) && has(s, 90, 135) && has(s, 190, 250);
      complete.merge(s.date().getYear(), three ? 1 : 0, Integer::sum);
    }
    TreeMap<Integer, Long> shares = new TreeMap<>();
    sessions.forEach((y, n) -> shares.put(y, Math.round(100.0 * complete.getOrDefault(y, 0) / n)));
    assertThat(shares.get(2006)).as("%s", shares).isBetween(33L, 35L);
    assertThat(shares.get(2007)).as("%s", shares).isBetween(64L, 66L);
    assertThat(shares.tailMap(2008))
        .as("%s", shares)
        .allSatisfy((y, s) -> assertThat(s).isGreaterThanOrEqualTo(69));
  }

  private static boolean has(MarketSnapshot s, int from, int to) {
    return s.vixFutures().points().stream()
        .mapToLong(p -> ChronoUnit.DAYS.between(s.date(), p.expiry().date()))
        .anyMatch(d -> d >= from && d <= to);
  }

  @Test
  void every_listed_vix_monthly_settles_and_twelve_by_proxy() {
    Set<LocalDate> settled = new TreeSet<>();
    List<LocalDate> proxies = new ArrayList<>();
    for (MarketSnapshot s : all) {
      for (SettlementValue v : s.settlements()) {
        if (v.underlying() == Underlying.VIX) {
          settled.add(v.expiry().date());
          if (v.source() != Source.OFFICIAL) {
            assertThat(v.source()).isEqualTo(Source.PROXY_VIX_OPEN);
            proxies.add(s.date());
          }
        }
      }
    }
    List<LocalDate> expected =
        TradingCalendar.sessions(FIRST, LAST).stream()
            .filter(OptionCalendar::isVixMonthly)
            .toList();
    assertThat(settled).containsExactlyElementsOf(expected);
    assertThat(proxies)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2015-07-22",
            "2017-03-22",
            "2018-08-22",
            "2019-02-13",
            "2019-03-19",
            "2019-05-22",
            "2026-01-21",
            "2026-02-18",
            "2026-03-18",
            "2026-04-15",
            "2026-05-19",
            "2026-06-17");
  }

  @ParameterizedTest
  @CsvSource({"2020-03-18, 69.76", "2018-02-14, 21.87", "2005-01-19, 12.772", "2013-03-20, 12.64"})
  void vix_monthlies_settle_at_the_exchange_s_value(LocalDate date, double value) {
    assertThat(at(date).settlements())
        .filteredOn(v -> v.underlying() == Underlying.VIX)
        .singleElement()
        .satisfies(v -> assertThat(v.value()).isCloseTo(value, within(1e-9)));
  }

  /// Two independent records of the same final settlements.
  @Test
  void expiry_rows_equal_the_settlement_archive() {
    Catalog catalog = Catalog.load("archive");
    DataFolder folder = DataFolder.read(HistoryData.require(), catalog);
    VxMerge vx = VxMerge.of(folder.of(SeriesKey.VX), catalog);
    Content.Finals finals = (Content.Finals) folder.of(SeriesKey.VX_FINAL).getFirst().content();
    int compared = 0;
    for (Content.FinalValue f : finals.rows()) {
      var rows = vx.contract(OptionCalendar.vixMonthly(f.month()));
      var row = rows.map(r -> r.get(OptionCalendar.vixMonthly(f.month()).date()));
      // Of February 2006 one record has 120.43, the other 120.34: the contract's own row is used.
      if (row.isPresent() && !f.month().equals(YearMonth.of(2006, 2))) {
        assertThat(row.get().value().value()).as("%s", f).isCloseTo(f.value(), within(0.0051));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(90);
  }

  @Test
  void pm_series_settle_at_the_close_and_am_series_by_a_flagged_proxy() {
    for (MarketSnapshot s : all) {
      for (SettlementValue v : s.settlements()) {
        if (v.underlying() == Underlying.SPX && v.expiry().settlement() == Settlement.PM) {
          assertThat(v.value()).isEqualTo(s.spx().close());
          assertThat(v.source()).isEqualTo(Source.OFFICIAL);
        } else if (v.underlying() == Underlying.SPX) {
          assertThat(v.source()).isIn(Source.PROXY_OPEN, Source.PROXY_PREVIOUS_CLOSE);
        }
      }
    }
  }

  @Test
  void rates_are_those_of_the_day_before_and_of_federal_funds_after_the_bill_ends() {
    // DTB3 of 2024-08-02 is 5.05; federal funds of 2026-07-07 are 3.63.
    assertThat(at(LocalDate.of(2024, 8, 5)).rates().bill()).isBetween(0.050, 0.053);
    assertThat(at(LAST).rates().bill()).isEqualTo(RateTrack.fromOvernight(3.63));
    assertThat(all)
        .allMatch(s -> s.rates().dividendYield() > 0.008 && s.rates().dividendYield() < 0.045);
  }

  @Test
  void scheduled_meetings_are_known_and_surprises_are_not() {
    assertThat(at(LocalDate.of(2008, 1, 18)).upcoming())
        .contains(new ScheduledEvent(Kind.FOMC, LocalDate.of(2008, 1, 30)))
        .noneMatch(e -> e.date().equals(LocalDate.of(2008, 1, 22)));
    // Releases of January 2005 stand a year early in the file.
    assertThat(at(LocalDate.of(2005, 1, 3)).upcoming())
        .contains(
            new ScheduledEvent(Kind.NFP, LocalDate.of(2005, 1, 7)),
            new ScheduledEvent(Kind.PPI, LocalDate.of(2005, 1, 14)),
            new ScheduledEvent(Kind.CPI, LocalDate.of(2005, 1, 19)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpi", "ppi", "nfp"})
  void each_month_from_2000_to_2012_has_one_release_of_each_kind(String kind) {
    DataFolder folder = DataFolder.read(HistoryData.require(), Catalog.load("archive"));
    Content.Events events = (Content.Events) folder.of(SeriesKey.EVENTS).getFirst().content();
    Map<String, Integer> months = new TreeMap<>();
    for (EventRow e : events.rows()) {
      LocalDate d = e.event().date();
      if (e.event().kind().name().equalsIgnoreCase(kind) && d.getYear() < 2013) {
        months.merge(d.toString().substring(0, 7), 1, Integer::sum);
      }
    }
    assertThat(months).hasSize(13 * 12).allSatisfy((m, n) -> assertThat(n).as(m).isEqualTo(1));
  }

  @Test
  void the_report_lists_every_repair_with_its_place() {
    DataCheckReport report = load.report();
    assertThat(report.repairs()).hasSizeGreaterThan(5000).allMatch(i -> !i.file().isEmpty());
    assertThat(report.render().stream().filter(line -> line.length() > 120)).isEmpty();
    // 32 rows on holidays since 2022, one of 2004-06-11.
    assertThat(report.repairs())
        .filteredOn(i ->
            i.file().equals("cboe_indices/VIX_History.csv") && i.remedy().startsWith("no session"))
        .hasSize(33);
    // 22 files of old contracts start with a disclaimer.
    assertThat(report.repairs())
        .filteredOn(i ->
            i.file().startsWith("cfe_vx/contracts_old/") && i.remedy().startsWith("line above"))
        .hasSize(22);
    assertThat(report.repairs())
        .filteredOn(i -> i.remedy().equals("settle 0: the close is used"))
        .hasSize(698);
  }
}
