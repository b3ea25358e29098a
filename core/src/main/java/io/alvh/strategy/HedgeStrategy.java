package io.alvh.strategy;

import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/// Decides what the layered VIX hedge does.
///
/// In order: gains are taken, vega is shifted along the ladder, calls near expiry are rolled,
/// recycled gains go into the longer layers, what is held moves towards the target, and last the
/// sleeve. Intensity and triggers rest on the session before; quantities, strikes and prices on
/// this one. One `hedge.size` line a session publishes target and held by layer and the rules that
/// keep them apart, whatever else happens.
///
/// Policies: `always_full` holds intensity 1 at every VIX; `vix_tiered` follows the schedule at the
/// confirmed VIX level; `canon_open_cheap` wants intensity 1 at every VIX but buys, rolls and
/// reduces only while VIX is below the cheap level, so at a higher VIX its calls run to their
/// settlement; `vxth_style` is `VxthStyle`. The condors' gate never changes the hedge.
public final class HedgeStrategy {
  private HedgeStrategy() {}

  /// Returns the plan for this session, given the condor decisions already made in it.
  public static HedgePlan decide(Situation situation, List<Decision> condors) {
    HedgeRules rules = situation.rules().hedge();
    CondorBook book = CondorBook.of(situation.ledger(), condors);
    CondorBook.Stake stake = book.stake(situation.now(), situation.rules());
    double lossToday = stake.loss();
    if (rules.policy() == HedgeRules.Policy.NONE) {
      return new HedgePlan(0, 0, lossToday, 0, List.of());
    }
    OptionalDouble vix = situation.signals().find(SignalName.VIX);
    if (vix.isEmpty()) {
      return new HedgePlan(0, 0, lossToday, 0, List.of(noVix()));
    }
    List<Rung> rungs = HedgeLadder.of(situation);
    double gainHeld = HedgeLadder.stressGain(situation, rungs);
    HedgeSession session = new HedgeSession(situation, vix.getAsDouble());
    HedgeSize size = HedgeSize.of(situation, rungs, book, stake.need());
    if (rules.policy() == HedgeRules.Policy.VXTH_STYLE) {
      double intensity = VxthStyle.act(session, rungs, size);
      List<LayerTarget> held = held(session, rungs);
      HedgeSleeve.act(session, rungs, condors);
      HedgeReport.publish(session, intensity, size, rungs, held, Collections.emptyMap());
      return new HedgePlan(intensity, contracts(held), lossToday, gainHeld, session.decisions());
    }
    HedgeIntensity found = intensity(session);
    HedgeReport.publish(session, found);
    List<LayerTarget> asked =
        LayerTarget.of(rules, size.units() * found.value(), band(situation.rules()));
    List<LayerTarget> pooled = HedgePool.targets(session, rungs, book, asked);
    HedgeMonetise.act(session, rungs);
    HedgeShift.act(session, rungs);
    List<LayerTarget> targets = HedgeShift.shifted(situation, rungs, pooled);
    long gap = gap(rungs, targets);
    HedgeRolls.act(session, rungs, targets);
    HedgeRecycle.act(session, rungs, targets);
    HedgePurchases.act(session, rungs, targets);
    HedgeSleeve.act(session, rungs, condors);
    HedgeReport.publishBinary(session, found, gap);
    HedgeReport.publish(session, found.value(), size, rungs, targets, stake.byTier());
    return new HedgePlan(
        found.value(), contracts(targets), lossToday, gainHeld, session.decisions());
  }

  private static double band(Rulebook rules) {
    return rules.acts(RuleId.REBALANCE_BAND) ? rules.hedge().purchase().rebalanceBand() : 0;
  }

  private static long contracts(List<LayerTarget> targets) {
    long sum = 0;
    for (LayerTarget t : targets) {
      sum += t.contracts();
    }
    return sum;
  }

  private static long gap(List<Rung> rungs, List<LayerTarget> targets) {
    long sum = 0;
    for (int i = 0; i < rungs.size(); i++) {
      sum += Math.abs(targets.get(i).contracts() - rungs.get(i).contracts());
    }
    return sum;
  }

  /// Notes what dead-band and confirmation, where they only show, would add to the intensity.
  private static void showLevel(HedgeSession session, double change) {
    if (change != 0) {
      session.show(RuleId.DEADBAND, change);
      session.show(RuleId.CONFIRMATION, change);
    }
  }

  private static HedgeIntensity intensity(HedgeSession session) {
    Situation situation = session.situation();
    double vix = session.vix();
    HedgeRules rules = situation.rules().hedge();
    if (rules.policy() != HedgeRules.Policy.VIX_TIERED) {
      return HedgeIntensity.plain(1);
    }
    double byVix =
        situation
            .memory()
            .intensity()
            .confirmed(rules.intensity())
            .orElseGet(() -> IntensityTrack.scheduled(rules.intensity(), vix));
    situation
        .memory()
        .intensity()
        .confirmedIfAllActed(rules.intensity())
        .ifPresent(asked -> showLevel(session, asked - byVix));
    return HedgeIntensity.adjusted(byVix, situation.rules().settings(), situation.signals());
  }

  /// What is held, as the target of a policy that has none of its own.
  private static List<LayerTarget> held(HedgeSession session, List<Rung> rungs) {
    List<LayerTarget> held = new ArrayList<>();
    for (Rung rung : rungs) {
      long contracts = session.held(rung);
      held.add(new LayerTarget(contracts, contracts, contracts));
    }
    return held;
  }

  private static Decision noVix() {
    return new Decision.StandAside(
        new Tag(Tag.Book.HEDGE, "book"),
        "hedge.no_vix",
        "VIX of the session before is missing, so the hedge stays as it is",
        List.of());
  }
}
