package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SkewSignalsTest {
  private static List<Valuer> sessions(int holeAt, double lastSkew) {
    List<Valuer> sessions = new ArrayList<>();
    LocalDate date = LocalDate.of(2015, 1, 2);
    for (int i = 0; i < 252; i++) {
      double skew = i == 251 ? lastSkew : 120 + i % 5;
      TreeMap<IndexName, Double> indices = new TreeMap<>();
      indices.put(IndexName.VIX3M, 20.0);
      indices.put(IndexName.SKEW, skew);
      if (i != holeAt) {
        indices.put(IndexName.VIX, 18.0 + i % 3);
      }
      sessions.add(Sessions.indices(date, indices));
      date = TradingCalendar.next(date);
    }
    return sessions;
  }

  private static Readings read(List<Valuer> sessions) {
    SkewSignals group = SkewSignals.NONE;
    for (Valuer session : sessions) {
      group = group.plus(session);
    }
    return Sessions.read(group, sessions.getLast());
  }

  /// An index that stands a little higher than ever makes a positive score, on the surface too.
  @Test
  void a_hole_in_the_year_is_filled_by_the_index_and_flagged() {
    Readings whole = read(sessions(-1, 130));
    Readings holed = read(sessions(40, 130));
    assertThat(whole.reading(SignalName.SKEW_Z252))
        .isInstanceOfSatisfying(
            Reading.Known.class,
            k -> {
              assertThat(k.flag()).isEmpty();
              assertThat(k.value()).isPositive();
            });
    assertThat(holed.reading(SignalName.SKEW_Z252))
        .isInstanceOfSatisfying(
            Reading.Known.class,
            k -> {
              assertThat(k.flag()).isEqualTo("SKEW index in place of the surface");
              assertThat(k.value()).isGreaterThan(4);
            });
    assertThat(holed.find(SignalName.SKEW_Z)).isEqualTo(whole.find(SignalName.SKEW_Z));
  }

  @Test
  void without_vix_today_there_is_no_skew_and_the_index_stands_in_for_the_year_alone() {
    Readings readings = read(sessions(251, 130));
    assertThat(readings.reading(SignalName.SKEW_POINTS))
        .isEqualTo(new Reading.Missing("no close of VIX"));
    assertThat(readings.reading(SignalName.SKEW_Z))
        .isEqualTo(new Reading.Missing("a session without VIX among the last 60"));
    assertThat(readings.find(SignalName.SKEW_Z252)).isPresent();
  }

  @Test
  void before_252_sessions_there_is_no_score_of_the_year() {
    Readings readings = read(sessions(-1, 130).subList(0, 251));
    assertThat(readings.reading(SignalName.SKEW_Z252))
        .isEqualTo(new Reading.Missing("fewer than 252 sessions"));
    assertThat(readings.find(SignalName.SKEW_Z)).isPresent();
  }
}
