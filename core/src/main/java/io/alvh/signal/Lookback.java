package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The bounded past every signal is computed from. Immutable; `plus` returns the past one session
/// longer and never sees more than the session it is given.
///
/// Windows count sessions. A window with a missing value, or shorter than it must be, yields no
/// signal.
public final class Lookback {
  /// The past before any session.
  public static final Lookback EMPTY = new Lookback(List.of(), Window.EMPTY);

  /// Sessions after which a longer past changes no signal: the 61 closes of sixty returns.
  public static final int SESSIONS = 61;

  private static final int LONGEST_HV = 60;
  private static final int SKEW_SESSIONS = 60;
  private static final int SKEW_DAYS = 30;

  private final List<Valuer> last;
  private final Window window;

  private Lookback(List<Valuer> last, Window window) {
    this.last = last;
    this.window = window;
  }

  /// Returns this past followed by the session of `now`, which must be later than the last one.
  public Lookback plus(Valuer now) {
    return plus(now, skewPoints(now));
  }

  /// Returns this past followed by the session of `now`, whose 30-day skew somebody has computed
  /// already.
  ///
  /// @param skew from `skewPoints(now)`
  public Lookback plus(Valuer now, OptionalDouble skew) {
    MarketSnapshot snapshot = now.snapshot();
    for (Valuer before : last) {
      if (!before.snapshot().date().isBefore(snapshot.date())) {
        throw new IllegalArgumentException(
            "sessions must ascend: " + snapshot.date() + " after " + before.snapshot().date());
      }
    }
    OptionalDouble vix = snapshot.indices().find(IndexName.VIX);
    return new Lookback(List.of(now), window.plus(snapshot.spx().close(), vix, skew));
  }

  /// Returns the last session's prices; absent before the first session.
  public Optional<Valuer> last() {
    return last.stream().findFirst();
  }

  /// Returns the signals of the last session. Refuses when there is none.
  public SignalSet signals(EdrFormula edr) {
    MarketSnapshot now =
        last().orElseThrow(() -> new IllegalArgumentException("no session yet")).snapshot();
    EnumMap<SignalName, Double> values = new EnumMap<>(SignalName.class);
    OptionalDouble vix = now.indices().find(IndexName.VIX);
    OptionalDouble vix9d = now.indices().find(IndexName.VIX9D);
    OptionalDouble hv20 = window.volatilityPercent(20);
    put(values, SignalName.VIX, vix);
    put(values, SignalName.VIX9D, vix9d);
    put(values, SignalName.VIX_SMA5, window.meanVix(5));
    put(values, SignalName.VIX_HIGH5, window.highestVix(5));
    put(values, SignalName.VIX_HIGH20, window.highestVix(20));
    put(values, SignalName.HV10, window.volatilityPercent(10));
    put(values, SignalName.HV20, hv20);
    put(values, SignalName.HV60, window.volatilityPercent(LONGEST_HV));
    if (vix.isPresent() && hv20.isPresent()) {
      double nearVix = vix9d.orElse(vix.getAsDouble());
      values.put(SignalName.EDR, edr.percent(nearVix, hv20.getAsDouble(), vix.getAsDouble()));
    }
    put(values, SignalName.SKEW_Z, window.skewScore(SKEW_SESSIONS));
    putCurve(values, now.vixFutures());
    return new SignalSet(now.date(), now.asOf(), values);
  }

  /// Returns the 25-delta put volatility less the 25-delta call volatility about 30 days out (the
  /// first session not sooner), in points of volatility; absent where the market of that session
  /// cannot price them.
  public static OptionalDouble skewPoints(Valuer now) {
    if (now.snapshot().indices().find(IndexName.VIX).isEmpty()) {
      return OptionalDouble.empty();
    }
    LocalDate date = now.snapshot().date().plusDays(SKEW_DAYS);
    Expiry expiry =
        new Expiry(
            TradingCalendar.isSession(date) ? date : TradingCalendar.next(date), Settlement.PM);
    return OptionalDouble.of(
        100
            * (volatility(now, expiry, OptionRight.PUT)
                - volatility(now, expiry, OptionRight.CALL)));
  }

  private static double volatility(Valuer now, Expiry expiry, OptionRight right) {
    double strike = now.strikeForDelta(Underlying.SPX, expiry, right, 0.25);
    double listed = Math.rint(strike * 2) / 2;
    return now.vol(new OptionContract(Underlying.SPX, expiry, right, listed));
  }

  private static void putCurve(Map<SignalName, Double> values, TermStructure curve) {
    List<TermStructure.Point> points = curve.points();
    if (!points.isEmpty()) {
      values.put(SignalName.FRONT_VX, points.getFirst().settle());
    }
    put(values, SignalName.CONTANGO, curve.slope());
    if (points.size() > 1) {
      values.put(SignalName.INVERSION_POINTS, points.get(0).settle() - points.get(1).settle());
    }
  }

  private static void put(Map<SignalName, Double> values, SignalName name, OptionalDouble value) {
    value.ifPresent(v -> values.put(name, v));
  }
}
