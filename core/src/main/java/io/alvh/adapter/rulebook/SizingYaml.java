package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.SizingRules;
import io.alvh.strategy.SizingRules.KillSwitch;
import io.alvh.strategy.SizingRules.Preset;
import io.alvh.strategy.SizingRules.TierShare;
import io.alvh.strategy.Tier;
import java.util.ArrayList;
import java.util.List;

/// The sizing part of a rulebook file.
final class SizingYaml {
  private static final double CENT = 1e-9;

  private SizingYaml() {}

  static SizingRules rules(Section s) {
    String preset = s.word("preset");
    Section day = s.section("max_loss_per_day_pct_nav");
    Section open = s.section("max_open_loss_pct_nav");
    List<Preset> presets = new ArrayList<>();
    for (String name : List.of("prudent", "canon")) {
      presets.add(
          new Preset(
              name,
              day.percent(name, Bounds.positive(100)),
              open.percent(name, Bounds.positive(100))));
    }
    day.done();
    open.done();
    if (s.has("preset") && presets.stream().noneMatch(p -> p.name().equals(preset))) {
      s.issues()
          .error(
              s.node("preset"),
              s.at("preset") + ": " + preset + " refused, accepted: prudent, canon");
    }
    List<TierShare> split = split(s.section("tier_split"));
    Section event = s.section("event_multiplier");
    SizingRules rules =
        new SizingRules(
            preset,
            presets,
            split,
            event.number("daily_1dte", Bounds.closed(0, 1)),
            event.number("income_45dte", Bounds.closed(0, 1)),
            killSwitch(s.section("kill_switch")));
    event.done();
    s.done();
    return rules;
  }

  private static List<TierShare> split(Section s) {
    List<TierShare> split = new ArrayList<>();
    double sum = 0;
    boolean whole = true;
    for (Tier tier : Tier.values()) {
      whole &= s.has(tier.label());
      double share = s.number(tier.label(), Bounds.closed(0, 1));
      sum += share;
      split.add(new TierShare(tier, share));
    }
    if (whole && Math.abs(sum - 1) > CENT) {
      s.issues()
          .error(
              s.node(),
              "sizing.tier_split: sum " + (float) sum + " refused, accepted: shares that sum to 1");
    }
    s.done();
    return split;
  }

  private static KillSwitch killSwitch(Section s) {
    Section rearm = s.section("rearm_sessions");
    KillSwitch rules =
        new KillSwitch(
            s.percent("day_loss_pct", Bounds.positive(100)),
            s.percent("drawdown_pct", Bounds.positive(100)),
            rearm.integer("day_loss", 1, 1000),
            rearm.integer("drawdown", 1, 1000));
    rearm.done();
    s.done();
    return rules;
  }
}
