package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the hedge says about a session beside its trades.
final class HedgeReport {
  /// The line with target, held and what the size rests on.
  static final String SIZE = "hedge.size";

  /// The line with what VIX asks for and what each rule adds; `h_vix` comes first.
  static final String INTENSITY = "hedge.intensity";

  /// The line on how far a session's adjustments lie from doing nothing and from doing all.
  static final String BINARY = "hedge.false_binary";

  /// Prefix of the facts that hold a layer's target.
  static final String TARGET_OF = "target.";

  /// What is said of the hedge as a whole.
  static final Tag BOOK = new Tag(Tag.Book.HEDGE, "book");

  private HedgeReport() {}

  /// Publishes the intensity; only a policy that follows VIX has rules that add to it.
  static void publish(HedgeSession session, HedgeIntensity found) {
    if (session.rules().policy() == HedgeRules.Policy.VIX_TIERED) {
      session.add(new Decision.StandAside(BOOK, INTENSITY, found.because(), found.facts()));
    }
  }

  /// Publishes target and holdings by layer, the numbers the size rests on, whose loss each layer
  /// covers, what rules that only show would have done, and the rules that kept a layer off its
  /// target.
  ///
  /// @param need dollars of each tier that holds condors
  static void publish(
      HedgeSession session,
      double intensity,
      HedgeSize size,
      List<Rung> rungs,
      List<LayerTarget> targets,
      Map<Tier, Double> need) {
    List<Fact> facts = new ArrayList<>();
    long target = 0;
    long held = 0;
    for (int i = 0; i < rungs.size(); i++) {
      target += targets.get(i).contracts();
      held += session.held(rungs.get(i));
    }
    facts.add(new Fact("vix_before", session.vix()));
    facts.add(new Fact("intensity", intensity));
    facts.add(new Fact("target", target));
    facts.add(new Fact("held", held));
    facts.add(new Fact("shortfall", target - held));
    for (int i = 0; i < rungs.size(); i++) {
      String layer = rungs.get(i).layer().name();
      facts.add(new Fact(TARGET_OF + layer, targets.get(i).contracts()));
      facts.add(new Fact("held." + layer, session.held(rungs.get(i))));
    }
    facts.addAll(size.facts());
    session
        .situation()
        .signals()
        .find(SignalName.FRAGILITY)
        .ifPresent(f -> facts.add(new Fact("fragility", f)));
    facts.addAll(
        new CoverageMatrix(
                need,
                targets.stream().map(LayerTarget::contracts).toList(),
                session.rules().layers())
            .facts());
    HedgeSize.fragilityEffect(session.situation())
        .ifPresent(effect -> session.show(RuleId.FRAGILITY, effect));
    facts.addAll(session.shown());
    session.add(
        new Decision.StandAside(
            BOOK, SIZE, because(session, size, rungs, targets), List.copyOf(facts)));
  }

  private static String because(
      HedgeSession session, HedgeSize size, List<Rung> rungs, List<LayerTarget> targets) {
    String text =
        size.isBudgetBound(session.rules().funding())
            ? "the budget, not the need, sets the target"
            : "target and holdings of this session";
    TreeSet<String> bound = new TreeSet<>();
    for (int i = 0; i < rungs.size(); i++) {
      if (session.held(rungs.get(i)) != targets.get(i).contracts()) {
        bound.add(binding(session, rungs.get(i)));
      }
    }
    Situation situation = session.situation();
    if (situation.rules().acts(RuleId.FRAGILITY)
        && situation.signals().find(SignalName.FRAGILITY).isEmpty()) {
      text += "; fragility is missing and changes nothing";
    }
    return bound.isEmpty() ? text : text + "; off target by " + String.join(", ", bound);
  }

  /// Returns the last rule that left `rung` off its target; without one it lies inside the band.
  private static String binding(HedgeSession session, Rung rung) {
    String rule = "hedge.band";
    for (Decision d : session.decisions()) {
      if (d instanceof Decision.StandAside s && s.tag().equals(rung.tag())) {
        rule = s.rule();
      }
    }
    return rule;
  }

  /// Publishes how far this session's adjustments lie from nothing and from everything, whether the
  /// dead-band was respected, and what the motion cost against what it changed in a stress; nothing
  /// where nothing was adjusted.
  ///
  /// @param gap contracts the layers stood off their targets before
  static void publishBinary(HedgeSession session, HedgeIntensity found, long gap) {
    HedgeSession.Moves moves = session.moves();
    if (moves.contracts() == 0
        || !session.situation().rules().settings().of(RuleId.FALSE_BINARY).on()) {
      return;
    }
    double share = (double) moves.contracts() / Math.max(gap, moves.contracts());
    session.add(
        new Decision.StandAside(
            BOOK,
            BINARY,
            "how far the adjustment lies from doing nothing and from doing all",
            List.of(
                new Fact("share_of_gap", share),
                new Fact("share_left", 1 - share),
                new Fact("intensity_from_0", found.value()),
                new Fact("intensity_from_1", 1 - found.value()),
                new Fact("deadband_respected", isDeadbandRespected(session, found) ? 1 : 0),
                new Fact("motion_cost_usd", moves.cost()),
                new Fact("stress_gain_change_usd", moves.stressGain()))));
  }

  /// What VIX asks for may change only when the last close lies at the edge of the dead-band around
  /// the confirmed level or beyond.
  private static boolean isDeadbandRespected(HedgeSession session, HedgeIntensity found) {
    StrategyMemory memory = session.situation().memory();
    double last = memory.hedge().motion().lastByVix().orElse(found.byVix());
    double off = Math.abs(session.vix() - memory.intensity().level());
    return Math.abs(last - found.byVix()) < 1e-12
        || off >= session.rules().intensity().deadbandVix() - 1e-9;
  }
}
