package io.alvh.study.ablation;

import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.ledger.Journal;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A journal that keeps what was ordered each session, and of the reasons only how often each rule
/// gave one: two runs made the same decisions when their trails are equal. Prices, cash,
/// settlements and the texts of decisions are left out. Used by one thread.
final class OrderTrail implements Journal {
  private final List<Day> days = new ArrayList<>();
  private final Map<String, Held> held = new TreeMap<>();
  private final Mentions mentions = new Mentions();
  private long hedgeContracts;
  private long condors;

  /// What was ordered in one session, in order.
  record Day(LocalDate date, List<Order> orders) {}

  /// One order.
  ///
  /// @param tag which part of the book
  /// @param what a structure opened or closed, or `index`
  /// @param quantity structures opened, or below zero closed; millionths of an index unit
  record Order(String tag, String what, long quantity) {}

  private record Held(Tag tag, Structure structure) {}

  @Override
  public void append(List<LedgerEntry> entries) {
    if (!(entries.getLast() instanceof LedgerEntry.Marked mark)) {
      return;
    }
    mentions.add(entries);
    List<Order> orders = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      switch (entry) {
        case LedgerEntry.Opened o -> {
          Held opened = new Held(o.tag(), o.structure());
          held.put(o.id(), opened);
          orders.add(order(opened, o.quantity()));
          condors += o.tag().book() == Tag.Book.CONDOR ? o.quantity() : 0;
        }
        case LedgerEntry.Closed c -> {
          Held closed = held.get(c.id());
          if (closed == null) {
            throw new IllegalArgumentException("closed what was never opened: " + c.id());
          }
          orders.add(order(closed, -c.quantity()));
        }
        case LedgerEntry.IndexTraded t -> orders.add(new Order("index", "index", t.change()));
        case LedgerEntry.Deposited _,
            LedgerEntry.Decided _,
            LedgerEntry.Settled _,
            LedgerEntry.DividendPaid _,
            LedgerEntry.InterestPaid _,
            LedgerEntry.Marked _ -> {}
      }
    }
    days.add(new Day(mark.at().atZone(TradingCalendar.ZONE).toLocalDate(), List.copyOf(orders)));
  }

  private Order order(Held position, long quantity) {
    if (position.tag().book() != Tag.Book.CONDOR) {
      for (OptionLeg leg : position.structure().legs()) {
        hedgeContracts += Math.abs(leg.ratio() * quantity);
      }
    }
    return new Order(position.tag().toString(), position.structure().toString(), quantity);
  }

  /// Returns the sessions, ascending.
  List<Day> days() {
    return List.copyOf(days);
  }

  /// Returns on how many sessions each rule decided or held.
  Mentions mentions() {
    return mentions;
  }

  /// Returns how many option contracts outside the condors were bought and sold.
  long hedgeContracts() {
    return hedgeContracts;
  }

  /// Returns how many condors were sold.
  long condors() {
    return condors;
  }

  /// Returns the sessions on which the orders of `other` are not those of `base`, ascending; both
  /// must cover the same sessions.
  static List<LocalDate> differing(List<Day> base, List<Day> other) {
    Check.that(base.size() == other.size(), "runs over different sessions cannot be compared");
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      LocalDate date = base.get(i).date();
      Check.that(date.equals(other.get(i).date()), "sessions differ on " + date);
      if (!base.get(i).orders().equals(other.get(i).orders())) {
        dates.add(date);
      }
    }
    return dates;
  }
}
