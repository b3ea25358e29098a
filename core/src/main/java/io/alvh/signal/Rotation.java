package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// Whether small companies lead large ones (S16).
///
/// ```
/// r = ln(small companies / SPX),  ROTATION = r_t - r_(t-60)
/// ROTATION_STATE = 1 if on each of 5 sessions  r > mean of 50 r  and  slope of 20 r > 0, else 0
/// ```
///
/// The fund in use is adjusted for dividends and SPX is not, which lifts r by about one percent a
/// year, 0.003 in 60 sessions.
final class Rotation {
  static final int CHANGE_SESSIONS = 60;
  static final int MEAN_SESSIONS = 50;
  static final int SLOPE_SESSIONS = 20;
  static final int CONFIRMED_SESSIONS = 5;

  private static final int STATE_SESSIONS = MEAN_SESSIONS + CONFIRMED_SESSIONS - 1;
  private static final String FLAG = "a fund in place of the index of small companies";
  private static final String SERIES = "prices of small companies";

  /// Before any session.
  static final Rotation NONE =
      new Rotation(
          LocalDate.MIN, SessionTrack.keeping(2), SessionTrack.keeping(CHANGE_SESSIONS + 1));

  private final LocalDate now;

  /// Closes of SPX of this session and the one before.
  private final SessionTrack closes;

  private final SessionTrack ratios;

  private Rotation(LocalDate now, SessionTrack closes, SessionTrack ratios) {
    this.now = now;
    this.closes = closes;
    this.ratios = ratios;
  }

  /// Returns this after the session of `next`.
  Rotation plus(MarketSnapshot next) {
    SessionTrack prices = closes.plus(next.date(), next.spx().close(), next.asOf(), false);
    SessionTrack longer = ratios;
    for (Observation o : next.published()) {
      if (o.series() == SeriesName.SMALL_CAP && longer.accepts(o.period())) {
        double[] spx = prices.upTo(o.period(), 1);
        if (spx.length == 1) {
          double ratio = StrictMath.log(o.value() / spx[0]);
          Instant known =
              new Inputs().known(o.knownAt()).known(TradingCalendar.close(o.period())).knownAt();
          boolean standIn = o.origin() == Origin.SUBSTITUTE;
          longer = longer.plus(o.period(), ratio, known, standIn);
        }
      }
    }
    return new Rotation(next.date(), prices, longer);
  }

  /// Returns the change of the ratio's logarithm over 60 sessions.
  Reading change() {
    double[] window = newest(CHANGE_SESSIONS + 1);
    return window.length == 0
        ? new Reading.Missing(none(CHANGE_SESSIONS + 1))
        : reading(window[CHANGE_SESSIONS] - window[0], CHANGE_SESSIONS + 1);
  }

  /// Returns 1 if small companies lead, else 0.
  Reading state() {
    double[] window = newest(STATE_SESSIONS);
    if (window.length == 0) {
      return new Reading.Missing(none(STATE_SESSIONS));
    }
    boolean leads = true;
    for (int end = MEAN_SESSIONS; end <= STATE_SESSIONS; end++) {
      double mean = Moments.mean(Arrays.copyOfRange(window, end - MEAN_SESSIONS, end));
      double slope = Trend.slope(Arrays.copyOfRange(window, end - SLOPE_SESSIONS, end));
      leads &= window[end - 1] > mean && slope > 0;
    }
    return reading(leads ? 1 : 0, STATE_SESSIONS);
  }

  private double[] newest(int n) {
    return ratios.isFresh(now) ? ratios.upTo(ratios.last(), n) : new double[0];
  }

  private String none(int n) {
    if (ratios.isFresh(now)) {
      return "fewer than " + n + " " + SERIES + " without a hole";
    }
    return "no " + SERIES + (ratios.isEmpty() ? " yet" : " after " + ratios.last());
  }

  private Reading reading(double value, int n) {
    return new Inputs()
        .known(ratios.knownAt())
        .flag(ratios.hasStandIn(n) ? FLAG : "")
        .reading(value);
  }
}
