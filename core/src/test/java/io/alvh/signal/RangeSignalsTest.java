package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeSignalsTest {
  private static final LocalDate FROM = LocalDate.of(2022, 3, 7);
  private static final Bar BEFORE = new Bar(99, 100.5, 98.5, 99.5);

  /// Made up. By hand, for the first: ln(102/99) = 0.0298530, its square 0.000891200, over 4 ln 2 =
  /// 2.7725887 gives 0.000321432; ln(101.5/100)^2 = 0.000221672, and 0.000445600 - 0.3862944 x
  /// 0.000221672 = 0.000359970.
  private static final List<Bar> FIVE =
      List.of(
          new Bar(100, 102, 99, 101.5),
          new Bar(101, 103.5, 100.5, 103),
          new Bar(103.25, 103.75, 100, 100.75),
          new Bar(100, 101.25, 97.5, 98),
          new Bar(98.75, 101, 98.25, 100.5));

  private static Readings after(List<Bar> bars) {
    RangeSignals group = RangeSignals.NONE;
    LocalDate date = FROM;
    for (Bar bar : bars) {
      date = TradingCalendar.next(date);
      group = group.plus(Sessions.of(date, bar));
    }
    return Sessions.read(group, Sessions.of(date, bars.getLast()));
  }

  private static List<Bar> then(Bar... more) {
    List<Bar> bars = new ArrayList<>(List.of(BEFORE));
    bars.addAll(FIVE);
    bars.addAll(List.of(more));
    return bars;
  }

  @Test
  void one_session_gives_what_a_hand_computes() {
    Bar first = FIVE.getFirst();
    Readings readings = after(Collections.nCopies(6, first));
    assertThat(readings.find(SignalName.PARKINSON5).orElseThrow())
        .isCloseTo(100 * StrictMath.sqrt(252 * 0.000321432), within(1e-4));
    assertThat(readings.find(SignalName.GARMAN_KLASS5).orElseThrow())
        .isCloseTo(100 * StrictMath.sqrt(252 * 0.000359970), within(1e-4));
  }

  /// In 40 decimal digits (Python's `decimal`, `ln` and `sqrt`): 31.0334212087142292 and
  /// 30.9931839512018318.
  @Test
  void five_sessions_give_what_forty_digits_give() {
    Readings readings = after(then());
    assertThat(readings.find(SignalName.PARKINSON5).orElseThrow())
        .isCloseTo(31.03342120871423, within(1e-12));
    assertThat(readings.find(SignalName.GARMAN_KLASS5).orElseThrow())
        .isCloseTo(30.99318395120183, within(1e-12));
    assertThat(readings.reading(SignalName.GARMAN_KLASS5))
        .isInstanceOfSatisfying(Reading.Known.class, k -> assertThat(k.flag()).isEmpty());
    assertThat(readings.reading(SignalName.PARKINSON10))
        .isEqualTo(new Reading.Missing("fewer than 10 sessions"));
  }

  @Test
  void a_session_without_a_range_leaves_windows_with_it_without_value() {
    Bar flat = new Bar(100.5, 100.5, 100.5, 100.5);
    Readings during = after(then(flat, FIVE.get(0), FIVE.get(1), FIVE.get(2), FIVE.get(3)));
    Reading.Missing why = new Reading.Missing("a session without a range among the last 5");
    assertThat(during.reading(SignalName.PARKINSON5)).isEqualTo(why);
    assertThat(during.reading(SignalName.GARMAN_KLASS5)).isEqualTo(why);
    List<Bar> longer = then(flat);
    longer.addAll(FIVE);
    assertThat(after(longer).find(SignalName.PARKINSON5)).isPresent();
    assertThat(after(longer).find(SignalName.PARKINSON10)).isEmpty();
  }

  @Test
  void opens_that_copy_the_close_before_are_flagged_and_too_many_leave_no_value() {
    Bar last = new Bar(100.5, 102, 99, 101);
    Bar again = new Bar(101.01, 103, 100, 102);
    assertThat(after(then(last)).reading(SignalName.GARMAN_KLASS5))
        .isInstanceOfSatisfying(
            Reading.Known.class,
            k -> assertThat(k.flag()).isEqualTo("1 of 5 opens are previous closes"));
    assertThat(after(then(last, again)).reading(SignalName.GARMAN_KLASS5))
        .isEqualTo(new Reading.Missing("opens are previous closes"));
    assertThat(after(then(last, again)).find(SignalName.PARKINSON5)).isPresent();
  }

  /// With every open the close before, Garman and Klass would take the move of the night for one of
  /// the day. A quarter of 20 is the most.
  @Test
  void a_quarter_of_the_window_may_be_copies() {
    for (int copies = 0; copies <= 20; copies++) {
      List<Bar> bars = new ArrayList<>(List.of(BEFORE));
      for (int i = 0; i < 20; i++) {
        double open = bars.getLast().close() + (i < copies ? 0 : 0.25);
        bars.add(new Bar(open, open + 2, open - 2, open + (i % 2 == 0 ? 1 : -1)));
      }
      assertThat(after(bars).find(SignalName.GARMAN_KLASS20).isPresent())
          .as(copies + " copies")
          .isEqualTo(copies <= 5);
    }
  }

  @Test
  void a_close_outside_the_range_widens_it() {
    Bar outside = new Bar(100, 101, 99, 104);
    Bar widened = new Bar(100, 104, 99, 104);
    assertThat(after(then(outside)).find(SignalName.PARKINSON5))
        .isEqualTo(after(then(widened)).find(SignalName.PARKINSON5));
  }
}
