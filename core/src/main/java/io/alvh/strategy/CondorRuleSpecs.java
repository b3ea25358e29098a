package io.alvh.strategy;

import static io.alvh.strategy.RuleSpecs.acting;
import static io.alvh.strategy.RuleSpecs.count;
import static io.alvh.strategy.RuleSpecs.real;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.List;
import java.util.Map;

/// Rules of the condors.
final class CondorRuleSpecs {
  private static final List<SignalName> NONE = List.of();

  private CondorRuleSpecs() {}

  static void put(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.VIX_GATE,
        acting(
            Kind.GATE,
            "Tiers may open only in the bands of VIX that vix_gate lists.",
            List.of(SignalName.VIX, SignalName.VIX_SMA5),
            "canon: less is sold as VIX rises, nothing from 20 up"));
    all.put(
        RuleId.EDR_MULTIPLIER,
        acting(
            Kind.TRADE,
            "The expected daily range is multiplied by edr.mult of VIX; off leaves it times 1.",
            List.of(SignalName.EDR, SignalName.VIX),
            "wider strikes in nervous markets, inside the published 0.8 to 2.0 (ours)"));
    all.put(
        RuleId.RSAI,
        acting(
            Kind.TRADE,
            "The z-score of the skew moves puts out and calls in by whole strike steps.",
            List.of(SignalName.SKEW_Z),
            "canon: the side the market fears is sold farther out; two steps (ours)"));
    all.put(
        RuleId.RSAI_VIX_MOMENTUM,
        acting(
            Kind.TRADE,
            "Puts move further out by rsai's extra steps while VIX is above its 5-day mean.",
            List.of(SignalName.VIX, SignalName.VIX_SMA5),
            "rising fear widens the put side (ours)"));
    all.put(
        RuleId.CREDIT_FLOOR,
        acting(
            Kind.GATE,
            "A tier stands aside below credit_floor_of_target of its target credit; off sells at"
                + " any credit the Premium Gauge lets pass.",
            NONE,
            "distance first, credit within tolerance, else no trade (ours)"));
    all.put(
        RuleId.PREMIUM_GAUGE,
        acting(
            Kind.GATE,
            "A tier stands aside below min_credit_over_width.",
            NONE,
            "published: skip below about 0.30 on a 5-point wing"));
    all.put(
        RuleId.EVENT_SIZE,
        acting(
            Kind.TRADE,
            "Size is multiplied by sizing.event_multiplier while FOMC, CPI, PPI or NFP falls"
                + " between entry and expiry.",
            NONE,
            "sibling pages cut sizes by 30 to 60 %; half (ours)"));
    all.put(
        RuleId.KILL_SWITCH,
        acting(
            Kind.GATE,
            "No new condors for some sessions after a day's loss or a drawdown beyond"
                + " sizing.kill_switch.",
            NONE,
            "losses stop the seller before he stops himself (ours)"));
    all.put(
        RuleId.PROFIT_TAKE,
        acting(
            Kind.TRADE,
            "A 45-day condor is closed once exit.profit_take of its credit is earned.",
            NONE,
            "published 50 %"));
    all.put(
        RuleId.DTE_EXIT,
        acting(
            Kind.TRADE,
            "A 45-day condor is closed at exit.dte_exit days.",
            NONE,
            "published 21 days"));
    all.put(
        RuleId.STOP_LOSS,
        acting(
            Kind.TRADE,
            "A 45-day condor is closed when closing costs exit.stop_credit_mult credits.",
            NONE,
            "published twice the credit"));
    putGates(all);
  }

  private static void putGates(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.BREAK_EVEN_DISTORTION,
        new RuleSpec(
            Kind.GATE,
            "No condor is sold while its break-even at natural prices differs from that at the mid"
                + " by more than the larger of points and a fraction of the credit.",
            NONE,
            true,
            0,
            "published limits; shown only, because modelled spreads of four legs exceed them on"
                + " most days",
            List.of(
                real("points", 0, 10, 0.10, "points of SPX"),
                real("fraction_of_credit", 0, 1, 0.15, "fraction of the credit"))));
    all.put(
        RuleId.EXPECTANCY,
        new RuleSpec(
            Kind.GATE,
            "No condor is sold while mean profit of condors and hedge over the window's closed"
                + " quarters, less the capital charge of the hedge at WACC, is below zero. After as"
                + " many sessions in a row without a condor as the window has, it starts anew.",
            NONE,
            true,
            0,
            "the whole must have a positive expectancy; shown only until out-of-sample evidence",
            List.of(
                count("sessions", 63, 2520, 756, "sessions of the window: three years"),
                real("erp", 0, 0.2, 0.05, "equity premium a year"),
                real("beta", -2, 5, 1, "of the book's equity, for its cost"),
                real("debt_share", 0, 0.99, 0, "debt over capital"),
                real("debt_spread", 0, 0.2, 0.015, "over the bill rate, a year"),
                real("tax", 0, 1, 0, "fraction"))));
    all.put(
        RuleId.STEWARD,
        new RuleSpec(
            Kind.GATE,
            "The Steward refuses proposals whose open loss, stress loss after the hedge, loss of one"
                + " expiry or spread exceeds its limits.",
            NONE,
            true,
            1,
            "whoever owns the hedge may veto; limits (ours)",
            List.of(
                real("open_loss_pct_nav", 0.1, 100, 35, "percent of NAV, all open condors"),
                real("stress_loss_pct_nav", 0.1, 100, 30, "percent of NAV, after the hedge"),
                real("expiry_loss_pct_nav", 0.1, 100, 35, "percent of NAV, one expiry"),
                real("spread_over_width", 0.001, 10, 0.25, "mid to natural over the width"))));
    all.put(
        RuleId.PROMOTER,
        new RuleSpec(
            Kind.GATE,
            "The Promoter proposes a condor only if its credit less fees and slippage over its"
                + " maximum loss reaches the least.",
            NONE,
            true,
            0,
            "scores what the condor engine wants; shown only (ours)",
            List.of(real("least_credit_over_risk", 0, 1, 0.02, "fraction"))));
    all.put(
        RuleId.GREEK_CAPS,
        new RuleSpec(
            Kind.GATE,
            "A condor whose short delta or gamma exceeds the cap, or whose theta is below its"
                + " least, is refused.",
            NONE,
            true,
            0,
            "published caps, soft: shown",
            List.of(
                real("delta", 0, 1, 0.18, "delta of a short option, in size"),
                real("gamma", 0, 10, 0.05, "change of delta of the condor per point, in size"),
                real("theta_least", 0, 100, 0.25, "points a day"))));
    all.put(
        RuleId.IPO_SIZE,
        new RuleSpec(
            Kind.SIZE,
            "Sizes are multiplied while the IPO count stands above the percentile.",
            List.of(SignalName.IPO_PERCENTILE),
            true,
            1,
            "sibling pages suggest 0.60 to 0.75; no evidence, shown only",
            List.of(real("percentile", 0, 100, 75, "percent"))));
    all.put(
        RuleId.RATE_DIFFERENTIAL_SIZE,
        new RuleSpec(
            Kind.SIZE,
            "Sizes are multiplied while the change of the rate differential is extreme.",
            List.of(SignalName.RATE_DIFFERENTIAL_Z),
            true,
            1,
            "sibling pages suggest 0.60 to 0.75; no evidence, shown only",
            List.of(real("z", 0, 10, 1.5, "deviations, in size"))));
    all.put(
        RuleId.THETA_TIME_SHIFT,
        new RuleSpec(
            Kind.TRADE,
            "A threatened one-day condor (settled beyond a short, or short delta above the limit,"
                + " and EDR or VIX above theirs) is followed by one of the same number at a later"
                + " day, max_rolls times; back to the nearest day when EDR has fallen.",
            List.of(SignalName.EDR, SignalName.VIX),
            false,
            1,
            "a martingale in time: against defined risk, simulated on request",
            List.of(
                real("edr_above", 0, 10, 0.94, "percent of spot"),
                real("vix_above", 0, 100, 16, "points"),
                real("short_delta_above", 0, 1, 0.30, "delta, in size"),
                count("to_dte", 1, 7, 7, "calendar days at most"),
                count("max_rolls", 1, 10, 1, "rolls of one condor"))));
  }
}
