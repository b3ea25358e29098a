package io.alvh.adapter.history;

import static io.alvh.adapter.history.MadeUpFolder.FUNDS;
import static io.alvh.adapter.history.MadeUpFolder.SPX;
import static io.alvh.adapter.history.MadeUpFolder.VVIX;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bad data gives one message with place, value and what would be accepted, and no
/// history.
class BadDataTest {
  @TempDir Path root;

  static Stream<BadData> cases() {
    return Stream.of(
            BadFiles.files(),
            BadFiles.headers(),
            BadFiles.dates(),
            BadValues.numbers(),
            BadValues.contracts(),
            BadValues.others())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bad_data_gives_one_message_with_place_value_and_what_is_accepted(BadData bad)
      throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    bad.spoil().on(folder);
    HistoryLoad load = folder.open();
    assertThat(load.report().errors())
        .extracting(DataIssue::toString)
        .containsExactly(bad.expected());
    assertThat(load).isInstanceOf(HistoryLoad.Refused.class);
  }

  @Test
  void everything_wrong_is_told_at_once() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(VVIX, t -> t.replace("01/03/2024,85.5", "01/03/2024,x"));
    folder.change(VVIX, t -> t.replace("01/08/2024,85.5", "01/08/2024,0"));
    folder.change(SPX, t -> t.replace("01/04/2024", "01/03/2024"));
    folder.delete(FUNDS);
    assertThat(folder.open().report().errors())
        .extracting(DataIssue::place)
        .containsExactly(FUNDS, SPX + ":4:1", VVIX + ":3:12", VVIX + ":6:12");
  }

  @Test
  void a_folder_that_is_none_or_holds_nothing_known_is_refused() {
    assertThat(CsvHistory.open(root.resolve("nowhere")).report().errors())
        .extracting(DataIssue::remedy)
        .containsExactly("a folder of market data");
    assertThat(CsvHistory.open(root).report().errors())
        .extracting(DataIssue::remedy)
        .containsExactly(
            "a folder with sp500_ohlc/SPX_History.csv or cboe_indices/SPX_History.csv");
  }

  @Test
  void the_good_folder_is_accepted() throws IOException {
    HistoryLoad load = MadeUpFolder.in(root).open();
    assertThat(load).isInstanceOf(HistoryLoad.Loaded.class);
    assertThat(load.report().issues()).isEmpty();
  }
}
