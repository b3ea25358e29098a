package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSignalsTest {
  private static Readings on(LocalDate date, ScheduledEvent... events) {
    Valuer now = Sessions.of(date, List.of(events), List.of());
    return Sessions.read(EventSignals.NONE.plus(now), now);
  }

  @Test
  void sessions_are_counted_and_the_next_one_is_1() {
    LocalDate monday = LocalDate.of(2023, 4, 3);
    Readings readings =
        on(
            monday,
            new ScheduledEvent(Kind.PPI, LocalDate.of(2023, 4, 4)),
            new ScheduledEvent(Kind.NFP, LocalDate.of(2023, 4, 7)),
            new ScheduledEvent(Kind.CPI, LocalDate.of(2023, 4, 12)),
            new ScheduledEvent(Kind.CPI, LocalDate.of(2023, 5, 10)),
            new ScheduledEvent(Kind.FOMC, LocalDate.of(2023, 5, 3)));
    assertThat(readings.find(SignalName.SESSIONS_TO_PPI)).hasValue(1);
    // Jobs came out on Good Friday: Monday the 10th was the first session that could answer.
    assertThat(readings.find(SignalName.SESSIONS_TO_NFP)).hasValue(4);
    assertThat(readings.find(SignalName.SESSIONS_TO_CPI)).hasValue(6);
    assertThat(readings.find(SignalName.SESSIONS_TO_FOMC)).hasValue(21);
  }

  @Test
  void without_a_calendar_or_a_date_there_is_no_count() {
    LocalDate monday = LocalDate.of(2023, 4, 3);
    assertThat(on(monday).reading(SignalName.SESSIONS_TO_CPI))
        .isEqualTo(new Reading.Missing("no calendar of releases"));
    assertThat(
            on(monday, new ScheduledEvent(Kind.NFP, LocalDate.of(2023, 4, 7)))
                .reading(SignalName.SESSIONS_TO_CPI))
        .isEqualTo(new Reading.Missing("none known for 70 days"));
  }

  private static Instant morning(LocalDate date) {
    return date.atTime(LocalTime.of(8, 30)).atZone(TradingCalendar.ZONE).toInstant();
  }

  private static Observation cpi(SeriesName series, LocalDate day, double value, Origin origin) {
    LocalDate period = day.withDayOfMonth(1).minusMonths(1);
    return new Observation(series, "", period, value, morning(day), origin);
  }

  /// Thirteen months of surprises +0.1 and -0.1 in turn, then one of 0.3.
  private static List<List<Observation>> months(Origin origin) {
    List<List<Observation>> months = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      LocalDate day = LocalDate.of(2021, 1, 12).plusMonths(i);
      double surprise = i == 13 ? 0.3 : i % 2 == 0 ? 0.1 : -0.1;
      months.add(
          List.of(
              cpi(SeriesName.CPI_CHANGE, day, 0.2 + surprise + 0.04, origin),
              cpi(SeriesName.CPI_CONSENSUS, day, 0.2, Origin.USER)));
    }
    return months;
  }

  private static Readings after(List<List<Observation>> months, LocalDate date) {
    EventSignals group = EventSignals.NONE;
    for (List<Observation> month : months) {
      LocalDate day = LocalDate.ofInstant(month.getFirst().knownAt(), TradingCalendar.ZONE);
      LocalDate session = TradingCalendar.isSession(day) ? day : TradingCalendar.next(day);
      group = group.plus(Sessions.of(session, List.of(), month));
    }
    Valuer now = Sessions.of(date, List.of(), List.of());
    return Sessions.read(group.plus(now), now);
  }

  /// The deviation of 7 times 0.1 and 6 times -0.1: mean 0.1/13, sum of squares 13 x 0.01 -
  /// 0.01/13, over 12, root 0.103775; 0.3 / 0.103775 = 2.8909.
  @Test
  void a_surprise_is_told_in_deviations_of_those_before_it() {
    LocalDate day = LocalDate.of(2022, 2, 15);
    Readings readings = after(months(Origin.USER), day);
    assertThat(readings.find(SignalName.CPI_SURPRISE_Z).orElseThrow())
        .isCloseTo(0.3 / StrictMath.sqrt((0.13 - 0.01 / 13) / 12), within(1e-12));
    Reading.Known known = (Reading.Known) readings.reading(SignalName.CPI_SURPRISE_Z);
    assertThat(known.knownAt()).isEqualTo(morning(LocalDate.of(2022, 2, 12)));
    assertThat(known.flag()).isEmpty();
    assertThat(readings.reading(SignalName.PPI_SURPRISE_Z))
        .isEqualTo(new Reading.Missing("no release"));
  }

  @Test
  void a_substitute_is_flagged_an_old_release_and_one_without_consensus_are_missing() {
    LocalDate day = LocalDate.of(2022, 2, 15);
    Reading substitute = after(months(Origin.SUBSTITUTE), day).reading(SignalName.CPI_SURPRISE_Z);
    assertThat(((Reading.Known) substitute).flag()).isEqualTo("a substitute of the release");
    assertThat(
            after(months(Origin.USER), LocalDate.of(2022, 4, 25))
                .reading(SignalName.CPI_SURPRISE_Z))
        .isEqualTo(new Reading.Missing("no release for 70 days"));
    List<List<Observation>> bare = new ArrayList<>(months(Origin.USER));
    LocalDate next = LocalDate.of(2022, 3, 11);
    bare.add(List.of(cpi(SeriesName.CPI_CHANGE, next, 0.5, Origin.USER)));
    assertThat(after(bare, LocalDate.of(2022, 3, 14)).reading(SignalName.CPI_SURPRISE_Z))
        .isEqualTo(new Reading.Missing("no consensus"));
    assertThat(after(months(Origin.USER).subList(0, 12), day).reading(SignalName.CPI_SURPRISE_Z))
        .isEqualTo(new Reading.Missing("fewer than 12 past surprises"));
  }

  @Test
  void a_revision_and_an_expectation_after_the_release_change_nothing() {
    LocalDate day = LocalDate.of(2022, 2, 15);
    List<List<Observation>> later = new ArrayList<>(months(Origin.USER));
    LocalDate period = LocalDate.of(2022, 1, 1);
    Instant at = morning(LocalDate.of(2022, 2, 14));
    later.add(
        List.of(
            new Observation(SeriesName.CPI_CHANGE, "", period, 9, at, Origin.USER),
            new Observation(SeriesName.CPI_CONSENSUS, "", period, 9, at, Origin.USER)));
    assertThat(after(later, day).reading(SignalName.CPI_SURPRISE_Z))
        .isEqualTo(after(months(Origin.USER), day).reading(SignalName.CPI_SURPRISE_Z));
  }
}
