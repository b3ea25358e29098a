package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.HedgeRules.Memory;
import io.alvh.strategy.HedgeRules.Monetise;
import io.alvh.strategy.HedgeRules.Purchase;
import io.alvh.strategy.HedgeRules.Recycle;
import io.alvh.strategy.HedgeRules.Strikes;
import io.alvh.strategy.HedgeRules.Units;
import io.alvh.strategy.HedgeRules.Vxth;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// The hedge part of a rulebook file.
final class HedgeYaml {
  /// The method's own cap on what the hedge may cost, percent of NAV a year.
  private static final double HARD_CAP_PCT = 2.0;

  private HedgeYaml() {}

  static HedgeRules rules(Section s) {
    HedgeRules.Policy policy = s.choice("policy", HedgeRules.Policy.values());
    HedgeRules.Funding funding = s.choice("funded", HedgeRules.Funding.values());
    List<Layer> layers = layers(s.section("layers"));
    HedgeRules rules =
        new HedgeRules(
            policy,
            funding,
            layers,
            strikes(s),
            IntensityYaml.intensity(s.section("intensity")),
            units(s.section("units"), s.section("vxth")),
            purchase(s.section("purchase")),
            monetise(s.section("monetise")));
    s.done();
    return rules;
  }

  private static Strikes strikes(Section s) {
    Section delta = s.section("delta");
    List<Strikes.Interval> intervals = new ArrayList<>();
    for (Steps.Step step :
        Steps.read(s, "strike_steps", "strike_lt", "step", Bounds.positive(100))) {
      intervals.add(new Strikes.Interval(step.below(), step.value()));
    }
    Strikes strikes =
        new Strikes(
            delta.number("value", Bounds.open(0, 1)),
            delta.number("tolerance", Bounds.positive(0.5)),
            intervals);
    delta.done();
    return strikes;
  }

  private static List<Layer> layers(Section s) {
    List<Layer> layers = new ArrayList<>();
    for (String name : List.of("short", "medium", "long")) {
      layers.add(layer(name, s.section(name)));
    }
    s.done();
    return layers;
  }

  private static Layer layer(String name, Section s) {
    int target = s.integer("dte_target", 1, 1000);
    List<Node> range = s.items("dte_range", false);
    int min = 0;
    int max = 1000;
    if (range.size() == 2) {
      min = s.integer(range.get(0), s.at("dte_range"), 1, 1000);
      max = s.integer(range.get(1), s.at("dte_range"), 1, 1000);
      if (min > max || target < min || target > max) {
        s.issues()
            .error(
                s.node("dte_range"),
                s.at("dte_range")
                    + ": "
                    + min
                    + " to "
                    + max
                    + " refused, accepted: least, then most, with dte_target "
                    + target
                    + " between");
      }
    } else if (!range.isEmpty()) {
      s.issues()
          .error(
              s.node("dte_range"),
              s.at("dte_range")
                  + ": "
                  + range.size()
                  + " entries refused, accepted: two, least and most");
    }
    int roll = s.integer("roll_at_dte", 1, 1000);
    if (roll >= min && range.size() == 2) {
      s.issues()
          .error(
              s.node("roll_at_dte"),
              s.at("roll_at_dte")
                  + ": "
                  + roll
                  + " refused, accepted: below the least days when bought, "
                  + min);
    }
    Layer layer =
        new Layer(
            name,
            s.integer("unit", 0, 1000),
            target,
            min,
            max,
            roll,
            s.number("vx_beta", Bounds.closed(0, 1.5)));
    s.done();
    return layer;
  }

  private static Units units(Section s, Section vxth) {
    double budget = s.percent("budget_pct_nav_year", Bounds.closed(0, 100));
    if (budget * 100 > HARD_CAP_PCT) {
      s.issues()
          .warning(
              s.node("budget_pct_nav_year"),
              s.at("budget_pct_nav_year")
                  + ": above the method's own cap of "
                  + HARD_CAP_PCT
                  + " percent a year");
    }
    Section stress = s.section("stress");
    Units units =
        new Units(
            budget,
            s.number("stress_target", Bounds.closed(0, 10)),
            stress.percent("spx_pct", new Bounds(-100, true, 0, true)),
            stress.number("vix_pts", Bounds.positive(200)),
            s.integer("condors_per_unit", 1, 100_000),
            memory(s.section("memory_sessions")),
            vxth(vxth));
    stress.done();
    s.done();
    return units;
  }

  private static Memory memory(Section s) {
    Memory memory =
        new Memory(
            s.integer("carry", 1, 2520),
            s.integer("carry_least", 1, 2520),
            s.integer("condors", 1, 2520));
    if (memory.carryLeastSessions() > memory.carrySessions()) {
      s.issues()
          .error(
              s.node("carry_least"),
              s.at("carry_least")
                  + ": "
                  + memory.carryLeastSessions()
                  + " refused, accepted: at most carry "
                  + memory.carrySessions());
    }
    s.done();
    return memory;
  }

  private static Vxth vxth(Section s) {
    Vxth vxth =
        new Vxth(s.number("delta", Bounds.open(0, 1)), s.integer("least_dte", 1, 365), weights(s));
    s.done();
    return vxth;
  }

  private static List<Vxth.Weight> weights(Section s) {
    List<Vxth.Weight> weights = new ArrayList<>();
    List<Tiling.Range> ranges = new ArrayList<>();
    for (Section band : s.sections("premium_pct_nav_month")) {
      Tiling.Range range = Tiling.range(band);
      ranges.add(range);
      weights.add(
          new Vxth.Weight(range.from(), range.to(), band.percent("pct", Bounds.closed(0, 100))));
      band.done();
    }
    Tiling.check(s.issues(), s.at("premium_pct_nav_month"), "the front VX future", ranges);
    return weights;
  }

  private static Purchase purchase(Section s) {
    Purchase purchase =
        new Purchase(
            s.number("cheap_below_vix", Bounds.notNegative()),
            s.number("no_short_layer_at_or_above_vix", Bounds.notNegative()),
            s.number("max_gap_per_day", Bounds.positive(1)),
            s.percent("monthly_premium_cap_pct_nav", Bounds.closed(0, 100)),
            s.integer("premium_sessions", 1, 252),
            s.number("rebalance_band", new Bounds(0, false, 1, true)));
    s.done();
    return purchase;
  }

  private static Monetise monetise(Section s) {
    Section first = s.section("first");
    Section second = s.section("second");
    Section spike = s.section("spike");
    Section recycle = s.section("recycle");
    Bounds gain = Bounds.positive(1000);
    Bounds share = Bounds.closed(0, 1);
    Monetise monetise =
        new Monetise(
            first.number("gain", gain),
            first.number("sell", share),
            second.number("gain", gain),
            second.number("sell", share),
            spike.number("vix_ge", Bounds.positive(200)),
            spike.number("inversion_pts", Bounds.notNegative()),
            spike.number("fall_off_high5", share),
            new Recycle(
                recycle.number("fraction", share),
                recycle.number("fall_off_high20", share),
                recycle.integer("wait_sessions", 1, 252)));
    if (monetise.secondGain() <= monetise.firstGain()) {
      s.issues()
          .error(
              second.node("gain"),
              second.at("gain")
                  + ": "
                  + monetise.secondGain()
                  + " refused, accepted: above first.gain "
                  + monetise.firstGain());
    }
    first.done();
    second.done();
    spike.done();
    recycle.done();
    s.done();
    return monetise;
  }
}
