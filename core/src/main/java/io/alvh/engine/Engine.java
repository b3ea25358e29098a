package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.StrategyMemory;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.List;
import java.util.function.UnaryOperator;

/// One session of one rulebook, as a pure function of the state before it and the session's prices.
///
/// The order: settle what expires, pay interest and dividends, take the signals of the session
/// before, decide, gate, fill at this session's prices, mark. What is decided and remembered is the
/// rulebook's; everything else is the same for condors with a hedge and for published indexes.
public final class Engine {
  private final Broker broker;
  private final Programme programme;

  /// An engine for `rules` whose orders go to `broker`.
  public Engine(Rulebook rules, Broker broker) {
    this(rules, broker, Strategy.RULEBOOK);
  }

  /// An engine for the rules of a published index, whose orders go to `broker`.
  public Engine(IndexRulebook rules, Broker broker) {
    this.broker = broker;
    this.programme = new IndexProgramme(rules);
  }

  /// An engine for `rules` that hear something else than the signals say, for comparing a rule with
  /// itself on other dates.
  ///
  /// @param heard what the rules hear of the signals of a session; it must keep date and knowledge
  ///   time
  public Engine(Rulebook rules, Broker broker, UnaryOperator<SignalSet> heard) {
    this.broker = broker;
    this.programme = new RulebookProgramme(rules, Strategy.RULEBOOK, heard);
  }

  Engine(Rulebook rules, Broker broker, Strategy strategy) {
    this.broker = broker;
    this.programme = new RulebookProgramme(rules, strategy, UnaryOperator.identity());
  }

  /// Returns the state at the end of the last session of `past`, with `capital` and nothing else.
  public State initial(Lookback past, Money capital) {
    return new State(
        new Ledger(capital, List.of()),
        Book.EMPTY,
        past,
        programme.signals(past),
        StrategyMemory.initial());
  }

  /// Returns `state`, which other rules may have brought about, as these rules take it up: money,
  /// positions and memory stay, the signals of its last session are read by these rules.
  State takeUp(State state) {
    return new State(
        state.ledger(),
        state.book(),
        state.lookback(),
        programme.signals(state.lookback()),
        state.memory());
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
    Money interest = Interest.pay(booking, state, snapshot, programme.earning(state.ledger()));
    Dividends.pay(booking, state, snapshot);
    HedgePlan plan = programme.trade(booking, new Trading(booking, broker, now), state, now);
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

  private State after(
      State state, Booking booking, Book book, List<Attribution> parts, Valuer now) {
    Lookback lookback = state.lookback().plus(now);
    SignalSet signals = programme.signals(lookback);
    Money nav = booking.ledger().cash().plus(book.value());
    StrategyMemory memory = programme.after(state, booking, signals, nav, parts, now);
    return new State(booking.ledger(), book, lookback, signals, memory);
  }
}
