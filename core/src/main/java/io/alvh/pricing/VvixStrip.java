package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.pricing.black.Black76;
import java.util.function.DoubleFunction;

/// What the exchange's formula reads on model prices of VIX options: VVIX as it is published.
///
/// ```
/// sigma^2 T = 2 sum dK/K^2 Q(K) - (F/K0 - 1)^2        Q undiscounted, out of the money
/// VVIX^2 30 = total variance at 30 days on the straight line between two monthly expiries
/// ```
///
/// The near monthly is the first with more than seven days left, the far one follows it. That VVIX
/// takes the monthlies so, beyond its 30 days when the near one is about to expire, is read off its
/// own history: docs/math.md. The line between two months lies 2 to 3 points of VVIX below the
/// curve it joins, so the level of the surface cannot be had from VVIX without it. The exchange's
/// strip ends where bids do; here an option worth less than a tick of 0.05 counts by its share of
/// the tick, so that what the strip reads moves smoothly with the level.
final class VvixStrip {
  private static final int LEAST_DAYS = 7;
  private static final double DAYS = 30;
  private static final double DAYS_A_YEAR = 365;
  private static final double TICK = 0.05;
  private static final double[] STRIKES = strikes();

  private final double[] years = new double[2];
  private final double[] forward = new double[2];

  /// Makes the strip of a day whose VX curve has a settlement at least.
  VvixStrip(MarketSnapshot snapshot) {
    TermStructure curve = snapshot.vixFutures();
    Expiry expiry = OptionCalendar.nextVixMonthly(snapshot.date().plusDays(LEAST_DAYS));
    for (int i = 0; i < 2; i++) {
      years[i] = TradingCalendar.years(snapshot.asOf(), expiry);
      forward[i] = curve.interpolate(expiry).orElseThrow();
      expiry = OptionCalendar.nextVixMonthly(expiry.date());
    }
  }

  /// Returns the index in points on `smiles`, which gives the smile by years to expiry.
  double read(DoubleFunction<SsviSlice> smiles) {
    double near = strip(forward[0], smiles.apply(years[0]));
    double far = strip(forward[1], smiles.apply(years[1]));
    double month = DAYS / DAYS_A_YEAR;
    double share = (month - years[0]) / (years[1] - years[0]);
    double total = near + share * (far - near);
    return 100 * StrictMath.sqrt(StrictMath.max(0, total) / month);
  }

  /// Returns the strikes that are taken as listed, ascending.
  static double[] listed() {
    return STRIKES.clone();
  }

  /// Returns the total variance the strip of one expiry reads.
  static double strip(double forward, SsviSlice smile) {
    int middle = 0;
    while (middle + 1 < STRIKES.length && STRIKES[middle + 1] <= forward) {
      middle++;
    }
    double sum = 0;
    int last = STRIKES.length - 1;
    for (int i = 0; i <= last; i++) {
      double quote = price(i < middle ? OptionRight.PUT : OptionRight.CALL, forward, i, smile);
      if (i == middle) {
        quote = (quote + price(OptionRight.PUT, forward, i, smile)) / 2;
      }
      double below = STRIKES[StrictMath.max(i - 1, 0)];
      double above = STRIKES[StrictMath.min(i + 1, last)];
      double width = i == 0 || i == last ? above - below : (above - below) / 2;
      sum += width / (STRIKES[i] * STRIKES[i]) * quote * StrictMath.min(1, quote / TICK);
    }
    double off = forward / STRIKES[middle] - 1;
    return 2 * sum - off * off;
  }

  private static double price(OptionRight right, double forward, int i, SsviSlice smile) {
    double k = StrictMath.log(STRIKES[i] / forward);
    double deviation = StrictMath.sqrt(smile.totalVariance(k));
    return Black76.undiscounted(right, forward, STRIKES[i], deviation);
  }

  /// The strikes of VIX options: every half point to 15, then 1, 2.5 from 30, 5 from 50, 10 from
  /// 100.
  private static double[] strikes() {
    double[] all = new double[30 + 15 + 8 + 10 + 10];
    int n = 0;
    double strike = 0;
    while (n < all.length) {
      strike += strike < 15 ? 0.5 : strike < 30 ? 1 : strike < 50 ? 2.5 : strike < 100 ? 5 : 10;
      all[n++] = strike;
    }
    return all;
  }
}
