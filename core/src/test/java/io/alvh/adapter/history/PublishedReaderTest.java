package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each layout of published figures on small made-up files: what it reads, and what it refuses.
class PublishedReaderTest {
  private static final String REPORTS =
      "x,Price,Ticker Symbol,Period Ending,Net Income,Net Cash Flow-Operating,Cash and Cash"
          + " Equivalents,Short-Term Investments,Net Receivables,Total Current Liabilities,Estimated"
          + " Shares Outstanding\n";

  private final IssueLog log = new IssueLog("a.csv");

  private Content read(Layout layout, String text) {
    return layout.read(new SourceFile("a.csv", text.getBytes(StandardCharsets.UTF_8)), log);
  }

  private static DayValue value(String date, double value, long line) {
    return new DayValue(LocalDate.parse(date), value, line);
  }

  @Test
  void breadth_has_no_header() {
    assertThat(read(Layout.BREADTH, "20240102, 12\n20240103, 0\n"))
        .isEqualTo(
            new Content.Values(List.of(value("2024-01-02", 12, 1), value("2024-01-03", 0, 2))));
    assertThat(log.issues()).isEmpty();
  }

  @Test
  void offerings_are_found_by_name_and_a_point_is_no_number() {
    String text = "yearmo,SENT,nipo,x\n200001,.,12,1\n200002,.,.,1\n200003,.,0,1\n";
    assertThat(read(Layout.SENTIMENT, text))
        .isEqualTo(
            new Content.Values(List.of(value("2000-01-01", 12, 2), value("2000-03-01", 0, 4))));
    assertThat(log.issues())
        .extracting(DataIssue::toString)
        .containsExactly("a.csv:3:10: '.' point: no value published of that month");
  }

  /// A discount of 5 % on 91 days is a bond-equivalent yield of 5.1343 %.
  @Test
  void a_discount_is_read_as_a_yield() {
    Content content = read(Layout.FRED_DISCOUNT, "date,value\n2024-01-02,5\n");
    double yield = ((Content.Values) content).rows().getFirst().value();
    assertThat(yield).isEqualTo(100 * 365 * 0.05 / (360 - 91 * 0.05));
    assertThat(Math.round(yield * 1e4)).isEqualTo(51343);
  }

  @Test
  void a_report_without_a_price_is_kept_unpriced() {
    String text = REPORTS + "1,#N/A,A,12/31/2014,1,2,3,4,5,6,7\n2,10,B,12/31/2014,1,2,3,4,5,6,7\n";
    assertThat(read(Layout.COMPANY_REPORTS, text))
        .isEqualTo(
            new Content.Reports(
                List.of(
                    new CompanyReport("A", day("2014-12-31"), false, 0, 0, 1, 2, 12, 6, 2),
                    new CompanyReport("B", day("2014-12-31"), true, 10, 7, 1, 2, 12, 6, 3))));
    assertThat(log.issues()).isEmpty();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          LAYOUT          | TEXT                                   | MESSAGE
          BREADTH         | 2024-01-02, 12                         | a.csv:1:1: '2024-01-02' refused; accepted: a date as YYYYMMDD
          BREADTH         | 20240230, 12                           | a.csv:1:1: '20240230' refused; accepted: a date as YYYYMMDD
          BREADTH         | 20240102, -1                           | a.csv:1:10: '-1' refused; accepted: a number from 0.0 to 20000.0
          BREADTH         | 20240102                               | a.csv:1:1: '20240102' refused; accepted: 2 fields, found 1
          BREADTH         | 20240103, 1;20240102, 1                | a.csv:2:1: '20240102' refused; accepted: dates in ascending order, after 2024-01-03
          SENTIMENT       | yearmo,ipo;200001,3                    | a.csv:1:1: 'yearmo,ipo' refused; accepted: the header yearmo,... with nipo among the others
          SENTIMENT       | yearmo,nipo;2000-01,3                  | a.csv:2:1: '2000-01' refused; accepted: a month as YYYYMM
          SENTIMENT       | yearmo,nipo;200013,3                   | a.csv:2:1: '200013' refused; accepted: a month as YYYYMM
          SENTIMENT       | yearmo,nipo;200001,                    | a.csv:2:8: refused; accepted: a number from 0.0 to 2000.0
          FRED_LEVEL      | DATE,X;2000-01-01,0                    | a.csv:2:12: '0' refused; accepted: a number from 0.001 to 1.0E7
          FRED_DISCOUNT   | DATE,X;2000-01-01,31                   | a.csv:2:12: '31' refused; accepted: a number from -5.0 to 30.0
          COMPANY_SECTORS | Ticker Symbol,GICS Sector;A,Gold       | a.csv:2:3: 'Gold' refused; accepted: one of Communication Services, Consumer Discretionary, Consumer Staples, Energy, Financials, Health Care, Industrials, Information Technology, Materials, Real Estate, Telecommunications Services, Utilities
          COMPANY_SECTORS | Ticker Symbol,GICS Sector;A,Energy;A,Energy | a.csv:3:1: 'A' refused; accepted: each company once
          """)
  void refuses_what_is_not_of_the_layout(Layout layout, String text, String message) {
    read(layout, text.replace(';', '\n') + "\n");
    assertThat(log.issues()).extracting(DataIssue::toString).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,x,A,12/31/2014,1,2,3,4,5,6,7   | 3   | x
          1,10,A B,12/31/2014,1,2,3,4,5,6,7 | 6  | A B
          1,10,A,2014,1,2,3,4,5,6,7        | 8   | 2014
          1,10,A,12/31/2014,,2,3,4,5,6,7   | 19  | ''
          1,10,A,12/31/2014,1,2,3,4,5,6,y  | 31  | y
          """)
  void refuses_a_report_that_is_not_whole(String row, int column, String value) {
    read(Layout.COMPANY_REPORTS, REPORTS + row.strip() + "\n");
    assertThat(log.issues())
        .singleElement()
        .satisfies(i -> {
          assertThat(i.place()).isEqualTo("a.csv:2:" + column);
          assertThat(i.value()).isEqualTo(value);
          assertThat(i.severity()).isEqualTo(DataIssue.Severity.ERROR);
        });
  }

  @Test
  void refuses_a_year_of_a_company_given_twice() {
    String row = "1,10,A,12/31/2014,1,2,3,4,5,6,7\n";
    read(Layout.COMPANY_REPORTS, REPORTS + row + row);
    assertThat(log.issues())
        .extracting(DataIssue::toString)
        .containsExactly("a.csv:3:8: '12/31/2014' refused; accepted: each year of a company once");
  }
}
