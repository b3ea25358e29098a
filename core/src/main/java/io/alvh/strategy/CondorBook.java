package io.alvh.strategy;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Margin;
import io.alvh.risk.Stress;
import java.util.ArrayList;
import java.util.List;

/// The condors open after a session's decisions.
///
/// @param lots structures and how many of each
record CondorBook(List<Lot> lots) {
  CondorBook {
    lots = List.copyOf(lots);
  }

  /// Some condors of one kind.
  record Lot(Structure structure, long quantity) {}

  /// Returns the condors of `ledger` less those `decisions` close, plus those they open.
  static CondorBook of(Ledger ledger, List<Decision> decisions) {
    List<Lot> lots = new ArrayList<>();
    for (Position p : ledger.positions(Tag.Book.CONDOR)) {
      long left = p.quantity() - closed(p.id(), decisions);
      if (left > 0) {
        lots.add(new Lot(p.structure(), left));
      }
    }
    for (Decision d : decisions) {
      if (d instanceof Decision.Open o && o.tag().book() == Tag.Book.CONDOR) {
        lots.add(new Lot(o.structure(), o.quantity()));
      }
    }
    return new CondorBook(lots);
  }

  private static long closed(String id, List<Decision> decisions) {
    long sum = 0;
    for (Decision d : decisions) {
      if (d instanceof Decision.Close c && c.id().equals(id)) {
        sum += c.quantity();
      }
    }
    return sum;
  }

  /// Returns how many condors.
  long count() {
    long sum = 0;
    for (Lot lot : lots) {
      sum += lot.quantity();
    }
    return sum;
  }

  /// Returns their margin in dollars.
  double margin() {
    double sum = 0;
    for (Lot lot : lots) {
      sum += Margin.of(lot.structure(), lot.quantity()).dollars();
    }
    return sum;
  }

  /// Returns the dollars they lose in the rulebook's stress, zero or more.
  double stressLoss(Valuer now, HedgeRules.Units rules) {
    Stress stress = Stress.of(now, rules.stressSpx(), rules.stressVixPoints());
    double gain = 0;
    for (Lot lot : lots) {
      gain += stress.gain(lot.structure(), lot.quantity(), 0);
    }
    return Math.max(0, -gain);
  }
}
