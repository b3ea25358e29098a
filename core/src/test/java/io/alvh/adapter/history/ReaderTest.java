package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each layout with its quirks, on made-up rows.
class ReaderTest {
  private static final String CFE =
      "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\r\n";

  private IssueLog log = new IssueLog("none");

  private Content read(Layout layout, String name, String text) {
    log = new IssueLog(name);
    return layout.read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)), log);
  }

  private List<String> issues() {
    return log.issues().stream().map(DataIssue::toString).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void reads_an_index_with_open_high_low_and_close() {
    Content content =
        read(
            Layout.INDEX, "a.csv", "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,17.240000,18.5,17,17.5\n");
    assertThat(content)
        .isEqualTo(
            new Content.Prices(
                List.of(new DayPrice(day("1990-01-02"), 17.24, 18.5, 17, 17.5, true, 2))));
    assertThat(issues()).isEmpty();
  }

  @Test
  void reads_an_index_that_publishes_closes_only() {
    assertThat(read(Layout.INDEX_CLOSE, "a.csv", "DATE,VVIX\n03/06/2006,71.730000\n"))
        .isEqualTo(new Content.Prices(List.of(DayPrice.ofClose(day("2006-03-06"), 71.73, 2))));
  }

  @Test
  void reads_the_old_index_layout_below_its_disclaimer() {
    Content content =
        read(
            Layout.INDEX_CLOSE,
            "a.csv",
            """
            Data is furnished as it is, without warranty.
            Date,VIX Open,VIX High,VIX Low,VIX Close
            1/2/2004, 17.96, 18.68, 17.54, 18.22
            """);
    assertThat(content)
        .isEqualTo(
            new Content.Prices(
                List.of(new DayPrice(day("2004-01-02"), 17.96, 18.68, 17.54, 18.22, true, 3))));
    assertThat(issues())
        .containsExactly("a.csv:1:1: 'Data is furnished as it is' line above the header skipped");
  }

  @Test
  void rounds_single_precision_noise_to_the_cent() {
    Content content =
        read(
            Layout.INDEX,
            "a.csv",
            """
            DATE,OPEN,HIGH,LOW,CLOSE
            07/08/2026,7476.5400390625,7488.509765625,7421.81982421875,7482.7099609375
            """);
    assertThat(((Content.Prices) content).rows().getFirst().close()).isEqualTo(7482.71);
  }

  @Test
  void ignores_an_open_outside_the_range_where_only_the_close_counts() {
    Content content =
        read(
            Layout.INDEX_CLOSE,
            "a.csv",
            "DATE,OPEN,HIGH,LOW,CLOSE\n11/08/2004,2.58,14.33,13.76,13.84\n");
    DayPrice row = ((Content.Prices) content).rows().getFirst();
    assertThat(row.hasOpen()).isFalse();
    assertThat(row.close()).isEqualTo(13.84);
    assertThat(issues()).containsExactly("a.csv:2:12: '2.58' open outside low and high: ignored");
  }

  @Test
  void reads_the_three_headers_of_fred_and_keeps_blanks_missing() {
    for (String header : List.of("DATE,DTB3", "observation_date,DTB3", "date,value")) {
      Content content =
          read(Layout.FRED, "a.csv", header + "\n2000-01-03,5.27\n2000-01-04,\n2000-01-05,.\n");
      assertThat(content)
          .as(header)
          .isEqualTo(new Content.Values(List.of(new DayValue(day("2000-01-03"), 5.27, 2))));
      assertThat(issues())
          .containsExactly(
              "a.csv:3:12: blank: no value published that day",
              "a.csv:4:12: '.' blank: no value published that day");
    }
  }

  @Test
  void reads_yahoo_closes_after_a_byte_order_mark() {
    assertThat(read(Layout.YAHOO, "a.csv", "\uFEFFDate,Close\n1/29/1993,43.94\n2/01/1993,44.25\n"))
        .isEqualTo(
            new Content.Values(
                List.of(
                    new DayValue(day("1993-01-29"), 43.94, 2),
                    new DayValue(day("1993-02-01"), 44.25, 3))));
  }

  @Test
  void reads_classic_yahoo_files() {
    Content content =
        read(
            Layout.YAHOO,
            "a.csv",
            """
            Date,Open,High,Low,Close,Adj Close,Volume
            2000-01-03,148.25,148.25,143.875,145.4375,96.55506,8164300.0
            """);
    assertThat(content)
        .isEqualTo(new Content.Values(List.of(new DayValue(day("2000-01-03"), 145.4375, 2))));
  }

  @Test
  void keeps_the_days_that_pay_a_dividend_and_the_last_day() {
    Content content =
        read(
            Layout.DIVIDENDS,
            "a.csv",
            """
            Date,Open,High,Low,Close,Volume,Dividends,Stock Splits,Capital Gains
            2024-12-19 00:00:00-05:00,1,1,1,1,9,0.0,0.0,0.0
            2024-12-20 00:00:00-05:00,1,1,1,1,9,1.966,0.0,0.0
            2024-12-23 00:00:00-05:00,1,1,1,1,9,0.0,0.0,0.0
            """);
    assertThat(content)
        .isEqualTo(
            new Content.Values(
                List.of(
                    new DayValue(day("2024-12-20"), 1.966, 3),
                    new DayValue(day("2024-12-23"), 0, 4))));
  }

  @Test
  void divides_old_contracts_by_ten_before_the_change_of_scale() {
    Content content =
        read(
            Layout.VX_OLD,
            "CFE_K07_VX.csv",
            "Data is furnished as it is.\r\n"
                + CFE
                + "3/22/2007,K (May 07),0,0,0,0,0,,0,0,0\r\n"
                + "03/23/2007,K (May 07),138.00,140.00,137.00,139.00,138.70,1.0,5,0,5,\r\n"
                + "03/26/2007,K (May 07),,,,,13.79,1.0,5,0,5\r\n");
    assertThat(((Content.Contract) content).rows())
        .containsExactly(
            new DayValue(day("2007-03-23"), 13.87, 4), new DayValue(day("2007-03-26"), 13.79, 5));
    assertThat(issues())
        .containsExactly(
            "CFE_K07_VX.csv:1:1: 'Data is furnished as it is.' line above the header skipped",
            "CFE_K07_VX.csv:3:30: '0' settle 0: no value that day",
            "CFE_K07_VX.csv:4:68: trailing comma ignored",
            "CFE_K07_VX.csv:4:51: '138.70' old tenfold scale: divided by 10",
            "CFE_K07_VX.csv:5:23: blank open, high, low and close: only the settlement is used");
  }

  @Test
  void uses_the_close_of_new_contracts_without_a_settlement_but_not_on_the_expiry_date() {
    Content content =
        read(
            Layout.VX_NEW,
            "VX_2013-01-16.csv",
            CFE
                + "2013-01-14,F (Jan 2013),14.30,14.50,14.10,14.25,0,0,1,0,1\n"
                + "2013-01-15,F (Jan 2013),0.00,14.25,14.40,0.00,0,0,0,0,1\n"
                + "2013-01-16,F (Jan 2013),14.20,14.40,14.10,14.35,0,0,1,0,1\n");
    assertThat(((Content.Contract) content).rows())
        .containsExactly(new DayValue(day("2013-01-14"), 14.25, 2));
    assertThat(issues())
        .containsExactly(
            "VX_2013-01-16.csv:2:49: '0' settle 0: the close is used",
            "VX_2013-01-16.csv:3:30: '14.25' no trade: high and low are the closing bid and ask,"
                + " not used",
            "VX_2013-01-16.csv:3:47: '0' settle 0: no value that day",
            "VX_2013-01-16.csv:4:49: '0' settle 0: no value that day");
  }

  @Test
  void ignores_a_repeated_row_and_an_impossible_settlement() {
    String row = "2020-02-27,H (Mar 2020),30.00,31.00,29.00,30.50,30.10,0,1,0,1\n";
    Content content =
        read(
            Layout.VX_NEW,
            "VX_2020-03-18.csv",
            CFE + row + row + "2020-02-28,H (Mar 2020),30.00,31.00,29.00,30.50,1.00,0,1,0,1\n");
    assertThat(((Content.Contract) content).rows())
        .containsExactly(new DayValue(day("2020-02-27"), 30.1, 2));
    assertThat(issues())
        .containsExactly(
            "VX_2020-03-18.csv:3:1: '2020-02-27' identical row repeated, ignored",
            "VX_2020-03-18.csv:4:49: '1.00' not between 5.0 and 150.0 points: ignored");
  }

  @Test
  void tells_weekly_contracts_by_their_expiry_not_by_their_label() {
    Content content =
        read(
            Layout.VX_NEW,
            "VX_2018-02-21.csv",
            CFE + "2018-02-01,G (Feb 2018),13,14,12,13,13.5,0,1,0,1\n");
    assertThat(content).isEqualTo(new Content.Unused());
    assertThat(issues())
        .containsExactly("VX_2018-02-21.csv: weekly contract by its expiry date: not used");
  }

  @Test
  void reads_both_files_by_place_in_the_curve() {
    Content first =
        read(
            Layout.VX_SLOTS,
            "a.csv",
            "Date,First Month,F1,F2,F3,Contango 2/1\n2019-01-02,1.0,24.5,23.5,,0.1\n");
    Content second = read(Layout.VX_SLOTS, "a.csv", "Fecha,M1,M2\n2026-01-08,16.5,18.1\n");
    assertThat(((Content.Slots) first).rows().getFirst().settles())
        .containsExactly(24.5, 23.5, 0.0);
    assertThat(((Content.Slots) second).rows().getFirst().settles()).containsExactly(16.5, 18.1);
  }

  @Test
  void divides_final_settlements_of_the_old_scale_by_ten() {
    Content content =
        read(
            Layout.FINAL_SETTLEMENT,
            "a.csv",
            """
            Symbol,SettlementMonth,SettlementYear,ProductType,SettlementDate,SettlementPrice,ProductDescription
            BX,11,2006,Standard,,787.73,another product
            VX,3,2007,Standard,,128.10,Volatility Index (VIX) Futures
            VX,4,2007,Standard,,12.81,Volatility Index (VIX) Futures
            """);
    assertThat(((Content.Finals) content).rows())
        .extracting(Content.FinalValue::value)
        .containsExactly(12.81, 12.81);
  }

  private static EventRow event(Kind kind, String date, LocalDate known, String period) {
    return new EventRow(new ScheduledEvent(kind, day(date)), known, period);
  }

  @Test
  void moves_releases_of_next_january_and_hides_what_nobody_could_know() {
    Content content =
        read(
            Layout.EVENTS,
            "a.csv",
            """
            date,event,detail,ref_period,time_et,source
            2005-01-07,nfp,release,December 2004,08:30,bls
            2005-01-13,ppi,release,December 2005,08:30,bls
            2008-01-22,fomc_intermeeting,surprise,,,manual
            2013-10-22,nfp,release,September 2013,08:30,bls:sched2013+revised
            """);
    assertThat(((Content.Events) content).rows())
        .containsExactly(
            event(Kind.NFP, "2005-01-07", LocalDate.MIN, "December 2004"),
            event(Kind.PPI, "2006-01-13", LocalDate.MIN, "December 2005"),
            event(Kind.NFP, "2013-10-22", day("2013-10-18"), "September 2013"));
    Catalog.Source source = Catalog.load("archive").series().getFirst().sources().getFirst();
    EventTrack track = new EventTrack(List.of(new LoadedFile(source, content, log, "")));
    assertThat(track.upcoming(day("2013-10-17"))).isEmpty();
    assertThat(track.upcoming(day("2013-10-18")))
        .containsExactly(new ScheduledEvent(Kind.NFP, day("2013-10-22")));
    assertThat(track.upcoming(day("2013-10-22"))).isEmpty();
  }

  /// A 91-day bill at a discount of 5.00 costs 98.736111 per 100; ln(100/98.736111) over 91/365
  /// years is 5.1018 %. Federal funds at 5.33 on actual/360 are 5.4036 % over 365 days.
  @Test
  void makes_rates_continuous() {
    assertThat(RateTrack.fromDiscount(5.0)).isCloseTo(0.051018, within(1e-6));
    assertThat(RateTrack.fromDiscount(0)).isZero();
    assertThat(RateTrack.fromOvernight(5.33)).isCloseTo(0.054036, within(1e-6));
  }
}
