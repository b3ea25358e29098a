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
import java.util.TreeSet;

/// What the hedge has spent, what it cost to carry, what the condors put at stake, and what may be
/// recycled.
///
/// @param carry gross carry and contracts held, by session
/// @param premium dollars of new premium by session, without today's: purchases with fees, less
///   what the same session's rolls brought in
/// @param book size and stress loss of the condors in the last sessions that ended with any
/// @param recycling gains taken and not yet spent
/// @param filling tags of layers whose deficit was left unfilled for its pace alone
public record HedgeTrack(
    Carry carry, Trailing premium, Book book, Recycling recycling, TreeSet<String> filling) {
  /// Nothing has happened yet.
  public static HedgeTrack initial() {
    return new HedgeTrack(
        new Carry(Trailing.EMPTY, Trailing.EMPTY),
        Trailing.EMPTY,
        new Book(Trailing.EMPTY, Trailing.EMPTY),
        new Recycling(0, new TreeMap<>(), new TreeMap<>()),
        new TreeSet<>());
  }

  /// Returns the track after one session.
  public HedgeTrack after(SessionOutcome outcome) {
    if (outcome.rules().hedge().policy() == HedgeRules.Policy.NONE) {
      return this;
    }
    return new HedgeTrack(
        carry.after(outcome),
        premium.with(newPremium(outcome), outcome.rules().hedge().purchase().premiumSessions() - 1),
        book.after(outcome),
        recycling.after(outcome),
        paced(outcome.entries()));
  }

  /// Returns whether purchases for `tag` go on that the session before left unfinished.
  boolean isFilling(Tag tag) {
    return filling.contains(tag.toString());
  }

  private static TreeSet<String> paced(List<LedgerEntry> entries) {
    TreeSet<String> tags = new TreeSet<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof LedgerEntry.Decided d && d.rule().equals(HedgePurchases.PACE)) {
        tags.add(d.tag());
      }
    }
    return tags;
  }

  /// Dollars of premium paid this session for hedges, layer by layer net of what closing brought in
  /// where the layer also closed: that is a roll. Sales without purchases free no room.
  private static double newPremium(SessionOutcome outcome) {
    TreeMap<Tag, Double> paid = new TreeMap<>();
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Opened o && o.tag().book() == Tag.Book.HEDGE) {
        paid.merge(o.tag(), -o.cash().dollars(), Double::sum);
      }
    }
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Closed c) {
        outcome
            .ledgerBefore()
            .find(c.id())
            .ifPresent(p -> paid.computeIfPresent(p.tag(), (t, sum) -> sum - c.cash().dollars()));
      }
    }
    double sum = 0;
    for (double dollars : paid.values()) {
      sum += Math.max(0, dollars);
    }
    return sum;
  }

  /// Gross carry of the hedge over the last sessions.
  ///
  /// @param dollars theta and roll by session; negative is paid
  /// @param contracts held at the start of those sessions
  record Carry(Trailing dollars, Trailing contracts) {
    private static final int SESSIONS_A_YEAR = 252;

    Carry after(SessionOutcome outcome) {
      long held = 0;
      for (Position p : outcome.ledgerBefore().positions(Tag.Book.HEDGE)) {
        held += p.quantity();
      }
      int window = outcome.rules().hedge().units().memory().carrySessions();
      return new Carry(
          dollars.with(outcome.hedgeCarry().dollars(), window),
          contracts.with((double) held, window));
    }

    /// Returns what one contract of the book's average mix cost to carry a year, dollars, above
    /// zero for a cost; absent until enough sessions with contracts are known.
    OptionalDouble perContractYear(HedgeRules.Memory rules) {
      return contracts.countPositive() < rules.carryLeastSessions()
          ? OptionalDouble.empty()
          : OptionalDouble.of(-dollars.sum() / contracts.sum() * SESSIONS_A_YEAR);
    }
  }

  /// The condors of the last sessions that ended with any open. Sessions without condors are left
  /// out, so a closed gate does not shrink the hedge.
  ///
  /// @param stressLoss dollars lost in the rulebook's stress
  /// @param condors contracts
  record Book(Trailing stressLoss, Trailing condors) {
    Book after(SessionOutcome outcome) {
      CondorBook book = CondorBook.of(outcome.ledger(), List.of());
      HedgeRules.Units rules = outcome.rules().hedge().units();
      int window = rules.memory().condorSessions();
      return book.count() == 0
          ? this
          : new Book(
              stressLoss.with(book.stressLoss(outcome.now(), rules), window),
              condors.with((double) book.count(), window));
    }
  }

  /// Gains taken by monetising, and what stops buying back too early.
  ///
  /// @param pool dollars of realised gain that may still be recycled
  /// @param steps gain steps already taken, by position id
  /// @param waiting sessions a layer still waits after gains were taken from it, by tag
  record Recycling(double pool, TreeMap<String, Integer> steps, TreeMap<String, Integer> waiting) {
    Recycling after(SessionOutcome outcome) {
      TreeMap<String, String> rules = hedgeRules(outcome.entries());
      return new Recycling(
          Math.max(0, pool + earned(outcome, rules) - spent(outcome, rules)),
          steps(outcome, rules),
          waiting(outcome, rules));
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
            && (HedgeMonetise.level(d.rule()) > 0 || d.rule().equals(HedgeRecycle.RULE))) {
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
            && rules.getOrDefault(o.tag().toString(), "").equals(HedgeRecycle.RULE)) {
          sum -= o.cash().dollars();
        }
      }
      return sum;
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

    private TreeMap<String, Integer> waiting(
        SessionOutcome outcome, TreeMap<String, String> rules) {
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
}
