package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.market.TermStructure.Point;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Vxth;
import io.alvh.strategy.Rung.Offer;
import java.util.List;
import java.util.OptionalDouble;

/// Tail hedge after Cboe's VXTH index: on every monthly VIX settlement, one-month 30-delta calls
/// are bought and held to their own settlement.
///
/// How much depends on the settlement, the session before, of the future those calls price off
/// (which becomes the front that morning): the published weights are 0, 1, 0.5 and 0 % of the book
/// a month by bands at 15, 30 and 50. The three fundings scale the schedule, not its shape. With
/// `w` the band's weight over the largest weight:
///
/// ```
/// budget:  premium   = w x NAV x budget fraction / 12
/// need:    contracts = w x stress target x condors' stress loss / stress gain of a call
/// canon:   contracts = w x condors / condors per unit x contracts per unit
/// ```
///
/// The published 1 % a month itself would cost up to 12 % a year and is none of the three.
final class VxthStyle {
  private VxthStyle() {}

  /// Buys on settlement days. Returns the band's weight over the largest weight, 0 to 1, every day.
  static double act(HedgeSession session, List<Rung> rungs, HedgeSize size) {
    Situation situation = session.situation();
    Rung rung = rungs.getFirst();
    List<Point> curve = situation.now().snapshot().vixFutures().points();
    boolean settlementDay = OptionCalendar.isVixMonthly(situation.now().snapshot().date());
    OptionalDouble front = curve.isEmpty() ? OptionalDouble.empty() : front(situation, curve);
    if (front.isEmpty()) {
      session.standAside(rung, 0, "hedge.no_series", "no VX future has a settlement");
      return 0;
    }
    Vxth rules = session.rules().units().vxth();
    double share = share(rules, front.getAsDouble());
    if (!settlementDay) {
      return share;
    }
    Expiry expiry = curve.getFirst().expiry();
    if (share <= 0) {
      session.standAside(rung, 0, "hedge.vxth_weight", "the schedule buys nothing in this band");
    } else if (HedgeLadder.dte(situation, expiry) < rules.leastDte()) {
      session.standAside(rung, 0, "hedge.no_series", "the front future is too near its expiry");
    } else {
      LongCall call = HedgeLadder.call(situation, expiry, rules.delta());
      switch (HedgeLadder.offer(situation, call, rules.delta())) {
        case Offer.Absent a -> session.standAside(rung, 0, a.rule(), a.because());
        case Offer.Listed o -> buy(session, rungs, size, o, share, front.getAsDouble());
      }
    }
    return share;
  }

  private static OptionalDouble front(Situation situation, List<Point> curve) {
    Expiry expiry = curve.getFirst().expiry();
    OptionalDouble future = situation.before().findForward(Underlying.VIX, expiry);
    return future.isPresent() ? future : situation.signals().find(SignalName.FRONT_VX);
  }

  /// Returns the band's weight over the largest weight, 0 to 1.
  static double share(Vxth rules, double front) {
    double largest = 0;
    double here = 0;
    for (Vxth.Weight w : rules.weights()) {
      largest = Math.max(largest, w.fractionOfNav());
      if (front >= w.from() && front < w.to()) {
        here = w.fractionOfNav();
      }
    }
    return largest > 0 ? here / largest : 0;
  }

  private static void buy(
      HedgeSession session,
      List<Rung> rungs,
      HedgeSize size,
      Offer.Listed offer,
      double share,
      double front) {
    Rung rung = rungs.getFirst();
    long target = contracts(session, rungs, size, offer, share);
    if (target < 1) {
      session.standAside(rung, 0, "hedge.too_small", "the size does not reach one contract");
      return;
    }
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            "hedge.vxth",
            "one-month calls are bought at the monthly settlement",
            List.of(
                new Fact("front_before", front),
                new Fact("share", share),
                new Fact("target", target),
                new Fact("dte", offer.dte()),
                new Fact("delta", offer.delta()),
                new Fact("ask_usd", offer.askDollars())));
    session.buy(rung, offer.structure(), target, 0, reason);
  }

  private static long contracts(
      HedgeSession session, List<Rung> rungs, HedgeSize size, Offer.Listed offer, double share) {
    Situation situation = session.situation();
    HedgeRules.Units units = session.rules().units();
    return switch (session.rules().funding()) {
      case BUDGET -> {
        double month = situation.nav().dollars() * units.budgetFractionPerYear() / 12;
        yield (long) Math.floor(share * month / offer.askDollars());
      }
      case NEED -> {
        Rung rung = rungs.getFirst();
        double gain = HedgeLadder.stressGain(situation, offer.structure(), rung.layer());
        double needed = share * units.stressTarget() * size.stressLoss();
        yield gain > 0 ? (long) Math.floor(needed / gain + 0.5) : 0;
      }
      case CANON -> {
        double perUnit = 0;
        for (Rung rung : rungs) {
          perUnit += rung.layer().contractsPerUnit();
        }
        yield (long) Math.floor(share * size.condors() / units.condorsPerUnit() * perUnit + 0.5);
      }
    };
  }
}
