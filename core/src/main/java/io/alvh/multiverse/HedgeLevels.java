package io.alvh.multiverse;

import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Intensity;
import io.alvh.strategy.HedgeRules.Intensity.Point;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.HedgeRules.Monetise;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.HedgeRules.Strikes;
import io.alvh.strategy.HedgeRules.Units;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import java.util.ArrayList;
import java.util.List;

/// Levels of the hedge's dimensions.
final class HedgeLevels {
  private static final String TIERED = "vix_tiered:";
  private static final String BUDGET = "budget:";
  private static final double LIGHT = 0.25;
  private static final double MODERATE = 0.65;
  private static final double GREATEST_VIX = 200;

  private HedgeLevels() {}

  static Rulebook schedule(Rulebook rules, String level) {
    Funding funding = rules.hedge().funding();
    if (level.startsWith(TIERED)) {
      Intensity old = rules.hedge().intensity();
      Intensity read =
          new Intensity(
              points(level.substring(TIERED.length())),
              old.deadbandVix(),
              old.confirmUp(),
              old.confirmDown());
      return rules.withHedge(
          with(rules.hedge().withPolicyFunding(Policy.VIX_TIERED, funding), read));
    }
    return switch (level) {
      case "always_full" -> rules.withPolicyFunding(Policy.ALWAYS_FULL, funding);
      case "canon_open_cheap" -> rules.withPolicyFunding(Policy.CANON_OPEN_CHEAP, funding);
      case "vxth_style" -> rules.withPolicyFunding(Policy.VXTH_STYLE, funding);
      default ->
          throw Levels.refused(
              level, "vix_tiered:15/22/25, always_full, canon_open_cheap, vxth_style");
    };
  }

  /// Light below the first threshold, moderate up to the second, full from the third on, straight
  /// lines between; a first threshold `a-b` is a straight line from light to moderate.
  private static List<Point> points(String thresholds) {
    List<String> parts = Levels.parts(thresholds, 3);
    List<String> first = List.of(parts.getFirst().split("-", -1));
    double low = Levels.number(first.getFirst(), 1, 100);
    double high = Levels.number(first.getLast(), low, 100);
    double ramp = Levels.number(parts.get(1), high, 100);
    double full = Levels.number(parts.get(2), ramp, 100);
    return List.of(
        new Point(0, LIGHT),
        new Point(low, LIGHT),
        new Point(high, MODERATE),
        new Point(ramp, MODERATE),
        new Point(full, 1),
        new Point(GREATEST_VIX, 1));
  }

  static Rulebook funding(Rulebook rules, String level) {
    Policy policy = rules.hedge().policy();
    if (level.startsWith(BUDGET)) {
      double fraction = Levels.number(level.substring(BUDGET.length()), 0.01, 100) / 100;
      HedgeRules h = rules.hedge().withPolicyFunding(policy, Funding.BUDGET);
      return rules.withHedge(with(h, units(h.units(), fraction, h.units().condorsPerUnit())));
    }
    return switch (level) {
      case "need" -> rules.withPolicyFunding(policy, Funding.NEED);
      case "canon" -> rules.withPolicyFunding(policy, Funding.CANON);
      default -> throw Levels.refused(level, "budget:1.5, need, canon");
    };
  }

