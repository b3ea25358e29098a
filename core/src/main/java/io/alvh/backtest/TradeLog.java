package io.alvh.backtest;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Book;
import io.alvh.engine.HeldMark;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Structure;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Folds a journal into trades and refusals.
final class TradeLog {
  private final Map<String, Running> open = new TreeMap<>();
  private final List<Trade> done = new ArrayList<>();
  private final Map<RefusalKey, Integer> refusals = new TreeMap<>();
  private long officialSettlements;
  private long proxySettlements;
  private String lastAction = "";

  /// Adds one session.
  ///
  /// @param spx close of that session: the level at which closed condors are judged
  void add(List<LedgerEntry> entries, double spx) {
    Map<RefusalKey, Integer> today = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      switch (entry) {
        case LedgerEntry.Opened o -> open.put(o.id(), new Running(o));
        case LedgerEntry.Closed c -> close(c, spx);
        case LedgerEntry.Settled s -> settle(s);
        case LedgerEntry.Decided d -> {
          lastAction = d.action();
          if (lastAction.equals("stand-aside")) {
            today.put(new RefusalKey(d.rule(), d.tag()), 1);
          }
        }
        case LedgerEntry.Deposited _,
            LedgerEntry.IndexTraded _,
            LedgerEntry.DividendPaid _,
            LedgerEntry.InterestPaid _,
            LedgerEntry.Marked _ -> {}
      }
    }
    today.forEach((key, one) -> refusals.merge(key, one, Integer::sum));
  }

  /// Returns all trades by opening session, then id; what is still open is valued at `book`.
  List<Trade> trades(Book book, LocalDate last) {
    List<Trade> trades = new ArrayList<>(done);
    for (HeldMark mark : book.marks()) {
      Running running = running(mark.position().id());
      trades.add(running.trade(last, mark.value(), "open", Trade.Breach.NONE));
    }
    trades.sort(Comparator.comparing(Trade::opened).thenComparing(Trade::id));
    return trades;
  }

  List<Refusal> refusals() {
    List<Refusal> list = new ArrayList<>(refusals.size());
    refusals.forEach((key, sessions) -> list.add(new Refusal(key.rule(), key.tag(), sessions)));
    return list;
  }

  long officialSettlements() {
    return officialSettlements;
  }

  long proxySettlements() {
    return proxySettlements;
  }

  private void close(LedgerEntry.Closed c, double spx) {
    Running running = running(c.id());
    running.add(c.cash(), c.slippage(), c.fees());
    running.end(date(c.at()), c.quantity());
    if (running.left == 0) {
      finish(running, c.at(), lastAction, breach(running.structure(), spx));
    }
  }

  private void settle(LedgerEntry.Settled s) {
    switch (s.value().source()) {
      case OFFICIAL -> officialSettlements++;
      case PROXY_OPEN, PROXY_PREVIOUS_CLOSE, PROXY_VIX_OPEN, PROXY_VX_PREVIOUS ->
          proxySettlements++;
    }
    Running running = running(s.id());
    running.add(s.cash(), Money.ZERO, Money.ZERO);
    running.end(date(s.at()), s.quantity());
    if (running.left == 0) {
      finish(running, s.at(), "settled", breach(running.structure(), s.value().value()));
    }
  }

  private void finish(Running running, Instant at, String exit, Trade.Breach breach) {
    open.remove(running.opened.id());
    done.add(running.trade(date(at), Money.ZERO, exit, breach));
  }

  private Running running(String id) {
    Running running = open.get(id);
    if (running == null) {
      throw new IllegalArgumentException("no open trade of id " + id);
    }
    return running;
  }

  private static Trade.Breach breach(Structure structure, double level) {
    if (!(structure instanceof IronCondor condor)) {
      return Trade.Breach.NONE;
    }
    if (level < condor.shortPut()) {
      return Trade.Breach.PUT;
    }
    return level > condor.shortCall() ? Trade.Breach.CALL : Trade.Breach.NONE;
  }

  private static LocalDate date(Instant at) {
    return at.atZone(TradingCalendar.ZONE).toLocalDate();
  }

  /// What refused whom.
  private record RefusalKey(String rule, String tag) implements Comparable<RefusalKey> {
    @Override
    public int compareTo(RefusalKey other) {
      int byRule = rule.compareTo(other.rule);
      return byRule != 0 ? byRule : tag.compareTo(other.tag);
    }
  }

  /// A position that is not yet gone.
  private static final class Running {
    private final LedgerEntry.Opened opened;
    private final List<Trade.End> ends = new ArrayList<>();
    private long left;
    private Money cash;
    private Money slippage;
    private Money fees;

    Running(LedgerEntry.Opened opened) {
      this.opened = opened;
      this.left = opened.quantity();
      this.cash = opened.cash();
      this.slippage = opened.slippage();
      this.fees = opened.fees();
    }

    Structure structure() {
      return opened.structure();
    }

    void end(LocalDate date, long quantity) {
      ends.add(new Trade.End(date, quantity));
      left -= quantity;
    }

    void add(Money received, Money slipped, Money paid) {
      cash = cash.plus(received);
      slippage = slippage.plus(slipped);
      fees = fees.plus(paid);
    }

    Trade trade(LocalDate closed, Money mark, String exit, Trade.Breach breach) {
      Tag tag = opened.tag();
      return new Trade(
          opened.id(),
          tag,
          opened.structure(),
          opened.quantity(),
          date(opened.at()),
          closed,
          opened.price(),
          cash.plus(mark).cents(),
          fees.cents(),
          slippage.cents(),
          exit,
          breach,
          ends);
    }
  }
}
