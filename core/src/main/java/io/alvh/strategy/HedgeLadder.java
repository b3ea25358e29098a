package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.black.Greeks;
import io.alvh.risk.Stress;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.HedgeRules.Strikes.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prices the ladder of one session.
///
/// A layer buys the monthly whose VX future settled this session and whose days to expiry are
/// nearest to the layer's target, among those inside the layer's range. Its strike is the listed
/// one nearest to the wanted delta on that future. Where no monthly is inside the range, carry and
/// stress gain are read off the nearest one outside, so that a few days without a series do not
/// move the size of the hedge.
final class HedgeLadder {
  private static final double CALENDAR_YEAR = 365;

  /// Days that put any monthly outside a layer's range behind every monthly inside it.
  private static final long OUT_OF_RANGE = 10_000;

  private final Situation situation;
  private final Stress stress;

  private HedgeLadder(Situation situation) {
    this.situation = situation;
    HedgeRules.Units units = situation.rules().hedge().units();
    stress = Stress.of(situation.now(), units.stressSpx(), units.stressVixPoints());
  }

  /// Returns the rungs, in layer order.
  static List<Rung> of(Situation situation) {
    HedgeLadder ladder = new HedgeLadder(situation);
    List<Rung> rungs = new ArrayList<>();
    for (Layer layer : situation.rules().hedge().layers()) {
      rungs.add(ladder.rung(layer));
    }
    return List.copyOf(rungs);
  }

  /// Returns the dollars the hedge of `rungs` gains in the stress.
  static double stressGain(Situation situation, List<Rung> rungs) {
    HedgeRules.Units units = situation.rules().hedge().units();
    Stress stress = Stress.of(situation.now(), units.stressSpx(), units.stressVixPoints());
    double sum = 0;
    for (Rung rung : rungs) {
      for (Position p : rung.held()) {
        sum += stress.gain(p.structure(), p.quantity(), rung.layer().stressBeta());
      }
    }
    return sum;
  }

  /// Returns the dollars one `structure` of `layer` gains in the stress.
  static double stressGain(Situation situation, Structure structure, Layer layer) {
    HedgeRules.Units units = situation.rules().hedge().units();
    return Stress.of(situation.now(), units.stressSpx(), units.stressVixPoints())
        .gain(structure, 1, layer.stressBeta());
  }

  /// Returns calendar days from the session to `expiry`.
  static long dte(Situation situation, Expiry expiry) {
    return ChronoUnit.DAYS.between(situation.now().snapshot().date(), expiry.date());
  }

  private Rung rung(Layer layer) {
    Tag tag = new Tag(Tag.Book.HEDGE, layer.name());
    List<Position> held = situation.ledger().positions(tag);
    Optional<Point> nearest = nearest(layer);
    if (nearest.isEmpty()) {
      Rung.Offer none = new Rung.Offer.Absent("hedge.no_series", "no VX future has a settlement");
      return new Rung(layer, tag, held, none, new Rung.Model(0, 0, 0));
    }
    Expiry expiry = nearest.get().expiry();
    LongCall call = call(situation, expiry, situation.rules().hedge().strikes().delta());
    Greeks greeks = situation.now().greeks(call.contract());
    Rung.Model model =
        new Rung.Model(
            carryYear(greeks, call, layer),
            Math.max(0, stress.gain(call, 1, layer.stressBeta())),
            situation.now().value(call) * call.underlying().multiplier());
    long dte = dte(situation, expiry);
    Rung.Offer offer =
        isInRange(layer, dte)
            ? offer(situation, call, situation.rules().hedge().strikes().delta())
            : new Rung.Offer.Absent("hedge.no_series", "no monthly expires in the layer's range");
    return new Rung(layer, tag, held, offer, model);
  }

  private static boolean isInRange(Layer layer, long dte) {
    return dte >= layer.dteMin() && dte <= layer.dteMax();
  }

