package io.alvh.strategy;

import static io.alvh.strategy.RuleSpecs.acting;
import static io.alvh.strategy.RuleSpecs.count;
import static io.alvh.strategy.RuleSpecs.real;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleSpec.Kind;
import io.alvh.strategy.RuleSpec.Setpoint;
import java.util.List;
import java.util.Map;

/// Rules of the hedge's intensity. The sum of all that rules of kind `INTENSITY` add is limited to
/// 0.20 either way, and intensity stays within 0 and 1.
final class IntensityRuleSpecs {
  private static final List<SignalName> NONE = List.of();

  private IntensityRuleSpecs() {}

  static void put(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.DEADBAND,
        acting(
            Kind.TRADE,
            "Intensity follows VIX only beyond intensity.deadband_vix around the confirmed level.",
            List.of(SignalName.VIX),
            "bands flicker about 35 times a year without it (ours)"));
    all.put(
        RuleId.CONFIRMATION,
        acting(
            Kind.TRADE,
            "Intensity is raised and lowered only after intensity.confirm_closes in a row.",
            List.of(SignalName.VIX),
            "quick up, slow down (ours)"));
    all.put(
        RuleId.TURNOVER_BUDGET,
        new RuleSpec(
            Kind.TRADE,
            "No adjustment of the hedge beyond the most within the window; rolls and gains taken"
                + " are not adjustments.",
            NONE,
            true,
            1,
            "a rate limit: neither loyalty nor motion (ours)",
            List.of(
                count("adjustments", 1, 1000, 6, "sessions with an adjustment"),
                count("sessions", 1, 252, 20, "sessions of the window"))));
    all.put(
        RuleId.STALENESS_LIMIT,
        new RuleSpec(
            Kind.TRADE,
            "A deviation from target inside the no-trade band is closed once it has been left for"
                + " this many sessions.",
            NONE,
            true,
            1,
            "a position nobody reviews is a position nobody chose (ours)",
            List.of(count("sessions", 1, 252, 40, "sessions without an adjustment"))));
    putMarket(all);
    putMacro(all);
  }

  private static RuleSpec adds(
      double weight, String what, SignalName input, String because, Setpoint... numbers) {
    return new RuleSpec(
        Kind.INTENSITY, what, List.of(input), true, weight, because, List.of(numbers));
  }

  private static void putMarket(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.REALISED_VOL_RATIO,
        adds(
            0.10,
            "While HV10 / HV60 is above the limit.",
            SignalName.HV_RATIO,
            "movement is picking up (ours)",
            real("above", 0, 10, 1.25, "ratio")));
    all.put(
        RuleId.SKEW,
        adds(
            0.05,
            "While the skew is this far above its year's mean.",
            SignalName.SKEW_Z252,
            "puts are dear against calls (ours)",
            real("above", -10, 10, 1, "deviations")));
    all.put(
        RuleId.VARIANCE_PREMIUM,
        adds(
            0,
            "While VIX less HV20 is below the limit: the market charges less than it moved.",
            SignalName.VRP,
            "no weight is published; shown only",
            real("below", -100, 100, 0, "points")));
    all.put(
        RuleId.EVENT_NEXT_SESSION,
        new RuleSpec(
            Kind.INTENSITY,
            "While FOMC, CPI or PPI falls on the next session.",
            List.of(
                SignalName.SESSIONS_TO_FOMC,
                SignalName.SESSIONS_TO_CPI,
                SignalName.SESSIONS_TO_PPI),
            true,
            0.05,
            "gaps come with releases (ours)",
            List.of(count("sessions", 1, 20, 1, "sessions to the event at most"))));
    all.put(
        RuleId.RELEASE_SURPRISE,
        new RuleSpec(
            Kind.INTENSITY,
            "While the last CPI or PPI surprised by more than the limit, either way.",
            List.of(SignalName.CPI_SURPRISE_Z, SignalName.PPI_SURPRISE_Z),
            true,
            0,
            "consensus is not public: acts only on a user's own; shown only",
            List.of(real("above", 0, 10, 1, "deviations"))));
    all.put(
        RuleId.BREADTH,
        adds(
            0.10,
            "While breadth diverges and the weekly RSI is extended or stressed.",
            SignalName.BREADTH_WARNING,
            "permission for a layer beyond what VIX asks for (ours)"));
    all.put(
        RuleId.TERM_INVERTED,
        adds(
            0.10,
            "While the first VIX future stands above the second.",
            SignalName.CONTANGO,
            "the market pays for now (ours)",
            real("below", -1, 1, 0, "M2 / M1 - 1")));
    all.put(
        RuleId.STEEP_CONTANGO,
        adds(
            -0.10,
            "While the second VIX future stands this far above the first.",
            SignalName.CONTANGO,
            "long calls lose most to the roll then (ours)",
            real("above", -1, 1, 0.08, "M2 / M1 - 1")));
    all.put(
        RuleId.BIG_TOP,
        adds(
            0,
            "While the Big-Top score reaches the alert.",
            SignalName.BIG_TOP_SCORE,
            "the method alerts and adds nothing; shown only",
            count("score", 1, 5, 4, "conditions of five")));
  }

  private static void putMacro(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.REER,
        adds(
            0,
            "While rotation and the real exchange rate of the dollar are both elevated.",
            SignalName.SECOND_ENGINE,
            "a handful of activations has no power; shown only"));
    all.put(
        RuleId.IPO_HEAT,
        adds(
            0,
            "While the IPO count stands above the percentile.",
            SignalName.IPO_PERCENTILE,
            "suggested 0.05, no evidence; shown only",
            real("percentile", 0, 100, 75, "percent")));
    all.put(
        RuleId.RATE_DIFFERENTIAL,
        adds(
            0,
            "While the change of the rate differential is extreme.",
            SignalName.RATE_DIFFERENTIAL_Z,
            "suggested 0.05, no evidence; shown only",
            real("z", 0, 10, 1.5, "deviations, in size")));
    all.put(
        RuleId.GDP_SOFT,
        adds(
            0,
            "While the last growth figure is below the limit.",
            SignalName.GDP_GROWTH,
            "sibling pages add a probe layer; shown only",
            real("below", -20, 20, 0, "percent, annualised")));
  }
}
