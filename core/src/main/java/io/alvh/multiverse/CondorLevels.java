package io.alvh.multiverse;

import io.alvh.strategy.CondorRules;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.CondorRules.EdrRules;
import io.alvh.strategy.CondorRules.Gate;
import io.alvh.strategy.CondorRules.IncomeRules;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.SizingRules;
import io.alvh.strategy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Levels of the condors' dimensions.
final class CondorLevels {
  private static final String OFF = "off";

  private CondorLevels() {}

  static Rulebook tiers(Rulebook rules, String level) {
    if (level.equals("all")) {
      return rules.withTiers(List.of(Tier.values()));
    }
    List<String> named = List.of(level.split("\\+", -1));
    List<Tier> tiers = Arrays.stream(Tier.values()).filter(t -> named.contains(t.label())).toList();
    if (tiers.size() != named.size()) {
      throw Levels.refused(level, "all, or labels of tiers joined by +");
    }
    return rules.withTiers(tiers);
  }

  static Rulebook gate(Rulebook rules, String level) {
    return switch (Levels.word(level, "glossary", "5dma", OFF)) {
      case "glossary" -> rules.withRule(RuleId.VIX_GATE, true).withGate(Gate.Mode.GLOSSARY);
      case "5dma" -> rules.withRule(RuleId.VIX_GATE, true).withGate(Gate.Mode.VIX_5DMA_OVERRIDE);
      default -> rules.withRule(RuleId.VIX_GATE, false);
    };
  }

  static Rulebook distances(Rulebook rules, String level) {
    Iterator<String> parts = Levels.parts(level, Tier.values().length).iterator();
    List<DailyRules.Distance> distances = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      DailyRules.Distance old = rules.condors().daily().distance(tier);
      double multiple = Levels.number(parts.next(), 0.01, 10);
      distances.add(
          new DailyRules.Distance(tier, multiple, old.creditPoints(), old.creditBasisPoints()));
    }
    DailyRules d = rules.condors().daily();
    return daily(
        rules,
        new DailyRules(
            distances,
            d.creditFloorOfTarget(),
            d.widthFractionOfSpot(),
            d.minCreditOverWidth(),
            d.strikeStep(),
            d.innerLimitEdr()));
  }

  static Rulebook edrWeight(Rulebook rules, String level) {
    CondorRules c = rules.condors();
    EdrRules edr = new EdrRules(Levels.number(level, 0, 1), c.edr().multipliers());
    return rules.withCondors(
        new CondorRules(c.tiers(), c.daily(), c.income(), edr, c.skewShift(), c.gate()));
  }

  static Rulebook wings(Rulebook rules, String level) {
    DailyRules d = rules.condors().daily();
    return daily(
        rules,
        new DailyRules(
            d.distances(),
            d.creditFloorOfTarget(),
            Levels.number(level, 1e-4, 0.2),
            d.minCreditOverWidth(),
            d.strikeStep(),
            d.innerLimitEdr()));
  }

  static Rulebook credit(Rulebook rules, String level) {
    if (level.equals(OFF)) {
      return Levels.switched(rules, OFF, RuleId.CREDIT_FLOOR, RuleId.PREMIUM_GAUGE);
    }
    DailyRules d = rules.condors().daily();
    DailyRules read =
        new DailyRules(
            d.distances(),
            Levels.number(level, 0.01, 1),
            d.widthFractionOfSpot(),
            d.minCreditOverWidth(),
            d.strikeStep(),
            d.innerLimitEdr());
    return Levels.switched(daily(rules, read), "on", RuleId.CREDIT_FLOOR, RuleId.PREMIUM_GAUGE);
  }

  static Rulebook events(Rulebook rules, String level) {
    SizingRules s = rules.sizing();
    return rules
        .withSizing(
            new SizingRules(
                s.preset(),
                s.presets(),
                s.tierSplit(),
                Levels.number(level, 0, 1),
                s.eventMultiplierIncome(),
                s.killSwitch()))
        .withRule(RuleId.EVENT_SIZE, true);
  }

  static Rulebook deltas(Rulebook rules, String level) {
    Iterator<String> parts = Levels.parts(level, Tier.values().length).iterator();
    List<IncomeRules.TierDelta> deltas = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      double delta = Levels.number(parts.next(), 0.01, 0.49);
      deltas.add(new IncomeRules.TierDelta(tier, delta));
    }
    IncomeRules i = rules.condors().income();
    return income(
        rules,
        new IncomeRules(
            i.dteTarget(),
            deltas,
            i.widthFractionOfSpot(),
            i.strikeStep(),
            i.profitTake(),
            i.dteExit(),
            i.stopCreditMultiple()));
  }

  static Rulebook entry(Rulebook rules, String level) {
    IncomeRules i = rules.condors().income();
    int days = Levels.whole(level, i.dteExit() + 1, 365);
    return income(
        rules,
        new IncomeRules(
            days,
            i.deltas(),
            i.widthFractionOfSpot(),
            i.strikeStep(),
            i.profitTake(),
            i.dteExit(),
            i.stopCreditMultiple()));
  }

  static Rulebook incomeWings(Rulebook rules, String level) {
    IncomeRules i = rules.condors().income();
    return income(
        rules,
        new IncomeRules(
            i.dteTarget(),
            i.deltas(),
            Levels.number(level, 1e-4, 0.2),
            i.strikeStep(),
            i.profitTake(),
            i.dteExit(),
            i.stopCreditMultiple()));
  }

  static Rulebook profitTake(Rulebook rules, String level) {
    if (level.equals(OFF)) {
      return rules.withRule(RuleId.PROFIT_TAKE, false);
    }
    return exits(
            rules,
            Levels.number(level, 0.01, 0.99),
            rules.condors().income().dteExit(),
            rules.condors().income().stopCreditMultiple())
        .withRule(RuleId.PROFIT_TAKE, true);
  }

  static Rulebook stop(Rulebook rules, String level) {
    if (level.equals(OFF)) {
      return rules.withRule(RuleId.STOP_LOSS, false);
    }
    IncomeRules i = rules.condors().income();
    return exits(rules, i.profitTake(), i.dteExit(), Levels.number(level, 1.01, 100))
        .withRule(RuleId.STOP_LOSS, true);
  }

  static Rulebook dteExit(Rulebook rules, String level) {
    if (level.equals(OFF)) {
      return rules.withRule(RuleId.DTE_EXIT, false);
    }
    IncomeRules i = rules.condors().income();
    int days = Levels.whole(level, 1, i.dteTarget() - 1);
    return exits(rules, i.profitTake(), days, i.stopCreditMultiple())
        .withRule(RuleId.DTE_EXIT, true);
  }

  private static Rulebook exits(Rulebook rules, double profit, int dte, double stop) {
    IncomeRules i = rules.condors().income();
    return income(
        rules,
        new IncomeRules(
            i.dteTarget(), i.deltas(), i.widthFractionOfSpot(), i.strikeStep(), profit, dte, stop));
  }

  private static Rulebook daily(Rulebook rules, DailyRules daily) {
    CondorRules c = rules.condors();
    return rules.withCondors(
        new CondorRules(c.tiers(), daily, c.income(), c.edr(), c.skewShift(), c.gate()));
  }

  private static Rulebook income(Rulebook rules, IncomeRules income) {
    return rules.withCondors(rules.condors().withIncome(income));
  }
}
