package io.alvh.strategy.index;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Decides what a published index trades in one session.
///
/// On a roll day, after the old options have settled, the next month's are traded and the index is
/// bought or sold so that nothing is left over; on all other days what dividends left in cash buys
/// more of the index. An index has no opinion: nothing here looks at an earlier session, and all of
/// it, the index and the options, trades at one close.
///
/// ```
/// value V, index S, dollars one structure brings c or costs p, all fees included; 100 = multiplier
/// puts sold       n = V / (100 K - c)                  so that cash with the premium covers the strike K
/// calls sold      n = V / (100 S - c)                  so that every index unit carries one
/// puts bought     n = V / (100 S + p)
/// condors sold    n = V / (m (100 width - c))          m multiples of the most they can lose
/// VIX calls       n = w V / p                          w by the front future
/// ```
public final class IndexStrategy {
  /// VIX options began trading on this day (Cboe).
  static final LocalDate FIRST_VIX_OPTION = LocalDate.of(2006, 2, 24);

  private static final double MULTIPLIER = Underlying.SPX.multiplier();

  /// What rounding each fill to cents can cost.
  private static final double ROUNDING = 0.02;

  private final IndexRulebook rules;
  private final Ledger ledger;
  private final Valuer now;
  private final LocalDate date;
  private final double spot;
  private final List<Decision> decisions = new ArrayList<>();

  private IndexStrategy(IndexRulebook rules, Ledger ledger, Valuer now) {
    this.rules = rules;
    this.ledger = ledger;
    this.now = now;
    this.date = now.snapshot().date();
    this.spot = now.snapshot().spx().close();
  }

  /// Returns the decisions of the session of `now`.
  ///
  /// @param ledger after this session's settlements, interest and dividends
  public static List<Decision> decide(IndexRulebook rules, Ledger ledger, Valuer now) {
    IndexStrategy strategy = new IndexStrategy(rules, ledger, now);
    if (isRollDay(rules.overlay(), now.snapshot().date())) {
      strategy.roll();
    } else {
      strategy.invest(0, "index.reinvest", "What lies in cash buys the index.");
    }
    return List.copyOf(strategy.decisions);
  }

  /// Returns whether the options of `overlay` are rolled on `date`: the day the old ones settle.
  public static boolean isRollDay(Overlay overlay, LocalDate date) {
    return switch (overlay) {
      case Overlay.None _ -> false;
      case Overlay.VixCalls _ ->
          OptionCalendar.isVixMonthly(date) && !date.isBefore(FIRST_VIX_OPTION);
      case Overlay.PutWrite _, Overlay.CallWrite _, Overlay.PutProtection _, Overlay.Condor _ ->
          OptionCalendar.isSpxMonthly(date);
    };
  }

  private void roll() {
    Check.that(
        ledger.positions().isEmpty(),
        rules.id() + " rolls on " + date + " and still holds options");
    if (now.snapshot().indices().find(IndexName.VIX).isEmpty()) {
      skip("index.no_price", "VIX is missing, so no option has a price.", List.of());
      return;
    }
    switch (rules.overlay()) {
      case Overlay.None _ -> throw new IllegalStateException("no options, no roll");
      case Overlay.PutWrite o -> {
        double strike = o.strike().at(spot);
        openPer(strike, new ShortPut(Underlying.SPX, next(), strike));
      }
      case Overlay.CallWrite o ->
          openPer(spot, new CoveredCall(Underlying.SPX, next(), o.strike().at(spot)));
      case Overlay.PutProtection o ->
          openPer(spot, new LongPut(Underlying.SPX, next(), o.strike().at(spot)));
      case Overlay.Condor o -> rollCondor(o);
      case Overlay.VixCalls o -> rollVixCalls(o);
    }
  }

  /// Opens as many as the book can stand `points` beside, or hold the index beside.
  private void openPer(double points, Structure structure) {
    open(structure, value() / (MULTIPLIER * points - dollars(structure)), List.of());
  }

