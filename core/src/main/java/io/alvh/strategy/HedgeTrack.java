package io.alvh.strategy;

import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
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
/// @param motion how much it has moved
/// @param pool its side of a constant-product pool
public record HedgeTrack(
    Carry carry,
    Trailing premium,
    Book book,
    HedgeRecycling recycling,
    TreeSet<String> filling,
    HedgeMotion motion,
    HedgePool pool) {
  /// Nothing has happened yet.
  public static HedgeTrack initial() {
    return new HedgeTrack(
        new Carry(Trailing.EMPTY, Trailing.EMPTY),
        Trailing.EMPTY,
        new Book(Trailing.EMPTY, Trailing.EMPTY),
        HedgeRecycling.NONE,
        new TreeSet<>(),
        HedgeMotion.NONE,
        HedgePool.NONE);
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
        paced(outcome.entries()),
        motion.after(outcome),
        pool.after(outcome));
  }

  /// Returns this track with other gains to recycle.
  HedgeTrack withRecycling(HedgeRecycling other) {
    return new HedgeTrack(carry, premium, book, other, filling, motion, pool);
  }

  /// Returns this track with other layers being filled.
  HedgeTrack withFilling(TreeSet<String> other) {
    return new HedgeTrack(carry, premium, book, recycling, other, motion, pool);
  }

  /// Returns this track with another motion.
  HedgeTrack withMotion(HedgeMotion other) {
    return new HedgeTrack(carry, premium, book, recycling, filling, other, pool);
  }

  /// Returns this track with another pool.
  HedgeTrack withPool(HedgePool other) {
    return new HedgeTrack(carry, premium, book, recycling, filling, motion, other);
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

  /// Dollars of premium paid this session for the ladder, layer by layer net of what closing
  /// brought in where the layer also closed: that is a roll. A shift between layers is netted over
  /// both. Sales without purchases free no room.
  static double newPremium(SessionOutcome outcome) {
    TreeSet<String> shifted = shifted(outcome.entries());
    TreeMap<String, Double> paid = new TreeMap<>();
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Opened o && o.tag().isLadder()) {
        paid.merge(account(o.tag(), shifted), -o.cash().dollars(), Double::sum);
      }
    }
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Closed c) {
        outcome
            .ledgerBefore()
            .find(c.id())
            .ifPresent(p ->
                paid.computeIfPresent(
                    account(p.tag(), shifted), (t, sum) -> sum - c.cash().dollars()));
      }
    }
    double sum = 0;
    for (double dollars : paid.values()) {
      sum += Math.max(0, dollars);
    }
    return sum;
  }

  private static TreeSet<String> shifted(List<LedgerEntry> entries) {
    TreeSet<String> tags = new TreeSet<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof LedgerEntry.Decided d && d.rule().equals(HedgeShift.RULE)) {
        tags.add(d.tag());
      }
    }
    return tags;
  }

  private static String account(Tag tag, TreeSet<String> shifted) {
    return shifted.contains(tag.toString()) ? HedgeShift.RULE : tag.toString();
  }

  /// Gross carry of the ladder over the last sessions.
  ///
  /// @param dollars theta and roll by session; negative is paid
  /// @param contracts held at the start of those sessions
  record Carry(Trailing dollars, Trailing contracts) {
    private static final int SESSIONS_A_YEAR = 252;

    Carry after(SessionOutcome outcome) {
      long held = 0;
      for (Position p : outcome.ledgerBefore().positions(Tag.Book.HEDGE)) {
        held += p.tag().isLadder() ? p.quantity() : 0;
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
  /// @param stressLoss dollars of need: lost in the rulebook's stress, each tier by its share
  /// @param condors contracts
  record Book(Trailing stressLoss, Trailing condors) {
    Book after(SessionOutcome outcome) {
      CondorBook book = CondorBook.of(outcome.ledger(), List.of());
      int window = outcome.rules().hedge().units().memory().condorSessions();
      return book.count() == 0
          ? this
          : new Book(
              stressLoss.with(book.stake(outcome.now(), outcome.rules()).need(), window),
              condors.with((double) book.count(), window));
    }
  }
}
