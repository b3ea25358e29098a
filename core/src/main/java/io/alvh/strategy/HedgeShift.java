package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgePurchases.Verdict;
import io.alvh.strategy.Rung.Offer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Moves vega along the ladder: a calendar roll on the MACD of the 30-day VIX future, one session
/// after its settlement showed a cross.
///
/// A cross up with a rising slope (the slope's MACD above its signal) sells medium calls worth at
/// most the fraction of that layer's vega and buys short calls of no more vega; a cross down sells
/// what was so bought and buys back what was sold. Whole contracts, one shift in force at a time.
/// The targets of both layers move along, so that the shift is not undone the next day.
///
/// ```
/// carry change     = carry of what is bought less carry of what is sold, over the sessions between
///                    two shifts, at an unchanged curve
/// convexity change = stress gain of what is bought less that of what is sold
/// shift if max(|carry change|, |convexity change|) > cost multiple x (fees + half-spreads)
/// ```
final class HedgeShift {
  static final String RULE = "hedge.time_shift";

  /// The layers vega moves between: the first and the second of the ladder.
  static final String SHORT_TAG = "hedge/short";

  static final String MEDIUM_TAG = "hedge/medium";

  private static final RuleId ID = RuleId.TIME_SHIFT;

  private HedgeShift() {}

  /// Contracts sold and bought by one shift.
  private record Leg(Rung rung, Structure structure, long contracts, String id) {}

  /// Returns `targets` with the shift in force: a layer that should hold nothing still holds
  /// nothing.
  static List<LayerTarget> shifted(
      Situation situation, List<Rung> rungs, List<LayerTarget> targets) {
    HedgeMotion.Shift shift = situation.memory().hedge().motion().shift();
    if (!isLadder(rungs)
        || shift.toShort() == 0
        || targets.get(0).contracts() == 0
        || targets.get(1).contracts() == 0) {
      return targets;
    }
    List<LayerTarget> moved = new ArrayList<>(targets);
    moved.set(0, targets.get(0).plus(shift.toShort()));
    moved.set(1, targets.get(1).plus(-shift.fromMedium()));
    return moved;
  }

  /// Shifts if the last settlement asks for it.
  static void act(HedgeSession session, List<Rung> rungs) {
    Situation situation = session.situation();
    OptionalDouble cross = session.signal(SignalName.MACD_CROSS);
    if (!situation.rules().settings().of(ID).on()
        || !isLadder(rungs)
        || (cross.isPresent() && cross.getAsDouble() == 0)) {
      return;
    }
    if (cross.isEmpty()) {
      standAside(session, "whether the future crossed is missing", List.of());
      return;
    }
    HedgeMotion.Shift shift = situation.memory().hedge().motion().shift();
    boolean up = cross.getAsDouble() > 0;
    String obstacle = obstacle(session, rungs, shift, up);
    if (!obstacle.isEmpty()) {
      standAside(session, obstacle, List.of(new Fact("direction", up ? 1 : -1)));
      return;
    }
    Rung from = rungs.get(up ? 1 : 0);
    Rung to = rungs.get(up ? 0 : 1);
    switch (HedgePurchases.verdict(session, to, up)) {
      case Verdict.Barred b ->
          standAside(session, b.because(), List.of(new Fact("direction", up ? 1 : -1)));
      case Verdict.Allowed a -> {
        List<Leg> sold = up ? fraction(session, from) : atMost(session, from, shift.toShort());
        long bought = up ? worth(situation, sold, a.offer()) : shift.fromMedium();
        trade(session, sold, new Leg(to, a.offer().structure(), bought, ""), up);
      }
    }
  }

  /// A shift that is not made is no reason for what a layer lacks, so it is said of the whole.
  private static void standAside(HedgeSession session, String because, List<Fact> facts) {
    session.add(new Decision.StandAside(HedgeReport.BOOK, RULE, because, facts));
  }

  private static String obstacle(
      HedgeSession session, List<Rung> rungs, HedgeMotion.Shift shift, boolean up) {
    RuleSettings settings = session.situation().rules().settings();
    if (up == (shift.toShort() > 0)) {
      return up ? "a shift is in force already" : "no shift is in force to take back";
    }
    if (shift.since() + 1 < settings.number(ID, "sessions_between")) {
      return "the last shift is too recent";
    }
    OptionalDouble macd = session.signal(SignalName.SLOPE_MACD);
    OptionalDouble signal = session.signal(SignalName.SLOPE_MACD_SIGNAL);
    if (up && (macd.isEmpty() || signal.isEmpty())) {
      return "the slope's change is missing";
    }
    if (up && macd.getAsDouble() <= signal.getAsDouble()) {
      return "the slope is not rising";
    }
    if (session.isTouched(rungs.get(0)) || session.isTouched(rungs.get(1))) {
      return "a layer has traded this session already";
    }
    return session.mayAdjust(1) ? "" : "the turnover budget is spent";
  }

  private static boolean isLadder(List<Rung> rungs) {
    return rungs.size() > 1
        && rungs.get(0).tag().toString().equals(SHORT_TAG)
        && rungs.get(1).tag().toString().equals(MEDIUM_TAG);
  }

