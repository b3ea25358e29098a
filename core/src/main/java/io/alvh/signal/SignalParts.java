package io.alvh.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which signals are computed from which others. A signal no rule reads may still move a decision
/// through one it is a part of.
public final class SignalParts {
  private static final Map<SignalName, List<SignalName>> PARTS = parts();

  private SignalParts() {}

  private static Map<SignalName, List<SignalName>> parts() {
    Map<SignalName, List<SignalName>> parts = new EnumMap<>(SignalName.class);
    parts.put(SignalName.VIX_SMA5, List.of(SignalName.VIX));
    parts.put(SignalName.VIX_SMA200, List.of(SignalName.VIX));
    parts.put(SignalName.VIX_HIGH5, List.of(SignalName.VIX));
    parts.put(SignalName.VIX_HIGH20, List.of(SignalName.VIX));
    parts.put(SignalName.VIX9D_TO_VIX, List.of(SignalName.VIX9D, SignalName.VIX));
    parts.put(SignalName.VIX_TO_VIX3M, List.of(SignalName.VIX));
    parts.put(SignalName.HV_RATIO, List.of(SignalName.HV10, SignalName.HV60));
    parts.put(SignalName.VRP, List.of(SignalName.VIX, SignalName.HV20));
    parts.put(SignalName.VRP_VARIANCE, List.of(SignalName.VIX, SignalName.HV20));
    parts.put(SignalName.EDR, List.of(SignalName.VIX, SignalName.VIX9D, SignalName.HV20));
    parts.put(SignalName.SKEW_Z, List.of(SignalName.SKEW_POINTS));
    parts.put(SignalName.SKEW_Z252, List.of(SignalName.SKEW_POINTS));
    parts.put(SignalName.RSI_WEEKLY_STATE, List.of(SignalName.RSI14_WEEKLY));
    parts.put(SignalName.AD_LINE, List.of(SignalName.AD_NET));
    parts.put(SignalName.AD_DIVERGENCE, List.of(SignalName.AD_LINE));
    parts.put(
        SignalName.BREADTH_WARNING, List.of(SignalName.AD_DIVERGENCE, SignalName.RSI_WEEKLY_STATE));
    parts.put(SignalName.RATE_DIFFERENTIAL_Z, List.of(SignalName.RATE_DIFFERENTIAL));
    parts.put(SignalName.IPO_PERCENTILE, List.of(SignalName.IPO_COUNT));
    parts.put(
        SignalName.SECOND_ENGINE,
        List.of(SignalName.ROTATION_STATE, SignalName.REER_Z, SignalName.REER_DEVIATION));
    putFutures(parts);
    return parts;
  }

  private static void putFutures(Map<SignalName, List<SignalName>> parts) {
    parts.put(SignalName.CONTANGO, List.of(SignalName.FRONT_VX));
    parts.put(SignalName.INVERSION_POINTS, List.of(SignalName.FRONT_VX));
    parts.put(SignalName.VX_SLOPE, List.of(SignalName.FRONT_VX));
    parts.put(SignalName.VX30_ADJUSTED, List.of(SignalName.VX30));
    parts.put(SignalName.MACD, List.of(SignalName.VX30, SignalName.VX30_ADJUSTED));
    parts.put(SignalName.MACD_SIGNAL, List.of(SignalName.MACD));
    parts.put(SignalName.MACD_CROSS, List.of(SignalName.MACD, SignalName.MACD_SIGNAL));
    parts.put(SignalName.SLOPE_MACD, List.of(SignalName.VX_SLOPE));
    parts.put(SignalName.SLOPE_MACD_SIGNAL, List.of(SignalName.SLOPE_MACD));
    parts.put(
        SignalName.SLOPE_MACD_CROSS, List.of(SignalName.SLOPE_MACD, SignalName.SLOPE_MACD_SIGNAL));
    parts.put(SignalName.TERM_STATE, List.of(SignalName.CONTANGO));
    parts.put(
        SignalName.CONTANGO_LIGHT,
        List.of(
            SignalName.TERM_STATE, SignalName.VIX_TO_VIX3M, SignalName.VIX, SignalName.VIX_SMA5));
    parts.put(
        SignalName.BIG_TOP_SCORE,
        List.of(
            SignalName.VIX,
            SignalName.VIX_SMA200,
            SignalName.HV30,
            SignalName.CONTANGO,
            SignalName.RSI14,
            SignalName.AD_DIVERGENCE));
  }

  /// Returns the signals computed from `part` directly, in the order of `SignalName`.
  public static List<SignalName> wholesOf(SignalName part) {
    List<SignalName> wholes = new ArrayList<>();
    PARTS.forEach((whole, parts) -> {
      if (parts.contains(part)) {
        wholes.add(whole);
      }
    });
    return wholes;
  }
}
