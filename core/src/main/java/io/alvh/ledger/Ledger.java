package io.alvh.ledger;

import io.alvh.instrument.IndexUnits;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The fold of a journal: cash, the index itself, and open positions. Immutable.
///
/// @param cash free and pledged, exact
/// @param index the S&P 500 held, exact
/// @param positions open, in the order they were opened
public record Ledger(Money cash, IndexUnits index, List<Position> positions) {
  /// The ledger before any entry.
  public static final Ledger EMPTY = new Ledger(Money.ZERO, List.of());

  public Ledger {
    positions = List.copyOf(positions);
  }

  /// A ledger that does not hold the index.
  public Ledger(Money cash, List<Position> positions) {
    this(cash, IndexUnits.NONE, positions);
  }

  /// Folds `entries`, in order, from the empty ledger.
  public static Ledger replay(List<LedgerEntry> entries) {
    Ledger ledger = EMPTY;
    for (LedgerEntry entry : entries) {
      ledger = ledger.apply(entry);
    }
    return ledger;
  }

  /// Returns the ledger after `entry`. Refuses a second opening of an id, closing what is not held,
  /// and selling more of the index than is held.
  public Ledger apply(LedgerEntry entry) {
    Money after = cash.plus(entry.cash());
    return switch (entry) {
      case LedgerEntry.Opened o -> new Ledger(after, index, with(o));
      case LedgerEntry.Closed c -> new Ledger(after, index, without(c.id(), c.quantity()));
      case LedgerEntry.Settled s -> new Ledger(after, index, without(s.id(), s.quantity()));
      case LedgerEntry.IndexTraded t -> new Ledger(after, index.plus(t.change()), positions);
      case LedgerEntry.Deposited _,
          LedgerEntry.Decided _,
          LedgerEntry.DividendPaid _,
          LedgerEntry.InterestPaid _,
          LedgerEntry.Marked _ ->
          new Ledger(after, index, positions);
    };
  }

  /// Returns the open position of `id`.
  public Optional<Position> find(String id) {
    for (Position p : positions) {
      if (p.id().equals(id)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  /// Returns the open positions of one half of the book.
  public List<Position> positions(Tag.Book book) {
    List<Position> found = new ArrayList<>(positions.size());
    for (Position p : positions) {
      if (p.tag().book() == book) {
        found.add(p);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /// Returns the open positions of one tier or layer.
  public List<Position> positions(Tag tag) {
    List<Position> found = new ArrayList<>(positions.size());
    for (Position p : positions) {
      if (p.tag().equals(tag)) {
        found.add(p);
      }
    }
    return Collections.unmodifiableList(found);
  }

  private List<Position> with(LedgerEntry.Opened o) {
    if (find(o.id()).isPresent()) {
      throw new IllegalArgumentException("position opened twice: " + o.id());
    }
    List<Position> next = new ArrayList<>(positions);
    LocalDate date = o.at().atZone(io.alvh.calendar.TradingCalendar.ZONE).toLocalDate();
    next.add(new Position(o.id(), o.tag(), o.structure(), o.quantity(), o.price(), date));
    return next;
  }

  private List<Position> without(String id, long quantity) {
    Position held =
        find(id).orElseThrow(() -> new IllegalArgumentException("position not held: " + id));
    if (quantity < 1 || quantity > held.quantity()) {
      throw new IllegalArgumentException(
          "quantity must lie in 1.." + held.quantity() + ", was " + quantity + ", position " + id);
    }
    List<Position> next = new ArrayList<>(positions.size());
    for (Position p : positions) {
      if (!p.id().equals(id)) {
        next.add(p);
      } else if (p.quantity() > quantity) {
        next.add(
            new Position(
                p.id(), p.tag(), p.structure(), p.quantity() - quantity, p.price(), p.opened()));
      }
    }
    return next;
  }
}
