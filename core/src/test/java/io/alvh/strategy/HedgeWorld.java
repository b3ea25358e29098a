package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// A small made-up market for the hedge's tests: SPX 5000, a VIX, and nine VX futures on a curve.
/// Every `with…` returns a changed copy.
record HedgeWorld(
    Rulebook rules,
    LocalDate date,
    double vixBefore,
    double vixNow,
    IntToDoubleFunction curve,
    Ledger ledger,
    StrategyMemory memory,
    Map<SignalName, Double> signals,
    double nav) {
  /// A Wednesday with all three layers in range, none of them on a settlement date.
  static final LocalDate DAY = LocalDate.of(2024, 1, 24);

  static HedgeWorld calm() {
    return at(14);
  }

  static HedgeWorld at(double vix) {
    return new HedgeWorld(
        Rulebooks.defaults(),
        DAY,
        vix,
        vix,
        month -> vix + 1 + 0.6 * month,
        new Ledger(Money.ofDollars(1_000_000), List.of()),
        StrategyMemory.initial(),
        new EnumMap<>(SignalName.class),
        1_000_000);
  }

  HedgeWorld withRules(Rulebook other) {
    return new HedgeWorld(other, date, vixBefore, vixNow, curve, ledger, memory, signals, nav);
  }

  HedgeWorld withPolicy(HedgeRules.Policy policy, HedgeRules.Funding funding) {
    return withRules(rules.withPolicyFunding(policy, funding));
  }

  HedgeWorld withDate(LocalDate other) {
    return new HedgeWorld(rules, other, vixBefore, vixNow, curve, ledger, memory, signals, nav);
  }

  HedgeWorld withVixBefore(double vix) {
    return new HedgeWorld(rules, date, vix, vixNow, curve, ledger, memory, signals, nav);
  }

  HedgeWorld withVixNow(double vix) {
    return new HedgeWorld(rules, date, vixBefore, vix, curve, ledger, memory, signals, nav);
  }

  HedgeWorld withCurve(IntToDoubleFunction other) {
    return new HedgeWorld(rules, date, vixBefore, vixNow, other, ledger, memory, signals, nav);
  }

  HedgeWorld withMemory(StrategyMemory other) {
    return new HedgeWorld(rules, date, vixBefore, vixNow, curve, ledger, other, signals, nav);
  }

  HedgeWorld withNav(double other) {
    return new HedgeWorld(rules, date, vixBefore, vixNow, curve, ledger, memory, signals, other);
  }

  HedgeWorld withSignal(SignalName name, double value) {
    Map<SignalName, Double> more = new EnumMap<>(SignalName.class);
    more.putAll(signals);
    more.put(name, value);
    return new HedgeWorld(rules, date, vixBefore, vixNow, curve, ledger, memory, more, nav);
  }

  HedgeWorld holding(String layer, Expiry expiry, double strike, long quantity, double paid) {
    List<Position> more = new ArrayList<>(ledger.positions());
    LongCall call = new LongCall(Underlying.VIX, expiry, strike);
    Tag tag = new Tag(Tag.Book.HEDGE, layer);
    more.add(new Position("h" + more.size(), tag, call, quantity, -paid, date.minusDays(10)));
    Ledger next = new Ledger(ledger.cash(), more);
    return new HedgeWorld(rules, date, vixBefore, vixNow, curve, next, memory, signals, nav);
  }

  HedgeWorld holding(String layer, Structure structure, long quantity, double paid) {
    List<Position> more = new ArrayList<>(ledger.positions());
    Tag tag = new Tag(Tag.Book.HEDGE, layer);
    more.add(new Position("h" + more.size(), tag, structure, quantity, -paid, date.minusDays(10)));
    return withLedger(new Ledger(ledger.cash(), more));
  }

  HedgeWorld withLedger(Ledger other) {
    return new HedgeWorld(rules, date, vixBefore, vixNow, curve, other, memory, signals, nav);
  }

  HedgeWorld withTrack(HedgeTrack track) {
    return withMemory(new StrategyMemory(memory.intensity(), memory.killSwitch(), track));
  }

  HedgeWorld withMotion(HedgeMotion motion) {
    return withTrack(memory.hedge().withMotion(motion));
  }

  /// Returns this world with `rule` set in another way.
  HedgeWorld with(RuleId rule, RuleSettings.Setting setting) {
    return withRules(rules.withSettings(rules.settings().with(rule, setting)));
  }

  /// Returns this world with `rule` on or off.
  HedgeWorld with(RuleId rule, boolean on) {
    return with(rule, rules.settings().of(rule).withOn(on));
  }

  /// Returns this world with other numbers of `rule`.
  HedgeWorld with(RuleId rule, Double... numbers) {
    RuleSettings.Setting s = rules.settings().of(rule);
    return with(rule, new RuleSettings.Setting(s.on(), s.weight(), List.of(numbers), s.because()));
  }

  /// Returns the structure of the position held under number `index`.
  Structure held(int index) {
    return ledger.positions().get(index).structure();
  }

  /// Returns `rules` with other layers.
  static Rulebook withLayers(Rulebook rules, List<HedgeRules.Layer> layers) {
    HedgeRules h = rules.hedge();
    return rules.withHedge(
        new HedgeRules(
            h.policy(),
            h.funding(),
            layers,
            h.strikes(),
            h.intensity(),
            h.units(),
            h.purchase(),
            h.monetise()));
  }

  Valuer before() {
    return valuer(TradingCalendar.previous(date), vixBefore);
  }

  Valuer now() {
    return valuer(date, vixNow);
  }

  private Valuer valuer(LocalDate day, double vix) {
    List<Point> points = new ArrayList<>();
    YearMonth month = YearMonth.from(day);
    for (int i = 0; points.size() < 9; i++) {
      Expiry expiry = OptionCalendar.vixMonthly(month.plusMonths(i));
      if (expiry.date().isAfter(day)) {
        points.add(new Point(expiry, curve.applyAsDouble(points.size())));
      }
    }
    Map<IndexName, Double> indices = new EnumMap<>(IndexName.class);
    indices.put(IndexName.VIX9D, vix);
    indices.put(IndexName.VIX, vix);
    indices.put(IndexName.VIX3M, vix + 1);
    indices.put(IndexName.VIX6M, vix + 2);
    indices.put(IndexName.VVIX, 90.0);
    indices.put(IndexName.SKEW, 130.0);
    return Valuer.of(
        new MarketSnapshot(
            day,
            TradingCalendar.close(day),
            new Bar(5000, 5010, 4990, 5000),
            IndexReadings.of(indices),
            new TermStructure(points),
            new Rates(0.05, 0.015),
            List.of(),
            List.of()));
  }

  SignalSet signalSet() {
    LocalDate yesterday = TradingCalendar.previous(date);
    Map<SignalName, Double> all = new EnumMap<>(SignalName.class);
    all.put(SignalName.VIX, vixBefore);
    all.put(SignalName.VIX_SMA5, vixBefore);
    all.put(SignalName.VIX_HIGH5, vixBefore);
    all.put(SignalName.VIX_HIGH20, vixBefore);
    all.putAll(signals);
    return SignalSet.of(yesterday, TradingCalendar.close(yesterday), all);
  }

  Situation situation() {
    return new Situation(rules, signalSet(), before(), now(), ledger, Money.ofDollars(nav), memory);
  }

  /// Decides with `condors` one-day condors being opened, each losing its 10-point wing in the
  /// stress.
  HedgePlan decide(long condors) {
    return HedgeStrategy.decide(situation(), condors == 0 ? List.of() : List.of(open(condors)));
  }

  Decision open(long condors) {
    Expiry expiry = new Expiry(TradingCalendar.next(date), Settlement.PM);
    IronCondor condor = new IronCondor(Underlying.SPX, expiry, 4930, 4940, 5060, 5070);
    Tag tag = new Tag(Tag.Book.CONDOR, "balanced");
    return new Decision.Open(tag, condor, condors, "condor.open", "", List.of());
  }

  /// Returns the contracts bought for `layer`.
  static long bought(HedgePlan plan, String layer) {
    long sum = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o && o.tag().name().equals(layer)) {
        sum += o.quantity();
      }
    }
    return sum;
  }

  /// Returns the contracts of `layer` closed by `rule`.
  static long closed(HedgePlan plan, String layer, String rule) {
    long sum = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Close c && c.tag().name().equals(layer) && c.rule().equals(rule)) {
        sum += c.quantity();
      }
    }
    return sum;
  }

  /// Returns what was bought for `layer` by `rule`.
  static List<Decision.Open> opens(HedgePlan plan, String layer, String rule) {
    List<Decision.Open> opens = new ArrayList<>();
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o && o.tag().name().equals(layer) && o.rule().equals(rule)) {
        opens.add(o);
      }
    }
    return opens;
  }

  /// Returns the decisions made by `rule`.
  static List<Decision> by(HedgePlan plan, String rule) {
    return plan.decisions().stream().filter(d -> d.rule().equals(rule)).toList();
  }

  /// Returns the number named `name` of `decision`.
  static double fact(Decision decision, String name) {
    for (Fact f : decision.facts()) {
      if (f.name().equals(name)) {
        return f.value();
      }
    }
    throw new AssertionError("no fact " + name + " in " + decision);
  }

  /// Returns the rules that left `layer` alone.
  static List<String> stoodAside(HedgePlan plan, String layer) {
    List<String> rules = new ArrayList<>();
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.StandAside s && s.tag().name().equals(layer)) {
        rules.add(s.rule());
      }
    }
    return rules;
  }

  /// Returns the number named `name` on the session's `hedge.size` line.
  static double fact(HedgePlan plan, String name) {
    return fact(by(plan, "hedge.size").getFirst(), name);
  }
}
