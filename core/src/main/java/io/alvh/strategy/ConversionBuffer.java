package io.alvh.strategy;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;

/// Cash that would let every hedge leg be locked by a conversion or reversal: the option, the
/// option of the other right at the same strike and expiry, and the VIX future of that expiry.
///
/// ```
/// buffer = sum of contracts x 100 x (half-spread of option + of its twin + of the future)
///        + margin of one future x |net options| x 100 / 1000
/// ```
///
/// An option is worth 100 dollars a point and a VX future 1,000, so ten options need one future
/// (Cboe Futures Exchange, VX contract specifications); parts of one are the mini future's. Half
/// spreads of the options are the fill policy's, those of the future and its margin the rule's.
public final class ConversionBuffer {
  private static final double FUTURE_DOLLARS_A_POINT = 1000;

  private ConversionBuffer() {}

  /// Returns the dollars of the buffer for the hedge in `ledger`, zero or more, whether or not the
  /// rule acts.
  public static double dollars(Ledger ledger, Valuer now, Rulebook rules) {
    double vix = now.snapshot().indices().get(IndexName.VIX);
    double sum = 0;
    for (Position held : ledger.positions(Tag.Book.HEDGE)) {
      sum += held.quantity() * dollars(held.structure(), now, rules, vix);
    }
    return sum;
  }

  /// Returns the dollars of the buffer for one `structure` of the hedge, zero or more.
  public static double dollars(Structure structure, Valuer now, Rulebook rules) {
    return dollars(structure, now, rules, now.snapshot().indices().get(IndexName.VIX));
  }

  private static double dollars(Structure structure, Valuer now, Rulebook rules, double vix) {
    if (structure.underlying() != Underlying.VIX) {
      return 0;
    }
    RuleSettings settings = rules.settings();
    double future = settings.number(RuleId.CONVERSION_BUFFER, "future_half_spread");
    double points = 0;
    long net = 0;
    for (OptionLeg leg : structure.legs()) {
      OptionContract twin = twin(leg.contract());
      FillPolicy fills = rules.fills();
      points +=
          Math.abs(leg.ratio())
              * (fills.vixHalfSpread(now.mark(leg.contract()).mid(), vix)
                  + fills.vixHalfSpread(now.mark(twin).mid(), vix)
                  + future);
      net += leg.ratio();
    }
    double multiplier = structure.underlying().multiplier();
    double margin = settings.number(RuleId.CONVERSION_BUFFER, "future_margin");
    return points * multiplier + margin * Math.abs(net) * multiplier / FUTURE_DOLLARS_A_POINT;
  }

  private static OptionContract twin(OptionContract c) {
    return new OptionContract(
        c.underlying(),
        c.expiry(),
        c.right() == OptionRight.CALL ? OptionRight.PUT : OptionRight.CALL,
        c.strike());
  }
}
