package io.alvh.engine;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Mark;
import io.alvh.pricing.MarkSource;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// Step 7: every open position at its mid value, the index held at its close, and the book's value.
final class Marking {
  private Marking() {}

  /// Returns the marks of everything held, leg by leg.
  static Book mark(Ledger ledger, Valuer now) {
    List<OptionContract> contracts = new ArrayList<>();
    for (Position held : ledger.positions()) {
      for (OptionLeg leg : held.structure().legs()) {
        contracts.add(leg.contract());
      }
    }
    List<Mark> all = now.marks(contracts);
    List<HeldMark> marks = new ArrayList<>(ledger.positions().size());
    long observed = 0;
    long modelled = 0;
    int next = 0;
    for (Position held : ledger.positions()) {
      double points = 0;
      for (OptionLeg leg : held.structure().legs()) {
        Mark mark = all.get(next++);
        points += leg.ratio() * mark.mid();
        if (mark.source() == MarkSource.OBSERVED) {
          observed++;
        } else {
          modelled++;
        }
      }
      marks.add(new HeldMark(held, points, dollars(points, held)));
    }
    Money holding = ledger.index().value(now.snapshot().spx().close());
    return new Book(marks, holding, observed, modelled);
  }

  /// Returns the journal's line about `book`.
  static LedgerEntry.Marked entry(Ledger ledger, Book book, Valuer now) {
    return new LedgerEntry.Marked(
        now.snapshot().asOf(),
        ledger.cash().plus(book.value()),
        book.value(Tag.Book.CONDOR),
        book.value(Tag.Book.HEDGE));
  }

  private static Money dollars(double points, Position held) {
    return Money.ofDollars(points * held.structure().underlying().multiplier() * held.quantity());
  }
}
