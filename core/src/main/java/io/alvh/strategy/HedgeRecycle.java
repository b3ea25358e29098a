package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.strategy.Rung.Offer;
import java.util.List;

/// Puts part of the gains taken back into the medium and long layers once fear has receded: up to
/// the upper edge of a layer's band, with the recycled dollars only, and under `budget` funding
/// never so that the premium at risk passes a year's budget. It does not count towards the month's
/// premium cap, since it spends gains.
final class HedgeRecycle {
  static final String RULE = "hedge.recycle";

  private HedgeRecycle() {}

  static void act(HedgeSession session, List<Rung> rungs, List<LayerTarget> targets) {
    HedgeTrack.Recycling recycling = session.situation().memory().hedge().recycling();
    HedgeRules.Monetise rules = session.rules().monetise();
    if (!rules.enabled()
        || recycling.pool() <= 0
        || !HedgeTrack.Recycling.receded(session.situation().signals(), rules)) {
      return;
    }
    double dollars = Math.min(recycling.pool(), headroom(session, rungs));
    for (int i = rungs.size() - 1; i > 0; i--) {
      dollars -= spend(session, rungs.get(i), targets.get(i), dollars);
    }
  }

  private static double spend(HedgeSession session, Rung rung, LayerTarget target, double dollars) {
    if (session.isTouched(rung)
        || !(HedgePurchases.verdict(session, rung, false)
            instanceof HedgePurchases.Verdict.Allowed allowed)) {
      return 0;
    }
    Offer.Listed offer = allowed.offer();
    long wanted = Math.max(0, target.most() - session.held(rung));
    long quantity = HedgePurchases.affordable(wanted, offer.askDollars(), dollars);
    if (quantity < 1) {
      return 0;
    }
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            RULE,
            "part of the gains taken goes into the longer layers",
            List.of(
                new Fact("vix_before", session.vix()),
                new Fact("pool_usd", dollars),
                new Fact("ask_usd", offer.askDollars()),
                new Fact("target", target.contracts()),
                new Fact("held", session.held(rung))));
    session.buy(rung, offer.call(), quantity, 0, reason);
    return quantity * offer.askDollars();
  }

  private static double headroom(HedgeSession session, List<Rung> rungs) {
    HedgeRules rules = session.rules();
    if (rules.funding() != HedgeRules.Funding.BUDGET) {
      return Double.POSITIVE_INFINITY;
    }
    double atRisk = 0;
    for (Rung rung : rungs) {
      for (Position p : rung.held()) {
        double points = session.situation().now().value(p.structure()) * session.left(p);
        atRisk += points * p.structure().underlying().multiplier();
      }
    }
    double budget = session.situation().nav().dollars() * rules.units().budgetFractionPerYear();
    return Math.max(0, budget - atRisk);
  }
}
