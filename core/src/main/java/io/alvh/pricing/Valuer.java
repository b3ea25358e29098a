package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.Greeks;
import io.alvh.unit.Check;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Values every option on one session from that session's snapshot alone. Shared by all runs over
/// the same history: what it remembers per expiry depends on the snapshot only, so every thread
/// sees the same numbers.
///
/// SPX options take their level from the Cboe indices and their smile from `SmileTable`; VIX
/// options price off the VX future of their own expiry with a level from VVIX. Every mark is
/// modelled. Formulas, numbers and measured errors: docs/math.md.
public final class Valuer {
  private final MarketSnapshot snapshot;
  private final SurfaceCase surfaces;
  private final IndexVariance spxVariance;
  private final SpxShape spxShape;
  private final FutureVariance vixVariance;
  private final FutureCurve vixCurve;
  private final Slices spx;
  private final Slices vix;

  private final ConcurrentHashMap<Shock, Valuer> shocked = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<DeltaStrike, Double> deltaStrikes = new ConcurrentHashMap<>();

  /// What `strikeForDelta` remembers its result by.
  private record DeltaStrike(Underlying underlying, Expiry expiry, double callDelta) {}

  /// What `stressed` remembers its result by.
  private record Shock(double spxReturn, double vixPoints, double vxBeta) {}

  /// The valuer this one shares its fits with; itself if it was fitted.
  private final Valuer fitted;

  private Valuer(MarketSnapshot snapshot) {
    this.snapshot = snapshot;
    surfaces = SurfaceCase.BASE;
    fitted = this;
    spx = new Slices();
    vix = new Slices();
    spxShape = SmileModel.spx(snapshot.date(), snapshot.indices());
    spxVariance = new IndexVariance(snapshot, spxShape);
    vixVariance = new FutureVariance(snapshot, surfaces.vixSmile());
    vixCurve = new FutureCurve(snapshot);
  }

  private Valuer(Valuer fitted, SurfaceCase surfaces) {
    this.fitted = fitted;
    this.surfaces = surfaces;
    snapshot = fitted.snapshot;
    spxShape = fitted.spxShape;
    spxVariance = fitted.spxVariance;
    vixCurve = fitted.vixCurve;
    boolean sameSmile = surfaces.vixSmile() == fitted.surfaces.vixSmile();
    vixVariance =
        sameSmile ? fitted.vixVariance : new FutureVariance(snapshot, surfaces.vixSmile());
    vix = sameSmile ? fitted.vix : new Slices();
    spx = surfaces.spxWingPoints() == fitted.surfaces.spxWingPoints() ? fitted.spx : new Slices();
  }

  /// Returns a valuer whose surfaces are fitted to `snapshot`.
  public static Valuer of(MarketSnapshot snapshot) {
    return new Valuer(snapshot);
  }

  /// Returns a valuer of `snapshot` on other surfaces than the fitted ones.
  public static Valuer of(MarketSnapshot snapshot, SurfaceCase surfaces) {
    return of(snapshot).on(surfaces);
  }

  /// Returns the same session on `other` surfaces; what both have in common is fitted once, shared.
  public Valuer on(SurfaceCase other) {
    return other.equals(surfaces) ? this : new Valuer(this, other);
  }

  /// Returns the market this valuer prices.
  public MarketSnapshot snapshot() {
    return snapshot;
  }

  /// Returns what the surfaces of this session had to assume.
  public Set<SurfaceFlag> flags() {
    EnumSet<SurfaceFlag> flags = EnumSet.noneOf(SurfaceFlag.class);
    flags.addAll(spxVariance.flags());
    if (snapshot.indices().find(IndexName.SKEW).isEmpty()) {
      flags.add(SurfaceFlag.NO_SKEW);
    }
    if (SmileTable.at(snapshot.date()).isPrior()) {
      flags.add(SurfaceFlag.PRIOR_SMILE);
    }
    if (vixVariance.assumed()) {
      flags.add(SurfaceFlag.NO_VVIX);
    }
    return flags;
  }

