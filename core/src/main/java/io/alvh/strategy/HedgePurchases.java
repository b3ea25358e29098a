package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.strategy.Rung.Offer;
import java.util.List;

/// Brings what is held towards the target, the longest layer first, and trades nothing inside the
/// target's no-trade range.
///
/// Beyond it excess is sold down to its edge, and a deficit is bought up to the target: below the
/// cheap VIX at once, above it at most `maxGapPerDay` of the layer's target a session, and always
/// at least one contract. What is bought over several sessions goes on inside the range until the
/// target is reached.
final class HedgePurchases {
  /// The rule that leaves part of a deficit to the sessions to come.
  static final String PACE = "hedge.pace";

  /// The rule that brings a layer towards its target.
  static final String TARGET = "hedge.target";

  /// The rule that ends a deviation inside the range that was left too long.
  static final String STALE = "hedge.staleness_limit";

  /// The rule that leaves a deviation because too much was adjusted lately.
  private static final String TURNOVER = "hedge.turnover_budget";

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
    boolean dear = nearest && session.vix() >= rules.noShortLayerAboveVix();
    if (dear && session.acts(RuleId.NO_SHORT_LAYER)) {
      return new Verdict.Barred("hedge.short_too_dear", "no short calls are bought at a high VIX");
    }
    return switch (rung.offer()) {
      case Offer.Absent a -> new Verdict.Barred(a.rule(), a.because());
      case Offer.Listed o -> new Verdict.Allowed(nearest ? HedgeFinancing.offer(session, o) : o);
    };
  }

  /// Returns how many of `wanted` contracts at `dollars` each `room` pays for.
  static long affordable(long wanted, double dollars, double room) {
    return wanted * dollars <= room ? wanted : (long) Math.floor(room / dollars);
  }

  static void act(HedgeSession session, List<Rung> rungs, List<LayerTarget> targets) {
    for (int i = rungs.size() - 1; i >= 0; i--) {
      Rung rung = rungs.get(i);
      LayerTarget target = targets.get(i);
      if (session.isTouched(rung)) {
        continue;
      }
      HedgeTrack track = session.situation().memory().hedge();
      long held = session.held(rung);
      showBand(session, target, held);
      long most = target.most() + track.recycling().lifted(rung.tag());
      long off = Math.abs(held - target.contracts());
      boolean stale = isStale(session, rung, off);
      if (held > most) {
        reduce(session, rung, target.contracts(), held - most, TARGET);
      } else if (held < target.least()
          || (held < target.contracts() && track.isFilling(rung.tag()))) {
        fill(session, rung, target.contracts(), i == 0, TARGET);
      } else if (stale && held < target.contracts()) {
        fill(session, rung, target.contracts(), i == 0, STALE);
      } else if (stale && held > target.contracts() + most - target.most()) {
        long excess = held - target.contracts() - most + target.most();
        reduce(session, rung, target.contracts(), excess, STALE);
      }
    }
  }

  /// Returns whether the staleness limit moves a layer `off` its target.
  private static boolean isStale(HedgeSession session, Rung rung, long off) {
    Situation situation = session.situation();
    if (off == 0
        || !situation.memory().hedge().motion().isStale(rung.tag(), situation.rules().settings())) {
      return false;
    }
    session.show(RuleId.STALENESS_LIMIT, (double) off);
    return session.acts(RuleId.STALENESS_LIMIT);
  }

  private static void reduce(
      HedgeSession session, Rung rung, long target, long excess, String rule) {
    if (session.rules().policy() == HedgeRules.Policy.CANON_OPEN_CHEAP
        && session.vix() >= session.rules().purchase().cheapBelowVix()) {
      session.standAside(
          rung, target, "hedge.not_cheap", "this policy reduces only while VIX is low");
      return;
    }
    if (!session.mayAdjust(excess)) {
      turnover(session, rung, target);
      return;
    }
    HedgeSession.Reason reason =
        new HedgeSession.Reason(
            rule,
            rule.equals(STALE)
                ? "more is held than the target for as long as the rules allow"
                : "more is held than the target and its band allow",
            List.of(new Fact("target", target), new Fact("held", session.held(rung))));
    long toSell = excess;
    for (Position p : rung.held()) {
      long quantity = Math.min(toSell, session.left(p));
      if (quantity > 0) {
        session.sell(rung, p, quantity, "target", reason);
        toSell -= quantity;
      }
    }
  }

  /// Notes where a band that only shows would leave alone what is traded.
  private static void showBand(HedgeSession session, LayerTarget target, long held) {
    long off = Math.abs(held - target.contracts());
    double band = session.rules().purchase().rebalanceBand();
    boolean outside = held < target.least() || held > target.most();
    if (outside && off <= (long) Math.floor(target.contracts() * band)) {
      session.show(RuleId.REBALANCE_BAND, (double) off);
    }
  }

  private static void turnover(HedgeSession session, Rung rung, long target) {
    session.standAside(rung, target, TURNOVER, "the hedge was adjusted often enough lately");
  }

  /// A deficit is bought at once while VIX is low, and else at its pace. A rule that is off leaves
  /// the other alone: without pace everything is bought at once, without the cheap level nothing is
  /// bought faster.
  private static long paced(HedgeSession session, long deficit, long pace) {
    long late = Math.max(0, deficit - pace);
    boolean low = session.vix() < session.rules().purchase().cheapBelowVix();
    boolean cheap = low && session.acts(RuleId.CHEAP_PURCHASE);
    boolean slow = session.acts(RuleId.PURCHASE_PACE);
    if (late > 0 && low && slow) {
      session.show(RuleId.CHEAP_PURCHASE, (double) late);
    }
    if (late > 0 && !cheap) {
      session.show(RuleId.PURCHASE_PACE, (double) late);
    }
    return cheap || !slow ? deficit : deficit - late;
  }

  private static void fill(
      HedgeSession session, Rung rung, long target, boolean nearest, String rule) {
    if (session.situation().memory().hedge().recycling().isWaiting(rung.tag())) {
      session.standAside(
          rung, target, "hedge.wait", "gains were taken and fear has not receded yet");
      return;
    }
    switch (verdict(session, rung, nearest)) {
      case Verdict.Barred b -> session.standAside(rung, target, b.rule(), b.because());
      case Verdict.Allowed a -> {
        if (nearest && session.vix() >= session.rules().purchase().noShortLayerAboveVix()) {
          session.show(RuleId.NO_SHORT_LAYER, (double) (target - session.held(rung)));
        }
        if (session.mayAdjust(target - session.held(rung))) {
          buy(session, rung, target, a.offer(), rule);
        } else {
          turnover(session, rung, target);
        }
      }
    }
  }

  private static void buy(
      HedgeSession session, Rung rung, long target, Offer.Listed offer, String rule) {
    HedgeRules.Purchase rules = session.rules().purchase();
    long deficit = target - session.held(rung);
    long pace = Math.max(1, (long) Math.floor(rules.maxGapPerDay() * target));
    long wanted = paced(session, deficit, pace);
    long quantity = session.affordable(wanted, offer.askDollars());
    if (quantity > 0) {
      boolean financed = HedgeFinancing.isFinanced(offer);
      HedgeSession.Reason reason =
          new HedgeSession.Reason(
              financed ? HedgeFinancing.RULE : rule,
              "less is held than the target" + HedgeFinancing.because(session, rung, offer),
              List.of(
                  new Fact("vix_before", session.vix()),
                  new Fact("target", target),
                  new Fact("held", session.held(rung)),
                  new Fact("dte", offer.dte()),
                  new Fact("delta", offer.delta()),
                  new Fact("ask_usd", offer.askDollars())));
      session.buy(rung, offer.structure(), quantity, quantity * offer.askDollars(), reason);
    }
    if (quantity < wanted) {
      session.standAside(
          rung, target, "hedge.budget_cap", "the month's premium is spent or too small");
    } else if (quantity < deficit) {
      session.standAside(rung, target, PACE, "a deficit is filled over several sessions");
    }
  }
}
