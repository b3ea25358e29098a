package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.history.Catalog.Series;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a figure counts as known.
class KnowledgeTest {
  private static final ReleaseDates NONE = new ReleaseDates(List.of());

  private static Knowledge rule(SeriesKey key) {
    return Catalog.load("archive").series().stream()
        .filter(s -> s.key() == key)
        .map(Series::known)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // The close of its own session.
    "ADVANCES, 2024-07-03, 2024-07-03T17:00:00Z",
    // 20 March 2024 is a session, 20 January 2024 a Saturday.
    "REER, 2024-01-01, 2024-03-20T20:00:00Z",
    "REER, 2023-11-01, 2024-01-22T21:00:00Z",
    // The session after 30 July; a first estimate came on the 31st in some years.
    "GDP_GROWTH, 2002-04-01, 2002-07-31T20:00:00Z",
    "GDP_GROWTH, 2007-10-01, 2008-01-31T21:00:00Z",
    // Shutdowns.
    "GDP_GROWTH, 1995-10-01, 1996-02-23T21:00:00Z",
    "GDP_GROWTH, 2013-07-01, 2013-11-07T21:00:00Z",
    "GDP_GROWTH, 2025-07-01, 2025-12-23T21:00:00Z",
    // Before the calendar of sessions, 16:00 of the day itself.
    "GDP_GROWTH, 1947-04-01, 1947-07-31T20:00:00Z",
    "RATE_EUR, 2023-07-01, 2023-08-21T20:00:00Z",
    "IPO_COUNT, 2008-03-01, 2008-05-01T20:00:00Z",
  })
  void a_figure_is_known_when_the_catalog_says(SeriesKey key, LocalDate period, Instant known) {
    assertThat(rule(key).of(period, NONE)).contains(known);
  }

  private static ReleaseDates calendar() {
    EventRow january =
        new EventRow(
            new ScheduledEvent(Kind.CPI, LocalDate.of(2024, 2, 13)), LocalDate.MIN, "January 2024");
    EventRow march =
        new EventRow(
            new ScheduledEvent(Kind.CPI, LocalDate.of(2024, 4, 10)), LocalDate.MIN, "March 2024");
    LoadedFile file =
        new LoadedFile(
            Catalog.load("archive").series().getFirst().sources().getFirst(),
            new Content.Events(List.of(january, march)),
            new IssueLog("a.csv"),
            "");
    return new ReleaseDates(List.of(file));
  }

  @Test
  void a_release_is_known_at_half_past_eight_of_its_day_and_a_month_without_one_never() {
    Knowledge rule = rule(SeriesKey.CPI_CHANGE);
    assertThat(rule.of(LocalDate.of(2024, 1, 1), calendar())).contains(at("2024-02-13T13:30:00Z"));
    assertThat(rule.of(LocalDate.of(2024, 3, 1), calendar())).contains(at("2024-04-10T12:30:00Z"));
    assertThat(rule.of(LocalDate.of(2024, 2, 1), calendar())).isEmpty();
    assertThat(rule.of(LocalDate.of(2024, 4, 1), calendar())).isEmpty();
    assertThat(rule.of(LocalDate.of(2024, 1, 1), NONE)).isEmpty();
  }

  @Test
  void before_the_calendar_begins_a_release_is_known_two_months_later() {
    assertThat(rule(SeriesKey.CPI_CHANGE).of(LocalDate.of(2023, 12, 1), calendar()))
        .contains(at("2024-02-01T21:00:00Z"));
  }

  @Test
  void a_catalog_without_a_rule_means_the_close() {
    assertThat(Knowledge.parse(Map.of())).isEqualTo(new Knowledge.AtClose());
    assertThat(Knowledge.parse(Map.of("months", 2, "day", 20)))
        .isEqualTo(new Knowledge.OnDay(2, 20));
    assertThat(Knowledge.parse(Map.of("release", "PPI", "months", 2, "day", 1)))
        .isEqualTo(new Knowledge.AtRelease(Kind.PPI, new Knowledge.OnDay(2, 1)));
  }

  /// A release's own date leads back to its month.
  @Test
  void a_date_without_a_release_belongs_to_no_month() {
    assertThat(calendar().month(Kind.CPI, LocalDate.of(2024, 4, 10)))
        .map(Object::toString)
        .isEqualTo(Optional.of("2024-03"));
    assertThat(calendar().month(Kind.CPI, LocalDate.of(2024, 4, 11))).isEmpty();
    assertThat(NONE.month(Kind.CPI, LocalDate.of(2024, 4, 11)))
        .map(Object::toString)
        .isEqualTo(Optional.of("2024-03"));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
