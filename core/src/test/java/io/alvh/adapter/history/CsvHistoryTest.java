package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import io.alvh.market.TermStructure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The snapshots made of a small made-up folder in the official layout.
class CsvHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  @TempDir Path root;

  private static CsvHistory loaded(MadeUpFolder folder) {
    HistoryLoad load = folder.open();
    assertThat(load.report().errors()).isEmpty();
    return ((HistoryLoad.Loaded) load).history();
  }

  private static MarketSnapshot at(CsvHistory history, String date) {
    return history.snapshots(LocalDate.parse(date), LocalDate.parse(date)).getFirst();
  }

  @Test
  void gives_one_snapshot_a_session_within_the_range_asked_for() throws IOException {
    CsvHistory history = loaded(MadeUpFolder.in(root));
    assertThat(history.synthetic()).isFalse();
    // The first session has no rate of the day before.
    assertThat(history.snapshots(FIRST, LAST))
        .extracting(MarketSnapshot::date)
        .isEqualTo(MadeUpFolder.SESSIONS.subList(1, MadeUpFolder.SESSIONS.size()));
    assertThat(history.snapshots(LocalDate.of(2024, 1, 6), LocalDate.of(2024, 1, 9)))
        .extracting(MarketSnapshot::date)
        .containsExactly(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 9));
    assertThat(history.snapshots(LAST, FIRST)).isEmpty();
    assertThat(at(history, "2024-01-08").asOf()).isEqualTo(Instant.parse("2024-01-08T21:00:00Z"));
  }

  @Test
  void the_curve_leaves_out_the_contract_that_settles_that_morning() throws IOException {
    CsvHistory history = loaded(MadeUpFolder.in(root));
    Expiry february = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
    Expiry march = OptionCalendar.vixMonthly(YearMonth.of(2024, 3));
    assertThat(at(history, "2024-02-13").vixFutures().points())
        .extracting(TermStructure.Point::expiry)
        .containsExactly(february, march);
    assertThat(at(history, "2024-02-14").vixFutures().points())
        .extracting(TermStructure.Point::expiry)
        .containsExactly(march);
  }

  @Test
  void settles_each_series_by_its_own_value() throws IOException {
    CsvHistory history = loaded(MadeUpFolder.in(root));
    LocalDate friday = LocalDate.of(2024, 1, 19);
    assertThat(at(history, "2024-01-19").settlements())
        .containsExactly(
            new SettlementValue(
                Underlying.SPX, new Expiry(friday, Settlement.AM), 4737.9, Source.PROXY_OPEN),
            new SettlementValue(
                Underlying.SPX, new Expiry(friday, Settlement.PM), 4738, Source.OFFICIAL));
    assertThat(at(history, "2024-02-14").settlements())
        .filteredOn(s -> s.underlying() == Underlying.VIX)
        .containsExactly(
            new SettlementValue(
                Underlying.VIX,
                OptionCalendar.vixMonthly(YearMonth.of(2024, 2)),
                15.14,
                Source.OFFICIAL));
  }

  @Test
  void an_open_equal_to_the_previous_close_is_no_settlement() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(
        MadeUpFolder.SPX,
        t -> t.replace("01/19/2024,4737.90,4738.50,4737.50", "01/19/2024,4736.00,4738.50,4735.50"));
    assertThat(at(loaded(folder), "2024-01-19").settlements().getFirst().source())
        .isEqualTo(Source.PROXY_PREVIOUS_CLOSE);
  }

  @Test
  void without_an_expiry_row_the_vix_open_stands_in_and_without_that_the_future_before()
      throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(MadeUpFolder.FEB, t -> t.substring(0, t.indexOf("2024-02-14,")));
    assertThat(vix(loaded(folder)).source()).isEqualTo(Source.PROXY_VIX_OPEN);
    assertThat(vix(loaded(folder)).value()).isEqualTo(14.3);
    folder.change(MadeUpFolder.VIX, t -> t.replace("02/14/2024,14.30", "02/14/2024,99.00"));
    assertThat(vix(loaded(folder)).source()).isEqualTo(Source.PROXY_VX_PREVIOUS);
    assertThat(vix(loaded(folder)).value()).isEqualTo(15.13);
  }

  private static SettlementValue vix(CsvHistory history) {
    return at(history, "2024-02-14").settlements().stream()
        .filter(s -> s.underlying() == Underlying.VIX)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_rate_is_known_one_session_later() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(MadeUpFolder.BILL, t -> t.replace("2024-01-09,5.20", "2024-01-09,4.20"));
    CsvHistory history = loaded(folder);
    assertThat(at(history, "2024-01-09").rates().bill()).isEqualTo(RateTrack.fromDiscount(5.2));
    assertThat(at(history, "2024-01-10").rates().bill()).isEqualTo(RateTrack.fromDiscount(4.2));
  }

  @Test
  void after_the_bill_ends_the_funds_rate_stands_in() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(MadeUpFolder.BILL, t -> t.substring(0, t.indexOf("2024-02-01")));
    CsvHistory history = loaded(folder);
    assertThat(at(history, "2024-02-01").rates().bill()).isEqualTo(RateTrack.fromDiscount(5.2));
    assertThat(at(history, "2024-02-12").rates().bill()).isEqualTo(RateTrack.fromOvernight(5.33));
  }

  @Test
  void a_missing_index_is_absent() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(MadeUpFolder.VVIX, t -> t.replace("01/09/2024,85.5\n", ""));
    HistoryLoad.Loaded load = (HistoryLoad.Loaded) folder.open();
    MarketSnapshot snapshot = at(load.history(), "2024-01-09");
    assertThat(snapshot.indices().find(IndexName.VVIX)).isEmpty();
    assertThat(snapshot.indices().find(IndexName.SKEW)).isEmpty();
    assertThat(load.report().series())
        .filteredOn(s -> s.key().equals("VVIX"))
        .singleElement()
        .extracting(SeriesReport::missing)
        .isEqualTo(List.of(LocalDate.of(2024, 1, 9)));
  }

  @Test
  void rows_on_days_without_a_session_are_noted_and_ignored() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(
        MadeUpFolder.VIX, t -> t.replace("01/16/2024", "01/15/2024,13,13,13,13\n01/16/2024"));
    HistoryLoad load = folder.open();
    assertThat(load.report().repairs())
        .extracting(DataIssue::toString)
        .containsExactly(MadeUpFolder.VIX + ":11:1: '2024-01-15' no session that day: ignored");
  }

  @Test
  void another_source_overrides_and_says_where() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "fred/SP500.csv", "observation_date,SP500\n2024-01-03,4706.00\n2024-01-04,4709.10\n");
    HistoryLoad.Loaded load = (HistoryLoad.Loaded) folder.open();
    assertThat(at(load.history(), "2024-01-04").spx().close()).isEqualTo(4709.1);
    assertThat(load.report().repairs())
        .extracting(DataIssue::toString)
        .containsExactly(
            MadeUpFolder.SPX
                + ":4: '2024-01-04 close 4708.0' replaced by 4709.1 of fred/SP500.csv:3");
  }

  @Test
  void events_are_those_after_the_session_within_seventy_days() throws IOException {
    CsvHistory history = loaded(MadeUpFolder.in(root));
    assertThat(at(history, "2024-01-05").upcoming())
        .containsExactly(
            new ScheduledEvent(Kind.FOMC, LocalDate.of(2024, 1, 31)),
            new ScheduledEvent(Kind.CPI, LocalDate.of(2024, 2, 13)));
  }

  /// What comes later changes nothing of what was known.
  @Test
  void snapshots_do_not_depend_on_later_rows() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    List<MarketSnapshot> whole = loaded(folder).snapshots(FIRST, LocalDate.of(2024, 1, 31));
    for (String file : List.of(MadeUpFolder.SPX, MadeUpFolder.VIX, MadeUpFolder.VVIX)) {
      folder.change(file, t -> t.substring(0, t.indexOf("02/01/2024")));
    }
    for (String file :
        List.of(MadeUpFolder.FUNDS, MadeUpFolder.BILL, MadeUpFolder.FEB, MadeUpFolder.MAR)) {
      folder.change(file, t -> t.substring(0, t.indexOf("2024-02-01")));
    }
    List<MarketSnapshot> cut = loaded(folder).snapshots(FIRST, LAST);
    assertThat(cut).hasSameSizeAs(whole);
    for (int i = 0; i < cut.size(); i++) {
      assertThat(cut.get(i)).usingRecursiveComparison().isEqualTo(whole.get(i));
    }
  }

  @Test
  void the_data_id_follows_the_bytes() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    String before = loaded(folder).dataId();
    assertThat(loaded(folder).dataId()).isEqualTo(before).hasSize(64);
    folder.change(MadeUpFolder.VVIX, t -> t.replaceFirst("85.5", "85.6"));
    assertThat(loaded(folder).dataId()).isNotEqualTo(before);
  }

  @Test
  void the_report_keeps_to_its_width_and_counts() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(MadeUpFolder.BILL, t -> t.replaceAll(",5.20", ","));
    DataCheckReport report = folder.open().report();
    assertThat(report.render()).allMatch(line -> line.length() <= 120).endsWith("usable");
    assertThat(report.render().getFirst())
        .isEqualTo("fred/DTB3.csv:2-42: 41 values ('' to '') blank: no value published that day");
    assertThat(report.isUsable()).isTrue();
  }
}
