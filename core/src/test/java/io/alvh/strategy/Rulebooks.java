package io.alvh.strategy;

import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.FillPolicy.FeeBand;
import io.alvh.ledger.FillPolicy.SlippageBand;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.CondorRules.DailyRules.Distance;
import io.alvh.strategy.CondorRules.EdrRules;
import io.alvh.strategy.CondorRules.EdrRules.Multiplier;
import io.alvh.strategy.CondorRules.Gate;
import io.alvh.strategy.CondorRules.Gate.Band;
import io.alvh.strategy.CondorRules.IncomeRules;
import io.alvh.strategy.CondorRules.IncomeRules.TierDelta;
import io.alvh.strategy.CondorRules.SkewShift;
import io.alvh.strategy.HedgeRules.Intensity;
import io.alvh.strategy.HedgeRules.Intensity.Point;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.HedgeRules.Memory;
import io.alvh.strategy.HedgeRules.Monetise;
import io.alvh.strategy.HedgeRules.Purchase;
import io.alvh.strategy.HedgeRules.Recycle;
import io.alvh.strategy.HedgeRules.Strikes;
import io.alvh.strategy.HedgeRules.Strikes.Interval;
import io.alvh.strategy.HedgeRules.Units;
import io.alvh.strategy.HedgeRules.Vxth;
import io.alvh.strategy.HedgeRules.Vxth.Weight;
import io.alvh.strategy.SizingRules.KillSwitch;
import io.alvh.strategy.SizingRules.Preset;
import io.alvh.strategy.SizingRules.TierShare;
import java.util.List;

/// The default rulebook without reading a file; a test holds it equal to the shipped one.
public final class Rulebooks {
  private static final double INF = Double.POSITIVE_INFINITY;

  private Rulebooks() {}

  /// Returns the shipped default: one-day condors, glossary gate, `vix_tiered` hedge on a budget.
  public static Rulebook defaults() {
    return new Rulebook(
        "vix_tiered",
        2,
        Profile.DAILY_1DTE,
        Rulebook.Universe.LISTED,
        condors(),
        sizing(),
        hedge(),
        fills(),
        RuleSettings.defaults());
  }

  private static CondorRules condors() {
    return new CondorRules(
        List.of(Tier.CONSERVATIVE, Tier.BALANCED, Tier.AGGRESSIVE),
        new DailyRules(
            List.of(
                new Distance(Tier.CONSERVATIVE, 1.40, 0.70, 1.00),
                new Distance(Tier.BALANCED, 1.10, 1.15, 1.65),
                new Distance(Tier.AGGRESSIVE, 0.85, 1.60, 2.30)),
            0.85,
            0.0014,
            0.06,
            5,
            0.85),
        new IncomeRules(
            45,
            List.of(
                new TierDelta(Tier.CONSERVATIVE, 0.12),
                new TierDelta(Tier.BALANCED, 0.16),
                new TierDelta(Tier.AGGRESSIVE, 0.20)),
            0.007,
            5,
            0.50,
            21,
            2.0),
        new EdrRules(
            0.60,
            List.of(new Multiplier(20, 1.00), new Multiplier(25, 1.20), new Multiplier(INF, 1.50))),
        new SkewShift(2, 1),
        new Gate(
            Gate.Mode.GLOSSARY,
            List.of(
                new Band(0, 15, List.of(Tier.CONSERVATIVE, Tier.BALANCED, Tier.AGGRESSIVE)),
                new Band(15, 20, List.of(Tier.CONSERVATIVE, Tier.BALANCED)),
                new Band(20, INF, List.of())),
            20));
  }

  private static SizingRules sizing() {
    return new SizingRules(
        "prudent",
        List.of(new Preset("prudent", 0.02, 0.10), new Preset("canon", 0.10, 0.30)),
        List.of(
            new TierShare(Tier.CONSERVATIVE, 0.50),
            new TierShare(Tier.BALANCED, 0.30),
            new TierShare(Tier.AGGRESSIVE, 0.20)),
        0.5,
        1.0,
        new KillSwitch(0.03, 0.10, 5, 20));
  }

  private static HedgeRules hedge() {
    return new HedgeRules(
        HedgeRules.Policy.VIX_TIERED,
        HedgeRules.Funding.BUDGET,
        List.of(
            new Layer("short", 4, 30, 21, 52, 14, 0.50),
            new Layer("medium", 4, 110, 85, 140, 60, 0.25),
            new Layer("long", 2, 220, 185, 255, 150, 0.15)),
        new Strikes(
            0.50, 0.05, List.of(new Interval(15, 0.5), new Interval(200, 1), new Interval(INF, 5))),
        new Intensity(
            List.of(
                new Point(0, 0.25),
                new Point(15, 0.25),
                new Point(15, 0.65),
                new Point(22, 0.65),
                new Point(25, 1.00),
                new Point(200, 1.00)),
            0.75,
            1,
            2),
        new Units(
            0.015,
            0.38,
            -0.03,
            15,
            10,
            new Memory(252, 63, 21),
            new Vxth(
                0.30,
                21,
                List.of(
                    new Weight(0, 15, 0),
                    new Weight(15, 30, 0.01),
                    new Weight(30, 50, 0.005),
                    new Weight(50, INF, 0)))),
        new Purchase(15, 25, 0.25, 0.003, 21, 0.25),
        new Monetise(1.50, 0.50, 3.00, 0.25, 40, 3, 0.15, new Recycle(0.60, 0.20, 21)));
  }

  private static FillPolicy fills() {
    return new FillPolicy(
        List.of(
            new SlippageBand(15, 0.03),
            new SlippageBand(20, 0.05),
            new SlippageBand(30, 0.08),
            new SlippageBand(INF, 0.12)),
        0.05,
        false,
        0.04,
        0.05,
        30,
        new FillPolicy.Fees(
            0.65,
            List.of(new FeeBand(1, 0.36), new FeeBand(INF, 0.45)),
            List.of(
                new FeeBand(0.11, 0.10),
                new FeeBand(1, 0.25),
                new FeeBand(2, 0.40),
                new FeeBand(INF, 0.45))),
        new FillPolicy.CondorFill.AsRuled());
  }
}