  /// Returns the oldest contracts of `from` whose vega together stays within the rule's fraction of
  /// the layer's.
  private static List<Leg> fraction(HedgeSession session, Rung from) {
    Situation situation = session.situation();
    double left = 0;
    for (Position p : from.held()) {
      left += vega(situation.now(), p.structure()) * session.left(p);
    }
    left *= situation.rules().settings().number(ID, "fraction");
    List<Leg> sold = new ArrayList<>();
    for (Position p : from.held()) {
      double each = vega(situation.now(), p.structure());
      long contracts = each > 0 ? Math.min(session.left(p), (long) Math.floor(left / each)) : 0;
      if (contracts > 0) {
        sold.add(new Leg(from, p.structure(), contracts, p.id()));
        left -= contracts * each;
      }
    }
    return sold;
  }

  private static List<Leg> atMost(HedgeSession session, Rung from, long most) {
    List<Leg> sold = new ArrayList<>();
    long left = most;
    for (Position p : from.held()) {
      long contracts = Math.min(session.left(p), left);
      if (contracts > 0) {
        sold.add(new Leg(from, p.structure(), contracts, p.id()));
        left -= contracts;
      }
    }
    return sold;
  }

  private static long worth(Situation situation, List<Leg> sold, Offer.Listed offer) {
    double vega = 0;
    for (Leg leg : sold) {
      vega += vega(situation.now(), leg.structure()) * leg.contracts();
    }
    double each = vega(situation.now(), offer.structure());
    return each > 0 ? (long) Math.floor(vega / each) : 0;
  }

  private static void trade(HedgeSession session, List<Leg> sold, Leg bought, boolean up) {
    Situation situation = session.situation();
    if (sold.isEmpty() || bought.contracts() < 1) {
      standAside(
          session, "too few contracts to shift", List.of(new Fact("direction", up ? 1 : -1)));
      return;
    }
    int sessions = (int) situation.rules().settings().number(ID, "sessions_between");
    double carry = carry(situation, bought.structure(), sessions) * bought.contracts();
    double convexity = gain(situation, bought);
    double cost = HedgeLadder.costDollars(situation, bought.structure(), bought.contracts());
    double vega = vega(situation.now(), bought.structure()) * bought.contracts();
    double paid = HedgeLadder.askDollars(situation, bought.structure()) * bought.contracts();
    for (Leg leg : sold) {
      carry -= carry(situation, leg.structure(), sessions) * leg.contracts();
      convexity -= gain(situation, leg);
      cost += HedgeLadder.costDollars(situation, leg.structure(), -leg.contracts());
      paid -= HedgeLadder.bidDollars(situation, leg.structure()) * leg.contracts();
    }
    List<Fact> facts =
        List.of(
            new Fact("direction", up ? 1 : -1),
            new Fact("vega_bought_usd", vega),
            new Fact("carry_change_usd", carry),
            new Fact("convexity_change_usd", convexity),
            new Fact("cost_usd", cost),
            new Fact("premium_usd", paid));
    double multiple = situation.rules().settings().number(ID, "cost_multiple");
    if (Math.max(Math.abs(carry), Math.abs(convexity)) <= multiple * cost) {
      standAside(session, "the change is not worth its cost", facts);
    } else if (paid > session.room()) {
      standAside(session, "the month's premium is spent", facts);
    } else if (!session.acts(ID)) {
      session.show(ID, (double) bought.contracts());
    } else {
      HedgeSession.Reason reason =
          new HedgeSession.Reason(RULE, up ? "vega moves nearer" : "vega moves back", facts);
      for (Leg leg : sold) {
        Position held = situation.ledger().find(leg.id()).orElseThrow();
        session.sell(leg.rung(), held, leg.contracts(), "shift", reason);
      }
      session.buy(bought.rung(), bought.structure(), bought.contracts(), paid, reason);
    }
  }

  private static double gain(Situation situation, Leg leg) {
    return HedgeLadder.stressGain(situation, leg.structure(), leg.rung().layer()) * leg.contracts();
  }

  /// Returns dollars per 1.00 of volatility.
  static double vega(Valuer now, Structure structure) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += leg.ratio() * now.greeks(leg.contract()).vega();
    }
    return sum * structure.underlying().multiplier();
  }

  /// Returns the dollars one `structure` loses over `sessions` at an unchanged curve: what it is
  /// worth less what it would be worth today with that much less time left, no less than a day.
  static double carry(Situation situation, Structure structure, int sessions) {
    Valuer now = situation.now();
    LocalDate today = now.snapshot().date();
    LocalDate then = today;
    for (int i = 0; i < sessions; i++) {
      then = TradingCalendar.next(then);
    }
    long days = ChronoUnit.DAYS.between(today, then);
    LocalDate end = structure.expiry().date().minusDays(days);
    LocalDate least = TradingCalendar.next(today);
    LocalDate aged = end.isBefore(least) ? least : end;
    LocalDate session = TradingCalendar.isSession(aged) ? aged : TradingCalendar.next(aged);
    Expiry left = new Expiry(session, structure.expiry().settlement());
    double points = now.value(structure);
    for (OptionLeg leg : structure.legs()) {
      LongCall call = new LongCall(structure.underlying(), left, leg.contract().strike());
      points -= leg.ratio() * now.value(call);
    }
    return points * structure.underlying().multiplier();
  }
}