  static Rulebook ladder(Rulebook rules, String level) {
    List<Layer> old = rules.hedge().layers();
    List<String> parts = Levels.parts(level, old.size());
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      String[] words = parts.get(i).split("[:-]", -1);
      if (words.length != 4 || !parts.get(i).matches("[0-9]+:[0-9]+-[0-9]+:[0-9]+")) {
        throw Levels.refused(level, "layers as 30:21-52:14 (target, range, roll)");
      }
      int min = Levels.whole(words[1], 2, 1000);
      int max = Levels.whole(words[2], min, 1000);
      layers.add(
          new Layer(
              old.get(i).name(),
              old.get(i).contractsPerUnit(),
              Levels.whole(words[0], min, max),
              min,
              max,
              Levels.whole(words[3], 1, min - 1),
              old.get(i).stressBeta()));
    }
    return rules.withHedge(with(rules.hedge(), layers));
  }

  static Rulebook ratio(Rulebook rules, String level) {
    List<Layer> old = rules.hedge().layers();
    List<String> parts = Levels.parts(level, old.size());
    List<Layer> layers = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < old.size(); i++) {
      Layer l = old.get(i);
      int contracts = Levels.whole(parts.get(i), 0, 1000);
      total += contracts;
      layers.add(
          new Layer(
              l.name(),
              contracts,
              l.dteTarget(),
              l.dteMin(),
              l.dteMax(),
              l.rollAtDte(),
              l.stressBeta()));
    }
    if (total == 0) {
      throw Levels.refused(level, "at least one contract");
    }
    HedgeRules h = with(rules.hedge(), layers);
    return rules.withHedge(with(h, units(h.units(), h.units().budgetFractionPerYear(), total)));
  }

  static Rulebook delta(Rulebook rules, String level) {
    HedgeRules h = rules.hedge();
    Strikes strikes =
        new Strikes(
            Levels.number(level, 0.01, 0.99),
            h.strikes().deltaTolerance(),
            h.strikes().intervals());
    return rules.withHedge(
        new HedgeRules(
            h.policy(),
            h.funding(),
            h.layers(),
            strikes,
            h.intensity(),
            h.units(),
            h.purchase(),
            h.monetise()));
  }

  static Rulebook roll(Rulebook rules, String level) {
    List<Layer> layers = new ArrayList<>(rules.hedge().layers());
    Layer l = layers.getFirst();
    int days = Levels.whole(level, 1, l.dteMin() - 1);
    layers.set(
        0,
        new Layer(
            l.name(),
            l.contractsPerUnit(),
            l.dteTarget(),
            l.dteMin(),
            l.dteMax(),
            days,
            l.stressBeta()));
    return rules.withHedge(with(rules.hedge(), layers));
  }

  static Rulebook monetise(Rulebook rules, String level) {
    if (level.equals("off")) {
      return rules.withRule(RuleId.MONETISE, false);
    }
    List<String> parts = Levels.parts(level, 2);
    double first = Levels.number(parts.getFirst(), 0.01, 1000);
    Monetise m = rules.hedge().monetise();
    Monetise read =
        new Monetise(
            first,
            m.firstSell(),
            Levels.number(parts.getLast(), Math.nextUp(first), 1000),
            m.secondSell(),
            m.spikeVix(),
            m.spikeInversionPoints(),
            m.spikeFall(),
            m.recycle());
    return rules.withHedge(with(rules.hedge(), read)).withRule(RuleId.MONETISE, true);
  }

  static Rulebook recycle(Rulebook rules, String level) {
    if (level.equals("off")) {
      return rules.withRule(RuleId.RECYCLE, false);
    }
    Monetise m = rules.hedge().monetise();
    Monetise read =
        new Monetise(
            m.firstGain(),
            m.firstSell(),
            m.secondGain(),
            m.secondSell(),
            m.spikeVix(),
            m.spikeInversionPoints(),
            m.spikeFall(),
            new HedgeRules.Recycle(
                Levels.number(level, 0, 1),
                m.recycle().fallOffHigh20(),
                m.recycle().waitSessions()));
    return rules.withHedge(with(rules.hedge(), read)).withRule(RuleId.RECYCLE, true);
  }

  static Rulebook adjustments(Rulebook rules, String level) {
    if (Levels.word(level, "on", "off").equals("on")) {
      return rules;
    }
    Rulebook result = rules;
    for (RuleId id : RuleId.values()) {
      if (id.spec().kind() == RuleSpec.Kind.INTENSITY && rules.acts(id)) {
        result = result.withRule(id, false);
      }
    }
    return result;
  }

  static Rulebook purchase(Rulebook rules, String level) {
    if (Levels.word(level, "as_ruled", "free").equals("as_ruled")) {
      return rules;
    }
    return Levels.switched(
        rules,
        "off",
        RuleId.CHEAP_PURCHASE,
        RuleId.NO_SHORT_LAYER,
        RuleId.PURCHASE_PACE,
        RuleId.PREMIUM_CAP);
  }

  private static Units units(Units u, double budget, int condorsPerUnit) {
    return new Units(
        budget,
        u.stressTarget(),
        u.stressSpx(),
        u.stressVixPoints(),
        condorsPerUnit,
        u.memory(),
        u.vxth());
  }

  private static HedgeRules with(HedgeRules h, Intensity intensity) {
    return new HedgeRules(
        h.policy(),
        h.funding(),
        h.layers(),
        h.strikes(),
        intensity,
        h.units(),
        h.purchase(),
        h.monetise());
  }

  private static HedgeRules with(HedgeRules h, List<Layer> layers) {
    return new HedgeRules(
        h.policy(),
        h.funding(),
        layers,
        h.strikes(),
        h.intensity(),
        h.units(),
        h.purchase(),
        h.monetise());
  }

  private static HedgeRules with(HedgeRules h, Units units) {
    return new HedgeRules(
        h.policy(),
        h.funding(),
        h.layers(),
        h.strikes(),
        h.intensity(),
        units,
        h.purchase(),
        h.monetise());
  }

  private static HedgeRules with(HedgeRules h, Monetise monetise) {
    return new HedgeRules(
        h.policy(),
        h.funding(),
        h.layers(),
        h.strikes(),
        h.intensity(),
        h.units(),
        h.purchase(),
        monetise);
  }
}
