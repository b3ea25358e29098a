package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Whether the second engine may run (S16): small companies lead and the dollar is elevated at two
/// month-ends running. Judged at the close of a month's last session, it holds until that of the
/// next one.
///
/// @param ends what was found at the last two month-ends, the newer last
/// @param month the newest session's month
/// @param isEnd whether that session is the last of its month
record SecondEngine(List<MonthEnd> ends, YearMonth month, boolean isEnd) {
  /// Before any session.
  static final SecondEngine NONE = new SecondEngine(List.of(), YearMonth.of(1990, 1), false);

  /// What was found at the last session of a month.
  ///
  /// @param both 1 if both conditions held, 0 if one did not, or why that is not known
  record MonthEnd(YearMonth month, Reading both) {}

  /// Returns this after the session `date`.
  SecondEngine plus(LocalDate date, Rotation rotation, EffectiveRate rate) {
    YearMonth now = YearMonth.from(date);
    boolean last = !YearMonth.from(TradingCalendar.next(date)).equals(now);
    if (!last) {
      return new SecondEngine(ends, now, false);
    }
    MonthEnd end =
        new MonthEnd(now, both(rotation.state(), rate.elevated(TradingCalendar.close(date))));
    List<MonthEnd> two = ends.isEmpty() ? List.of(end) : List.of(ends.getLast(), end);
    return new SecondEngine(two, now, true);
  }

  private static Reading both(Reading leads, Reading elevated) {
    if (!(leads instanceof Reading.Known first)) {
      return leads;
    }
    if (!(elevated instanceof Reading.Known second)) {
      return elevated;
    }
    return new Inputs()
        .signal(first)
        .signal(second)
        .reading(first.value() > 0 && second.value() > 0 ? 1 : 0);
  }

  /// Returns 1 if both conditions held at the last two month-ends, else 0.
  Reading active() {
    YearMonth newest = isEnd ? month : month.minusMonths(1);
    Reading last = at(newest);
    Reading before = at(newest.minusMonths(1));
    return both(last, before);
  }

  private Reading at(YearMonth end) {
    return ends.stream()
        .filter(e -> e.month().equals(end))
        .map(MonthEnd::both)
        .findFirst()
        .orElse(new Reading.Missing("no session at the end of " + end));
  }
}
