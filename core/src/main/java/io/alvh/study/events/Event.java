package io.alvh.study.events;

import io.alvh.signal.SignalName;
import java.util.List;
import java.util.Locale;

/// A condition on a signal whose dates are studied.
public enum Event {
  BREADTH_WARNING(
      "S13", SignalName.BREADTH_WARNING, "diverging breadth and the weekly RSI", Side.ABOVE, 0),
  BREADTH_DIVERGENCE("S13", SignalName.AD_DIVERGENCE, "its first half alone", Side.ABOVE, 0),
  WEEKLY_RSI_EXTENDED(
      "S13", SignalName.RSI_WEEKLY_STATE, "its second half alone, state +1", Side.ABOVE, 0),
  WEEKLY_RSI_STRESSED("S13", SignalName.RSI_WEEKLY_STATE, "the same, state -1", Side.BELOW, 0),
  MACD_UP("S14", SignalName.MACD_CROSS, "30-day VIX future crosses up", Side.ABOVE, 0),
  MACD_DOWN("S14", SignalName.MACD_CROSS, "30-day VIX future crosses down", Side.BELOW, 0),
  SLOPE_UP("S14", SignalName.SLOPE_MACD_CROSS, "slope of the curve crosses up", Side.ABOVE, 0),
  SLOPE_DOWN("S14", SignalName.SLOPE_MACD_CROSS, "slope of the curve crosses down", Side.BELOW, 0),
  BIG_TOP_3("S17, S19", SignalName.BIG_TOP_SCORE, "score of 3 or more", Side.ABOVE, 2.5),
  BIG_TOP_4("S17, S19", SignalName.BIG_TOP_SCORE, "score of 4 or more", Side.ABOVE, 3.5),
  IPO_HEAT("S25", SignalName.IPO_PERCENTILE, "percentile above 75", Side.ABOVE, 75),
  RATE_DIFFERENTIAL(
      "S25",
      SignalName.RATE_DIFFERENTIAL_Z,
      "change beyond 1.5 deviations, either way",
      Side.BEYOND,
      1.5);

  /// On which side of its level a signal fires.
  private enum Side {
    ABOVE,
    BELOW,
    /// Above it in size.
    BEYOND
  }

  private final String source;
  private final SignalName signal;
  private final String what;
  private final Side side;
  private final double level;

  Event(String source, SignalName signal, String what, Side side, double level) {
    this.source = source;
    this.signal = signal;
    this.what = what;
    this.side = side;
    this.level = level;
  }

  /// Returns the sentence of the method it belongs to.
  public String source() {
    return source;
  }

  /// Returns the signal it reads.
  public SignalName signal() {
    return signal;
  }

  /// Returns the signals that must be known too: a score of which a condition cannot be read is no
  /// score.
  List<SignalName> needs() {
    return switch (this) {
      case BIG_TOP_3, BIG_TOP_4 ->
          List.of(
              SignalName.VIX_SMA200,
              SignalName.HV30,
              SignalName.CONTANGO,
              SignalName.RSI14,
              SignalName.AD_DIVERGENCE);
      default -> List.of();
    };
  }

  /// Returns what it is, in a few words.
  public String what() {
    return what;
  }

  /// Returns whether it fires at `value` of its signal.
  boolean fires(double value) {
    return switch (side) {
      case ABOVE -> value > level;
      case BELOW -> value < level;
      case BEYOND -> Math.abs(value) > level;
    };
  }

  /// Returns the name as reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
