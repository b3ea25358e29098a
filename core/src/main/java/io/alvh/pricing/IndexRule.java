package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// How a Cboe volatility index mixes two expiries into its own maturity.
///
/// ```
/// (I/100)^2 N = W1 (N2 - N)/(N2 - N1) + W2 (N - N1)/(N2 - N1)      W = variance times years
/// ```
///
/// Cboe, "Cboe Volatility Index Mathematics Methodology", step 3; times to the second, N in years.
/// The two expiries are the Fridays around the maturity (the session before a holiday), at the
/// close.
///
/// @param name the index
/// @param years its own maturity N, ACT/365
/// @param near first expiry, in years
/// @param next second expiry, in years
record IndexRule(IndexName name, double years, double near, double next) {
  /// The indices that say how SPX variance grows with maturity, shortest first.
  static final List<IndexName> NAMES =
      List.of(IndexName.VIX9D, IndexName.VIX, IndexName.VIX3M, IndexName.VIX6M);

  private static final double DAYS_A_YEAR = 365;

  /// Returns the rule of `name` seen at `asOf` on `date`.
  static IndexRule of(IndexName name, Instant asOf, LocalDate date) {
    int days = days(name);
    LocalDate end = date.plusDays(days);
    LocalDate friday = end.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    return new IndexRule(
        name, days / DAYS_A_YEAR, yearsTo(asOf, friday), yearsTo(asOf, friday.plusDays(7)));
  }

  /// Returns the total variance the index reads when its two expiries hold `first` and `second`.
  double mix(double first, double second) {
    double share = nextShare();
    return first + share * (second - first);
  }

  /// Returns the weight of the second expiry.
  double nextShare() {
    return (years - near) / (next - near);
  }

  /// Returns the index level, in points, at total variance `variance`.
  double level(double variance) {
    return 100 * StrictMath.sqrt(variance / years);
  }

  /// Returns the total variance at index level `points`.
  double variance(double points) {
    return points * points * years / 1e4;
  }

  /// Returns the days to which `name` looks ahead.
  static int days(IndexName name) {
    return switch (name) {
      case VIX9D -> 9;
      case VIX -> 30;
      case VIX3M -> 93;
      case VIX6M -> 184;
      case VVIX, SKEW -> throw new IllegalArgumentException(name + " reads no SPX variance");
    };
  }

  private static double yearsTo(Instant asOf, LocalDate friday) {
    LocalDate session =
        TradingCalendar.isSession(friday) ? friday : TradingCalendar.previous(friday);
    return TradingCalendar.years(asOf, new Expiry(session, Settlement.PM));
  }
}
