package io.alvh.signal;

import java.util.Locale;

/// Every signal the rules and reports may read, with its unit, the sentence of the method it
/// belongs to, and how it is computed. "n sessions" ends with the session the signal is of;
/// standard deviations divide by n - 1; volatilities are annualised by 252 and in percent.
public enum SignalName {
  /// Level of implied volatility.
  VIX("points", "S8", "Cboe close"),
  VIX9D("points", "EDR", "Cboe close; none before 2011"),
  VIX_SMA5("points", "S8", "mean of 5 closes of VIX"),
  VIX_SMA200("points", "S17", "mean of 200 closes of VIX"),
  VIX_HIGH5("points", "S8", "highest of 5 closes of VIX"),
  VIX_HIGH20("points", "S8", "highest of 20 closes of VIX"),
  VIX9D_TO_VIX("ratio", "S26", "VIX9D / VIX"),
  VIX_TO_VIX3M("ratio", "S26", "VIX / VIX3M"),
  VIX3M_TO_VIX6M("ratio", "S26", "VIX3M / VIX6M"),

  /// Realised volatility.
  HV5("percent", "S6", "standard deviation of 5 log returns of SPX"),
  HV10("percent", "S6", "standard deviation of 10 log returns of SPX"),
  HV20("percent", "S6", "standard deviation of 20 log returns of SPX"),
  HV30("percent", "S17", "standard deviation of 30 log returns of SPX"),
  HV60("percent", "S6", "standard deviation of 60 log returns of SPX"),
  PARKINSON5("percent", "S6", "root of the mean of ln(H/L)^2 / (4 ln 2) over 5 sessions"),
  PARKINSON10("percent", "S6", "the same over 10"),
  PARKINSON20("percent", "S6", "the same over 20"),
  PARKINSON60("percent", "S6", "the same over 60"),
  GARMAN_KLASS5("percent", "S6", "root of the mean of ln(H/L)^2/2 - (2 ln 2 - 1) ln(C/O)^2, 5"),
  GARMAN_KLASS10("percent", "S6", "the same over 10"),
  GARMAN_KLASS20("percent", "S6", "the same over 20"),
  GARMAN_KLASS60("percent", "S6", "the same over 60"),
  HV_RATIO("ratio", "S6", "HV10 / HV60"),
  VRP("points", "S6", "VIX - HV20"),
  VRP_VARIANCE("points^2", "S6", "VIX^2 - HV20^2"),
  EDR("percent of spot", "EDR", "m (w VIX9D + (1 - w) HV20) / sqrt(252), m and w of the rulebook"),

  /// Skew.
  SKEW_POINTS("vol points", "S6", "25-delta put volatility less 25-delta call volatility, 30 days"),
  SKEW_Z("deviations", "RSAi", "SKEW_POINTS against its mean over 60 sessions"),
  SKEW_Z252("deviations", "S6", "the same over 252; the SKEW index in its place is flagged"),

  /// Events.
  SESSIONS_TO_FOMC("sessions", "S6", "to the next scheduled decision; 1 is the next session"),
  SESSIONS_TO_CPI("sessions", "S6", "to the next release"),
  SESSIONS_TO_PPI("sessions", "S6", "to the next release"),
  SESSIONS_TO_NFP("sessions", "S6", "to the next release"),
  CPI_SURPRISE_Z("deviations", "S6", "(actual - consensus) / deviation of past surprises"),
  PPI_SURPRISE_Z("deviations", "S6", "the same"),

  /// Momentum and breadth.
  RSI14("0 to 100", "S17", "Wilder's RSI of 14 daily closes of SPX"),
  RSI14_WEEKLY(
      "0 to 100", "S13", "the same of week-end closes, known after the week's last session"),
  RSI_WEEKLY_STATE(
      "+1, 0, -1",
      "S13",
      "+1 extended (above 70, or lower high against a higher price in 26 weeks), -1 below 40"),
  AD_NET("fraction", "S13", "(A - D) / (A + D)"),
  AD_LINE("sum", "S13", "sum of AD_NET since the data begin; goes on where the source changes"),
  AD_DIVERGENCE(
      "1 or 0",
      "S13",
      "SPX within 1 % of its 60-day high while the line is over 1 deviation under its own, or slopes of 21 sessions: SPX up, line down"),
  BREADTH_WARNING("1 or 0", "S13", "AD_DIVERGENCE and RSI_WEEKLY_STATE not 0"),

