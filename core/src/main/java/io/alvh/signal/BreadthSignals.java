package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;

/// How many shares carry the index (S13).
///
/// ```
/// AD_NET  = (A - D) / (A + D)
/// AD_LINE = sum of AD_NET
/// AD_DIVERGENCE = (C >= 0.99 max of 60 C  and  max of 60 L - L > sd of 252 L about their line)
///                 or (slope of 21 C > 0 and slope of 21 L < 0)
/// ```
///
/// C are closes of SPX, L the sums of AD_NET over the 252 sessions of the window. A window is of
/// one source, the exchange's issues or their stand-in, never of both: their nets differ in spread
/// (by a factor of about 1.4), and a line made of both would bend where they meet. Slopes of
/// opposite sign count when SPX rises and the line falls; the other way the divergence is a bullish
/// one.
///
/// Figures are those of the session or, where they are published later, of the session before; with
/// neither there is no signal. They are used as first published.
final class BreadthSignals implements SignalFamily {
  /// What is used where the exchange's issues are not at hand.
  static final String STAND_IN = "index members in place of NYSE issues";

  /// Share of its high from which on SPX is near it (S13).
  static final double NEAR_HIGH = 0.99;

  /// Sessions of the highs, of the line's spread and of the slopes (S13).
  static final int HIGH_SESSIONS = 60;

  static final int SPREAD_SESSIONS = 252;
  static final int SLOPE_SESSIONS = 21;

  private static final String ISSUES = "advances and declines";

  /// The group before any session.
  static final BreadthSignals NONE =
      new BreadthSignals(
          LocalDate.MIN,
          SessionTrack.keeping(HIGH_SESSIONS + 1),
          SessionTrack.keeping(SPREAD_SESSIONS + 1),
          SessionTrack.keeping(SPREAD_SESSIONS + 1),
          BreadthLine.NONE);

  private final LocalDate now;
  private final SessionTrack closes;
  private final SessionTrack exchange;
  private final SessionTrack standIn;
  private final BreadthLine line;

  private BreadthSignals(
      LocalDate now,
      SessionTrack closes,
      SessionTrack exchange,
      SessionTrack standIn,
      BreadthLine line) {
    this.now = now;
    this.closes = closes;
    this.exchange = exchange;
    this.standIn = standIn;
    this.line = line;
  }

  @Override
  public BreadthSignals plus(Valuer session) {
    MarketSnapshot s = session.snapshot();
    NavigableMap<LocalDate, BreadthDay> own = BreadthDay.of(s.published(), false);
    NavigableMap<LocalDate, BreadthDay> other = BreadthDay.of(s.published(), true);
    return new BreadthSignals(
        s.date(),
        closes.plus(s.date(), s.spx().close(), s.asOf(), false),
        longer(exchange, own, false),
        longer(standIn, other, true),
        line.plus(own, other));
  }

  private static SessionTrack longer(
      SessionTrack track, NavigableMap<LocalDate, BreadthDay> days, boolean isStandIn) {
    SessionTrack longer = track;
    for (var day : days.entrySet()) {
      if (longer.accepts(day.getKey())) {
        BreadthDay of = day.getValue();
        longer = longer.plus(day.getKey(), of.net(), of.knownAt(), isStandIn);
      }
    }
    return longer;
  }

  @Override
  public void read(Readings out) {
    if (line.isFresh(now)) {
      BreadthDay newest = line.newest();
      String flag = line.isStandIn() ? STAND_IN : "";
      out.put(SignalName.AD_NET, newest.net(), newest.knownAt(), flag);
      out.put(SignalName.AD_LINE, line.sum(), newest.knownAt(), line.doubt());
    } else {
      out.missing(SignalName.AD_NET, ended());
      out.missing(SignalName.AD_LINE, ended());
    }
    putDivergence(out);
    putWarning(out);
  }

  private String ended() {
    return "no " + ISSUES + (line.isEmpty() ? " yet" : " after " + line.last());
  }

  private void putDivergence(Readings out) {
    for (SessionTrack nets : new SessionTrack[] {exchange, standIn}) {
      double[] window = nets.isFresh(now) ? nets.upTo(nets.last(), SPREAD_SESSIONS) : new double[0];
      if (window.length > 0) {
        putDivergence(out, nets, window);
        return;
      }
    }
    boolean whole = exchange.isFresh(now) || standIn.isFresh(now);
    out.missing(
        SignalName.AD_DIVERGENCE,
        whole ? "fewer than " + SPREAD_SESSIONS + " " + ISSUES + " without a hole" : ended());
  }

  private void putDivergence(Readings out, SessionTrack nets, double[] window) {
    double[] prices = closes.upTo(nets.last(), HIGH_SESSIONS);
    if (prices.length == 0) {
      out.missing(SignalName.AD_DIVERGENCE, "fewer than " + HIGH_SESSIONS + " closes");
      return;
    }
    new Inputs()
        .known(nets.knownAt())
        .known(closes.knownAt())
        .flag(nets.hasStandIn(SPREAD_SESSIONS) ? STAND_IN : "")
        .put(out, SignalName.AD_DIVERGENCE, isDivergence(prices, window) ? 1 : 0);
  }

  private static boolean isDivergence(double[] prices, double[] nets) {
    double[] level = new double[nets.length];
    double sum = 0;
    for (int i = 0; i < nets.length; i++) {
      sum += nets[i];
      level[i] = sum;
    }
    boolean nearHigh = newest(prices) >= NEAR_HIGH * highest(prices);
    boolean lags = highest(tail(level, HIGH_SESSIONS)) - sum > Trend.deviation(level);
    boolean parts =
        Trend.slope(tail(prices, SLOPE_SESSIONS)) > 0
            && Trend.slope(tail(level, SLOPE_SESSIONS)) < 0;
    return (nearHigh && lags) || parts;
  }

  private static double newest(double[] values) {
    return values[values.length - 1];
  }

  private static double highest(double[] values) {
    double high = values[0];
    for (double value : values) {
      high = Math.max(high, value);
    }
    return high;
  }

  private static double[] tail(double[] values, int n) {
    return Arrays.copyOfRange(values, values.length - n, values.length);
  }

  private static void putWarning(Readings out) {
    Reading divergence = out.reading(SignalName.AD_DIVERGENCE);
    Reading weekly = out.reading(SignalName.RSI_WEEKLY_STATE);
    if (!(divergence instanceof Reading.Known narrow)) {
      out.missing(SignalName.BREADTH_WARNING, "no AD_DIVERGENCE");
    } else if (!(weekly instanceof Reading.Known state)) {
      out.missing(SignalName.BREADTH_WARNING, "no RSI_WEEKLY_STATE");
    } else {
      boolean warns = narrow.value() > 0 && state.value() != 0;
      new Inputs().signal(narrow).signal(state).put(out, SignalName.BREADTH_WARNING, warns ? 1 : 0);
    }
  }
}
