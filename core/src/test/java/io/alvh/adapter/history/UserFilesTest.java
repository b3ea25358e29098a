package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The user's own files in a made-up data folder; all figures here are made up.
class UserFilesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  @TempDir Path root;

  private static List<Observation> published(HistoryLoad load) {
    assertThat(load.report().errors()).isEmpty();
    List<MarketSnapshot> all = ((HistoryLoad.Loaded) load).history().snapshots(FIRST, LAST);
    return all.stream()
        .flatMap(s -> s.published().stream())
        .filter(o -> o.origin() == Origin.USER)
        .toList();
  }

  @Test
  void untouched_templates_block_nothing_and_hold_nothing() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    for (UserTemplate template : UserTemplate.values()) {
      folder.write("user/" + template.fileName(), template.text());
    }
    HistoryLoad load = folder.open();
    assertThat(published(load)).isEmpty();
    assertThat(((HistoryLoad.Loaded) load).history().holdings()).isEmpty();
  }

  @Test
  void consensus_stands_beside_the_month_its_release_is_of() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "user/consensus.csv", "release,date,known,expected\nCPI,2024-02-13,2024-02-11,0.3\n");
    assertThat(published(folder.open()))
        .singleElement()
        .satisfies(o -> {
          assertThat(o.series()).isEqualTo(SeriesName.CPI_CONSENSUS);
          assertThat(o.period()).isEqualTo("2024-01-01");
          assertThat(o.knownAt()).isEqualTo("2024-02-11T21:00:00Z");
          assertThat(o.origin()).isEqualTo(Origin.USER);
        });
  }

  /// 11 February 2024 is a Sunday: the figure comes with Monday's snapshot.
  @Test
  void a_figure_of_a_weekend_comes_with_the_next_session() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "user/consensus.csv", "release,date,known,expected\nCPI,2024-02-13,2024-02-11,0.3\n");
    CsvHistory history = ((HistoryLoad.Loaded) folder.open()).history();
    assertThat(history.snapshots(FIRST, LAST))
        .filteredOn(
            s -> s.published().stream().anyMatch(o -> o.series() == SeriesName.CPI_CONSENSUS))
        .extracting(MarketSnapshot::date)
        .containsExactly(LocalDate.of(2024, 2, 12));
  }

  @Test
  void holdings_carry_their_dividends_by_date() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "user/reit_holdings.csv",
        """
        # made up
        ticker,kind,shares,price,beta_spx,beta_rate
        AAA,REIT,10,20,1.1,-4
        BBB,ETF,1.5,30,0.9,0
        """);
    folder.write(
        "user/dividends.csv",
        """
        ticker,ex_date,amount,growth
        AAA,2024-06-14,0.3,0.02
        AAA,2024-03-15,0.25,0.02
        """);
    HistoryLoad.Loaded load = (HistoryLoad.Loaded) folder.open();
    assertThat(load.history().holdings())
        .containsExactly(
            new FundHolding(
                "AAA",
                FundHolding.Kind.REIT,
                10,
                20,
                1.1,
                -4,
                List.of(
                    new FundDividend(LocalDate.of(2024, 3, 15), 0.25, 0.02),
                    new FundDividend(LocalDate.of(2024, 6, 14), 0.3, 0.02))),
            new FundHolding("BBB", FundHolding.Kind.ETF, 1.5, 30, 0.9, 0, List.of()));
    assertThat(load.report().render())
        .anyMatch(line -> line.matches("USER_REIT_HOLDINGS no +undated +2 .*"))
        .anyMatch(line -> line.matches("USER_DIVIDENDS +no +undated +2 .*"))
        .anyMatch(line -> line.matches("USER_BREADTH +no +absent +0 .*"));
  }

  @Test
  void the_user_s_breadth_counts_and_the_report_names_its_origin() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    String before = folder.open().report().dataId();
    folder.write("user/breadth.csv", "date,advances,declines\n2024-01-03,1,2\n2024-01-04,3,4\n");
    HistoryLoad load = folder.open();
    assertThat(published(load)).extracting(Observation::value).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(load.report().dataId()).isNotEqualTo(before);
    assertThat(load.report().render())
        .anyMatch(
            line -> line.matches("ADVANCES +2024-01-03 2024-01-04 +2  user/breadth.csv, user"));
  }

  @Test
  void figures_after_the_last_date_used_are_noted() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write("user/ipo.csv", "month,known,count\n2028-01,2028-02-01,3\n");
    assertThat(folder.open().report().repairs())
        .extracting(DataIssue::toString)
        .containsExactly("user/ipo.csv:2: 'IPO_COUNT of 2028-01-01' after 2027-12-31: not used");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          FILE          | ROW                                 | PLACE | VALUE       | ACCEPTED
          breadth       | 2024-01-06,1,2                      | 2:1   | 2024-01-06  | a session of the New York Stock Exchange from 1990 to 2028
          breadth       | 1985-01-07,1,2                      | 2:1   | 1985-01-07  | a session of the New York Stock Exchange from 1990 to 2028
          breadth       | 2024-01-03,1.5,2                    | 2:12  | 1.5         | a whole number from 0 to 20000
          breadth       | 2024-01-03,-1,2                     | 2:12  | -1          | a whole number from 0 to 20000
          breadth       | 2024-01-03,1,20001                  | 2:14  | 20001       | a whole number from 0 to 20000
          breadth       | 2024-01-03,0,0                      | 2:12  | 0           | advances and declines that are not both 0
          breadth       | 2024-01-03,1                        | 2:1   | 2024-01-03,1 | 3 fields, found 2
          breadth       | 2024-01-03,,2                       | 2:12  | -           | a whole number from 0 to 20000
          fundamentals  | Gold,2023-Q4,2024-03-01,1,1,1,0     | 2:1   | Gold        | one of Communication Services, Consumer Discretionary, Consumer Staples, Energy, Financials, Health Care, Industrials, Information Technology, Materials, Real Estate, Telecommunications Services, Utilities
          fundamentals  | Energy,2023-12,2024-03-01,1,1,1,0   | 2:8   | 2023-12     | a quarter as YYYY-Qn
          fundamentals  | Energy,2023-Q4,2023-12-31,1,1,1,0   | 2:16  | 2023-12-31  | a day from 2024-01-01 on, after the period
          fundamentals  | Energy,2023-Q4,2024-03-01,0,1,1,0   | 2:27  | 0           | a number from 0.1 to 1000.0
          fundamentals  | Energy,2023-Q4,2024-03-01,1,NaN,1,0 | 2:29  | NaN         | a number from 0.1 to 1000.0
          fundamentals  | Energy,2023-Q4,2024-03-01,1,1,51,0  | 2:31  | 51          | a number from 0.0 to 50.0
          fundamentals  | Energy,2023-Q4,2024-03-01,1,1,1,12  | 2:33  | 12          | a number from 0.0 to 1.0
          ipo           | 2024-01-05,2024-02-05,1             | 2:1   | 2024-01-05  | a month as YYYY-MM
          ipo           | 2024-01,2024-01-31,1                | 2:9   | 2024-01-31  | a day from 2024-02-01 on, after the period
          ipo           | 2024-01,2024-02-05,x                | 2:20  | x           | a whole number from 0 to 2000
          consensus     | NFP,2024-02-13,2024-02-12,0.2       | 2:1   | NFP         | one of CPI, PPI
          consensus     | CPI,2024-02-13,2024-02-13,0.2       | 2:16  | 2024-02-13  | a day before the release 2024-02-13
          consensus     | CPI,2024-02-13,2024-02-12,20        | 2:27  | 20          | a number from -5.0 to 5.0
          consensus     | CPI,2024-02-14,2024-02-12,0.2       | 2:5   | 2024-02-14  | a release of CPI in the calendar of releases
          reit_holdings | A B,REIT,1,1,1,1                    | 2:1   | A B         | 1 to 12 letters, digits, points or dashes
          reit_holdings | AAA,FUND,1,1,1,1                    | 2:5   | FUND        | one of REIT, ETF
          reit_holdings | AAA,ETF,0,1,1,1                     | 2:9   | 0           | a number from 1.0E-6 to 1.0E9
          reit_holdings | AAA,ETF,1,0,1,1                     | 2:11  | 0           | a number from 0.01 to 1000000.0
          reit_holdings | AAA,ETF,1,1,6,1                     | 2:13  | 6           | a number from -5.0 to 5.0
          reit_holdings | AAA,ETF,1,1,1,-51                   | 2:15  | -51         | a number from -50.0 to 50.0
          dividends     | AAA,2024-03-15,1,0.02               | 2:1   | AAA         | a ticker of user/reit_holdings.csv
          """)
  void a_bad_row_gives_one_message_with_its_place(
      String name, String row, String place, String value, String accepted) throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    UserTemplate template = UserTemplate.find(name).orElseThrow();
    String file = "user/" + template.fileName();
    folder.write(file, String.join(",", template.header()) + "\n" + row + "\n");
    HistoryLoad load = folder.open();
    assertThat(load).isInstanceOf(HistoryLoad.Refused.class);
    assertThat(load.report().errors())
        .extracting(DataIssue::toString)
        .containsExactly(BadData.refused(file + ":" + place, value == null ? "" : value, accepted));
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "user/fundamentals.csv",
        """
        sector,period,known,pe,pcf,quick,weight
        Energy,2023-Q4,2024-03-01,10,8,1,0.6
        Energy,2023-Q4,2024-03-01,10,8,1,0.1
        Gold,2023-Q9,tomorrow,x,8,1,0.1
        Materials,2023-Q4,2024-03-01,10,8,1,0.5
        """);
    folder.write("user/ipo.csv", "month;count\n2024-01;3\n");
    folder.write("user/breadth.csv", "# nothing yet\n");
    assertThat(folder.open().report().errors())
        .extracting(DataIssue::place)
        .containsExactly(
            "user/breadth.csv",
            "user/fundamentals.csv:3:8",
            "user/fundamentals.csv:4:1",
            "user/fundamentals.csv:4:6",
            "user/fundamentals.csv:4:14",
            "user/fundamentals.csv:4:23",
            "user/fundamentals.csv:5:37",
            "user/ipo.csv:1:1");
  }

  @Test
  void a_ticker_or_an_ex_date_given_twice_is_refused() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.write(
        "user/reit_holdings.csv",
        "ticker,kind,shares,price,beta_spx,beta_rate\nA,ETF,1,1,1,1\nA,ETF,2,1,1,1\n");
    folder.write(
        "user/dividends.csv", "ticker,ex_date,amount,growth\nA,2024-03-15,1,0\nA,2024-03-15,2,0\n");
    assertThat(folder.open().report().errors())
        .extracting(DataIssue::toString)
        .containsExactly(
            "user/reit_holdings.csv:3:1: 'A' refused; accepted: A once; it is above already",
            "user/dividends.csv:3:3: '2024-03-15' refused; accepted: A 2024-03-15 once; it is"
                + " above already");
  }
}
