package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.strategy.Rung.Offer;
import java.util.List;

/// Moves calls that have come near their expiry into the layer's target maturity: sells them and
/// buys as many as the target still wants. Where nothing may be bought (no series in range, no
/// fitting strike, VIX too high, premium cap spent) the old calls stay to their last trading day
/// and settle.
final class HedgeRolls {
  private static final String RULE = "hedge.roll";

  private HedgeRolls() {}

  static void act(HedgeSession session, List<Rung> rungs, List<LayerTarget> targets) {
    for (int i = rungs.size() - 1; i >= 0; i--) {
      Rung rung = rungs.get(i);
      List<Position> due =
          rung.held().stream().filter(p -> session.left(p) > 0 && isDue(session, rung, p)).toList();
      if (due.isEmpty() || session.isTouched(rung)) {
        continue;
      }
      HedgePurchases.Verdict verdict = HedgePurchases.verdict(session, rung, i == 0);
      switch (verdict) {
        case HedgePurchases.Verdict.Barred b ->
            session.standAside(rung, targets.get(i).contracts(), b.rule(), b.because());
        case HedgePurchases.Verdict.Allowed a ->
            roll(session, rung, due, targets.get(i).contracts(), a.offer());
      }
    }
  }

  private static boolean isDue(HedgeSession session, Rung rung, Position p) {
    long dte = HedgeLadder.dte(session.situation(), p.structure().expiry());
    boolean further =
        rung.offer() instanceof Offer.Listed o
            && o.structure().expiry().compareTo(p.structure().expiry()) <= 0;
    return dte <= rung.layer().rollAtDte() && !further;
  }

  private static void roll(
      HedgeSession session, Rung rung, List<Position> due, long target, Offer.Listed offer) {
    long fresh = session.held(rung);
    for (Position p : due) {
      fresh -= session.left(p);
    }
    long wanted = Math.max(0, target - fresh);
    long unpaid = 0;
    for (Position p : due) {
      double bid = HedgeLadder.bidDollars(session.situation(), p.structure());
      long left = session.left(p);
      long buy = Math.min(wanted, left);
      double net = Math.max(0, offer.askDollars() - bid);
      long affordable = session.affordable(buy, net);
      unpaid += buy - affordable;
      long sell = left - (buy - affordable);
      wanted -= affordable;
      trade(session, rung, p, sell, affordable, net, offer);
    }
    if (unpaid > 0) {
      session.standAside(
          rung, target, "hedge.budget_cap", "the month's premium does not pay for the whole roll");
    }
  }

  private static void trade(
      HedgeSession session,
      Rung rung,
      Position p,
      long sell,
      long buy,
      double net,
      Offer.Listed o) {
    List<Fact> facts =
        List.of(
            new Fact("old_dte", HedgeLadder.dte(session.situation(), p.structure().expiry())),
            new Fact("new_dte", o.dte()),
            new Fact("new_delta", o.delta()),
            new Fact("net_usd", net));
    HedgeSession.Reason reason =
        new HedgeSession.Reason(RULE, "the layer's calls have come near their expiry", facts);
    if (sell > 0) {
      session.sell(rung, p, sell, "roll", reason);
    }
    if (buy > 0) {
      session.buy(rung, o.structure(), buy, net * buy, reason);
    }
  }
}
