package io.alvh.strategy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/// Where rules come from: what the method says at their source, and whether it gives their numbers.
public final class RuleSources {
  private static final Map<String, String> SAYS = says();

  private static final EnumSet<RuleId> PUBLISHED =
      EnumSet.of(
          RuleId.VIX_GATE,
          RuleId.PREMIUM_GAUGE,
          RuleId.PROFIT_TAKE,
          RuleId.DTE_EXIT,
          RuleId.STOP_LOSS,
          RuleId.BREAK_EVEN_DISTORTION,
          RuleId.GREEK_CAPS,
          RuleId.BIG_TOP,
          RuleId.CHEAP_PURCHASE,
          RuleId.CONVERSION_BUFFER);

  private static final EnumSet<RuleId> PARTLY =
      EnumSet.of(
          RuleId.EDR_MULTIPLIER,
          RuleId.RSAI,
          RuleId.EVENT_SIZE,
          RuleId.IPO_SIZE,
          RuleId.RATE_DIFFERENTIAL_SIZE,
          RuleId.IPO_HEAT,
          RuleId.RATE_DIFFERENTIAL,
          RuleId.THETA_TIME_SHIFT,
          RuleId.MONETISE,
          RuleId.RECYCLE,
          RuleId.TIME_SHIFT,
          RuleId.BETA_ALARM,
          RuleId.REER);

  private RuleSources() {}

  private static Map<String, String> says() {
    TreeMap<String, String> says = new TreeMap<>();
    says.put(
        "VIX Risk Scaling",
        "fewer tiers are sold as VIX rises: all below 15, two below 20, none from 20 up; the hedge"
            + " stays");
    says.put(
        "EDR", "short strikes stand at multiples of an expected daily range of VIX9D and HV20");
    says.put("RSAi", "skew and the momentum of VIX decide which side moves out, by strike steps");
    says.put("Premium Gauge", "a condor whose credit is small for its width is skipped");
    says.put(
        "iron condor",
        "one-day condors are held to settlement; 45-day ones are left at half the credit, 21 days"
            + " or twice the credit; caps on delta, gamma and theta");
    says.put("kill switch", "nothing: the method has no stops; a limit on losses of our own");
    says.put(
        "S1-S2",
        "neither hold unconditionally nor react to every tick: graded states with hysteresis");
    says.put("S3", "every tier of the structure is hedged, uniformly or by context");
    says.put("S4-S5", "no mechanical application; parameters are calibrated again and again");
    says.put(
        "S6",
        "intensity follows realised volatility, implied skew and macro signals (FOMC, CPI, PPI)");
    says.put("S7", "long calls drag while volatility is low: the hedge has a budget");
    says.put("S8", "lighter below 15, moderate from 15 to 22, full above 25; opened while cheap");
    says.put("S12", "conversion and reversal buffers are blamed for a trimmed return");
    says.put("S13", "breadth that diverges, with the weekly RSI, comes before a further layer");
    says.put("S14", "MACD crossings of VIX futures shift the hedge along its maturities");
    says.put("S15", "each layer bears its cost of capital; the whole must be worth expecting");
    says.put(
        "S16", "a second engine, where market-cap rotation meets an elevated real exchange rate");
    says.put("S17-S19", "a topping market: narrow breadth, overbought, volatility dear");
    says.put("S18", "time value of short-dated calls is said to offset the condors' gamma");
    says.put("S20", "short-term break-evens are distorted by whoever is faster");
    says.put("S21", "earnings, cash flow and liquidity of the sectors count for the size too");
    says.put("S23", "layers are rebalanced like a market maker's; a steward checks a promoter");
    says.put("S24", "the book's market beta is watched each quarter, with and without hedge");
    says.put("S25", "seasons of offerings and wide rate differentials call for less risk");
    says.put("S29", "the claim is made across growth regimes of GDP");
    says.put("S30", "gains are swept into the volatility hedge, as dividends are reinvested");
    says.put("Temporal Vega", "gains of the short layer move into the longer ones on the pullback");
    says.put("Theta Time Shift", "a threatened condor is rolled to a later day, and back");
    says.put("contango", "an indicator of the VIX futures' curve, nowhere defined");
    return Collections.unmodifiableMap(says);
  }

  /// Returns what the method says at the source of `rule`, in our words.
  public static String says(RuleId rule) {
    String text = SAYS.get(rule.source());
    if (text == null) {
      throw new IllegalStateException("source without words: " + rule.source());
    }
    return text;
  }

  /// Returns whether the numbers of `rule` are published.
  public static String numbers(RuleId rule) {
    if (PUBLISHED.contains(rule)) {
      return "numbers published";
    }
    return PARTLY.contains(rule)
        ? "numbers published in part, the rest (ours)"
        : "no published numbers, (ours)";
  }
}
