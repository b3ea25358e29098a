package io.alvh.pricing;

import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.black.Black76;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// Whether the SPX option surface of one session is what it has to be: its strips read the indices
/// of the day, and no combination of options is worth less than nothing, whatever their strikes and
/// expiries.
///
/// ```
/// butterfly  g(k) = (1 - k w'/2w)^2 - w'^2/4 (1/w + 1/4) + w''/2, not below zero
/// calendar   w(k, T) at the same log-moneyness k = ln(K/F) does not fall with T
/// bounds     max(0, F - K) <= call <= F; it falls with strike, by no more than the strike rises,
///            ever more slowly
/// ```
///
/// g after J. Gatheral and A. Jacquier, *Quantitative Finance* 14 (2014), eq. 2.1; their lemma 2.1
/// for the calendar. On a grid of maturities from a day to a year, between the indices' own as
/// well.
///
/// @param date the session
/// @param checked points of the grid
/// @param butterfly points with g below zero
/// @param calendar points at which total variance falls
/// @param bounds prices outside their bounds
/// @param leastDensity least g
/// @param leastRise least rise of total variance from one maturity to the next, as a share of it
/// @param misses what the surface's strip reads less the index, in points, of each index the day
///   has
/// @param givenUp whether one index had to be given up (`INVERSION_CLAMPED`)
public record SpxSurfaceCheck(
    LocalDate date,
    int checked,
    int butterfly,
    int calendar,
    int bounds,
    double leastDensity,
    double leastRise,
    Map<IndexName, Double> misses,
    boolean givenUp) {
  private static final double[] DAYS = {
    1, 2, 3, 4, 5, 7, 9, 12, 16, 21, 30, 37, 45, 60, 76, 93, 120, 150, 184, 230, 300, 365
  };
  private static final double[] MONEYNESS = {
    -1.5, -1, -0.7, -0.5, -0.35, -0.25, -0.18, -0.13, -0.09, -0.06, -0.04, -0.025, -0.015, -0.007,
    0, 0.007, 0.015, 0.025, 0.04, 0.06, 0.09, 0.13, 0.2, 0.3, 0.5, 0.7
  };
  private static final double DAYS_A_YEAR = 365;
  private static final double REACH = 10;
  private static final double STEP = 0.25;
  private static final double NOISE = 1e-9;

  public SpxSurfaceCheck {
    EnumMap<IndexName, Double> copy = new EnumMap<>(IndexName.class);
    copy.putAll(misses);
    misses = Collections.unmodifiableMap(copy);
  }

  /// Returns the check of the session of `valuer` as fitted; absent when the day has no index.
  public static Optional<SpxSurfaceCheck> of(Valuer valuer) {
    MarketSnapshot market = valuer.snapshot();
    Map<IndexName, Double> misses = new EnumMap<>(IndexName.class);
    for (IndexName name : IndexRule.NAMES) {
      OptionalDouble reads = valuer.reads(name);
      if (reads.isPresent()) {
        misses.put(name, reads.getAsDouble() - market.indices().get(name));
      }
    }
    boolean givenUp = valuer.flags().contains(SurfaceFlag.INVERSION_CLAMPED);
    return misses.isEmpty()
        ? Optional.empty()
        : Optional.of(of(market.date(), valuer::spxSmileAt, misses, givenUp));
  }

  /// Returns how many points fail.
  public int violations() {
    return butterfly + calendar + bounds;
  }

  /// Returns the check of the surface `smile`, by years ahead.
  static SpxSurfaceCheck of(
      LocalDate date,
      DoubleFunction<SsviSlice> smile,
      Map<IndexName, Double> misses,
      boolean givenUp) {
    Tally tally = new Tally();
    SsviSlice before = SsviSlice.NONE;
    for (double days : DAYS) {
      SsviSlice now = smile.apply(days / DAYS_A_YEAR);
      tally.densities(now);
      tally.prices(now);
      if (days > DAYS[0]) {
        tally.rise(before, now);
      }
      before = now;
    }
    return new SpxSurfaceCheck(
        date,
        tally.checked,
        tally.butterfly,
        tally.calendar,
        tally.bounds,
        tally.leastDensity,
        tally.leastRise,
        misses,
        givenUp);
  }

  /// Counts while it goes.
  private static final class Tally {
    private int checked;
    private int butterfly;
    private int calendar;
    private int bounds;
    private double leastDensity = Double.POSITIVE_INFINITY;
    private double leastRise = Double.POSITIVE_INFINITY;

    void densities(SsviSlice smile) {
      double scale = StrictMath.sqrt(smile.theta());
      for (double z = -REACH; z <= REACH; z += STEP) {
        double g = smile.density(scale * z);
        leastDensity = StrictMath.min(leastDensity, g);
        checked++;
        butterfly += g >= -NOISE ? 0 : 1;
      }
    }

    void rise(SsviSlice before, SsviSlice smile) {
      for (double k : MONEYNESS) {
        double w = smile.totalVariance(k);
        double rise = (w - before.totalVariance(k)) / w;
        leastRise = StrictMath.min(leastRise, rise);
        checked++;
        calendar += rise >= -NOISE ? 0 : 1;
      }
    }

    /// On a forward of one.
    void prices(SsviSlice smile) {
      double last = 0;
      double before = 1;
      double slope = -1;
      for (double k : MONEYNESS) {
        double strike = StrictMath.exp(k);
        double sd = StrictMath.sqrt(smile.totalVariance(k));
        double call = Black76.undiscounted(OptionRight.CALL, 1, strike, sd);
        double fall = (call - before) / (strike - last);
        boolean inside = call >= StrictMath.max(0, 1 - strike) - NOISE && call <= 1 + NOISE;
        boolean sound = inside && fall <= NOISE && fall >= slope - NOISE;
        checked++;
        bounds += sound ? 0 : 1;
        last = strike;
        before = call;
        slope = fall;
      }
    }
  }
}