  /// Returns the forward in points: SPX by carry, VIX by the same-expiry future; absent when that
  /// future has no settlement.
  public OptionalDouble findForward(Underlying underlying, Expiry expiry) {
    return switch (underlying) {
      case SPX -> OptionalDouble.of(IndexVariance.forward(snapshot, years(expiry)));
      case VIX -> snapshot.vixFutures().find(expiry);
    };
  }

  /// Returns the level in points that `index`, one of VIX9D, VIX, VIX3M and VIX6M, would have by
  /// its published formula over this surface's own SPX options; absent where it has no reading this
  /// session, for then the surface is not fitted to it.
  public OptionalDouble reads(IndexName index) {
    return spxVariance.reads(index);
  }

  /// Returns the model volatility of `contract` as a fraction per root year.
  public double vol(OptionContract contract) {
    return slice(contract.underlying(), contract.expiry()).vol(contract.strike());
  }

  /// Returns the model volatility of SPX options of `expiry` at log-moneyness `k`, listed or not,
  /// as a fraction per root year.
  public double spxVol(Expiry expiry, double k) {
    Slice s = slice(Underlying.SPX, expiry);
    return s.vol(s.forward() * StrictMath.exp(k));
  }

  /// Returns the mid value of `contract` in points. A VIX option whose future has no settlement
  /// this session is marked off the interpolated curve. Refuses a contract that settled before this
  /// session's end.
  public Mark mark(OptionContract contract) {
    return new Mark(price(contract), MarkSource.MODELLED);
  }

  /// Returns the marks of many contracts at once, in their order and to the bits of `mark`.
  public List<Mark> marks(List<OptionContract> contracts) {
    return BookValuation.marks(this, contracts);
  }

