package io.alvh.strategy;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Margin;
import io.alvh.risk.Stress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The condors open after a session's decisions.
///
/// @param lots structures and how many of each
record CondorBook(List<Lot> lots) {
  CondorBook {
    lots = List.copyOf(lots);
  }

  /// Some condors of one kind.
  ///
  /// @param tier the tier they belong to
  record Lot(Tier tier, Structure structure, long quantity) {}

  /// Returns the condors of `ledger` less those `decisions` close, plus those they open.
  static CondorBook of(Ledger ledger, List<Decision> decisions) {
    List<Lot> lots = new ArrayList<>();
    for (Position p : ledger.positions(Tag.Book.CONDOR)) {
      long left = p.quantity() - closed(p.id(), decisions);
      if (left > 0) {
        lots.add(new Lot(Tier.of(p.tag().name()), p.structure(), left));
      }
    }
    for (Decision d : decisions) {
      if (d instanceof Decision.Open o && o.tag().book() == Tag.Book.CONDOR) {
        lots.add(new Lot(Tier.of(o.tag().name()), o.structure(), o.quantity()));
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

  /// What the condors lose in the rulebook's stress, dollars.
  ///
  /// @param loss zero or more
  /// @param need what of it the hedge is to answer for: each tier by its share of coverage, zero or
  ///   more
  /// @param byTier the need of each tier that holds condors; below zero where the stress brings a
  ///   gain
  record Stake(double loss, double need, Map<Tier, Double> byTier) {}

  /// Returns what is at stake in the stress of `rulebook`.
  Stake stake(Valuer now, Rulebook rulebook) {
    HedgeRules.Units rules = rulebook.hedge().units();
    Stress stress = Stress.of(now, rules.stressSpx(), rules.stressVixPoints());
    EnumMap<Tier, Double> byTier = new EnumMap<>(Tier.class);
    double gain = 0;
    double weighted = 0;
    for (Lot lot : lots) {
      double one = stress.gain(lot.structure(), lot.quantity(), 0);
      double counted = share(lot.tier(), rulebook.settings()) * one;
      gain += one;
      weighted += counted;
      byTier.merge(lot.tier(), -counted, Double::sum);
    }
    return new Stake(
        Math.max(0, -gain), Math.max(0, -weighted), Collections.unmodifiableMap(byTier));
  }

  /// Returns the part of a tier's loss that counts: 1 + weight x (share - 1).
  static double share(Tier tier, RuleSettings settings) {
    double share = settings.number(RuleId.TIER_COVERAGE, tier.label());
    return 1 + settings.weight(RuleId.TIER_COVERAGE) * (share - 1);
  }
}
