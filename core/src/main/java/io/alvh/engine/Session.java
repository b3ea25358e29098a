package io.alvh.engine;

import io.alvh.ledger.Journal;
import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// A book that lives from session to session: it holds the state, steps the engine and journals.
/// Any run, of the past or of today, is one of these. Used by one thread.
public final class Session {
  private final Engine engine;
  private final Journal journal;
  private State state;

  private Session(Engine engine, Journal journal, State state) {
    this.engine = engine;
    this.journal = journal;
    this.state = state;
  }

  /// Starts with `capital`, paid in at the end of the last session of `past`.
  ///
  /// @param past all sessions of the history so far, at least one; the last one trades nothing
  public static Session start(Engine engine, Lookback past, Money capital, Journal journal) {
    Valuer last =
        past.last()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "a book starts after at least one session of history"));
    State state = engine.initial(past, capital);
    journal.append(List.of(new LedgerEntry.Deposited(last.snapshot().asOf(), capital)));
    return new Session(engine, journal, state);
  }

  /// The same with the sessions of the past, ascending.
  public static Session start(Engine engine, List<Valuer> past, Money capital, Journal journal) {
    return start(engine, Lookback.of(past), capital, journal);
  }

  /// Takes up the book `entries` describe, at the end of the last session they hold.
  ///
  /// @param history every session up to that one, ascending, from where the history began when the
  ///   book started
  /// @param entries the whole journal, in order
  public static Session resume(
      Engine engine, List<Valuer> history, List<LedgerEntry> entries, Journal journal) {
    Check.that(
        !entries.isEmpty() && entries.getFirst() instanceof LedgerEntry.Deposited,
        "a journal starts with the capital paid in");
    LedgerEntry first = entries.getFirst();
    int next = 0;
    Lookback past = Lookback.EMPTY;
    while (next < history.size() && !history.get(next).snapshot().asOf().isAfter(first.at())) {
      past = past.plus(history.get(next++));
    }
    State state = engine.initial(past, first.cash());
    for (List<LedgerEntry> session : sessions(entries.subList(1, entries.size()))) {
      Check.that(next < history.size(), "the journal is longer than the history");
      state = engine.replay(state, history.get(next++), session);
    }
    Check.that(next == history.size(), "the history is longer than the journal");
    return new Session(engine, journal, state);
  }

  /// Runs the session of `now`, journals it as one step, and returns it.
  public Step on(Valuer now) {
    Step step = engine.step(state, now);
    journal.append(step.entries());
    state = step.after();
    return step;
  }

  /// Returns this book as it goes on under the rules of `other`, from the next session on; this
  /// session is not to be used any more.
  public Session under(Engine other) {
    return new Session(other, journal, other.takeUp(state));
  }

  /// Returns the state at the end of the last session.
  public State state() {
    return state;
  }

  private static List<List<LedgerEntry>> sessions(List<LedgerEntry> entries) {
    List<List<LedgerEntry>> sessions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof LedgerEntry.Marked) {
        sessions.add(entries.subList(start, i + 1));
        start = i + 1;
      }
    }
    Check.that(start == entries.size(), "the journal's last session has no mark");
    return sessions;
  }
}
