package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Decides what the layered VIX hedge does.
///
/// In order: gains are taken, calls near expiry are rolled, recycled gains go into the longer
/// layers, and what is held moves towards the target. Intensity and triggers rest on the session
/// before; quantities, strikes and prices on this one. One `hedge.size` line a session publishes
/// target, held and shortfall, whatever else happens.
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
    double lossToday = book.stressLoss(situation.now(), rules.units());
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
    HedgeSize size = HedgeSize.of(situation, rungs, book, lossToday);
    if (rules.policy() == HedgeRules.Policy.VXTH_STYLE) {
      double intensity = VxthStyle.act(session, rungs, size);
      long held = held(session, rungs);
      publish(session, intensity, size, held, held);
      return new HedgePlan(intensity, held, lossToday, gainHeld, session.decisions());
    }
    HedgeIntensity found = intensity(situation, vix.getAsDouble());
    double intensity = found.value();
    publish(session, found);
    List<LayerTarget> targets = LayerTarget.of(rules, size.units() * intensity);
    HedgeMonetise.act(session, rungs);
    HedgeRolls.act(session, rungs, targets);
    HedgeRecycle.act(session, rungs, targets);
    HedgePurchases.act(session, rungs, targets);
    long target = 0;
    for (LayerTarget t : targets) {
      target += t.contracts();
    }
    publish(session, intensity, size, target, held(session, rungs));
    return new HedgePlan(intensity, target, lossToday, gainHeld, session.decisions());
  }

  private static HedgeIntensity intensity(Situation situation, double vix) {
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
    return HedgeIntensity.adjusted(byVix, situation.rules().settings(), situation.signals());
  }

  /// Only a policy that follows VIX has rules that add to its intensity.
  private static void publish(HedgeSession session, HedgeIntensity found) {
    if (session.rules().policy() == HedgeRules.Policy.VIX_TIERED) {
      session.add(
          new Decision.StandAside(
              new Tag(Tag.Book.HEDGE, "book"), "hedge.intensity", found.because(), found.facts()));
    }
  }

  private static long held(HedgeSession session, List<Rung> rungs) {
    long sum = 0;
    for (Rung rung : rungs) {
      sum += session.held(rung);
    }
    return sum;
  }

  private static Decision noVix() {
    return new Decision.StandAside(
        new Tag(Tag.Book.HEDGE, "book"),
        "hedge.no_vix",
        "VIX of the session before is missing, so the hedge stays as it is",
        List.of());
  }

  private static void publish(
      HedgeSession session, double intensity, HedgeSize size, long target, long held) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("vix_before", session.vix()));
    facts.add(new Fact("intensity", intensity));
    facts.add(new Fact("target", target));
    facts.add(new Fact("held", held));
    facts.add(new Fact("shortfall", target - held));
    facts.addAll(size.facts());
    session.add(
        new Decision.StandAside(
            new Tag(Tag.Book.HEDGE, "book"),
            "hedge.size",
            size.isBudgetBound(session.rules().funding())
                ? "the budget, not the need, sets the target"
                : "target and holdings of this session",
            List.copyOf(facts)));
  }
}
