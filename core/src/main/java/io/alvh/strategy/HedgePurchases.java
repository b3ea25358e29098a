package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.strategy.Rung.Offer;
import java.util.List;

/// Brings what is held towards the target: sells what lies above the no-trade band, buys deficits,
/// the longest layer first.
///
/// Below the cheap VIX a deficit is bought at once; above it at most `maxGapPerDay` of the layer's
/// target a session, and always at least one contract. Excess is sold only above the target times
/// one plus the band, and only down to that.
final class HedgePurchases {
  /// Constant-mix no-trade band around a layer's target, as a fraction of it.
  static final double REBALANCE_BAND = 0.25;

  private HedgePurchases() {}

  /// Whether a layer may buy.
  sealed interface Verdict {
    /// It may buy this.
    record Allowed(Offer.Listed offer) implements Verdict {}

    /// It may not.
    record Barred(String rule, String because) implements Verdict {}
  }

  /// Returns whether `rung` may buy today; `nearest` marks the short layer.
  static Verdict verdict(HedgeSession session, Rung rung, boolean nearest) {
    HedgeRules.Purchase rules = session.rules().purchase();
    if (session.rules().policy() == HedgeRules.Policy.CANON_OPEN_CHEAP
        && session.vix() >= rules.cheapBelowVix()) {
      return new Verdict.Barred(
          "hedge.not_cheap", "this policy opens and refreshes only while VIX is low");
    }
    if (nearest && session.vix() >= rules.noShortLayerAboveVix()) {
      return new Verdict.Barred("hedge.short_too_dear", "no short calls are bought at a high VIX");
    }
    return switch (rung.offer()) {
      case Offer.Absent a -> new Verdict.Barred(a.rule(), a.because());
      case Offer.Listed o -> new Verdict.Allowed(o);
    };
  }

  /// Returns how many of `wanted` contracts at `dollars` each `room` pays for.
  static long affordable(long wanted, double dollars, double room) {
    return wanted * dollars <= room ? wanted : (long) Math.floor(room / dollars);
  }

  /// Returns the most a layer holds before excess is sold.
  static long upperBand(long target) {
    return (long) Math.floor(target * (1 + REBALANCE_BAND));
  }

  static void act(HedgeSession session, List<Rung> rungs, List<Long> targets) {
    for (int i = rungs.size() - 1; i >= 0; i--) {
      Rung rung = rungs.get(i);
      long target = targets.get(i);
      if (session.isTouched(rung)) {
        continue;
      }
      if (session.held(rung) > upperBand(target)) {
        reduce(session, rung, target);
      } else if (session.held(rung) < target) {
        fill(session, rung, target, i == 0);
      }
    }
  }

  private static void reduce(HedgeSession session, Rung rung, long target) {
    if (session.rules().policy() == HedgeRules.Policy.CANON_OPEN_CHEAP
        && session.vix() >= session.rules().purchase().cheapBelowVix()) {
      session.standAside(
          rung, target, "hedge.not_cheap", "this policy reduces only while VIX is low");
      return;
    }
    long excess = session.held(rung) - upperBand(target);
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            "hedge.target",
            "more is held than the target and its band allow",
            List.of(new Fact("target", target), new Fact("held", session.held(rung))));
    for (Position p : rung.held()) {
      long quantity = Math.min(excess, session.left(p));
      if (quantity > 0) {
        session.sell(rung, p, quantity, "target", reason);
        excess -= quantity;
      }
    }
  }

  private static void fill(HedgeSession session, Rung rung, long target, boolean nearest) {
    if (session.situation().memory().hedge().recycling().isWaiting(rung.tag())) {
      session.standAside(
          rung, target, "hedge.wait", "gains were taken and fear has not receded yet");
      return;
    }
    switch (verdict(session, rung, nearest)) {
      case Verdict.Barred b -> session.standAside(rung, target, b.rule(), b.because());
      case Verdict.Allowed a -> buy(session, rung, target, a.offer());
    }
  }

  private static void buy(HedgeSession session, Rung rung, long target, Offer.Listed offer) {
    HedgeRules.Purchase rules = session.rules().purchase();
    long deficit = target - session.held(rung);
    long pace = Math.max(1, (long) Math.floor(rules.maxGapPerDay() * target));
    long wanted = session.vix() < rules.cheapBelowVix() ? deficit : Math.min(deficit, pace);
    long quantity = affordable(wanted, offer.askDollars(), session.room());
    if (quantity > 0) {
      HedgeSession.Reason reason =
          new HedgeSession.Reason(
              "hedge.target",
              "less is held than the target",
              List.of(
                  new Fact("vix_before", session.vix()),
                  new Fact("target", target),
                  new Fact("held", session.held(rung)),
                  new Fact("dte", offer.dte()),
                  new Fact("delta", offer.delta()),
                  new Fact("ask_usd", offer.askDollars())));
      session.buy(rung, offer.call(), quantity, quantity * offer.askDollars(), reason);
    }
    if (quantity < wanted) {
      session.standAside(
          rung, target, "hedge.budget_cap", "the month's premium is spent or too small");
    } else if (quantity < deficit) {
      session.standAside(rung, target, "hedge.pace", "a deficit is filled over several sessions");
    }
  }
}
