package io.alvh.strategy;

import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.market.ScheduledEvent;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Small made-up situations: one quiet market, changed one piece at a time.
final class Situations {
  private Rulebook rules = Rulebooks.defaults();
  private LocalDate date = LocalDate.of(2026, 3, 11);
  private double spx = 7138;
  private double vix = 17.95;
  private double vixNow = 17.95;
  private double spxBefore = 7138;
  private Money nav = Money.ofDollars(1_000_000);
  private StrategyMemory memory = StrategyMemory.initial();
  private final Map<SignalName, Double> signals = new EnumMap<>(SignalName.class);
  private final List<Position> positions = new ArrayList<>();
  private final List<ScheduledEvent> events = new ArrayList<>();

  private Situations() {
    signals.put(SignalName.VIX_SMA5, 18.0);
    signals.put(SignalName.HV20, 19.1);
    signals.put(SignalName.SKEW_Z, 0.0);
  }

  static Situations quiet() {
    return new Situations();
  }

  Situations rules(Rulebook value) {
    rules = value;
    return this;
  }

  Situations date(LocalDate value) {
    date = value;
    return this;
  }

  Situations spx(double value) {
    spx = value;
    spxBefore = value;
    return this;
  }

  Situations spxBefore(double value) {
    spxBefore = value;
    return this;
  }

  /// Sets VIX of the session before.
  Situations vix(double value) {
    vix = value;
    return this;
  }

  /// Sets VIX of this session, which moves prices and nothing else.
  Situations vixNow(double value) {
    vixNow = value;
    return this;
  }

  Situations signal(SignalName name, double value) {
    signals.put(name, value);
    return this;
  }

  Situations without(SignalName name) {
    signals.remove(name);
    signals.put(SignalName.CONTANGO, 0.0);
    missing.add(name);
    return this;
  }

  private final List<SignalName> missing = new ArrayList<>();

  Situations nav(double dollars) {
    nav = Money.ofDollars(dollars);
    return this;
  }

  Situations memory(StrategyMemory value) {
    memory = value;
    return this;
  }

  Situations holding(Position position) {
    positions.add(position);
    return this;
  }

  Situations event(LocalDate on) {
    events.add(new ScheduledEvent(ScheduledEvent.Kind.CPI, on));
    return this;
  }

  Situation build() {
    LocalDate previous = TradingCalendar.previous(date);
    return new Situation(
        rules,
        signalSet(previous),
        Valuer.of(Markets.snapshot(previous, spxBefore, vix, List.of())),
        Valuer.of(Markets.snapshot(date, spx, vixNow, events)),
        new Ledger(nav, positions),
        nav,
        memory);
  }

  private SignalSet signalSet(LocalDate on) {
    Map<SignalName, Double> all = new EnumMap<>(SignalName.class);
    all.put(SignalName.VIX, vix);
    all.put(SignalName.VIX9D, vix);
    var edr = rules.condors().edr();
    EdrFormula formula =
        new EdrFormula(
            edr.weightVix9d(),
            edr.multipliers().stream()
                .map(m -> new EdrFormula.Band(m.vixBelow(), m.multiplier()))
                .toList());
    double hv20 = signals.getOrDefault(SignalName.HV20, 19.1);
    all.put(SignalName.EDR, formula.percent(vix, hv20, vix));
    all.putAll(signals);
    missing.forEach(all::remove);
    return SignalSet.of(on, TradingCalendar.close(on), all);
  }
}
