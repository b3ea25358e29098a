package io.alvh.backtest;

import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.engine.State;
import io.alvh.engine.Step;
import io.alvh.ledger.Journal;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Runs one rulebook over one priced history.
public final class Backtest {
  private Backtest() {}

  /// Runs `rules` from `from` to the end of `history`. Sessions before `from` only warm the
  /// lookback; if there are none, the first session of `history` does that and trades nothing.
  ///
  /// @param history one valuer a session, ascending
  /// @param journal receives every entry, one step a session
  public static RunResult run(
      Rulebook rules, List<Valuer> history, LocalDate from, Money startNav, Journal journal) {
    return run(rules, SharedHistory.of(history), from, startNav, journal);
  }

  /// The same over a history that other runs go over too, at the same time if need be.
  public static RunResult run(
      Rulebook rules, SharedHistory history, LocalDate from, Money startNav, Journal journal) {
    return run(List.of(new Term(LocalDate.MIN, rules)), history, from, startNav, journal);
  }

  /// The same with a rulebook that changes on given dates: one book goes on, with its money,
  /// positions and memory, and only who decides changes. The result carries the last rulebook.
  ///
  /// @param terms at least one, dates ascending; the first holds until the second begins
  public static RunResult run(
      List<Term> terms, SharedHistory history, LocalDate from, Money startNav, Journal journal) {
    return run(terms, history, from, startNav, journal, UnaryOperator.identity());
  }

  /// Runs `rules` that hear something else than the signals say, for comparing a rule with itself
  /// on other dates. Nothing is journalled.
  ///
  /// @param heard what the rules hear of the signals of a session; it must keep date and knowledge
  ///   time
  public static RunResult hearing(
      Rulebook rules,
      SharedHistory history,
      LocalDate from,
      Money startNav,
      UnaryOperator<SignalSet> heard) {
    return run(List.of(new Term(LocalDate.MIN, rules)), history, from, startNav, _ -> {}, heard);
  }

  private static RunResult run(
      List<Term> terms,
      SharedHistory history,
      LocalDate from,
      Money startNav,
      Journal journal,
      UnaryOperator<SignalSet> heard) {
    int first = first(history, from);
    List<Valuer> traded = history.sessions().subList(first, history.sessions().size());
    JournalHash hash = new JournalHash();
    int term = 0;
    Session session =
        Session.start(
            engine(terms.getFirst(), heard),
            history.past(first - 1),
            startNav,
            both(journal, hash));
    List<DayRow> days = new ArrayList<>(traded.size());
    TradeLog trades = new TradeLog();
    NoteLog notes = new NoteLog();
    long observed = 0;
    long modelled = 0;
    for (Valuer now : traded) {
      while (term + 1 < terms.size()
          && !now.snapshot().date().isBefore(terms.get(term + 1).from())) {
        term++;
        session = session.under(engine(terms.get(term), heard));
      }
      State before = session.state();
      Step step = session.on(now);
      days.add(DayRows.of(before, step));
      trades.add(step.entries(), now.snapshot().spx().close());
      notes.add(before.ledger(), step);
      observed += step.after().book().observed();
      modelled += step.after().book().modelled();
    }
    List<Trade> all = trades.trades(session.state().book(), days.getLast().date());
    return new RunResult(
        terms.getLast().rules(),
        startNav.cents(),
        days,
        all,
        trades.refusals(),
        modelled,
        observed,
        trades.proxySettlements(),
        trades.officialSettlements(),
        hash.hex(),
        notes.notes(all));
  }

  /// Runs the rules of a published index from `from` to the end of `history`, as `run` does for a
  /// rulebook.
  ///
  /// @param history one valuer a session, ascending; each must be able to price what is held
  public static IndexRun run(
      IndexRulebook rules, List<Valuer> history, LocalDate from, Money startNav, Journal journal) {
    SharedHistory shared = SharedHistory.of(history);
    int first = first(shared, from);
    List<Valuer> traded = history.subList(first, history.size());
    JournalHash hash = new JournalHash();
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()));
    Session session = Session.start(engine, shared.past(first - 1), startNav, both(journal, hash));
    List<IndexDay> days = new ArrayList<>(traded.size());
    TradeLog trades = new TradeLog();
    long modelled = 0;
    for (Valuer now : traded) {
      Step step = session.on(now);
      days.add(IndexDay.of(step));
      trades.add(step.entries(), now.snapshot().spx().close());
      modelled += step.after().book().modelled();
    }
    return new IndexRun(
        rules,
        startNav.cents(),
        days,
        trades.trades(session.state().book(), days.getLast().date()),
        trades.refusals(),
        modelled,
        trades.proxySettlements(),
        trades.officialSettlements(),
        hash.hex());
  }

  private static Engine engine(Term term, UnaryOperator<SignalSet> heard) {
    return new Engine(term.rules(), new SimulatedBroker(term.rules().fills()), heard);
  }

  private static Journal both(Journal journal, JournalHash hash) {
    return entries -> {
      journal.append(entries);
      hash.append(entries);
    };
  }

  private static int first(SharedHistory history, LocalDate from) {
    int first = Math.max(1, history.place(from));
    Check.that(
        first < history.sessions().size(),
        "no session to run from " + from + " to the end of the history");
    return first;
  }
}
