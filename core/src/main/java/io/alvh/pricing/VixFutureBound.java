package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// One VX future against what the variance of the S&P 500 allows.
///
/// ```
/// VIX_T^2 is the variance of the 30 days after T, so E VIX_T^2 = (W(T + 30 d) - W(T)) / 30 d
/// upper: F <= sqrt(E VIX_T^2)                                  by Jensen, free of any model
/// lower: F >= sqrt(E VIX_T^2 - variance of VIX_T)              variance by the modelled VIX smile
/// ```
///
/// P. Carr and L. Wu, "A tale of two indices", *Journal of Derivatives* 13 (2006), 13-29, for the
/// upper bound and the variance between. W(n) is total variance by the Cboe indices: VIX9D, VIX,
/// VIX3M and VIX6M squared times 9, 30, 93 and 184 days, straight between them. A future between
/// two of them rests on that line.
///
/// @param date the session
/// @param expiry of the future
/// @param settle its settlement, points
/// @param upper points
/// @param lower points; as good as the VIX smile
public record VixFutureBound(
    LocalDate date, Expiry expiry, double settle, double upper, double lower) {
  private static final double DAYS_A_YEAR = 365;
  private static final double MONTH = 30 / DAYS_A_YEAR;
  private static final double REACH = 12;
  private static final double STEP = 0.05;

  /// Returns the bounds of every future whose thirty days end within the reach of the indices of
  /// that session, which is 93 days by VIX3M and 184 by VIX6M; none without both VIX and one of
  /// them.
  public static List<VixFutureBound> of(Valuer valuer) {
    MarketSnapshot market = valuer.snapshot();
    List<VixFutureBound> bounds = new ArrayList<>();
    NavigableMap<Double, Double> variance = variance(market.indices());
    boolean enough = variance.containsKey(MONTH) && variance.lastKey() > MONTH;
    for (Point p : market.vixFutures().points()) {
      double years = TradingCalendar.years(market.asOf(), p.expiry());
      if (enough && years > 0 && years + MONTH <= variance.lastKey()) {
        double square = (at(variance, years + MONTH) - at(variance, years)) / MONTH;
        double low = square - variance(valuer.vixSlice(p.expiry()));
        bounds.add(
            new VixFutureBound(market.date(), p.expiry(), p.settle(), root(square), root(low)));
      }
    }
    return bounds;
  }

  /// Returns by how many points the settlement lies above the upper bound; 0 when it does not.
  public double above() {
    return StrictMath.max(0, settle - upper);
  }

  /// Returns by how many points the settlement lies below the lower bound; 0 when it does not.
  public double below() {
    return StrictMath.max(0, lower - settle);
  }

  /// Variance of the future's settlement in points squared: 2 times all options out of the money,
  /// over strikes.
  static double variance(Slice slice) {
    double scale = StrictMath.sqrt(slice.smile().theta());
    double sum = 0;
    for (double z = -REACH; z <= REACH; z += STEP) {
      double strike = slice.forward() * StrictMath.exp(scale * z);
      OptionRight right = z < 0 ? OptionRight.PUT : OptionRight.CALL;
      sum += slice.price(right, strike) / slice.discount() * strike * scale * STEP;
    }
    return 2 * sum;
  }

  /// Total variance in points squared times years, by years.
  private static NavigableMap<Double, Double> variance(IndexReadings indices) {
    NavigableMap<Double, Double> variance = new TreeMap<>();
    variance.put(0.0, 0.0);
    put(variance, indices, IndexName.VIX9D, 9);
    put(variance, indices, IndexName.VIX, 30);
    put(variance, indices, IndexName.VIX3M, 93);
    put(variance, indices, IndexName.VIX6M, 184);
    return variance;
  }

  private static void put(
      NavigableMap<Double, Double> variance, IndexReadings indices, IndexName name, int days) {
    double years = days / DAYS_A_YEAR;
    indices.find(name).ifPresent(points -> variance.put(years, points * points * years));
  }

  private static double at(NavigableMap<Double, Double> variance, double years) {
    Map.Entry<Double, Double> low = variance.floorEntry(years);
    Map.Entry<Double, Double> high = variance.ceilingEntry(years);
    if (low.getKey().equals(high.getKey())) {
      return low.getValue();
    }
    double share = (years - low.getKey()) / (high.getKey() - low.getKey());
    return low.getValue() + share * (high.getValue() - low.getValue());
  }

  private static double root(double square) {
    return StrictMath.sqrt(StrictMath.max(0, square));
  }
}
