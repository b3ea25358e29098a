package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.market.QuoteFault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each layout on a small file.
class ChainReaderTest {
  @TempDir Path folder;

  @Test
  void quotedata_gives_one_chain_with_calls_and_puts() {
    ChainReading reading = MadeUpChains.read(folder, MadeUpChains.QUOTEDATA);
    assertThat(reading.issues()).isEmpty();
    OptionChain chain = reading.chains().getFirst();
    assertThat(chain.underlying()).isEqualTo("SPX");
    assertThat(chain.spot()).isEqualTo(4500.5);
    assertThat(chain.asOf()).isEqualTo(Instant.parse("2022-02-04T19:30:00Z"));
    assertThat(chain.quality().layout()).isEqualTo("Cboe quotedata CSV");
    assertThat(chain.quotes())
        .extracting(q -> q + " " + q.bid() + " " + q.ask())
        .containsExactly(
            "SPXW 2022-02-07 PM 4400.0 CALL 101.0 103.0",
            "SPXW 2022-02-07 PM 4400.0 PUT 1.0 3.0",
            "SPXW 2022-02-07 PM 4500.0 CALL 20.0 21.0",
            "SPXW 2022-02-07 PM 4500.0 PUT 20.0 21.0");
    assertThat(reading.strips().getFirst().rows()).hasSize(2);
  }

  @Test
  void delayed_json_tells_monthly_and_weekly_roots_apart_and_counts_an_absent_bid() {
    OptionChain chain = MadeUpChains.read(folder, MadeUpChains.DELAYED).chains().getFirst();
    assertThat(chain.underlying()).isEqualTo("VIX");
    assertThat(chain.spot()).isEqualTo(23.22);
    assertThat(chain.quotes())
        .extracting(OptionQuote::toString)
        .containsExactly("VIX 2022-02-16 AM 20.0 CALL");
    assertThat(chain.quality().faults()).containsOnlyKeys(QuoteFault.ZERO_BID);
    assertThat(chain.quality().read()).isEqualTo(2);
  }

  @Test
  void a_last_trade_after_the_chain_makes_a_quote_stale_and_one_before_does_not() {
    String later =
        MadeUpChains.DELAYED
            .replace("\"last_trade_time\": null", "\"last_trade_time\": \"2022-02-07T09:31:00\"")
            .replace("\"bid\": null", "\"bid\": 0.1");
    ChainReading reading = MadeUpChains.read(folder, later);
    assertThat(reading.chains().getFirst().quotes())
        .extracting(OptionQuote::toString)
        .containsExactly("VIXW 2022-02-09 AM 20.0 PUT");
    assertThat(reading.chains().getFirst().quality().faults()).containsOnlyKeys(QuoteFault.STALE);
  }

  @Test
  void a_month_of_puts_gives_an_entry_and_a_mid_chain() {
    List<OptionChain> chains = MadeUpChains.read(folder, MadeUpChains.MONTHLY).chains();
    assertThat(chains).extracting(OptionChain::spot).containsExactly(113.2, 109.2);
    assertThat(chains)
        .extracting(OptionChain::session)
        .containsExactly(LocalDate.of(2010, 1, 4), LocalDate.of(2010, 1, 26));
    assertThat(chains.getFirst().quality().faults()).containsOnlyKeys(QuoteFault.LOCKED);
    assertThat(chains.getFirst().quotes())
        .extracting(OptionQuote::expiry)
        .containsExactly(new Expiry(LocalDate.of(2010, 2, 19), Settlement.PM));
  }

  @Test
  void vendor_rows_give_a_chain_a_day() {
    ChainReading reading = MadeUpChains.read(folder, MadeUpChains.VENDOR);
    assertThat(reading.chains())
        .extracting(OptionChain::asOf)
        .containsExactly(
            Instant.parse("2014-12-15T21:00:00Z"), Instant.parse("2014-12-16T21:00:00Z"));
    assertThat(reading.files().getFirst().quality().faults()).containsOnlyKeys(QuoteFault.NO_QUOTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date: January 9, 2022, 3:11 AM EST       | 2022-01-07 | 2022-01-07T21:00:00Z",
        "Date: February 5 2022, 8:09 PM EST       | 2022-02-04 | 2022-02-04T21:00:00Z",
        "Date: 23 de marzo de 2022, 10:11 GMT-4   | 2022-03-23 | 2022-03-23T14:11:00Z",
        "Date: 5 April 2023, 19:41 UTC\u22124     | 2023-04-05 | 2023-04-05T20:00:00Z",
        "Date: 9 June 2023, 1:40 PM EDT           | 2023-06-09 | 2023-06-09T17:40:00Z",
        "Date: September 4, 2023 at 2:56 PM EDT   | 2023-09-01 | 2023-09-01T20:00:00Z",
        "Date: 6 de septiembre de 2023, 9:29 GMT-4| 2023-09-05 | 2023-09-05T20:00:00Z",
        "Date: July 3, 2023 at 1:30 PM EDT        | 2023-07-03 | 2023-07-03T17:00:00Z",
        "Date: January 10, 2022, 12:05 PM EST     | 2022-01-10 | 2022-01-10T17:05:00Z",
        "Date: 10 Jan 2022, 12:05 AM PST          | 2022-01-07 | 2022-01-07T21:00:00Z"
      })
  void a_stamp_outside_a_session_shows_the_close_of_the_session_before(
      String line, LocalDate session, Instant asOf) {
    QuoteTime time =
        DateLine.parse(line.substring("Date:".length())).flatMap(QuoteTime::of).orElseThrow();
    assertThat(time).isEqualTo(new QuoteTime(session, asOf));
  }

  @Test
  void the_layout_is_told_by_the_content_alone() {
    assertThat(ChainLayout.of(MadeUpChains.QUOTEDATA)).contains(ChainLayout.CBOE_CSV);
    assertThat(ChainLayout.of(MadeUpChains.DELAYED)).contains(ChainLayout.CBOE_JSON);
    assertThat(ChainLayout.of(MadeUpChains.MONTHLY)).contains(ChainLayout.OPTIONSDX_JSON);
    assertThat(ChainLayout.of(MadeUpChains.VENDOR)).contains(ChainLayout.VENDOR_CSV);
    assertThat(ChainLayout.of("DATE,VVIX\n01/02/2024,85.5\n")).isEmpty();
    assertThat(ChainLayout.of("{\"data\": {\"symbol\": \"^VIX\", \"current_price\": 17.9}}"))
        .isEmpty();
  }

  @Test
  void a_folder_without_option_files_gives_nothing() {
    ChainReading reading = ChainFolder.read(folder.resolve("nowhere"));
    assertThat(reading.chains()).isEmpty();
    assertThat(reading.render()).isEmpty();
  }
}
