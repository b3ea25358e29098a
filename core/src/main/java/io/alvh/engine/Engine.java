package io.alvh.engine;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.Decision;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.SessionOutcome;
import io.alvh.strategy.Situation;
import io.alvh.strategy.StrategyMemory;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.List;

/// One session of one rulebook, as a pure function of the state before it and the session's prices.
///
/// The order: settle what expires, pay interest, take the signals of the session before, decide,
/// gate, fill at this session's prices, mark. Condors decide first; the hedge sees what passed.
public final class Engine {
  private final Rulebook rules;
  private final EdrFormula edr;
  private final Broker broker;
  private final Strategy strategy;

  /// An engine for `rules` whose orders go to `broker`.
  public Engine(Rulebook rules, Broker broker) {
    this(rules, broker, Strategy.RULEBOOK);
  }

  Engine(Rulebook rules, Broker broker, Strategy strategy) {
    this.rules = rules;
    this.edr = rules.condors().edr().formula();
    this.broker = broker;
    this.strategy = strategy;
  }

  /// Returns the state at the end of the last session of `past`, with `capital` and nothing else.
  public State initial(Lookback past, Money capital) {
    return new State(
        new Ledger(capital, List.of()),
        Book.EMPTY,
        past,
        past.signals(edr),
        StrategyMemory.initial());
  }

  /// Returns what the session of `now` does to `state`. Fails, booking nothing, when a value that
  /// has to be there is missing.
  public Step step(State state, Valuer now) {
    MarketSnapshot snapshot = now.snapshot();
    if (!state.signals().knownAt().isBefore(snapshot.asOf())) {
      throw new IllegalArgumentException(
          "signals known at " + state.signals().knownAt() + " are too late for " + snapshot.asOf());
    }
    Booking booking = new Booking(state.ledger());
    Settling.settle(booking, snapshot);
    Money interest = Interest.pay(booking, state, snapshot);
    HedgePlan plan = trade(booking, state, now);
    Book book = Marking.mark(booking.ledger(), now);
    booking.book(Marking.entry(booking.ledger(), book, now));
    List<Attribution> parts = Explaining.explain(state, booking.entries(), book, now);
    State after = after(state, booking, book, parts, now);
    return new Step(now, booking.entries(), interest, plan, parts, after);
  }

  /// Returns the state after a session that has been journalled already. Refuses entries whose mark
  /// differs from what this history says.
  ///
  /// @param entries of that session, in order
  public State replay(State state, Valuer now, List<LedgerEntry> entries) {
    Booking booking = new Booking(state.ledger());
    entries.forEach(booking::book);
    Book book = Marking.mark(booking.ledger(), now);
    LedgerEntry expected = Marking.entry(booking.ledger(), book, now);
    Check.that(
        !entries.isEmpty() && entries.getLast().equals(expected),
        "the journal does not belong to this history: expected " + expected);
    return after(
        state, booking, book, Explaining.explain(state, booking.entries(), book, now), now);
  }

  private HedgePlan trade(Booking booking, State state, Valuer now) {
    Situation situation =
        new Situation(
            rules,
            state.signals(),
            state.before(),
            now,
            booking.ledger(),
            state.nav(),
            state.memory());
    Trading trading = new Trading(booking, broker, now);
    List<Decision> condors = trading.carryOut(strategy.condors().apply(situation));
    HedgePlan plan = strategy.hedge().apply(situation, condors);
    trading.carryOut(plan.decisions());
    booking.book(target(plan, booking.ledger(), now));
    return plan;
  }

  private static LedgerEntry target(HedgePlan plan, Ledger ledger, Valuer now) {
    long held = 0;
    for (var position : ledger.positions(Tag.Book.HEDGE)) {
      held += position.quantity();
    }
    return new LedgerEntry.Decided(
        now.snapshot().asOf(),
        "hedge.target",
        "hedge",
        "target",
        "The hedge the rules ask for, and what is held after this session's trades.",
        List.of(
            new Fact("intensity", plan.intensity()),
            new Fact("target_contracts", plan.targetContracts()),
            new Fact("held_contracts", held),
            new Fact("shortfall_contracts", Math.max(0, plan.targetContracts() - held)),
            new Fact("stress_loss_dollars", plan.stressLoss()),
            new Fact("stress_gain_dollars", plan.stressGain())));
  }

  private State after(
      State state, Booking booking, Book book, List<Attribution> parts, Valuer now) {
    Lookback lookback = state.lookback().plus(now);
    SignalSet signals = lookback.signals(edr);
    Money nav = booking.ledger().cash().plus(book.value());
    long carry = 0;
    for (Attribution part : parts) {
      if (part.tag().book() == Tag.Book.HEDGE) {
        carry += part.theta() + part.roll();
      }
    }
    SessionOutcome outcome =
        new SessionOutcome(
            rules,
            signals,
            now,
            state.ledger(),
            booking.ledger(),
            booking.entries(),
            state.nav(),
            nav,
            new Money(carry));
    return new State(booking.ledger(), book, lookback, signals, state.memory().after(outcome));
  }
}
