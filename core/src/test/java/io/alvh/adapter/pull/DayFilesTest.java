package io.alvh.adapter.pull;

import static io.alvh.adapter.pull.PullReport.Status.FAILED;
import static io.alvh.adapter.pull.PullReport.Status.NOT_LISTED;
import static io.alvh.adapter.pull.PullReport.Status.UNCHANGED;
import static io.alvh.adapter.pull.PullReport.Status.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.pull.PullReport.Outcome;
import io.alvh.adapter.pull.Sources.Extra;
import io.alvh.adapter.pull.StubPublisher.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayFilesTest {
  private static final String CHAIN =
      """
      {"timestamp": "2026-05-20 16:02:44", "data": {"options": [{"option": "VIX260617C00010000",
      "bid": 9.85, "note": "a } in \\"text\\""}], "current_price": 17.5}, "symbol": "_VIX"}
      """;
  private static final String SETTLEMENTS =
      """
      Product,Symbol,Expiration Date,Price
      VX,VX/F6,2026-01-21,17.0250
      VX,VX01/F6,2026-01-07,15.5000
      """;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 6);

  @TempDir Path folder;

  @Test
  void a_chain_is_kept_under_the_day_of_its_time_stamp() throws Exception {
    Outcome outcome = chain(Reply.ok(CHAIN));

    assertThat(outcome)
        .isEqualTo(
            new Outcome("cboe_delayed/_VIX_2026-05-20.json", WRITTEN, "as of 2026-05-20 16:02:44"));
    assertThat(folder.resolve(outcome.file())).hasContent(CHAIN);
  }

  @Test
  void a_chain_of_another_day_is_kept_beside_it() throws Exception {
    chain(Reply.ok(CHAIN));
    String next = CHAIN.replace("2026-05-20", "2026-05-21");

    assertThat(chain(Reply.ok(next)).status()).isEqualTo(WRITTEN);
    assertThat(folder.resolve("cboe_delayed/_VIX_2026-05-20.json")).hasContent(CHAIN);
    assertThat(folder.resolve("cboe_delayed/_VIX_2026-05-21.json")).hasContent(next);
  }

  @Test
  void within_a_day_a_later_time_stamp_replaces_and_an_earlier_one_does_not() throws Exception {
    chain(Reply.ok(CHAIN));
    String later = CHAIN.replace("16:02:44", "16:20:00");

    assertThat(chain(Reply.ok(later)).status()).isEqualTo(WRITTEN);
    assertThat(chain(Reply.ok(CHAIN)).status()).isEqualTo(UNCHANGED);
    assertThat(folder.resolve("cboe_delayed/_VIX_2026-05-20.json")).hasContent(later);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          TEXT                                                        | REASON
          ~~                                                          | is empty
          <html>maintenance</html>                                    | is a web page, not JSON
          {"timestamp": "2026-05-20 16:02:44", "data": {"options": [{ | cut short
          {"timestamp": "2026-05-20 16:02:44", "options": [{]}}       | cut short
          {"timestamp": "2026-05-20 16:02:44", "options": [{"a        | cut short
          {"timestamp": "2026-05-20 16:02:44"} {"options": [{}]}      | cut short
          [{"timestamp": "2026-05-20 16:02:44", "options": [{}]}]     | cut short
          {"data": {"options": [{}]}}                                 | has no "timestamp"
          {"timestamp": "2026-05-20 16:02:44", "options": []}         | has no list "options"
          {"timestamp": "2026-13-20 16:02:44", "options": [{}]}       | has the time stamp
          """)
  void what_is_no_whole_chain_is_refused_and_nothing_written(String text, String reason)
      throws Exception {
    Outcome outcome = chain(Reply.ok(text));

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.detail()).contains(reason);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_refusing_publisher_is_asked_once() throws Exception {
    try (StubPublisher publisher = new StubPublisher(Reply.status(500, ""))) {
      Outcome outcome = files().take(vix(publisher));

      assertThat(outcome.detail()).startsWith("500");
      assertThat(publisher.asked()).containsExactly("/api/global/delayed_quotes/options/_VIX.json");
    }
  }

  @Test
  void a_quote_needs_its_price() {
    assertThat(DayLayout.QUOTE.read(CHAIN, DAY)).isInstanceOf(DayLayout.Whole.class);
    assertThat(DayLayout.QUOTE.read(CHAIN.replace("17.5", "null"), DAY))
        .isInstanceOf(DayLayout.Broken.class);
  }

  @Test
  void settlements_are_kept_by_day_and_asked_for_once() throws Exception {
    try (StubPublisher publisher = new StubPublisher(Reply.ok(SETTLEMENTS))) {
      DayFile file =
          sources(publisher).extra(Extra.SETTLEMENTS, LocalDate.of(2026, 1, 7)).getFirst();

      assertThat(file.day()).isEqualTo(DAY);
      assertThat(files().take(file))
          .isEqualTo(
              new Outcome("cfe_settlement/settlement_2026-01-06.csv", WRITTEN, "2 settlements"));
      assertThat(files().isThere(file)).isTrue();
    }
  }

  @Test
  void settlements_are_asked_for_the_last_five_sessions() {
    assertThat(Sources.PUBLISHERS.extra(Extra.SETTLEMENTS, LocalDate.of(2026, 1, 5)))
        .extracting(DayFile::day)
        .containsExactly(
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2025, 12, 30),
            LocalDate.of(2025, 12, 29),
            LocalDate.of(2025, 12, 26));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          ROW                          | REASON
          VX,VX/F6,2026-01-21          | is no CSV
          VX,VX/F6,2026-01-21,         | line 2 is no product
          VX,VX/F6,2026-02-30,17.0     | line 2 is no product
          VX,VX/F6,2026-01-21,17.0,1   | is no CSV
          VX,VX/F6,2026-01-21,NaN      | line 2 is no product
          VA,VA/F6,2026-01-21,17.0     | no settlement of a VX future
          """)
  void what_is_no_table_of_settlements_is_refused(String row, String reason) {
    assertThat(DayLayout.SETTLEMENT.read("Product,Symbol,Expiration Date,Price\n" + row, DAY))
        .isInstanceOfSatisfying(
            DayLayout.Broken.class, b -> assertThat(b.reason()).contains(reason));
  }

  @Test
  void a_day_without_settlements_yet_is_no_failure() throws Exception {
    try (StubPublisher publisher =
        new StubPublisher(Reply.ok("Product,Symbol,Expiration Date,Price\n"))) {
      DayFile file =
          sources(publisher).extra(Extra.SETTLEMENTS, LocalDate.of(2026, 1, 7)).getFirst();

      assertThat(files().take(file).status()).isEqualTo(NOT_LISTED);
      assertThat(files().isThere(file)).isFalse();
    }
  }

  @Test
  void extras_come_only_when_asked_for() throws Exception {
    Pull.Manners once =
        new Pull.Manners(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), 1);
    try (StubPublisher publisher = new StubPublisher(Reply.status(403, ""))) {
      Pull pull = new Pull(folder, sources(publisher), once, _ -> {}, _ -> {});
      pull.run(DAY, List.of());
      assertThat(publisher.asked()).noneMatch(a -> a.contains("delayed") || a.contains("dt="));

      pull.run(DAY, List.of(Extra.CHAINS, Extra.SETTLEMENTS));
      assertThat(publisher.asked())
          .filteredOn(a -> a.contains("delayed") || a.contains("dt="))
          .hasSize(8)
          .contains("/us/futures/market_statistics/settlement/csv?dt=2026-01-05");
    }
  }

  @Test
  @Tag("history")
  void a_real_chain_is_whole() throws IOException {
    Path real =
        HistoryData.require().resolve("cboe_delayed_json/_VIX_2026-05-20_first_quotes.json");

    assertThat(DayLayout.CHAIN.read(Files.readString(real), DAY))
        .isInstanceOfSatisfying(
            DayLayout.Whole.class,
            w -> assertThat(w.detail()).isEqualTo("as of 2026-05-20 23:02:44"));
  }

  private Outcome chain(Reply reply) throws Exception {
    try (StubPublisher publisher = new StubPublisher(reply)) {
      return files().take(vix(publisher));
    }
  }

  private static DayFile vix(StubPublisher publisher) {
    return sources(publisher).extra(Extra.CHAINS, DAY).get(1);
  }

  private static Sources sources(StubPublisher publisher) {
    return new Sources(publisher.address(), publisher.address(), publisher.address());
  }

  private DayFiles files() {
    return new DayFiles(folder, new Fetch(HttpClient.newHttpClient(), Duration.ofSeconds(20)));
  }
}
