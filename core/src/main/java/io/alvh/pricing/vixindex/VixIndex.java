package io.alvh.pricing.vixindex;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.OptionStrip;
import io.alvh.unit.Check;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The 30-day VIX from two expiries: their total variances straight in between, by minutes.
///
/// @param near the expiry at or before 30 days
/// @param next the one after
/// @param value volatility points
public record VixIndex(VixTerm near, VixTerm next, double value) {
  private static final double MINUTES_A_DAY = 1_440;
  private static final double TARGET = 30 * MINUTES_A_DAY;

  /// Farthest from 30 days that the near and the next Friday may be, with a day for holidays.
  private static final double EARLIEST = 21.5 * MINUTES_A_DAY;

  private static final double LATEST = 37.5 * MINUTES_A_DAY;

  /// Returns the index of `near` and `next`, which lie on both sides of 30 days or at them.
  public static VixIndex of(VixTerm near, VixTerm next) {
    double n1 = near.minutes();
    double n2 = next.minutes();
    Check.that(n1 < n2, "the near term must settle first");
    double nearShare = near.years() * near.variance() * (n2 - TARGET) / (n2 - n1);
    double nextShare = next.years() * next.variance() * (TARGET - n1) / (n2 - n1);
    double variance = (nearShare + nextShare) * VixTerm.MINUTES_A_YEAR / TARGET;
    return new VixIndex(near, next, 100 * StrictMath.sqrt(variance));
  }

  /// Returns the index of the strips of one chain, or nothing if they do not hold the Friday series
  /// around 30 days. Those are the AM monthly in a third-Friday week and the PM weekly in any
  /// other; where the Friday is a holiday, the series of the session before.
  ///
  /// @param strips of SPX and SPXW at one instant
  /// @param rate continuously compounded interest, a fraction a year
  public static Optional<VixIndex> of(List<OptionStrip> strips, double rate) {
    List<OptionStrip> fridays =
        strips.stream()
            .filter(s -> isFridaySeries(s, strips))
            .filter(s -> minutes(s) >= EARLIEST && minutes(s) <= LATEST)
            .sorted(Comparator.comparing(OptionStrip::expiry))
            .toList();
    Optional<OptionStrip> near =
        fridays.stream().filter(s -> minutes(s) <= TARGET).reduce((a, b) -> b);
    Optional<OptionStrip> next = fridays.stream().filter(s -> minutes(s) > TARGET).findFirst();
    if (near.isEmpty() || next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(term(near.get(), rate), term(next.get(), rate)));
  }

  /// Returns the value with eight decimals.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.8f", value);
  }

  private static VixTerm term(OptionStrip strip, double rate) {
    return VixFormula.term(strip.rows(), minutes(strip), rate);
  }

  private static boolean isFridaySeries(OptionStrip strip, List<OptionStrip> all) {
    LocalDate date = strip.expiry().date();
    boolean friday =
        date.getDayOfWeek() == DayOfWeek.FRIDAY
            || (date.getDayOfWeek() == DayOfWeek.THURSDAY
                && !TradingCalendar.isSession(date.plusDays(1)));
    Expiry morning = new Expiry(date, Settlement.AM);
    boolean monthly = all.stream().anyMatch(s -> s.expiry().equals(morning));
    return friday && (strip.expiry().equals(morning) || !monthly);
  }

  private static double minutes(OptionStrip strip) {
    return TradingCalendar.years(strip.asOf(), strip.expiry()) * VixTerm.MINUTES_A_YEAR;
  }
}
