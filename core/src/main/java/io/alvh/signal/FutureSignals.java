package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The curve of VX futures and its momentum (S8, S14, contango indicator).
///
/// ```
/// CONTANGO = M2 / M1 - 1,  INVERSION_POINTS = M1 - M2,  VX_SLOPE = M2 - M1
/// VX30 = value of HeldFutures,  VX30_ADJUSTED = R of RolledFuture
/// MACD, MACD_SIGNAL = those of R, times VX30 / R
/// TERM_STATE = +1 if CONTANGO > 3.5 %, -1 if CONTANGO < 0, else 0
/// CONTANGO_LIGHT = min(2, [TERM_STATE < 1] + [VIX > VIX3M] + [VIX > VIX_SMA5])
/// ```
///
/// The factor VX30 / R writes the adjusted past in points of today's future, as if R ended at VX30:
/// R itself falls with every roll that cost something, to a tiny part of its start over the years.
/// It changes no cross. Crosses are those of the session's settlements, hence confirmed.
final class FutureSignals implements SignalFamily {
  /// Contango above which the curve is steep rather than flat (method, part 2, `term_structure`).
  static final double STEEP = 0.035;

  /// Warnings from which on the light is red (ours).
  static final int RED = 2;

  private static final String NO_FUTURE = "no VX future settled";
  private static final String TOO_FEW = "fewer than two VX futures settled";
  private static final String GAP = "a monthly before or between the futures lacks a settlement";
  private static final String DOUBT = "a settlement of the last 26 sessions is missing or a proxy";

  /// The group before any session.
  static final FutureSignals NONE =
      new FutureSignals(
          LocalDate.MIN,
          new TermStructure(List.of()),
          LocalDate.MIN,
          RolledFuture.NONE,
          Momentum.NONE,
          Momentum.NONE);

  private final LocalDate now;
  private final TermStructure curve;

  /// The last session with a future, `LocalDate.MIN` before the first.
  private final LocalDate settled;

  private final RolledFuture rolled;
  private final Momentum level;
  private final Momentum slope;

  private FutureSignals(
      LocalDate now,
      TermStructure curve,
      LocalDate settled,
      RolledFuture rolled,
      Momentum level,
      Momentum slope) {
    this.now = now;
    this.curve = curve;
    this.settled = settled;
    this.rolled = rolled;
    this.level = level;
    this.slope = slope;
  }

  @Override
  public FutureSignals plus(Valuer session) {
    MarketSnapshot next = session.snapshot();
    List<TermStructure.Point> points = next.vixFutures().points();
    RolledFuture chain = rolled(next);
    return new FutureSignals(
        next.date(),
        next.vixFutures(),
        points.isEmpty() ? settled : next.date(),
        chain,
        level(chain),
        points.size() < 2
            ? slope.without()
            : slope.plus(
                points.get(1).settle() - points.get(0).settle(), isGap(next.date(), points, 2)));
  }

  private RolledFuture rolled(MarketSnapshot next) {
    List<TermStructure.Point> points = next.vixFutures().points();
    Optional<HeldFutures> mix = HeldFutures.of(next.date(), next.vixFutures());
    boolean gap = mix.isPresent() && isGap(next.date(), points, reach(points, mix.get()));
    return rolled.plus(next, mix, gap);
  }

  private static int reach(List<TermStructure.Point> points, HeldFutures mix) {
    Expiry far = mix.legs().getLast().expiry();
    return (int) points.stream().filter(p -> p.expiry().compareTo(far) <= 0).count();
  }

  private Momentum level(RolledFuture chain) {
    if (!chain.isNew()) {
      return level.without();
    }
    Momentum before = chain.hasBegun() ? Momentum.NONE : level;
    return before.plus(chain.level(), chain.doubt());
  }

  /// Returns whether the first `n` of `points` are not the first n monthlies listed after `date`.
  private static boolean isGap(LocalDate date, List<TermStructure.Point> points, int n) {
    LocalDate last = points.get(n - 1).expiry().date();
    int listed = 0;
    for (LocalDate day = date; day.isBefore(last); ) {
      day = OptionCalendar.nextVixMonthly(day).date();
      listed += OptionCalendar.isVixMonthly(day) ? 1 : 0;
    }
    return listed > n;
  }

  @Override
  public void read(Readings out) {
    putCurve(out);
    putRolled(out);
    putMacd(out, level, scale(), SignalName.MACD, SignalName.MACD_SIGNAL, SignalName.MACD_CROSS);
    putMacd(
        out,
        slope,
        1,
        SignalName.SLOPE_MACD,
        SignalName.SLOPE_MACD_SIGNAL,
        SignalName.SLOPE_MACD_CROSS);
    putLight(out);
  }

