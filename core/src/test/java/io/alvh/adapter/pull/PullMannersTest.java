package io.alvh.adapter.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.pull.PullReport.Outcome;
import io.alvh.adapter.pull.StubPublisher.Reply;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a download behaves towards publishers and the user, whatever single files are like.
class PullMannersTest {
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Pull.Manners QUICK =
      new Pull.Manners(SOON, SOON, SOON, Duration.ofSeconds(20), 4);

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void a_host_that_keeps_failing_is_left_alone() throws Exception {
    try (StubPublisher publisher = new StubPublisher(Reply.status(403, ""))) {
      Source source = source(publisher.address());

      PullReport report = puller().run(Collections.nCopies(5, source));

      assertThat(report.failures()).hasSize(5);
      assertThat(report.failures().getLast().detail()).contains("not asked for", "keeps failing");
      assertThat(publisher.asked()).hasSize(3);
    }
  }

  @Test
  void no_connection_is_a_failure_and_no_stack_trace() throws Exception {
    URI nobody;
    try (StubPublisher gone = new StubPublisher(Reply.ok(""))) {
      nobody = gone.address();
    }

    Outcome outcome = puller().run(List.of(source(nobody))).outcomes().getFirst();

    assertThat(outcome.detail()).isEqualTo("no connection (4 attempts)");
  }

  @Test
  void the_terms_are_stated_on_first_use_only() throws Exception {
    puller().run(List.<Source>of());
    assertThat(lines).containsExactlyElementsOf(Sources.TERMS);
    lines.clear();

    puller().run(List.<Source>of());

    assertThat(lines).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_made_is_the_users_fault() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");
    Pull pull = new Pull(inTheWay.resolve("data"), Sources.PUBLISHERS, QUICK, _ -> {}, lines::add);

    assertThatThrownBy(() -> pull.run(List.<Source>of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void every_source_of_today_has_its_own_file_and_address() {
    List<Source> all = Sources.PUBLISHERS.all(LocalDate.of(2026, 7, 8));

    assertThat(all).extracting(Source::file).doesNotHaveDuplicates().hasSize(8 + 9 + 171);
    assertThat(all)
        .extracting(s -> s.address().toString())
        .contains(
            "https://cdn.cboe.com/api/global/us_indices/daily_prices/VIX_History.csv",
            "https://cdn.cboe.com/data/us/futures/market_statistics/historical_data/VX/"
                + "VX_2020-03-18.csv",
            "https://fred.stlouisfed.org/graph/fredgraph.csv?id=DTB3");
    assertThat(all)
        .filteredOn(s -> !s.listed())
        .extracting(Source::file)
        .containsExactly(
            "cfe_vx/VX_2027-01-20.csv", "cfe_vx/VX_2027-02-17.csv", "cfe_vx/VX_2027-03-17.csv");
  }

  private Pull puller() {
    return new Pull(folder, Sources.PUBLISHERS, QUICK, _ -> {}, lines::add);
  }

  private static Source source(URI base) {
    return new Source(base.resolve("/X.csv"), "cboe/X.csv", Layout.CBOE_INDEX, LocalDate.MAX, true);
  }
}