  private Optional<Point> nearest(Layer layer) {
    Optional<Point> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (Point p : situation.now().snapshot().vixFutures().points()) {
      long dte = dte(situation, p.expiry());
      long outside = isInRange(layer, dte) ? 0 : OUT_OF_RANGE;
      long off = outside + Math.abs(dte - layer.dteTarget());
      if (off < least) {
        least = off;
        best = Optional.of(p);
      }
    }
    return best;
  }

  /// Returns the listed call of `expiry` nearest to `delta`.
  static LongCall call(Situation situation, Expiry expiry, double delta) {
    double exact = situation.now().strikeForDelta(Underlying.VIX, expiry, OptionRight.CALL, delta);
    List<Interval> intervals = situation.rules().hedge().strikes().intervals();
    return new LongCall(Underlying.VIX, expiry, VixStrikes.nearest(intervals, exact));
  }

  /// Returns `call` as an offer, unless its delta is further off `wanted` than the rules tolerate.
  static Rung.Offer offer(Situation situation, LongCall call, double wanted) {
    Valuer now = situation.now();
    MarketSnapshot market = now.snapshot();
    double years = TradingCalendar.years(market.asOf(), call.expiry());
    double discount = StrictMath.exp(-market.rates().bill() * years);
    double delta = now.greeks(call.contract()).delta() / discount;
    if (Math.abs(delta - wanted) > situation.rules().hedge().strikes().deltaTolerance()) {
      return new Rung.Offer.Absent("hedge.no_strike", "no listed strike is near the wanted delta");
    }
    return new Rung.Offer.Listed(
        call, askDollars(situation, call), delta, dte(situation, call.expiry()));
  }

  /// Returns the dollars one `structure` costs to buy: mid, half spread and fees.
  static double askDollars(Situation situation, Structure structure) {
    return tradeDollars(situation, structure, 1);
  }

  /// Returns the dollars one `structure` brings when sold: mid less half spread and fees.
  static double bidDollars(Situation situation, Structure structure) {
    return tradeDollars(situation, structure, -1);
  }

  /// Returns the dollars of spread and fees that buying `quantity` structures costs, or, below
  /// zero, selling them.
  static double costDollars(Situation situation, Structure structure, long quantity) {
    double mid = situation.now().value(structure) * structure.underlying().multiplier();
    double price =
        quantity > 0 ? askDollars(situation, structure) : bidDollars(situation, structure);
    return (price - mid) * quantity;
  }

  private static double tradeDollars(Situation situation, Structure structure, int side) {
    Valuer now = situation.now();
    FillPolicy fills = situation.rules().fills();
    double vix = situation.signals().find(SignalName.VIX).orElseThrow();
    double points = now.value(structure) + side * fills.slippagePoints(structure, now, vix);
    return points * structure.underlying().multiplier() + side * fills.feesDollars(structure, now);
  }

  /// Returns the dollars a year one contract of a rolled layer loses at an unchanged curve: what
  /// `call` is worth less what the same strike with only the days left at its roll is worth today,
  /// by the days between. Never less than its time decay alone: what an inverted curve would bring
  /// is not counted as income.
  private double carryYear(Greeks greeks, LongCall call, Layer layer) {
    Valuer now = situation.now();
    double decay = -greeks.theta();
    LocalDate roll = now.snapshot().date().plusDays(layer.rollAtDte());
    Expiry left = new Expiry(sessionFrom(roll), call.expiry().settlement());
    long days = ChronoUnit.DAYS.between(left.date(), call.expiry().date());
    if (days > 0 && layer.rollAtDte() > 0) {
      LongCall rolled = new LongCall(Underlying.VIX, left, call.strike());
      decay = Math.max(decay, (now.value(call) - now.value(rolled)) / days * CALENDAR_YEAR);
    }
    return Math.max(0, decay) * call.underlying().multiplier();
  }

  private static LocalDate sessionFrom(LocalDate date) {
    return TradingCalendar.isSession(date) ? date : TradingCalendar.next(date);
  }
}
