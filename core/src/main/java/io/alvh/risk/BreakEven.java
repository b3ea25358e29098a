package io.alvh.risk;

import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.market.OptionQuote;
import io.alvh.unit.Check;
import java.util.List;
import java.util.Optional;

/// Where one sold condor neither earns nor loses at settlement, fees left out, by each of three
/// prices: `lower = short put - credit`, `upper = short call + credit`.
///
/// @param condor sold
/// @param mid credit in points at the middle of bid and ask
/// @param natural credit in points when every leg crosses its spread; may be below zero
/// @param fill credit in points the order is expected to get
public record BreakEven(IronCondor condor, double mid, double natural, double fill) {
  public BreakEven {
    Check.finite(mid, "mid");
    Check.finite(natural, "natural");
    Check.finite(fill, "fill");
  }

  /// Returns the break-even below, in points of SPX, for `credit` points.
  public double lower(double credit) {
    return condor.shortPut() - credit;
  }

  /// Returns the break-even above, in points of SPX, for `credit` points.
  public double upper(double credit) {
    return condor.shortCall() + credit;
  }

  /// Returns how far the break-even at natural prices lies from that at the mid, in points; the
  /// same on both sides.
  public double distortion() {
    return Math.abs(mid - natural);
  }

  /// Returns the distortion beyond which an order waits: the larger of `points` and `fraction` of
  /// the credit at the mid.
  public double limit(double points, double fraction) {
    return Math.max(points, fraction * mid);
  }

  /// Returns the break-evens of `condor` by `quotes`; absent when a leg is not quoted. The expected
  /// fill lies `share` of the way from mid to natural.
  ///
  /// @param share 0 is the mid, 1 the natural price
  public static Optional<BreakEven> ofQuotes(
      IronCondor condor, List<OptionQuote> quotes, double share) {
    double mid = 0;
    double natural = 0;
    for (OptionLeg leg : condor.legs()) {
      Optional<OptionQuote> quote = find(leg, quotes);
      if (quote.isEmpty()) {
        return Optional.empty();
      }
      mid -= leg.ratio() * quote.get().mid();
      natural -= leg.ratio() * (leg.ratio() > 0 ? quote.get().ask() : quote.get().bid());
    }
    return Optional.of(new BreakEven(condor, mid, natural, mid + share * (natural - mid)));
  }

  private static Optional<OptionQuote> find(OptionLeg leg, List<OptionQuote> quotes) {
    // Strikes are listed multiples of one half, so equal ones are exactly equal.
    return quotes.stream()
        .filter(q -> q.expiry().equals(leg.contract().expiry()))
        .filter(q -> q.right() == leg.contract().right())
        .filter(q -> q.strike() == leg.contract().strike())
        .findFirst();
  }
}
