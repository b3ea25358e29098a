package io.alvh.adapter.pull;

import static io.alvh.adapter.pull.PullReport.Status.COMPLETE;
import static io.alvh.adapter.pull.PullReport.Status.FAILED;
import static io.alvh.adapter.pull.PullReport.Status.NOT_LISTED;
import static io.alvh.adapter.pull.PullReport.Status.UNCHANGED;
import static io.alvh.adapter.pull.PullReport.Status.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.pull.PullReport.Outcome;
import io.alvh.adapter.pull.StubPublisher.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No test leaves the machine: every publisher is a stub on the loopback address.
class PullTest {
  private static final String TWO_ROWS =
      """
      DATE,OPEN,HIGH,LOW,CLOSE
      01/02/1990,17.240000,17.240000,17.240000,17.240000
      01/03/1990,18.190000,18.190000,18.190000,18.190000
      """;
  private static final String THREE_ROWS =
      TWO_ROWS + "01/04/1990,19.220000,19.220000,19.220000,19.220000\n";
  private static final Pull.Manners QUICK =
      new Pull.Manners(
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(120),
          Duration.ofSeconds(20),
          4);

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void a_good_file_is_written_as_it_came() throws Exception {
    Outcome outcome = pull(Reply.ok(TWO_ROWS));

    assertThat(outcome).isEqualTo(new Outcome("cboe/X.csv", WRITTEN, "2 rows to 1990-01-03"));
    assertThat(file()).hasContent(TWO_ROWS);
    assertNothingLeftOver();
  }

  @Test
  void a_longer_file_replaces_and_the_same_file_does_not() throws Exception {
    have(TWO_ROWS);

    assertThat(pull(Reply.ok(TWO_ROWS)).status()).isEqualTo(UNCHANGED);
    assertThat(pull(Reply.ok(THREE_ROWS)).status()).isEqualTo(WRITTEN);
    assertThat(file()).hasContent(THREE_ROWS);
  }

