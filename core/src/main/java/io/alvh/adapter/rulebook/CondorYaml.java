package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.CondorRules;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.CondorRules.EdrRules;
import io.alvh.strategy.CondorRules.Gate;
import io.alvh.strategy.CondorRules.IncomeRules;
import io.alvh.strategy.CondorRules.SkewShift;
import io.alvh.strategy.Tier;
import java.util.ArrayList;
import java.util.List;

/// The condor part of a rulebook file.
final class CondorYaml {
  private CondorYaml() {}

  static CondorRules rules(Section root) {
    Section condor = root.section("iron_condor");
    List<Tier> tiers = condor.choices("tiers_traded", Tier.values(), false);
    DailyRules daily = daily(condor.section("daily_1dte"));
    IncomeRules income = income(condor.section("income_45dte"));
    condor.done();
    return new CondorRules(
        tiers,
        daily,
        income,
        edr(root.section("edr")),
        skewShift(root.section("rsai")),
        gate(root.section("vix_gate")));
  }

  private static DailyRules daily(Section s) {
    Section tiers = s.section("tiers");
    List<DailyRules.Distance> distances = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Section t = tiers.section(tier.label());
      distances.add(
          new DailyRules.Distance(
              tier,
              t.number("edr_mult", Bounds.positive(10)),
              t.number("credit_pts", Bounds.positive(100)),
              t.number("credit_bps", Bounds.positive(100))));
      t.done();
    }
    tiers.done();
    warnUnlessCreditRises(tiers, distances);
    DailyRules rules =
        new DailyRules(
            distances,
            s.number("credit_floor_of_target", Bounds.positive(1)),
            s.number("wing_width_frac_of_spot", Bounds.positive(0.2)),
            s.number("min_credit_over_width", new Bounds(0, false, 1, true)),
            strikeStep(s),
            s.number("inner_limit_edr", Bounds.positive(10)));
    s.done();
    return rules;
  }

  private static void warnUnlessCreditRises(Section tiers, List<DailyRules.Distance> distances) {
    for (int i = 1; i < distances.size(); i++) {
      DailyRules.Distance far = distances.get(i - 1);
      DailyRules.Distance near = distances.get(i);
      if (near.edrMultiple() > far.edrMultiple()
          || near.creditBasisPoints() < far.creditBasisPoints()) {
        tiers
            .issues()
            .warning(
                tiers.node(near.tier().label()),
                tiers.at(near.tier().label())
                    + ": farther or cheaper than the tier before it, where credit should rise as"
                    + " distance falls");
      }
    }
  }

  private static IncomeRules income(Section s) {
    Section tiers = s.section("tiers");
    List<IncomeRules.TierDelta> deltas = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Section t = tiers.section(tier.label());
      deltas.add(new IncomeRules.TierDelta(tier, t.number("delta", Bounds.open(0, 0.5))));
      t.done();
    }
    tiers.done();
    Section exit = s.section("exit");
    int dteTarget = s.integer("dte_target", 2, 365);
    int dteExit = exit.integer("dte_exit", 1, 364);
    if (dteExit >= dteTarget) {
      s.issues()
          .error(
              exit.node("dte_exit"),
              exit.at("dte_exit")
                  + ": "
                  + dteExit
                  + " refused, accepted: below dte_target "
                  + dteTarget);
    }
    IncomeRules rules =
        new IncomeRules(
            dteTarget,
            deltas,
            s.number("wing_width_frac_of_spot", Bounds.positive(0.2)),
            strikeStep(s),
            exit.number("profit_take", Bounds.open(0, 1)),
            dteExit,
            exit.number("stop_credit_mult", new Bounds(1, true, 100, false)));
    exit.done();
    s.done();
    return rules;
  }

  private static double strikeStep(Section s) {
    double step = s.number("strike_step", Bounds.positive(100));
    if (step * 2 != Math.rint(step * 2)) {
      s.issues()
          .error(
              s.node("strike_step"),
              s.at("strike_step") + ": " + step + " refused, accepted: a multiple of 0.5");
    }
    return step;
  }

  private static EdrRules edr(Section s) {
    double w = s.number("w", Bounds.closed(0, 1));
    List<EdrRules.Multiplier> multipliers = new ArrayList<>();
    for (Steps.Step step : Steps.read(s, "mult", "vix_lt", "m", Bounds.positive(10))) {
      multipliers.add(new EdrRules.Multiplier(step.below(), step.value()));
    }
    s.done();
    return new EdrRules(w, multipliers);
  }

  private static SkewShift skewShift(Section s) {
    SkewShift shift =
        new SkewShift(
            s.integer("max_steps", 0, 20), s.integer("extra_put_step_if_vix_above_sma5", 0, 20));
    s.done();
    return shift;
  }

  private static Gate gate(Section s) {
    Gate.Mode mode = s.choice("mode", Gate.Mode.values());
    List<Gate.Band> bands = new ArrayList<>();
    List<Tiling.Range> ranges = new ArrayList<>();
    for (Section band : s.sections("bands")) {
      Tiling.Range range = Tiling.range(band);
      ranges.add(range);
      bands.add(
          new Gate.Band(range.from(), range.to(), band.choices("tiers", Tier.values(), true)));
      band.done();
    }
    Tiling.check(s.issues(), s.at("bands"), "VIX", ranges);
    Gate gate = new Gate(mode, bands, s.number("override_vix_lt", Bounds.positive(200)));
    s.done();
    return gate;
  }
}
