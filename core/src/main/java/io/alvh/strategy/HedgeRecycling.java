package io.alvh.strategy;

import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Gains taken by monetising, and what stops buying back too early.
///
/// @param pool dollars of realised gain that may still be recycled
/// @param steps gain steps already taken, by position id
/// @param waiting sessions a layer still waits after gains were taken from it, by tag
/// @param lifted contracts bought above the target with recycled gains and still held, by tag
record HedgeRecycling(
    double pool,
    TreeMap<String, Integer> steps,
    TreeMap<String, Integer> waiting,
    TreeMap<String, Long> lifted) {
  /// No gain has been taken.
  static final HedgeRecycling NONE =
      new HedgeRecycling(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  HedgeRecycling after(SessionOutcome outcome) {
    TreeMap<String, String> rules = hedgeRules(outcome.entries());
    return new HedgeRecycling(
        Math.max(0, pool + earned(outcome, rules) - spent(outcome, rules)),
        steps(outcome, rules),
        waiting(outcome, rules),
        lifted(outcome));
  }

  /// Returns the contracts of `tag` that recycled gains hold above its target.
  long lifted(Tag tag) {
    return lifted.getOrDefault(tag.toString(), 0L);
  }

  /// Returns whether `tag` still waits after gains were taken from it.
  boolean isWaiting(Tag tag) {
    return waiting.containsKey(tag.toString());
  }

  /// Returns whether fear has receded: VIX below its 5-day mean and far enough off its high.
  static boolean receded(SignalSet signals, HedgeRules.Monetise rules) {
    OptionalDouble vix = signals.find(SignalName.VIX);
    OptionalDouble mean = signals.find(SignalName.VIX_SMA5);
    OptionalDouble high = signals.find(SignalName.VIX_HIGH20);
    return vix.isPresent()
        && mean.isPresent()
        && high.isPresent()
        && vix.getAsDouble() < mean.getAsDouble()
        && vix.getAsDouble() <= (1 - rules.recycle().fallOffHigh20()) * high.getAsDouble();
  }

  private static TreeMap<String, String> hedgeRules(List<LedgerEntry> entries) {
    TreeMap<String, String> rules = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof LedgerEntry.Decided d
          && (HedgeMonetise.level(d.rule()) > 0 || HedgeRecycle.isRecycling(d.rule()))) {
        rules.put(d.tag(), d.rule());
      }
    }
    return rules;
  }

  private static double earned(SessionOutcome outcome, TreeMap<String, String> rules) {
    double sum = 0;
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Closed c) {
        Position p = outcome.ledgerBefore().find(c.id()).orElseThrow();
        if (HedgeMonetise.level(rules.getOrDefault(p.tag().toString(), "")) > 0) {
          double perStructure = p.price() * p.structure().underlying().multiplier();
          sum += Math.max(0, c.cash().dollars() + perStructure * c.quantity());
        }
      }
    }
    return sum * outcome.rules().hedge().monetise().recycle().fraction();
  }

  private static double spent(SessionOutcome outcome, TreeMap<String, String> rules) {
    double sum = 0;
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Opened o
          && HedgeRecycle.isRecycling(rules.getOrDefault(o.tag().toString(), ""))) {
        sum -= o.cash().dollars();
      }
    }
    return sum;
  }

  /// What was lifted before and today, as far as the layer still holds it.
  private TreeMap<String, Long> lifted(SessionOutcome outcome) {
    TreeMap<String, Long> next = new TreeMap<>(lifted);
    String rule = "";
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Opened o && rule.equals(HedgeRecycle.LIFT)) {
        next.merge(o.tag().toString(), o.quantity(), Long::sum);
      }
      rule = entry instanceof LedgerEntry.Decided d ? d.rule() : "";
    }
    if (next.isEmpty()) {
      return next;
    }
    TreeMap<String, Long> held = new TreeMap<>();
    for (Position p : outcome.ledger().positions(Tag.Book.HEDGE)) {
      held.merge(p.tag().toString(), p.quantity(), Long::sum);
    }
    next.replaceAll((tag, contracts) -> Math.min(contracts, held.getOrDefault(tag, 0L)));
    next.values().removeIf(contracts -> contracts == 0);
    return next;
  }

  private TreeMap<String, Integer> steps(SessionOutcome outcome, TreeMap<String, String> rules) {
    TreeMap<String, Integer> next = new TreeMap<>();
    for (Position p : outcome.ledger().positions(Tag.Book.HEDGE)) {
      int taken = HedgeMonetise.level(rules.getOrDefault(p.tag().toString(), ""));
      int before = steps.getOrDefault(p.id(), 0);
      int level = taken == before + 1 ? taken : before;
      if (level > 0) {
        next.put(p.id(), level);
      }
    }
    return next;
  }

  private TreeMap<String, Integer> waiting(SessionOutcome outcome, TreeMap<String, String> rules) {
    TreeMap<String, Integer> next = new TreeMap<>();
    HedgeRules.Monetise monetise = outcome.rules().hedge().monetise();
    if (!receded(outcome.signals(), monetise)) {
      waiting.forEach((tag, left) -> {
        if (left > 1) {
          next.put(tag, left - 1);
        }
      });
    }
    List<String> taken = new ArrayList<>();
    rules.forEach((tag, rule) -> {
      if (HedgeMonetise.level(rule) > 0) {
        taken.add(tag);
      }
    });
    taken.sort(Comparator.naturalOrder());
    taken.forEach(tag -> next.put(tag, monetise.recycle().waitSessions()));
    return next;
  }
}