  /// VIX futures.
  FRONT_VX("points", "S14", "first monthly settlement"),
  CONTANGO("fraction", "contango", "M2 / M1 - 1"),
  INVERSION_POINTS("points", "S8", "M1 - M2"),
  VX_SLOPE("points", "S14", "M2 - M1"),
  VX30("points", "S14", "30-day constant maturity between the two monthlies around it"),
  VX30_ADJUSTED(
      "points of the start",
      "S14",
      "VX30 at the start, moved by the returns of what was held, so that rolls add nothing"),
  MACD("points", "S14", "EMA12 - EMA26 of VX30_ADJUSTED, times VX30 / VX30_ADJUSTED"),
  MACD_SIGNAL("points", "S14", "EMA9 of MACD"),
  MACD_CROSS("+1, 0, -1", "S14", "MACD crossed its signal up or down at this settlement"),
  SLOPE_MACD("points", "S14", "EMA12 - EMA26 of VX_SLOPE"),
  SLOPE_MACD_SIGNAL("points", "S14", "EMA9 of SLOPE_MACD"),
  SLOPE_MACD_CROSS("+1, 0, -1", "S14", "SLOPE_MACD crossed its signal"),
  TERM_STATE("+1, 0, -1", "contango", "+1 contango above 3.5 %, 0 flat, -1 inverted"),
  CONTANGO_LIGHT(
      "0, 1, 2",
      "contango",
      "green 0, amber 1, red 2: how many of flat or inverted, VIX above VIX3M, VIX above its 5-day mean, at most 2"),

  /// Composite, macro and fundamentals: shown, of no weight unless a rulebook says so.
  BIG_TOP_SCORE(
      "0 to 5",
      "S17",
      "how many of: VIX over its 200-day mean, VIX 18 % over HV30, contango 12 %, RSI14 over 68, AD_DIVERGENCE"),
  BIG_TOP_UNKNOWN(
      "0 to 2",
      "S17",
      "how many of the five cannot be read; BIG_TOP_SCORE would be up to this more"),
  ROTATION("ln ratio", "S16", "60-session change of ln(small companies / SPX)"),
  ROTATION_STATE(
      "1 or 0",
      "S16",
      "small companies lead: ratio over its 50-session mean and 20-session slope above zero for 5 sessions"),
  REER_Z("deviations", "S16", "dollar's real effective rate against 10 years"),
  REER_DEVIATION(
      "fraction", "S16", "dollar's real effective rate over its mean since the data begin, less 1"),
  SECOND_ENGINE(
      "1 or 0",
      "S16",
      "ROTATION_STATE and an elevated rate (z over 1 or deviation over 8 %) at two month-ends running"),
  RATE_DIFFERENTIAL("points", "S25", "three-month dollar rate less the mean of euro and yen"),
  RATE_DIFFERENTIAL_Z(
      "deviations", "S25", "20-session change against 252 sessions of such changes"),
  IPO_COUNT("number", "S25", "offerings of the last month published"),
  IPO_PERCENTILE(
      "percent", "S25", "share of the last 60 months with no more offerings than the newest"),
  GDP_GROWTH("percent", "S29", "last growth figure published"),
  FRAGILITY("score", "S21", "sum of w (z_PE/2 + z_PCF/2 - z_QR)/2 over sectors, z of ten years");

  private final String unit;
  private final String source;
  private final String formula;

  SignalName(String unit, String source, String formula) {
    this.unit = unit;
    this.source = source;
    this.formula = formula;
  }

  /// Returns the unit.
  public String unit() {
    return unit;
  }

  /// Returns the sentence of the method, `S0` to `S36`, or the named concept it belongs to.
  public String source() {
    return source;
  }

  /// Returns how it is computed, in one line.
  public String formula() {
    return formula;
  }

  /// Returns the name as rulebooks and reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
