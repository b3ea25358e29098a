package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.util.OptionalDouble;

/// Total variance of VX futures to their own expiry, as a log contract: a level that makes the
/// model's own strip read VVIX, times the decay with maturity.
///
/// ```
/// variance to T years: level T g(T)       g(T) = 1/T integral from 0 to T of s(u)^2 du
/// ```
///
/// `s` is `MaturityDecay`, the strip `VvixStrip`.
final class FutureVariance {
  /// VVIX where there is none, in points: its median before 2008.
  static final double USUAL_VVIX = 84;

  private static final double ANCHOR_YEARS = 30 / 365.0;
  private static final double CLOSE = 0.005;
  private static final int MOST_STEPS = 8;

  private final VixSmile variant;
  private final MaturityDecay decay;
  private final double level;
  private final boolean assumed;

  FutureVariance(MarketSnapshot snapshot, VixSmile variant) {
    this.variant = variant;
    OptionalDouble vvix = snapshot.indices().find(IndexName.VVIX);
    assumed = vvix.isEmpty();
    decay = SmileModel.vixDecay(variant, snapshot.date());
    double index = vvix.orElse(USUAL_VVIX);
    double first = index * index / 10_000 / decay.meanSquare(ANCHOR_YEARS);
    level =
        snapshot.vixFutures().points().isEmpty()
            ? first
            : solved(new VvixStrip(snapshot), index, first);
  }

  /// Returns the smile of the future that expires `years` ahead.
  SsviSlice smile(double years) {
    return smile(level, years);
  }

  /// Returns whether VVIX is missing and its usual level was taken.
  boolean assumed() {
    return assumed;
  }

  /// The strip is nearly the square root of the level: each step divides out what is left.
  private double solved(VvixStrip strip, double index, double first) {
    double at = first;
    for (int i = 0; i < MOST_STEPS; i++) {
      double now = at;
      double read = strip.read(years -> smile(now, years));
      if (!(read > 0) || StrictMath.abs(read - index) <= CLOSE) {
        return now;
      }
      double ratio = index / read;
      at = now * ratio * ratio;
    }
    return at;
  }

  private SsviSlice smile(double atLevel, double years) {
    return SmileModel.vix(variant, years).ofLogContract(atLevel * years * decay.meanSquare(years));
  }
}
