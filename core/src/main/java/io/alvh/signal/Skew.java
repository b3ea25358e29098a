package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// The 25-delta skew of one session's surface about 30 days out. It is the one signal that costs a
/// fit of the surface, so it is computed when it is first read, and once.
final class Skew {
  private static final int DAYS = 30;
  private static final double DELTA = 0.25;

  private final Valuer session;

  /// What was computed; empty before.
  private volatile List<OptionalDouble> computed = List.of();

  Skew(Valuer session) {
    this.session = session;
  }

  /// Returns the 25-delta put volatility less the 25-delta call volatility at 30 days (the first
  /// session not sooner), in points of volatility; absent where the session has no VIX.
  OptionalDouble points() {
    List<OptionalDouble> known = computed;
    if (known.isEmpty()) {
      // Two threads may both compute it, to the same bits.
      known = List.of(of(session));
      computed = known;
    }
    return known.getFirst();
  }

  private static OptionalDouble of(Valuer now) {
    if (now.snapshot().indices().find(IndexName.VIX).isEmpty()) {
      return OptionalDouble.empty();
    }
    LocalDate date = now.snapshot().date().plusDays(DAYS);
    Expiry expiry =
        new Expiry(
            TradingCalendar.isSession(date) ? date : TradingCalendar.next(date), Settlement.PM);
    return OptionalDouble.of(
        100
            * (volatility(now, expiry, OptionRight.PUT)
                - volatility(now, expiry, OptionRight.CALL)));
  }

  private static double volatility(Valuer now, Expiry expiry, OptionRight right) {
    double strike = now.strikeForDelta(Underlying.SPX, expiry, right, DELTA);
    double listed = Math.rint(strike * 2) / 2;
    return now.vol(new OptionContract(Underlying.SPX, expiry, right, listed));
  }
}
