package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalDouble;

/// Wilder's index of daily closes and of week-end closes of SPX.
///
/// A week's close is that of its Friday, or of the Thursday before a Friday without session, and is
/// known at that close. A week that breaks off before them (11 September 2001) is over when the
/// next one opens its first session, and known at that session's close.
final class MomentumSignals implements SignalFamily {
  /// Weeks among which highs are compared.
  private static final int WEEKS = 26;

  private static final double EXTENDED = 70;
  private static final double STRESSED = 40;

  /// The group before any session.
  static final MomentumSignals NONE =
      new MomentumSignals(
          RelativeStrength.NONE,
          new Weeks(RelativeStrength.NONE, closes(), closes(), Instant.MIN),
          Double.NaN,
          LocalDate.MIN);

  private final RelativeStrength daily;
  private final Weeks weeks;

  /// The last close of a week that is not over; not-a-number if there is none.
  private final double open;

  /// The Monday of the last session's week.
  private final LocalDate week;

  /// Weeks that are over.
  private record Weeks(RelativeStrength index, Track closes, Track indices, Instant knownAt) {
    Weeks plus(double close, Instant at) {
      RelativeStrength next = index.plus(close);
      return new Weeks(next, closes.plus(close), indices.plus(next.value()), at);
    }
  }

  private MomentumSignals(RelativeStrength daily, Weeks weeks, double open, LocalDate week) {
    this.daily = daily;
    this.weeks = weeks;
    this.open = open;
    this.week = week;
  }

  private static Track closes() {
    return Track.keeping(WEEKS);
  }

  @Override
  public MomentumSignals plus(Valuer session) {
    MarketSnapshot now = session.snapshot();
    double close = now.spx().close();
    LocalDate monday = now.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Weeks over = weeks;
    if (!Double.isNaN(open) && !monday.equals(week)) {
      over = over.plus(open, now.asOf());
    }
    boolean ends = endsWeek(now.date());
    if (ends) {
      over = over.plus(close, now.asOf());
    }
    return new MomentumSignals(daily.plus(close), over, ends ? Double.NaN : close, monday);
  }

  /// Whether `session` is a Friday, or the Thursday before a Friday without session.
  private static boolean endsWeek(LocalDate session) {
    return switch (session.getDayOfWeek()) {
      case FRIDAY -> true;
      case THURSDAY -> !TradingCalendar.isSession(session.plusDays(1));
      default -> false;
    };
  }

  @Override
  public void read(Readings out) {
    out.put(SignalName.RSI14, daily.value(), "fewer than 14 changes of SPX");
    OptionalDouble weekly = weeks.index().value();
    if (weekly.isEmpty()) {
      out.missing(SignalName.RSI14_WEEKLY, "fewer than 14 weekly changes of SPX");
    } else {
      out.put(SignalName.RSI14_WEEKLY, weekly.getAsDouble(), weeks.knownAt(), "");
    }
    double[] closes = weeks.closes().last(WEEKS);
    double[] indices = weeks.indices().last(WEEKS);
    if (closes.length == 0 || indices.length == 0) {
      out.missing(SignalName.RSI_WEEKLY_STATE, "fewer than 26 weeks of the weekly index");
    } else {
      out.put(SignalName.RSI_WEEKLY_STATE, state(closes, indices), weeks.knownAt(), "");
    }
  }

  /// +1 above 70, or where the last close is the highest of 26 weeks with a lower index than the
  /// highest close before it had; -1 below 40.
  private static double state(double[] closes, double[] indices) {
    int last = WEEKS - 1;
    int high = 0;
    for (int i = 1; i < last; i++) {
      if (closes[i] >= closes[high]) {
        high = i;
      }
    }
    boolean diverges = closes[last] > closes[high] && indices[last] < indices[high];
    if (indices[last] > EXTENDED || diverges) {
      return 1;
    }
    return indices[last] < STRESSED ? -1 : 0;
  }
}