  private void rollCondor(Overlay.Condor o) {
    double shortPut = strike(OptionRight.PUT, o.shortDelta(), o.strikeStep());
    double longPut =
        Math.min(strike(OptionRight.PUT, o.longDelta(), o.strikeStep()), shortPut - o.strikeStep());
    double shortCall =
        Math.max(
            strike(OptionRight.CALL, o.shortDelta(), o.strikeStep()), shortPut + o.strikeStep());
    double longCall =
        Math.max(
            strike(OptionRight.CALL, o.longDelta(), o.strikeStep()), shortCall + o.strikeStep());
    IronCondor condor =
        new IronCondor(Underlying.SPX, next(), longPut, shortPut, shortCall, longCall);
    double loss = MULTIPLIER * condor.width() - dollars(condor);
    List<Fact> facts = List.of(new Fact("max_loss_dollars", loss));
    if (loss <= 0) {
      skip("index.no_price", "A credit beyond the width is not a credible price.", facts);
      return;
    }
    open(condor, value() / (o.collateralMultiple() * loss), facts);
  }

  private void rollVixCalls(Overlay.VixCalls o) {
    Expiry expiry = OptionCalendar.nextVixMonthly(date);
    OptionalDouble front = now.snapshot().vixFutures().find(expiry);
    if (front.isEmpty() || ChronoUnit.DAYS.between(date, expiry.date()) < o.leastDays()) {
      skip("index.no_series", "No one-month VIX future has a settlement.", List.of());
      return;
    }
    double forward = front.getAsDouble();
    double fraction = o.fraction(forward);
    List<Fact> facts = List.of(new Fact("front_vx", forward), new Fact("fraction", fraction));
    if (fraction <= 0) {
      skip("index.weight", "The schedule buys nothing at this level.", facts);
      return;
    }
    double exact = now.strikeForDelta(Underlying.VIX, expiry, OptionRight.CALL, o.delta());
    double strike = Math.max(o.strikeStep(), nearest(exact, o.strikeStep()));
    LongCall call = new LongCall(Underlying.VIX, expiry, strike);
    open(call, fraction * value() / -dollars(call), facts);
  }

  private void open(Structure structure, double quantity, List<Fact> why) {
    long whole = (long) Math.floor(quantity);
    double each = dollars(structure);
    List<Fact> facts = new ArrayList<>(why);
    facts.add(new Fact("spot", spot));
    facts.add(new Fact("value_dollars", value()));
    facts.add(new Fact("dollars_each", each));
    if (whole < 1) {
      skip("index.too_small", "The book does not reach one contract.", facts);
      return;
    }
    invest(whole * each, "index.rebalance", "The index takes what the options leave.");
    decisions.add(
        new Decision.Open(
            Tag.OVERLAY,
            structure,
            whole,
            "index.roll",
            "The old options have settled.",
            List.copyOf(facts)));
  }

  private void skip(String rule, String because, List<Fact> facts) {
    decisions.add(new Decision.StandAside(Tag.OVERLAY, rule, because, List.copyOf(facts)));
    invest(0, "index.reinvest", "What lies in cash buys the index.");
  }

  /// Buys the index for all cash there will be after `optionDollars` more, or sells what is owed.
  private void invest(double optionDollars, String rule, String because) {
    if (rules.holding() == IndexRulebook.Holding.BILLS) {
      return;
    }
    double spare = ledger.cash().dollars() + optionDollars - (optionDollars == 0 ? 0 : ROUNDING);
    double millionths = spare / spot * 1e6;
    long change = (long) Math.floor(millionths);
    if (spare > 0) {
      change -= 1;
    }
    if (change > 0 || spare < 0) {
      decisions.add(
          new Decision.TradeIndex(change, rule, because, List.of(new Fact("cash_dollars", spare))));
    }
  }

  /// Returns the value of cash and index in dollars; no option is open when it is asked.
  private double value() {
    return ledger.cash().plus(ledger.index().value(spot)).dollars();
  }

  /// Returns what trading one `structure` brings in dollars, costs deducted; negative is paid.
  private double dollars(Structure structure) {
    double vix = now.snapshot().indices().get(IndexName.VIX);
    double points = -now.value(structure) - rules.fills().slippagePoints(structure, now, vix);
    return points * structure.underlying().multiplier() - rules.fills().feesDollars(structure, now);
  }

  private Expiry next() {
    return OptionCalendar.spxMonthly(YearMonth.from(date).plusMonths(1));
  }

  private double strike(OptionRight right, double delta, double step) {
    return nearest(now.strikeForDelta(Underlying.SPX, next(), right, delta), step);
  }

  private static double nearest(double strike, double step) {
    return Math.floor(strike / step + 0.5) * step;
  }
}
