package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.DataIssue;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionRight;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.market.QuoteFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every real option file, recognised by its content; the counts were taken from the files by an
/// independent script.
@Tag("history")
class ChainFolderHistoryTest {
  private static ChainReading reading;

  @BeforeAll
  static void read() {
    reading = ChainFolder.read(HistoryData.require());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          FILE,                                 CHAINS, READ,  USED,  NO_QUOTE, ZERO_BID, CROSSED, LOCKED, STALE, PARITY
          spx_quotedata_2022-01-07,             1,      5514,  4856,  0,        658,      0,       0,      0,     0
          spx_quotedata_2022-02-04,             1,      20514, 19592, 12,       910,      0,       0,      0,     0
          spx_quotedata_2022-02-18,             1,      18856, 18129, 0,        727,      0,       0,      0,     0
          spx_quotedata_2022-03-23_es_locale,   1,      19002, 18273, 0,        723,      0,       0,      0,     6
          spx_quotedata_2023-04-05_noquotes,    0,      18420, 0,     17949,    2,        0,       0,      469,   0
          spx_quotedata_2023-06-09,             1,      17788, 16971, 10,       807,      0,       0,      0,     0
          spx_quotedata_2023-09-04_holiday,     1,      19158, 17947, 211,      1000,     0,       0,      0,     0
          spy_quotedata_2023-09-14,             1,      7292,  6378,  0,        788,      0,       0,      126,   0
          xsp_quotedata_2023-09-14,             1,      10882, 9459,  332,      951,      0,       0,      140,   0
          spx_options_2014_2015_sample,         60,     244,   118,   122,      4,        0,       0,      0,     0
          spy_puts_monthly_optionsdx_2010_2023, 326,    18983, 16956, 0,        0,        205,     1822,   0,     0
          """)
  void each_file_gives_its_chains_and_counts_what_is_left_out(
      String file,
      int chains,
      int read,
      int used,
      int noQuote,
      int zeroBid,
      int crossed,
      int locked,
      int stale,
      int parity) {
    ChainFile found =
        reading.files().stream().filter(f -> f.name().contains(file)).findFirst().orElseThrow();
    assertThat(found.chains()).isEqualTo(chains);
    assertThat(found.quality().read()).isEqualTo(read);
    assertThat(found.quality().read() - found.quality().left()).isEqualTo(used);
    assertThat(List.of(QuoteFault.values()))
        .map(fault -> found.quality().faults().getOrDefault(fault, 0))
        .containsExactly(noQuote, zeroBid, crossed, locked, stale, parity);
    assertThat(chains(file).stream().mapToInt(c -> c.quotes().size()).sum()).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({
    "spx_quotedata_2022-01-07, SPX, 2022-01-07, 2022-01-07T21:00:00Z, 4677.0298",
    "spx_quotedata_2022-02-04, SPX, 2022-02-04, 2022-02-04T21:00:00Z, 4500.5298",
    "spx_quotedata_2022-02-18, SPX, 2022-02-18, 2022-02-18T21:00:00Z, 4348.8701",
    "spx_quotedata_2022-03-23_es_locale, SPX, 2022-03-23, 2022-03-23T14:11:00Z, 4479.0898",
    "spx_quotedata_2023-06-09, SPX, 2023-06-09, 2023-06-09T17:40:00Z, 4300.0098",
    "spx_quotedata_2023-09-04_holiday, SPX, 2023-09-01, 2023-09-01T20:00:00Z, 4515.77",
    "spy_quotedata_2023-09-14, SPY, 2023-09-14, 2023-09-14T20:00:00Z, 450.81",
    "xsp_quotedata_2023-09-14, XSP, 2023-09-14, 2023-09-14T20:00:00Z, 450.51"
  })
  void every_spelling_of_the_date_line_gives_session_and_instant(
      String file, String underlying, LocalDate session, Instant asOf, double spot) {
    OptionChain chain = chains(file).getFirst();
    assertThat(chain.underlying()).isEqualTo(underlying);
    assertThat(chain.session()).isEqualTo(session);
    assertThat(chain.asOf()).isEqualTo(asOf);
    assertThat(chain.spot()).isEqualTo(spot);
  }

  @Test
  void monthlies_settle_in_the_morning_and_weeklies_in_the_evening() {
    assertThat(chains("spx_quotedata_2022-02-04").getFirst().quotes())
        .allSatisfy(q ->
            assertThat(q.expiry().settlement())
                .isEqualTo(q.root().equals("SPX") ? Settlement.AM : Settlement.PM));
  }

  @Test
  void an_entry_and_a_later_snapshot_of_the_same_put_are_two_chains() {
    Expiry expiry = new Expiry(LocalDate.of(2020, 4, 17), Settlement.PM);
    OptionQuote entry = put("2020-03 entry", LocalDate.of(2020, 3, 2), expiry);
    OptionQuote mid = put("2020-03 mid", LocalDate.of(2020, 3, 27), expiry);
    assertThat(List.of(entry.bid(), entry.ask(), mid.bid(), mid.ask()))
        .containsExactly(4.44, 4.48, 29.00, 29.23);
  }

  @Test
  void the_vendor_rows_of_a_day_are_one_chain() {
    List<OptionChain> chains = chains("spx_options_2014_2015_sample");
    assertThat(chains.getFirst().session()).isEqualTo(LocalDate.of(2014, 12, 15));
    assertThat(chains.getFirst().spot()).isEqualTo(1989.63);
    assertThat(chains.getFirst().quotes())
        .extracting(OptionQuote::toString)
        .containsExactly("SPX 2016-06-17 AM 650.0 PUT", "SPX 2016-06-17 AM 700.0 PUT");
    assertThat(chains.getLast().session()).isEqualTo(LocalDate.of(2015, 3, 13));
  }

  @Test
  void the_only_refusal_is_the_excerpt_of_a_json_file_that_lacks_the_index_level() {
    assertThat(reading.issues())
        .extracting(DataIssue::toString)
        .containsExactly(
            "cboe_delayed_json/_VIX_2026-05-20_first_quotes.json: 'no data.current_price' refused;"
                + " accepted: the level of the underlying, above zero");
  }

  @Test
  void the_table_has_a_line_a_file() {
    assertThat(reading.render())
        .hasSize(1 + 3 + reading.files().size())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
  }

  private static OptionQuote put(String source, LocalDate session, Expiry expiry) {
    OptionChain chain = chains(source).getFirst();
    assertThat(chain.session()).isEqualTo(session);
    return chain.quotes().stream()
        .filter(q -> q.expiry().equals(expiry) && q.right() == OptionRight.PUT)
        .filter(q -> q.strike() == 279)
        .findFirst()
        .orElseThrow();
  }

  private static List<OptionChain> chains(String part) {
    return reading.chains().stream().filter(c -> c.source().contains(part)).toList();
  }
}
