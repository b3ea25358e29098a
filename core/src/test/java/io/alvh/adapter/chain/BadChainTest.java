package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bad option file gives a message with place, value and what would be accepted, no
/// chain, and no exception.
class BadChainTest {
  @TempDir Path folder;

  /// One file, spoilt by replacing `from` by `to`.
  record Bad(String name, String good, String from, String to, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> cases() {
    return Stream.of(quotedata(), delayed(), monthly(), vendor()).flatMap(List::stream);
  }

  private static List<Bad> quotedata() {
    String good = MadeUpChains.QUOTEDATA;
    return List.of(
        new Bad(
            "month unknown",
            good,
            "February 4,",
            "Blumenmond 4,",
            "3:1: 'Blumenmond 4, 2022 at 2:30 PM EST' refused; accepted: " + DateLine.ACCEPTED),
        new Bad(
            "no zone",
            good,
            "2:30 PM EST",
            "2:30 PM",
            "3:1: 'February 4, 2022 at 2:30 PM' refused; accepted: " + DateLine.ACCEPTED),
        new Bad(
            "day 30 of February",
            good,
            "February 4,",
            "February 30,",
            "3:1: 'February 30, 2022 at 2:30 PM EST' refused; accepted: " + DateLine.ACCEPTED),
        new Bad(
            "beyond the calendar",
            good,
            "February 4, 2022",
            "February 4, 2062",
            "3:1: 'February 4, 2062 at 2:30 PM EST' refused; accepted: a day from 1991 to 2028"),
        new Bad(
            "no level",
            good,
            "Last: 4500.50",
            "Last: n/a",
            "2:28: 'n/a' refused; accepted: a number from 0.01 to 100000.0"),
        new Bad(
            "bid is no number",
            good,
            ",101,103,",
            ",1o1,103,",
            "5:41: '1o1' refused; accepted: a number from 0.0 to 100000.0"),
        new Bad(
            "negative ask",
            good,
            ",101,103,",
            ",101,-103,",
            "5:45: '-103' refused; accepted: a number from 0.0 to 100000.0"),
        new Bad(
            "symbol",
            good,
            "SPXW220207C04400000",
            "SPXW220207X04400000",
            "5:17: 'SPXW220207X04400000' refused; accepted: " + OccSymbol.ACCEPTED),
        new Bad(
            "symbol of another strike",
            good,
            "SPXW220207C04400000",
            "SPXW220207C04410000",
            "5:17: 'SPXW220207C04410000' refused; accepted: the symbol of 2022-02-07 and strike"
                + " 4400.0"),
        new Bad(
            "two underlyings",
            good,
            "SPXW220207P04500000",
            "XSP220207P04500000",
            "6:65: 'XSP' refused; accepted: options of one underlying, here SPX"),
        new Bad(
            "row too short",
            good,
            ",20,21,0,0,0,0,0\n",
            "\n",
            "6:1: 'Mon Feb 07 2022,SPXW220207C04500000,0,0,20,21,0,0,0,0,0,4500...' refused;"
                + " accepted: 22 fields, found 15"));
  }

  private static List<Bad> delayed() {
    String good = MadeUpChains.DELAYED;
    return List.of(
        new Bad(
            "cut off",
            good,
            "], \"current_price\": 23.22}}\n",
            "",
            "5:2: 'Unexpected end-of-input: expected close marker for Array (st...'"
                + " refused; accepted: JSON that is whole"),
        new Bad(
            "bid in quotes",
            good,
            "\"bid\": 4.1",
            "\"bid\": \"4.1\"",
            "3:43: '4.1' refused; accepted: a number from 0.0 to 100000.0"),
        new Bad(
            "not an object",
            good,
            "\"data\": {\"options\": [",
            "\"data\": [{\"options\": [",
            "2:10: '[' refused; accepted: an object {...}"),
        new Bad(
            "symbol",
            good,
            "VIX220216C00020000",
            "VIX C 20",
            "3:14: 'VIX C 20' refused; accepted: " + OccSymbol.ACCEPTED),
        new Bad(
            "no symbol",
            good,
            "\"option\": \"VIX220216C00020000\"",
            "\"opt\": 1",
            "3:3: refused; accepted: a field option with " + OccSymbol.ACCEPTED),
        new Bad(
            "expiry on a holiday",
            good,
            "VIX220216C00020000",
            "VIX220221C00020000",
            "3:3: '2022-02-21' refused; accepted: an expiry on a session of the exchange"),
        new Bad(
            "twice",
            good,
            "VIXW220209P00020000",
            "VIX220216C00020000",
            "4:3: 'VIX220216C00020000' refused; accepted: each option once"),
        new Bad(
            "no level",
            good,
            "\"current_price\": 23.22",
            "\"price\": 23.22",
            " 'no data.current_price' refused; accepted: the level of the underlying, above zero"),
        new Bad(
            "stamp",
            good,
            "2022-02-04 14:30:00",
            "yesterday",
            "1:15: 'yesterday' refused; accepted: a time such as 2026-05-20 15:02:44"));
  }

  private static List<Bad> monthly() {
    String good = MadeUpChains.MONTHLY;
    return List.of(
        new Bad(
            "entry on a Sunday",
            good,
            "\"entry_date\": \"2010-01-04\"",
            "\"entry_date\": \"2010-01-03\"",
            "3:17: '2010-01-03' refused; accepted: a session of the exchange"),
        new Bad(
            "no expiry",
            good,
            "\"expiry_date\"",
            "\"expiry\"",
            "2:23: '2010-01' refused; accepted: a month with entry_date, mid_date and expiry_date"),
        new Bad(
            "two levels",
            good,
            "\"ask\": 2.3, \"spot\": 113.2",
            "\"ask\": 2.3, \"spot\": 113.3",
            "6:4: '2010-01' refused; accepted: one spot a date, here 113.2"),
        new Bad(
            "no strike",
            good,
            "\"strike\": 112.0",
            "\"otm\": 112.0",
            "6:4: '2010-01' refused; accepted: a put with a strike"),
        new Bad(
            "source unknown",
            good,
            "OptionsDX SPY EOD",
            "somewhere",
            "1:34: 'somewhere' refused; accepted: a source such as \"OptionsDX SPY EOD\""));
  }

  private static List<Bad> vendor() {
    String good = MadeUpChains.VENDOR;
    return List.of(
        new Bad(
            "quoted on a Sunday",
            good,
            "2014-12-16",
            "2014-12-14",
            "4:49: '2014-12-14' refused; accepted: a session of the exchange"),
        new Bad(
            "put called call",
            good,
            "put,2016-06-17,2014-12-16",
            "call,2016-06-17,2014-12-16",
            "4:15: 'SPX160617P00650000' refused; accepted: the symbol of the row's expiration,"
                + " strike and type"),
        new Bad(
            "two levels a day",
            good,
            "2,SPX,1989.63",
            "2,SPX,1989.64",
            "3:7: '1989.64' refused; accepted: one level a day, here 1989.63"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_bad_file_gives_a_message_and_no_chain(Bad bad) {
    assertThat(bad.good()).as("the case's own text").contains(bad.from());
    ChainReading reading = MadeUpChains.read(folder, bad.good().replace(bad.from(), bad.to()));
    assertThat(MadeUpChains.refusals(reading)).contains(bad.expected());
    assertThat(reading.chains()).isEmpty();
    assertThat(reading.files()).isEmpty();
  }

  @Test
  void everything_wrong_is_told_at_once() {
    String bad =
        MadeUpChains.QUOTEDATA
            .replace("Last: 4500.50", "Last: -")
            .replace(",101,103,", ",x,y,")
            .replace("Mon Feb 07 2022,SPXW220207C045", "Mon Feb 37 2022,SPXW220207C045");
    assertThat(MadeUpChains.read(folder, bad).issues())
        .extracting(i -> i.line() + ":" + i.column())
        .containsExactly("2:28", "5:41", "5:43", "6:1");
  }

  @Test
  void a_strange_file_in_an_option_folder_is_told() {
    assertThat(MadeUpChains.refusals(MadeUpChains.read(folder, "<html>busy</html>")))
        .containsExactly(
            " refused; accepted: an option file in one of the layouts of docs/data.md");
  }
}
