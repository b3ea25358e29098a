package io.alvh.strategy;

import java.util.Locale;

/// Every rule that can be switched, by the sentence of the method it belongs to. What each does,
/// its inputs and its numbers: `spec()`.
public enum RuleId {
  // Condors.
  VIX_GATE("VIX Risk Scaling"),
  EDR_MULTIPLIER("EDR"),
  RSAI("RSAi"),
  RSAI_VIX_MOMENTUM("RSAi"),
  CREDIT_FLOOR("Premium Gauge"),
  PREMIUM_GAUGE("Premium Gauge"),
  EVENT_SIZE("S6"),
  KILL_SWITCH("kill switch"),
  PROFIT_TAKE("iron condor"),
  DTE_EXIT("iron condor"),
  STOP_LOSS("iron condor"),
  BREAK_EVEN_DISTORTION("S20"),
  EXPECTANCY("S15"),
  STEWARD("S23"),
  PROMOTER("S23"),
  GREEK_CAPS("iron condor"),
  IPO_SIZE("S25"),
  RATE_DIFFERENTIAL_SIZE("S25"),
  THETA_TIME_SHIFT("Theta Time Shift"),

  // Intensity of the hedge.
  DEADBAND("S1-S2"),
  CONFIRMATION("S1-S2"),
  TURNOVER_BUDGET("S1-S2"),
  STALENESS_LIMIT("S1-S2"),
  REALISED_VOL_RATIO("S6"),
  SKEW("S6"),
  VARIANCE_PREMIUM("S6"),
  EVENT_NEXT_SESSION("S6"),
  RELEASE_SURPRISE("S6"),
  BREADTH("S13"),
  TERM_INVERTED("S6"),
  STEEP_CONTANGO("S6"),
  BIG_TOP("S17-S19"),
  REER("S16"),
  IPO_HEAT("S25"),
  RATE_DIFFERENTIAL("S25"),
  GDP_SOFT("S29"),

  // What the hedge needs, buys, moves and sells.
  TIER_COVERAGE("S3"),
  FRAGILITY("S21"),
  CHEAP_PURCHASE("S8"),
  NO_SHORT_LAYER("S8"),
  PURCHASE_PACE("S8"),
  PREMIUM_CAP("S7"),
  REBALANCE_BAND("S23"),
  MONETISE("Temporal Vega"),
  RECYCLE("Temporal Vega"),
  TEMPORAL_VEGA("Temporal Vega"),
  TIME_SHIFT("S14"),
  FINANCED_SHORT_LEG("S18"),
  SECOND_ENGINE("S16"),
  CONSTANT_PRODUCT("S23"),
  CONVERSION_BUFFER("S12"),
  DRIP("S30"),

  // Shown, of no effect whatever their weight.
  CONTANGO_INDICATOR("contango"),
  PARITY_MONITOR("S12"),
  BETA_ALARM("S24"),
  DRIFT_ALARM("S4-S5"),
  FALSE_BINARY("S1-S2");

  private final String source;

  RuleId(String source) {
    this.source = source;
  }

  /// Returns the sentence of the method, `S0` to `S36`, or the named concept the rule comes from.
  public String source() {
    return source;
  }

  /// Returns the id as rulebooks and reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns what the rule does, reads and may be set to.
  public RuleSpec spec() {
    return RuleSpecs.of(this);
  }
}
