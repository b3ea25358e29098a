package io.alvh.backtest;

import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.engine.State;
import io.alvh.engine.Step;
import io.alvh.ledger.Journal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Runs one rulebook over one priced history.
public final class Backtest {
  private Backtest() {}

  /// Runs `rules` from `from` to the end of `history`. Sessions before `from` only warm the
  /// lookback; if there are none, the first session of `history` does that and trades nothing.
  /// Several runs may share `history` at the same time.
  ///
  /// @param history one valuer a session, ascending
  /// @param journal receives every entry, one step a session
  public static RunResult run(
      Rulebook rules, List<Valuer> history, LocalDate from, Money startNav, Journal journal) {
    int first = first(history, from);
    JournalHash hash = new JournalHash();
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()));
    Session session = start(engine, history, first, startNav, both(journal, hash));
    List<DayRow> days = new ArrayList<>(history.size() - first);
    TradeLog trades = new TradeLog();
    long observed = 0;
    long modelled = 0;
    for (Valuer now : history.subList(first, history.size())) {
      State before = session.state();
      Step step = session.on(now);
      days.add(DayRows.of(before, step));
      trades.add(step.entries(), now.snapshot().spx().close());
      observed += step.after().book().observed();
      modelled += step.after().book().modelled();
    }
    return new RunResult(
        rules,
        startNav.cents(),
        days,
        trades.trades(session.state().book(), days.getLast().date()),
        trades.refusals(),
        modelled,
        observed,
        trades.proxySettlements(),
        trades.officialSettlements(),
        hash.hex());
  }

  /// Runs the rules of a published index from `from` to the end of `history`, as `run` does for a
  /// rulebook.
  ///
  /// @param history one valuer a session, ascending; each must be able to price what is held
  public static IndexRun run(
      IndexRulebook rules, List<Valuer> history, LocalDate from, Money startNav, Journal journal) {
    int first = first(history, from);
    JournalHash hash = new JournalHash();
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()));
    Session session = start(engine, history, first, startNav, both(journal, hash));
    List<IndexDay> days = new ArrayList<>(history.size() - first);
    TradeLog trades = new TradeLog();
    long modelled = 0;
    for (Valuer now : history.subList(first, history.size())) {
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

  private static Session start(
      Engine engine, List<Valuer> history, int first, Money startNav, Journal journal) {
    int warm = Math.max(0, first - Session.WARM_UP_SESSIONS);
    return Session.start(engine, history.subList(warm, first), startNav, journal);
  }

  private static Journal both(Journal journal, JournalHash hash) {
    return entries -> {
      journal.append(entries);
      hash.append(entries);
    };
  }

  private static int first(List<Valuer> history, LocalDate from) {
    int first = Math.max(1, firstSession(history, from));
    Check.that(
        first < history.size(), "no session to run from " + from + " to the end of the history");
    return first;
  }

  private static int firstSession(List<Valuer> history, LocalDate from) {
    for (int i = 0; i < history.size(); i++) {
      if (!history.get(i).snapshot().date().isBefore(from)) {
        return i;
      }
    }
    return history.size();
  }
}
