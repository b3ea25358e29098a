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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The bounded past every signal is computed from. Immutable; `plus` returns the past one session
/// longer and never sees more than the session it is given.
///
/// Windows count sessions. A window with a missing value, or shorter than it must be, yields no
/// signal.
public final class Lookback {
  /// The past before any session.
  public static final Lookback EMPTY = new Lookback(List.of(), Window.EMPTY, List.of());

  /// Sessions after which a longer past changes no signal: the 61 closes of sixty returns.
  public static final int SESSIONS = 61;

  private static final int LONGEST_HV = 60;
  private static final int SKEW_SESSIONS = 60;
  private static final int SKEW_DAYS = 30;

  private final List<Valuer> last;
  private final Window window;

  /// Groups of signals in the order they are read; a later one may use what an earlier one put.
  private final List<SignalFamily> families;

  private Lookback(List<Valuer> last, Window window, List<SignalFamily> families) {
    this.last = last;
    this.window = window;
    this.families = families;
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
    List<SignalFamily> longer = families.stream().map(f -> f.plus(snapshot, skew)).toList();
    return new Lookback(List.of(now), window.plus(snapshot.spx().close(), vix, skew), longer);
  }

  /// Returns the last session's prices; absent before the first session.
  public Optional<Valuer> last() {
    return last.stream().findFirst();
  }

  /// Returns the signals of the last session. Refuses when there is none.
  public SignalSet signals(EdrFormula edr) {
    MarketSnapshot now =
        last().orElseThrow(() -> new IllegalArgumentException("no session yet")).snapshot();
    Readings readings = new Readings(now.date(), now.asOf());
    OptionalDouble vix = now.indices().find(IndexName.VIX);
    OptionalDouble vix9d = now.indices().find(IndexName.VIX9D);
    OptionalDouble hv20 = window.volatilityPercent(20);
    readings.put(SignalName.VIX, vix, "no close of VIX");
    readings.put(SignalName.VIX9D, vix9d, "no close of VIX9D");
    readings.put(SignalName.VIX_SMA5, window.meanVix(5), "fewer than 5 closes of VIX");
    readings.put(SignalName.VIX_HIGH5, window.highestVix(5), "fewer than 5 closes of VIX");
    readings.put(SignalName.VIX_HIGH20, window.highestVix(20), "fewer than 20 closes of VIX");
    readings.put(SignalName.HV10, window.volatilityPercent(10), "fewer than 10 returns");
    readings.put(SignalName.HV20, hv20, "fewer than 20 returns");
    readings.put(SignalName.HV60, window.volatilityPercent(LONGEST_HV), "fewer than 60 returns");
    if (vix.isPresent() && hv20.isPresent()) {
      double nearVix = vix9d.orElse(vix.getAsDouble());
      double percent = edr.percent(nearVix, hv20.getAsDouble(), vix.getAsDouble());
      readings.put(
          SignalName.EDR, percent, now.asOf(), vix9d.isPresent() ? "" : "VIX in place of VIX9D");
    } else {
      readings.missing(SignalName.EDR, "no VIX or fewer than 20 returns");
    }
    readings.put(SignalName.SKEW_Z, window.skewScore(SKEW_SESSIONS), "fewer than 60 skews");
    putCurve(readings, now.vixFutures());
    families.forEach(f -> f.read(readings));
    return readings.set();
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

  private static void putCurve(Readings readings, TermStructure curve) {
    List<TermStructure.Point> points = curve.points();
    OptionalDouble front =
        points.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(points.getFirst().settle());
    OptionalDouble inversion =
        points.size() > 1
            ? OptionalDouble.of(points.get(0).settle() - points.get(1).settle())
            : OptionalDouble.empty();
    readings.put(SignalName.FRONT_VX, front, "no VX future settled");
    readings.put(SignalName.CONTANGO, curve.slope(), "fewer than two VX futures settled");
    readings.put(SignalName.INVERSION_POINTS, inversion, "fewer than two VX futures settled");
  }
}