  /// Returns the mid value of one `structure` to its holder in points; negative for a sold one.
  public double value(Structure structure) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += leg.ratio() * price(leg.contract());
    }
    return sum;
  }

  /// Returns the Greeks of `contract`.
  public Greeks greeks(OptionContract contract) {
    Slice s = slice(contract.underlying(), contract.expiry());
    double vol = s.vol(contract.strike());
    return Black76.greeks(
        contract.right(), s.forward(), contract.strike(), s.years(), vol, s.discount());
  }

  /// Returns the strike, not rounded, whose undiscounted forward delta, N(d1) or N(-d1) at the
  /// surface's own volatility of that strike, is `absDelta` in size.
  public double strikeForDelta(
      Underlying underlying, Expiry expiry, OptionRight right, double absDelta) {
    Check.within(absDelta, 0.001, 0.999, "absDelta");
    Slice s = slice(underlying, expiry);
    Check.that(s.years() > 0, "no strike has a delta at expiry: " + expiry);
    double callDelta = right == OptionRight.CALL ? absDelta : 1 - absDelta;
    return deltaStrikes.computeIfAbsent(
        new DeltaStrike(underlying, expiry, callDelta), _ -> s.strikeForCallDelta(callDelta));
  }

  /// Explains the change in value of one bought `contract` from `before` to this session.
  ///
  /// The steps change one thing at a time: years to expiry, the volatility following them along the
  /// surface of `before`; then the forward, and the smile around it, along the curve of `before`;
  /// then the forward to today's; then the volatility at the strike, and the rate, to today's.
  public Explain explain(Valuer before, OptionContract contract) {
    return explain(before, List.of(contract)).getFirst();
  }

  /// Explains the changes of many bought contracts at once, in their order.
  public List<Explain> explain(Valuer before, List<OptionContract> contracts) {
    return BookValuation.explain(before, this, contracts);
  }

  /// Explains the last change in value of one bought `contract`, from this session to a settlement
  /// at `level` points: time to expiry, the slide of the forward down this session's curve, then
  /// the rest of the way to the payoff.
  public Explain explainSettlement(OptionContract contract, double level) {
    Slice then = slice(contract.underlying(), contract.expiry());
    double strike = contract.strike();
    OptionRight right = contract.right();
    double aged = right.intrinsic(then.forward(), strike);
    double slidValue = right.intrinsic(slideTo(contract.underlying(), 0), strike);
    double payoff = right.intrinsic(level, strike);
    return new Explain(aged - then.price(right, strike), slidValue - aged, payoff - slidValue, 0);
  }

  /// Returns the market after a shock: SPX times `1 + spxReturn`, every SPX volatility index up by
  /// `vixPoints`, every VX future up by `vxBeta * vixPoints`; VVIX, SKEW and time unchanged.
  public Valuer stressed(double spxReturn, double vixPoints, double vxBeta) {
    return shocked.computeIfAbsent(
        new Shock(spxReturn, vixPoints, vxBeta),
        s ->
            fitted == this
                ? of(Stress.of(snapshot, spxReturn, vixPoints, vxBeta))
                : fitted.stressed(spxReturn, vixPoints, vxBeta).on(surfaces));
  }

  /// Returns what this session says of VIX options of `expiry`.
  Slice vixSlice(Expiry expiry) {
    return slice(Underlying.VIX, expiry);
  }

  /// Returns the fitted smile of SPX options `years` ahead, without the shift of a case.
  SsviSlice spxSmileAt(double years) {
    return spxShape.ofTheta(spxVariance.theta(years));
  }

  /// Returns the smile of VIX options `years` ahead.
  SsviSlice vixSmileAt(double years) {
    return vixVariance.smile(years);
  }

  private double price(OptionContract contract) {
    return slice(contract.underlying(), contract.expiry())
        .price(contract.right(), contract.strike());
  }

  private double years(Expiry expiry) {
    Check.that(
        !TradingCalendar.settles(expiry).isBefore(snapshot.asOf()),
        expiry + " settled before " + snapshot.asOf());
    return TradingCalendar.years(snapshot.asOf(), expiry);
  }

  /// Returns what this session says of one expiry.
  Slice slice(Underlying underlying, Expiry expiry) {
    ConcurrentHashMap<Expiry, Slice> known = (underlying == Underlying.SPX ? spx : vix).listed();
    Slice slice = known.get(expiry);
    return slice != null ? slice : known.computeIfAbsent(expiry, e -> listedSlice(underlying, e));
  }

  /// Returns what this session's curve and surface say of an expiry `years` ahead, listed or not.
  Slice slidSlice(Underlying underlying, double years) {
    ConcurrentHashMap<Double, Slice> known = (underlying == Underlying.SPX ? spx : vix).slid();
    return known.computeIfAbsent(years, t -> sliceOf(underlying, t, slideTo(underlying, t)));
  }

  private Slice listedSlice(Underlying underlying, Expiry expiry) {
    double years = years(expiry);
    double forward =
        switch (underlying) {
          case SPX -> IndexVariance.forward(snapshot, years);
          case VIX ->
              snapshot
                  .vixFutures()
                  .interpolate(expiry)
                  .orElseThrow(
                      () -> new MissingQuoteException("no VX future on " + snapshot.date()));
        };
    return sliceOf(underlying, years, forward);
  }

  private Slice sliceOf(Underlying underlying, double years, double forward) {
    double discount = StrictMath.exp(-snapshot.rates().bill() * years);
    if (!(years > 0)) {
      return new Slice(0, forward, 1, SsviSlice.NONE, 0);
    }
    SsviSlice smile =
        switch (underlying) {
          case SPX -> spxSmileAt(years);
          case VIX -> vixVariance.smile(years);
        };
    double shift = underlying == Underlying.SPX ? surfaces.spxWingPoints() / 100 : 0;
    return new Slice(years, forward, discount, smile, shift);
  }

  private double slideTo(Underlying underlying, double years) {
    return underlying == Underlying.SPX
        ? IndexVariance.forward(snapshot, years)
        : vixCurve.at(years);
  }
}
