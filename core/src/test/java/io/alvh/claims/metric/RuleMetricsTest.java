package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.study.Measure;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleMetricsTest {
  private static final List<LocalDate> DATES =
      TradingCalendar.sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 12)).subList(0, 6);

  /// A book that starts at $1,000.00 and whose condors earn `cents` day by day.
  private static BookDays book(long... cents) {
    long[] nav = new long[cents.length];
    long sum = 100_000;
    for (int i = 0; i < cents.length; i++) {
      sum += cents[i];
      nav[i] = sum;
    }
    long[] nothing = new long[cents.length];
    return BookDays.of(DATES, 100_000, nav, cents, nothing, nothing);
  }

  private static SignalDays signal(double... values) {
    Map<LocalDate, Double> days = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        days.put(DATES.get(i), values[i]);
      }
    }
    return new SignalDays(days);
  }

  @Test
  void a_flag_known_at_a_close_counts_for_the_next_session_alone() {
    BookDays adaptive = book(0, 100, 0, 300, 0, 50);
    BookDays full = book(0, 0, 0, 0, 0, 0);
    // Flagged at the closes of sessions 0 and 2, unknown at that of session 4.
    FlaggedGap.Days days =
        FlaggedGap.days(adaptive, full, signal(80, 10, 90, 10, Double.NaN, 10), 75);
    // Sessions 1 and 3 follow a flag, 2 and 4 do not, 5 follows an unknown one.
    assertThat(days.up()).isEqualTo(2);
    assertThat(days.size()).isEqualTo(4);
    double flagged = (100 + 300) / 2.0 / 100_000;
    assertThat(days.difference().find().orElseThrow()).isEqualTo(252 * flagged, within(1e-12));
  }

  @Test
  void a_flag_that_is_always_up_tells_nothing() {
    FlaggedGap.Days days =
        FlaggedGap.days(book(1, 2, 3, 4, 5, 6), book(0, 0, 0, 0, 0, 0), signal(9, 9, 9, 9, 9), 1);
    assertThat(days.difference()).isInstanceOf(Measure.Undefined.class);
  }

  @Test
  void falls_from_tops_are_compared_between_the_same_two_sessions() {
    // Unhedged: 1,000, 1,100, 990 (down 10 %), 1,200, 1,080 (down 10 %), 1,250.
    BookDays unhedged = book(0, 10_000, -11_000, 21_000, -12_000, 17_000);
    // Hedged: 1,000, 1,100, 1,045 (down 5 %), 1,200, 1,140 (down 5 %), 1,250.
    BookDays hedged = book(0, 10_000, -5_500, 15_500, -6_000, 11_000);
    SignalDays scores = signal(0, 3, 0, 2, 0, 0);
    assertThat(TopFalls.cuts(hedged, unhedged, scores, 3)).hasSize(1);
    assertThat(TopFalls.cuts(hedged, unhedged, scores, 3)[0]).isEqualTo(0.5, within(1e-12));
    assertThat(TopFalls.cuts(hedged, unhedged, scores, 2)).hasSize(2);
    assertThat(TopFalls.cuts(hedged, unhedged, scores, 4)).isEmpty();
  }
}