  private void putCurve(Readings out) {
    List<TermStructure.Point> points = curve.points();
    if (points.isEmpty()) {
      out.missing(SignalName.FRONT_VX, ended(NO_FUTURE));
    } else {
      put(out, SignalName.FRONT_VX, points.getFirst().settle(), isGap(now, points, 1));
    }
    if (points.size() < 2) {
      String why = points.isEmpty() ? ended(NO_FUTURE) : TOO_FEW;
      out.missing(SignalName.CONTANGO, why);
      out.missing(SignalName.INVERSION_POINTS, why);
      out.missing(SignalName.VX_SLOPE, why);
      out.missing(SignalName.TERM_STATE, why);
      return;
    }
    double first = points.get(0).settle();
    double second = points.get(1).settle();
    boolean gap = isGap(now, points, 2);
    double contango = curve.slope().orElseThrow();
    put(out, SignalName.CONTANGO, contango, gap);
    put(out, SignalName.INVERSION_POINTS, first - second, gap);
    put(out, SignalName.VX_SLOPE, second - first, gap);
    put(out, SignalName.TERM_STATE, contango > STEEP ? 1 : contango < 0 ? -1 : 0, gap);
  }

  private String ended(String why) {
    return settled.equals(LocalDate.MIN) ? why + " yet" : why + " after " + settled;
  }

  private static void put(Readings out, SignalName name, double value, boolean gap) {
    out.put(name, value, out.asOf(), gap ? GAP : "");
  }

  private void putRolled(Readings out) {
    Optional<HeldFutures> mix = HeldFutures.of(now, curve);
    String none = curve.points().isEmpty() ? ended(NO_FUTURE) : "no VX future beyond 30 days";
    if (mix.isPresent()) {
      boolean gap = isGap(now, curve.points(), reach(curve.points(), mix.get()));
      put(out, SignalName.VX30, mix.get().value(), gap);
    } else {
      out.missing(SignalName.VX30, none);
    }
    if (rolled.isNew()) {
      String flag = rolled.doubt() ? "a settlement in it is missing or a proxy" : "";
      out.put(SignalName.VX30_ADJUSTED, rolled.level(), out.asOf(), flag);
    } else {
      String why = mix.isPresent() ? "no settlement of what was held before" : none;
      out.missing(SignalName.VX30_ADJUSTED, why);
    }
  }

  /// Returns points of today's future a unit of the adjusted series.
  private double scale() {
    return rolled.isNew() ? rolled.held().getFirst().value() / rolled.level() : Double.NaN;
  }

  private static void putMacd(
      Readings out,
      Momentum of,
      double scale,
      SignalName value,
      SignalName signal,
      SignalName cross) {
    String flag = of.isDoubtful() ? DOUBT : "";
    String why = of.isNew() ? "fewer than 26 values" : "no value this session";
    if (of.isNew() && of.macd().isKnown()) {
      out.put(value, of.macd().value() * scale, out.asOf(), flag);
    } else {
      out.missing(value, why);
    }
    if (of.isNew() && of.macd().isWhole()) {
      out.put(signal, of.macd().signal().value() * scale, out.asOf(), flag);
    } else {
      out.missing(signal, of.isNew() ? "fewer than 34 values" : why);
    }
    if (of.isNew() && !Double.isNaN(of.macd().before())) {
      out.put(cross, of.macd().cross(), out.asOf(), flag);
    } else {
      out.missing(cross, of.isNew() ? "fewer than 35 values" : why);
    }
  }

  private static void putLight(Readings out) {
    List<SignalName> names =
        List.of(
            SignalName.TERM_STATE, SignalName.VIX_TO_VIX3M, SignalName.VIX, SignalName.VIX_SMA5);
    Inputs inputs = new Inputs();
    for (SignalName name : names) {
      if (!(out.reading(name) instanceof Reading.Known known)) {
        out.missing(SignalName.CONTANGO_LIGHT, "no " + name.name());
        return;
      }
      inputs.signal(known);
    }
    int warnings = out.find(SignalName.TERM_STATE).orElseThrow() < 1 ? 1 : 0;
    warnings += out.find(SignalName.VIX_TO_VIX3M).orElseThrow() > 1 ? 1 : 0;
    double mean = out.find(SignalName.VIX_SMA5).orElseThrow();
    warnings += out.find(SignalName.VIX).orElseThrow() > mean ? 1 : 0;
    inputs.put(out, SignalName.CONTANGO_LIGHT, Math.min(RED, warnings));
  }
}
