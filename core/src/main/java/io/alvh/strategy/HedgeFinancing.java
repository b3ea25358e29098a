package io.alvh.strategy;

import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.VerticalSpread;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeIntensity.Finding;
import io.alvh.strategy.Rung.Offer;

/// Turns the calls of the short layer into spreads while the Big-Top score is high: a call further
/// out is sold to pay part of the premium. Both legs are one structure, opened, closed and settled
/// as one, so the sold call is never without the bought one.
final class HedgeFinancing {
  /// The rule a purchase of spreads is journalled under.
  static final String RULE = "hedge.financed_short_leg";

  private static final RuleId ID = RuleId.FINANCED_SHORT_LEG;

  private HedgeFinancing() {}

  /// Returns the spread to buy in place of `plain`, or `plain` where the score is low or not known,
  /// or the sold call would bring more than the rule's fraction of the bought one's mid.
  static Offer.Listed offer(HedgeSession session, Offer.Listed plain) {
    Situation situation = session.situation();
    RuleSettings settings = situation.rules().settings();
    if (!settings.of(ID).on()
        || reached(situation) != Finding.HOLDS
        || !(plain.structure() instanceof LongCall call)) {
      return plain;
    }
    VerticalSpread spread = spread(situation, call, settings.number(ID, "points_above"));
    LongCall sold = new LongCall(call.underlying(), call.expiry(), spread.shortStrike());
    double brings = situation.now().value(sold);
    double costs = situation.now().value(call);
    if (brings > settings.number(ID, "most_of_premium") * costs) {
      return plain;
    }
    session.show(ID, 1);
    return settings.acts(ID)
        ? new Offer.Listed(
            spread, HedgeLadder.askDollars(situation, spread), plain.delta(), plain.dte())
        : plain;
  }

  /// Returns whether a sold call pays part of `offer`.
  static boolean isFinanced(Offer.Listed offer) {
    return offer.structure() instanceof VerticalSpread;
  }

  /// Returns what to add to the reason of a purchase for `rung`: that a sold call pays part of it,
  /// or that whether one should is not known.
  static String because(HedgeSession session, Rung rung, Offer.Listed offer) {
    if (isFinanced(offer)) {
      return ", and a call further out pays part of it";
    }
    Situation situation = session.situation();
    boolean blind =
        rung.layer().equals(session.rules().layers().getFirst())
            && situation.rules().acts(ID)
            && reached(situation) == Finding.UNAVAILABLE;
    if (!blind) {
      return "";
    }
    return situation.signals().find(SignalName.BIG_TOP_SCORE).isEmpty()
        ? "; the Big-Top score is missing, so no call is sold"
        : "; a condition of the Big Top cannot be read and would decide, so no call is sold";
  }

  private static Finding reached(Situation situation) {
    return BigTop.reaches(situation.signals(), situation.rules().settings().number(ID, "score"));
  }

  /// Returns `call` with the listed call nearest to `points` above it sold, at least one strike.
  static VerticalSpread spread(Situation situation, LongCall call, double points) {
    var intervals = situation.rules().hedge().strikes().intervals();
    double above = VixStrikes.nearest(intervals, call.strike() + points);
    return new VerticalSpread(
        call.underlying(),
        call.expiry(),
        OptionRight.CALL,
        call.strike(),
        above > call.strike() ? above : VixStrikes.above(intervals, call.strike()));
  }
}
