package io.alvh.pricing;

import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure.Point;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// Whether the VIX option surface of one session is what it has to be: its strip reads VVIX, and no
/// combination of options of one expiry is worth less than nothing.
///
/// ```
/// density factor g(k) = (1 - k w'/2w)^2 - w'^2/4 (1/w + 1/4) + w''/2, not below zero
/// listed strikes: a call falls with strike, by no more than the strike rises, ever more slowly
/// ```
///
/// g after J. Gatheral and A. Jacquier, *Quantitative Finance* 14 (2014), eq. 2.1. There is nothing
/// to check between expiries: each has a future of its own.
///
/// @param date the session
/// @param vvix as published, points; absent when it is missing
/// @param strip what the strip of the model reads, points
/// @param expiries of the VX curve that were checked
/// @param breaches how many checks failed, over all expiries
/// @param worstParity greatest |call - put - D (F - K)|, points
public record VixSurfaceCheck(
    LocalDate date,
    OptionalDouble vvix,
    double strip,
    int expiries,
    int breaches,
    double worstParity) {
  private static final double REACH = 8;
  private static final double STEP = 0.05;
  private static final double NOISE = 1e-9;

  /// Returns the check of `valuer`'s session; absent futures leave nothing to check.
  public static VixSurfaceCheck of(Valuer valuer) {
    MarketSnapshot market = valuer.snapshot();
    int expiries = 0;
    int breaches = 0;
    double parity = 0;
    for (Point p : market.vixFutures().points()) {
      Slice slice = valuer.vixSlice(p.expiry());
      if (slice.years() > 0) {
        expiries++;
        breaches += densityBreaches(slice.smile()) + strikeBreaches(slice);
        parity = StrictMath.max(parity, worstParity(slice));
      }
    }
    double strip =
        expiries == 0 ? 0 : new VvixStrip(market).read(years -> valuer.vixSmileAt(years));
    return new VixSurfaceCheck(
        market.date(), market.indices().find(IndexName.VVIX), strip, expiries, breaches, parity);
  }

  /// Returns how far the strip is from VVIX, points; absent when either is missing.
  public OptionalDouble miss() {
    return vvix.isPresent() && expiries > 0
        ? OptionalDouble.of(StrictMath.abs(strip - vvix.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static int densityBreaches(SsviSlice smile) {
    double scale = StrictMath.sqrt(smile.theta());
    int breaches = 0;
    for (double z = -REACH; z <= REACH; z += STEP) {
      breaches += smile.density(scale * z) < -NOISE ? 1 : 0;
    }
    return breaches;
  }

  private static int strikeBreaches(Slice s) {
    double[] strikes = VvixStrip.listed();
    int breaches = 0;
    double before = s.forward();
    double last = 0;
    double slope = -1;
    for (double strike : strikes) {
      double call = s.price(OptionRight.CALL, strike) / s.discount();
      double fall = (call - before) / (strike - last);
      boolean sound = call >= StrictMath.max(0, s.forward() - strike) - NOISE;
      breaches += sound && fall <= NOISE && fall >= slope - NOISE ? 0 : 1;
      before = call;
      last = strike;
      slope = fall;
    }
    return breaches;
  }

  private static double worstParity(Slice s) {
    double worst = 0;
    for (double strike : VvixStrip.listed()) {
      double gap = s.price(OptionRight.CALL, strike) - s.price(OptionRight.PUT, strike);
      double off = gap - s.discount() * (s.forward() - strike);
      worst = StrictMath.max(worst, StrictMath.abs(off));
    }
    return worst;
  }
}
