package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.strategy.Rung.Offer;
import java.util.ArrayList;
import java.util.List;

/// Puts part of the gains taken back into the medium and long layers once fear has receded: up to
/// the upper edge of a layer's band, with the recycled dollars only, and under `budget` funding
/// never so that the premium at risk passes a year's budget. It does not count towards the month's
/// premium cap, since it spends gains.
final class HedgeRecycle {
  static final String RULE = "hedge.recycle";

  /// The rule that goes on above the target, out of the gains alone and whatever the budget.
  static final String LIFT = "hedge.temporal_vega";

  private HedgeRecycle() {}

  static void act(HedgeSession session, List<Rung> rungs, List<LayerTarget> targets) {
    HedgeRecycling recycling = session.situation().memory().hedge().recycling();
    HedgeRules.Monetise rules = session.rules().monetise();
    if (!session.situation().rules().settings().of(RuleId.RECYCLE).on()
        || recycling.pool() <= 0
        || !HedgeRecycling.receded(session.situation().signals(), rules)) {
      return;
    }
    List<Boolean> free = new ArrayList<>();
    rungs.forEach(rung -> free.add(!session.isTouched(rung)));
    double room = headroom(session, rungs);
    double dollars = recycling.pool();
    for (int i = rungs.size() - 1; i > 0; i--) {
      if (free.get(i)) {
        double most = Math.min(dollars, room);
        double spent = spend(session, rungs.get(i), targets.get(i), targets.get(i).most(), most);
        dollars -= spent;
        room -= spent;
      }
    }
    if (session.situation().rules().settings().of(RuleId.TEMPORAL_VEGA).on()) {
      double excess = session.situation().rules().settings().number(RuleId.TEMPORAL_VEGA, "excess");
      for (int i = rungs.size() - 1; i > 0; i--) {
        LayerTarget target = targets.get(i);
        if (free.get(i) && session.held(rungs.get(i)) >= target.most()) {
          long ceiling = target.contracts() + (long) Math.floor(excess * target.contracts());
          dollars -= spend(session, rungs.get(i), target, ceiling, dollars);
        }
      }
    }
  }

  /// Returns whether `rule` spends gains taken.
  static boolean isRecycling(String rule) {
    return rule.equals(RULE) || rule.equals(LIFT);
  }

  private static double spend(
      HedgeSession session, Rung rung, LayerTarget target, long upTo, double dollars) {
    if (!(HedgePurchases.verdict(session, rung, false)
        instanceof HedgePurchases.Verdict.Allowed allowed)) {
      return 0;
    }
    Offer.Listed offer = allowed.offer();
    long wanted = Math.max(0, upTo - session.held(rung));
    long quantity = HedgePurchases.affordable(wanted, offer.askDollars(), dollars);
    if (quantity < 1) {
      return 0;
    }
    RuleId by = upTo > target.most() ? RuleId.TEMPORAL_VEGA : RuleId.RECYCLE;
    if (!session.acts(by)) {
      session.show(by, (double) quantity);
      return quantity * offer.askDollars();
    }
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            upTo > target.most() ? LIFT : RULE,
            upTo > target.most()
                ? "gains taken lift the longer layers above their target"
                : "part of the gains taken goes into the longer layers",
            List.of(
                new Fact("vix_before", session.vix()),
                new Fact("pool_usd", dollars),
                new Fact("ask_usd", offer.askDollars()),
                new Fact("target", target.contracts()),
                new Fact("held", session.held(rung))));
    session.buy(rung, offer.structure(), quantity, 0, reason);
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