  @Test
  void a_shorter_file_never_replaces() throws Exception {
    have(THREE_ROWS);

    Outcome outcome = pull(Reply.ok(TWO_ROWS));

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.detail())
        .contains("3 rows to 1990-01-04", "the new one 2 rows to 1990-01-03");
    assertThat(file()).hasContent(THREE_ROWS);
  }

  @Test
  void as_many_rows_that_end_earlier_or_start_later_never_replace() throws Exception {
    String head = "DATE,OPEN,HIGH,LOW,CLOSE\n";
    have(head + "01/02/1990,1,1,1,1\n01/04/1990,1,1,1,1\n");

    assertThat(pull(Reply.ok(TWO_ROWS)).status()).isEqualTo(FAILED);
    assertThat(pull(Reply.ok(head + "01/03/1990,1,1,1,1\n01/04/1990,1,1,1,1\n")).status())
        .isEqualTo(FAILED);
  }

  @Test
  void a_corrected_file_of_the_same_length_replaces() throws Exception {
    have(TWO_ROWS);

    assertThat(pull(Reply.ok(TWO_ROWS.replace("18.19", "18.20"))).status()).isEqualTo(WRITTEN);
  }

  @Test
  void an_unreadable_file_that_is_there_is_replaced_by_a_good_one() throws Exception {
    have("<html>");

    assertThat(pull(Reply.ok(TWO_ROWS)).status()).isEqualTo(WRITTEN);
  }

  @Test
  void refusal_403_is_not_asked_again() throws Exception {
    have(TWO_ROWS);

    Outcome outcome = pull(Reply.status(403, "no"));

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.detail()).isEqualTo("403, the publisher refuses");
    assertThat(pauses).containsExactly(QUICK.between());
    assertThat(file()).hasContent(TWO_ROWS);
  }

  @Test
  void too_many_requests_429_waits_as_long_as_asked() throws Exception {
    Outcome outcome = pull(Reply.slowDown("7"), Reply.ok(TWO_ROWS));

    assertThat(outcome.status()).isEqualTo(WRITTEN);
    assertThat(pauses).startsWith(Duration.ofSeconds(7));
    assertThat(lines).anyMatch(l -> l.contains("429, too many requests; again in 7.0 s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "Wed, 21 Oct 2026 07:28:00 GMT", "-3", "99999999999999999999"})
  void a_strange_retry_after_waits_neither_for_ever_nor_not_at_all(String asked) throws Exception {
    pull(Reply.slowDown(asked), Reply.ok(TWO_ROWS));

    assertThat(pauses.getFirst()).isBetween(QUICK.backoff(), QUICK.longest());
  }

  @Test
  void a_failing_server_500_is_asked_again_after_longer_and_longer_waits() throws Exception {
    Outcome outcome =
        pull(
            Reply.status(500, ""),
            Reply.status(503, ""),
            Reply.status(500, "x"),
            Reply.ok(TWO_ROWS));

    assertThat(outcome.status()).isEqualTo(WRITTEN);
    assertThat(pauses)
        .startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void a_server_that_fails_for_ever_is_given_up() throws Exception {
    Outcome outcome = pull(Reply.status(500, ""));

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.detail()).isEqualTo("500, the publisher's server fails (4 attempts)");
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_stalled_answer_is_broken_off_and_asked_for_again() throws Exception {
    Duration soon = Duration.ofSeconds(1);
    Pull.Manners impatient =
        new Pull.Manners(QUICK.between(), QUICK.backoff(), QUICK.longest(), soon, 4);
    Pull pull = new Pull(folder, Sources.PUBLISHERS, impatient, pauses::add, lines::add);
    try (StubPublisher publisher = new StubPublisher(Reply.stall(TWO_ROWS), Reply.ok(TWO_ROWS))) {
      Outcome outcome = pull.run(List.of(source(publisher.address()))).outcomes().getFirst();

      assertThat(outcome.status()).isEqualTo(WRITTEN);
    }
    assertThat(lines).anyMatch(l -> l.contains("no whole answer within 1 s"));
  }

  @Test
  void a_truncated_answer_is_asked_for_again() throws Exception {
    Outcome outcome = pull(Reply.truncated(TWO_ROWS), Reply.ok(TWO_ROWS));

    assertThat(outcome.status()).isEqualTo(WRITTEN);
    assertThat(file()).hasContent(TWO_ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 40, 55})
  void a_file_cut_short_by_the_publisher_is_never_kept(int missing) throws Exception {
    have(TWO_ROWS);

    Outcome outcome = pull(Reply.ok(THREE_ROWS.substring(0, THREE_ROWS.length() - missing)));

    assertThat(outcome.status()).isIn(FAILED, UNCHANGED);
    assertThat(file()).hasContent(TWO_ROWS);
  }

  @Test
  void a_web_page_instead_of_a_table_is_refused() throws Exception {
    have(TWO_ROWS);

    Outcome outcome = pull(Reply.ok("<!DOCTYPE html><html>maintenance</html>"));

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.detail()).isEqualTo("is a web page, not CSV");
    assertThat(file()).hasContent(TWO_ROWS);
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws Exception {
    Outcome outcome =
        pull((exchange, _) -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {(byte) 0xC3, 0x28});
          exchange.close();
        });

    assertThat(outcome.detail()).isEqualTo("is not UTF-8 text");
  }

  @Test
  void an_absent_file_404_is_a_failure_only_where_it_must_exist() throws Exception {
    assertThat(pull(Reply.status(404, "")).status()).isEqualTo(FAILED);
    try (StubPublisher publisher = new StubPublisher(Reply.status(404, ""))) {
      Source unlisted =
          new Source(
              publisher.address(), "a.csv", Layout.CBOE_INDEX, LocalDate.of(2030, 1, 1), false);

      assertThat(puller().run(List.of(unlisted)).outcomes().getFirst().status())
          .isEqualTo(NOT_LISTED);
    }
  }

  @Test
  void a_complete_file_is_not_asked_for() throws Exception {
    have(TWO_ROWS);
    try (StubPublisher publisher = new StubPublisher(Reply.ok(THREE_ROWS))) {
      Source ended =
          new Source(
              publisher.address(), "cboe/X.csv", Layout.CBOE_INDEX, LocalDate.of(1990, 1, 3), true);

      assertThat(puller().run(List.of(ended)).outcomes().getFirst().status()).isEqualTo(COMPLETE);
      assertThat(publisher.asked()).isEmpty();
      assertThat(pauses).isEmpty();
    }
  }

  private Outcome pull(Reply... replies) throws Exception {
    try (StubPublisher publisher = new StubPublisher(replies)) {
      return puller().run(List.of(source(publisher.address()))).outcomes().getFirst();
    }
  }

  private Pull puller() {
    return new Pull(folder, Sources.PUBLISHERS, QUICK, pauses::add, lines::add);
  }

  private static Source source(URI base) {
    return new Source(base.resolve("/X.csv"), "cboe/X.csv", Layout.CBOE_INDEX, LocalDate.MAX, true);
  }

  private Path file() {
    return folder.resolve("cboe/X.csv");
  }

  private void have(String text) throws IOException {
    Files.createDirectories(folder.resolve("cboe"));
    Files.writeString(file(), text);
  }

  private void assertNothingLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cboe"))) {
      assertThat(files).containsExactly(file());
    }
  }
}
