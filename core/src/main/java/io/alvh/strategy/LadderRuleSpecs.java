package io.alvh.strategy;

import static io.alvh.strategy.RuleSpecs.acting;
import static io.alvh.strategy.RuleSpecs.count;
import static io.alvh.strategy.RuleSpecs.real;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.List;
import java.util.Map;

/// Rules of what the hedge needs, buys, moves along the ladder and sells.
final class LadderRuleSpecs {
  private static final List<SignalName> NONE = List.of();

  private LadderRuleSpecs() {}

  static void put(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.TIER_COVERAGE,
        new RuleSpec(
            Kind.NEED,
            "The stress loss of each tier counts towards the need by its share; uniform is 1 for"
                + " all.",
            NONE,
            true,
            1,
            "the question asks for every tier",
            List.of(
                real("conservative", 0, 1, 1, "fraction"),
                real("balanced", 0, 1, 1, "fraction"),
                real("aggressive", 0, 1, 1, "fraction"))));
    all.put(
        RuleId.FRAGILITY,
        new RuleSpec(
            Kind.NEED,
            "The need is multiplied by 1 + per_point x fragility within the bounds.",
            List.of(SignalName.FRAGILITY),
            true,
            0,
            "company ratios say little within a quarter; shown only",
            List.of(
                real("per_point", 0, 1, 0.10, "fraction per point of the score"),
                real("least", 0, 1, 0.85, "factor"),
                real("most", 1, 3, 1.15, "factor"))));
    putPurchases(all);
    putMoves(all);
    putSleeves(all);
  }

  private static void putPurchases(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.CHEAP_PURCHASE,
        acting(
            Kind.TRADE,
            "Deficits are filled at once while VIX is below purchase.cheap_below_vix.",
            List.of(SignalName.VIX),
            "canon: open and refresh while volatility is cheap"));
    all.put(
        RuleId.NO_SHORT_LAYER,
        acting(
            Kind.TRADE,
            "No 30-day calls are bought at or above purchase.no_short_layer_at_or_above_vix.",
            List.of(SignalName.VIX),
            "full deployment must not mean buying after the jump (ours)"));
    all.put(
        RuleId.PURCHASE_PACE,
        acting(
            Kind.TRADE,
            "At most purchase.max_gap_per_day of the target is bought in one session.",
            NONE,
            "no single price decides the hedge (ours)"));
    all.put(
        RuleId.PREMIUM_CAP,
        acting(
            Kind.TRADE,
            "Under budget funding premium of the last month stays below"
                + " purchase.monthly_premium_cap_pct_nav.",
            NONE,
            "a hot month must not eat the year's budget (ours)"));
    all.put(
        RuleId.REBALANCE_BAND,
        acting(
            Kind.TRADE,
            "A layer within purchase.rebalance_band of its target is left alone.",
            NONE,
            "constant mix needs a no-trade band (ours)"));
    all.put(
        RuleId.CONSTANT_PRODUCT,
        new RuleSpec(
            Kind.TRADE,
            "The hedge's value is held at k / condor risk capital, rebalanced outside the band: the"
                + " page's automated market maker.",
            NONE,
            false,
            1,
            "a constant product gives convexity up, the opposite of a hedge; on request",
            List.of(
                real(
                    "hedge_fraction", 0.0001, 1, 0.02, "hedge value over condor risk at the start"),
                real("band", 0, 1, 0.25, "fraction off before it trades"))));
  }

  private static void putMoves(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.MONETISE,
        acting(
            Kind.TRADE,
            "Gains of a layer are sold in the steps of monetise, and the short layer in a spike.",
            List.of(SignalName.VIX, SignalName.INVERSION_POINTS, SignalName.VIX_HIGH5),
            "published: sell at 150 to 200 %; later steps and the spike (ours)"));
    all.put(
        RuleId.RECYCLE,
        acting(
            Kind.TRADE,
            "monetise.recycle of realised gains buys longer layers once fear has receded.",
            List.of(SignalName.VIX, SignalName.VIX_SMA5, SignalName.VIX_HIGH20),
            "published 60 to 75 % on the pullback, inside the target"));
    all.put(
        RuleId.TEMPORAL_VEGA,
        new RuleSpec(
            Kind.TRADE,
            "Recycled gains may lift the longer layers above their target by the excess.",
            List.of(SignalName.VIX, SignalName.VIX_SMA5, SignalName.VIX_HIGH20),
            false,
            1,
            "a martingale: against the budget, simulated on request",
            List.of(real("excess", 0, 5, 1, "fraction of the target"))));
    all.put(
        RuleId.TIME_SHIFT,
        new RuleSpec(
            Kind.TRADE,
            "MACD of the 30-day VIX future crossing up with a rising slope moves part of the medium"
                + " layer's vega into the short layer, crossing down moves it back, if the change"
                + " of carry or convexity exceeds the cost.",
            List.of(SignalName.MACD_CROSS, SignalName.SLOPE_MACD, SignalName.SLOPE_MACD_SIGNAL),
            true,
            1,
            "the page's time travel, as a calendar roll; share and spacing (ours)",
            List.of(
                real("fraction", 0, 1, 0.25, "of the medium layer's vega"),
                count("sessions_between", 1, 252, 10, "sessions"),
                real("cost_multiple", 0, 20, 2, "times fees and half-spreads"))));
  }

  private static void putSleeves(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.FINANCED_SHORT_LEG,
        new RuleSpec(
            Kind.TRADE,
            "At the score, new 30-day calls are bought as spreads: a call this far above is sold to"
                + " pay at most the fraction of the premium. Never naked.",
            List.of(SignalName.BIG_TOP_SCORE, SignalName.BIG_TOP_UNKNOWN),
            true,
            1,
            "only a short leg has positive theta; points and fraction (ours)",
            List.of(
                count("score", 1, 5, 4, "conditions of five"),
                real("points_above", 1, 100, 10, "points of VIX"),
                real("most_of_premium", 0, 1, 0.50, "fraction"))));
    all.put(
        RuleId.SECOND_ENGINE,
        new RuleSpec(
            Kind.TRADE,
            "While rotation and exchange rate agree, a ring-fenced sleeve of VIX call spreads holds"
                + " at most the share of the hedge budget. No borrowed money.",
            List.of(SignalName.SECOND_ENGINE),
            false,
            1,
            "no rule for its direction is published; long convexity only, off",
            List.of(
                real("budget_pct", 0.1, 100, 10, "percent of the hedge budget"),
                real("width", 1, 100, 10, "points between strikes"))));
    all.put(
        RuleId.CONVERSION_BUFFER,
        new RuleSpec(
            Kind.TRADE,
            "Cash for locking or unwinding every hedge leg at parity is kept out of the capital that"
                + " sizes condors.",
            NONE,
            true,
            0,
            "the page blames it for the trimmed return; measured, shown only",
            List.of(
                real("parity_alarm_spx", 0, 100, 0.75, "points"),
                real("parity_alarm_vix", 0, 100, 0.10, "points"),
                real("future_margin", 0, 100_000, 10_000, "dollars of one VIX future"),
                real("future_half_spread", 0, 10, 0.025, "points: half a tick"))));
    all.put(
        RuleId.DRIP,
        new RuleSpec(
            Kind.TRADE,
            "The fraction of each month's realised net gain goes to a hedge reserve until it holds"
                + " the months of budget; the reserve sizes no condors and pays what the monthly"
                + " cap leaves open.",
            NONE,
            true,
            1,
            "reinvestment in volatility, with dry powder; numbers (ours)",
            List.of(
                real("to_hedge_reserve", 0, 1, 0.20, "fraction"),
                count("until_months", 0, 120, 12, "months of hedge budget"))));
  }
}
