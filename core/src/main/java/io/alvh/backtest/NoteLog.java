package io.alvh.backtest;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Step;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Structure;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.strategy.Coverage;
import io.alvh.strategy.DripTrack;
import io.alvh.strategy.ShiftTrack;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Folds a journal into notes.
final class NoteLog {
  /// Bands of VIX, the fill policy's.
  private enum Band {
    BELOW_15("below 15", 15),
    TO_20("15-20", 20),
    TO_30("20-30", 30),
    ABOVE("30 and above", Double.POSITIVE_INFINITY);

    private final String label;
    private final double below;

    Band(String label, double below) {
      this.label = label;
      this.below = below;
    }

    static Band of(double vix) {
      for (Band band : values()) {
        if (vix < band.below) {
          return band;
        }
      }
      return ABOVE;
    }
  }

  private record Key(Tag.Book book, Band band) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byBook = book.compareTo(other.book);
      return byBook != 0 ? byBook : band.compareTo(other.band);
    }
  }

  private final Map<Key, Shortfall> shortfalls = new TreeMap<>();
  private final Map<String, String> roots = new TreeMap<>();
  private final List<DripTrack.Sweep> sweeps = new ArrayList<>();
  private Coverage coverage = RunNotes.NONE.coverage();
  private LocalDate covered = LocalDate.MIN;

  /// Adds one session.
  ///
  /// @param before ledger at its start
  void add(Ledger before, Step step) {
    double vix = step.now().snapshot().indices().get(IndexName.VIX);
    Optional<ShiftTrack.Chain> chain = Optional.empty();
    for (LedgerEntry entry : step.entries()) {
      switch (entry) {
        case LedgerEntry.Decided d -> {
          chain = d.action().equals("open") ? ShiftTrack.Chain.of(d) : Optional.empty();
          if (d.tag().equals("hedge") && d.action().equals("target")) {
            cover(Coverage.of(d.facts()), step);
          }
          DripTrack.Sweep.of(d).ifPresent(sweeps::add);
        }
        case LedgerEntry.Opened o -> {
          chain.ifPresent(c -> roots.put(o.id(), c.root(o.tag())));
          fill(o.tag().book(), vix, o.quantity(), o.slippage(), o.cash().plus(o.fees()));
        }
        case LedgerEntry.Closed c ->
            fill(
                book(before, step, c.id()),
                vix,
                c.quantity(),
                c.slippage(),
                c.cash().plus(c.fees()));
        case LedgerEntry.Deposited _,
            LedgerEntry.Settled _,
            LedgerEntry.IndexTraded _,
            LedgerEntry.DividendPaid _,
            LedgerEntry.InterestPaid _,
            LedgerEntry.Marked _ -> {}
      }
    }
  }

  /// Returns the notes.
  ///
  /// @param trades of the whole run
  RunNotes notes(List<Trade> trades) {
    return new RunNotes(
        List.copyOf(shortfalls.values()), chains(trades), sweeps, coverage, covered);
  }

  private void cover(Coverage now, Step step) {
    boolean some = now.cells().stream().anyMatch(c -> !c.tier().equals(Coverage.NONE));
    if (some) {
      coverage = now;
      covered = step.now().snapshot().asOf().atZone(TradingCalendar.ZONE).toLocalDate();
    }
  }

  private void fill(Tag.Book book, double vix, long structures, Money slippage, Money price) {
    Band band = Band.of(vix);
    long mid = Math.abs(price.plus(slippage).cents());
    shortfalls.merge(
        new Key(book, band),
        new Shortfall(book, band.label, 1, structures, slippage.cents(), mid),
        Shortfall::plus);
  }

  private static Tag.Book book(Ledger before, Step step, String id) {
    return before.find(id).map(p -> p.tag().book()).orElseGet(() -> opened(step, id));
  }

  private static Tag.Book opened(Step step, String id) {
    for (LedgerEntry entry : step.entries()) {
      if (entry instanceof LedgerEntry.Opened o && o.id().equals(id)) {
        return o.tag().book();
      }
    }
    throw new IllegalArgumentException("closed what was neither held nor opened: " + id);
  }

  private List<RollChain> chains(List<Trade> trades) {
    Map<String, RollChain> chains = new TreeMap<>();
    for (Trade trade : trades) {
      if (roots.containsValue(trade.id())) {
        chains.put(trade.id(), new RollChain(trade.id(), trade.tag(), 0, -trade.pnl(), 0, 0));
      }
    }
    for (Trade trade : trades) {
      String root = roots.getOrDefault(trade.id(), "");
      RollChain chain = chains.get(root);
      if (chain != null) {
        chains.put(
            root,
            new RollChain(
                root,
                chain.tag(),
                chain.rolls() + 1,
                chain.lost(),
                chain.later() + trade.pnl(),
                chain.dollarDays() + dollarDays(trade)));
      }
    }
    return List.copyOf(chains.values());
  }

  private static double dollarDays(Trade trade) {
    Structure structure = trade.structure();
    double width = structure instanceof IronCondor condor ? condor.width() : 0;
    double most = (width - trade.entry()) * structure.underlying().multiplier();
    long days = ChronoUnit.DAYS.between(trade.opened(), trade.closed());
    return Math.max(0, most) * trade.quantity() * days;
  }
}
