package io.alvh.adapter.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.pull.Layout.Table;
import io.alvh.adapter.pull.Layout.Unreadable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  @Test
  void both_index_headers_are_read() {
    assertThat(Layout.CBOE_INDEX.read("DATE,SKEW\n01/02/1990,126.090000\n"))
        .isEqualTo(new Table(1, LocalDate.of(1990, 1, 2), LocalDate.of(1990, 1, 2)));
    assertThat(Layout.CBOE_INDEX.read("DATE,OPEN,HIGH,LOW,CLOSE\r\n01/02/1990,1,1,1,1\r\n"))
        .isInstanceOf(Table.class);
  }

  @Test
  void a_contract_with_windows_line_ends_is_read() {
    String text =
        """
        Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
        2019-06-24,H (Mar 2020),0.0000,0.0000,0.0000,0.0000,17.7000,0,0,0,0
        """
            .replace("\n", "\r\n");

    assertThat(Layout.CFE_CONTRACT.read(text)).isInstanceOf(Table.class);
    assertThat(Layout.CFE_CONTRACT.read(text.strip())).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_blank_is_a_holiday_in_a_rate_and_a_fault_in_an_index() {
    assertThat(Layout.FRED.read("observation_date,DTB3\n2026-01-01,\n2026-01-02,3.59\n"))
        .isEqualTo(new Table(2, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)));
    assertThat(Layout.CBOE_INDEX.read("DATE,SKEW\n01/02/1990,\n")).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          TEXT                                        | REASON
          ~~                                          | is empty
          DATE,SKEW                                   | no rows
          date,skew                                   | line 1 is
          DATE,SKEW;02/30/1990,1;                     | does not start with a date
          DATE,SKEW;1990-01-02,1;                     | does not start with a date
          DATE,SKEW;01/02/1990,1,2;                   | has 3 fields, not 2
          DATE,SKEW;01/02/1990;                       | has 1 fields, not 2
          DATE,SKEW;01/02/1990,NaN;                   | no number
          DATE,SKEW;01/02/1990,1.50;01/03/1990,1.5    | ends inside its last row
          <html>                                      | web page
          """)
  void what_is_no_whole_table_is_refused_with_its_place(String text, String reason) {
    assertThat(Layout.CBOE_INDEX.read(text.replace(';', '\n')))
        .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).contains(reason));
  }
}
