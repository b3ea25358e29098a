package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import io.alvh.pricing.Valuer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class MomentumSignalsTest {
  private static Valuer session(LocalDate date, double close) {
    return Sessions.of(date, new Bar(close, close, close, close));
  }

  /// Sessions at which the weekly index changed, with its value.
  private static List<LocalDate> moves(List<LocalDate> dates) {
    SplittableRandom random = new SplittableRandom(5);
    List<LocalDate> moves = new ArrayList<>();
    MomentumSignals group = MomentumSignals.NONE;
    OptionalDouble before = OptionalDouble.empty();
    for (LocalDate date : dates) {
      Valuer now = session(date, 1000 + 100 * random.nextDouble());
      group = group.plus(now);
      Readings readings = Sessions.read(group, now);
      OptionalDouble weekly = readings.find(SignalName.RSI14_WEEKLY);
      if (!weekly.equals(before)) {
        moves.add(date);
        Reading.Known known = (Reading.Known) readings.reading(SignalName.RSI14_WEEKLY);
        assertThat(known.knownAt()).isEqualTo(now.snapshot().asOf());
      }
      before = weekly;
    }
    return moves;
  }

  /// Over all weeks of 1990-2027: a move comes on Fridays, on Thursdays before a Friday without
  /// session, and on 17 September 2001, when the week broken off on the 10th was known to be over.
  @Test
  void the_weekly_index_moves_after_the_last_session_of_a_week_and_at_no_other() {
    List<LocalDate> dates =
        TradingCalendar.sessions(LocalDate.of(1990, 1, 2), LocalDate.of(2027, 12, 31));
    List<LocalDate> expected = new ArrayList<>();
    for (LocalDate date : dates) {
      boolean lastOfWeek =
          TradingCalendar.next(date).getDayOfWeek().compareTo(date.getDayOfWeek()) <= 0
              || TradingCalendar.next(date).isAfter(date.plusDays(6));
      if (lastOfWeek && !date.equals(LocalDate.of(2001, 9, 10))) {
        expected.add(date);
      }
      if (date.equals(LocalDate.of(2001, 9, 17))) {
        expected.add(date);
      }
    }
    assertThat(moves(dates)).isEqualTo(expected.subList(14, expected.size()));
    assertThat(expected).contains(LocalDate.of(2004, 6, 10), LocalDate.of(2022, 4, 14));
    assertThat(expected).noneMatch(d -> d.getDayOfWeek() == DayOfWeek.WEDNESDAY);
  }

  @Test
  void a_missing_friday_leaves_the_week_open_until_the_next_one_begins() {
    List<LocalDate> dates =
        new ArrayList<>(
            TradingCalendar.sessions(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 6, 30)));
    dates.remove(LocalDate.of(2022, 5, 20));
    assertThat(moves(dates))
        .contains(LocalDate.of(2022, 5, 13), LocalDate.of(2022, 5, 23), LocalDate.of(2022, 5, 27))
        .doesNotContain(LocalDate.of(2022, 5, 19));
  }

  private static List<Double> states(IntToDoubleFunction closeOfWeek, int weeks) {
    MomentumSignals group = MomentumSignals.NONE;
    List<Double> states = new ArrayList<>();
    LocalDate friday = LocalDate.of(2016, 1, 8);
    for (int i = 0; i < weeks; friday = friday.plusDays(7)) {
      if (TradingCalendar.isSession(friday)) {
        Valuer now = session(friday, closeOfWeek.applyAsDouble(i++));
        group = group.plus(now);
        Sessions.read(group, now).find(SignalName.RSI_WEEKLY_STATE).ifPresent(states::add);
      }
    }
    return states;
  }

  @Test
  void a_rising_market_is_extended_a_falling_one_stressed_and_a_quiet_one_neither() {
    assertThat(states(i -> 1000 + 10 * i, 45)).hasSize(6).containsOnly(1.0);
    assertThat(states(i -> 2000 - 10 * i, 45)).hasSize(6).containsOnly(-1.0);
    assertThat(states(i -> 1000 + 10 * (i % 2), 45)).hasSize(6).containsOnly(0.0);
  }

  /// Up by 20 every other week and down by 10, the index stays below 70 (it tends to 2/3). A fall
  /// by 60 and a slow way back to one point above the old high leave the index lower there: +1 at
  /// that week, and not the week before, whose close was no high.
  @Test
  void a_higher_high_with_a_lower_index_is_extended_too() {
    IntToDoubleFunction path =
        i -> {
          double zigzag = 1000 + 5 * i + (i % 2 == 0 ? 0 : 15);
          double high = 1000 + 5 * 41 + 15;
          return i <= 41
              ? zigzag
              : i == 42 ? high - 60 : i < 50 ? high - 60 + 7 * (i - 42) : high + 1;
        };
    List<Double> states = states(path, 51);
    assertThat(states.get(states.size() - 1)).isEqualTo(1.0);
    assertThat(states.get(states.size() - 2)).isEqualTo(0.0);
  }
}
