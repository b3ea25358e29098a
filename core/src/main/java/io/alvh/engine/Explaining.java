package io.alvh.engine;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Explain;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Why the book's value changed in one session, per tier and layer, adding up to the cent.
///
/// What was held before is explained by the model from the session before to this one, also when it
/// was then closed. What settled is split into theta, the time value lost at the forward of the
/// session before, and delta, the rest. What was opened pays its slippage and fees.
final class Explaining {
  private Explaining() {}

  /// Returns the attribution by tag.
  ///
  /// @param state before the session
  /// @param entries of the session
  /// @param after marks at its end
  static List<Attribution> explain(State state, List<LedgerEntry> entries, Book after, Valuer now) {
    Map<Tag, Sum> sums = new TreeMap<>();
    Map<String, Tag> tags = new TreeMap<>();
    for (HeldMark mark : state.book().marks()) {
      Position held = mark.position();
      tags.put(held.id(), held.tag());
      Sum sum = sums.computeIfAbsent(held.tag(), _ -> new Sum());
      sum.total -= mark.value().cents();
      addModel(sum, mark, state.before(), now);
    }
    for (LedgerEntry entry : entries) {
      addEntry(sums, tags, entry);
    }
    for (HeldMark mark : after.marks()) {
      sum(sums, tags, mark.position().id()).total += mark.value().cents();
    }
    List<Attribution> parts = new ArrayList<>(sums.size());
    sums.forEach((tag, sum) -> parts.add(sum.attribution(tag)));
    return parts;
  }

  private static void addModel(Sum sum, HeldMark mark, Valuer before, Valuer now) {
    Structure structure = mark.position().structure();
    double scale = (double) structure.underlying().multiplier() * mark.position().quantity();
    if (!structure.expiry().date().isAfter(now.snapshot().date())) {
      OptionalDouble forward = forward(before, structure.underlying(), structure.expiry());
      if (forward.isPresent()) {
        double atForward = structure.payoff(forward.getAsDouble());
        sum.theta += cents((atForward - mark.points()) * scale);
      }
      return;
    }
    double theta = 0;
    double roll = 0;
    double vega = 0;
    for (OptionLeg leg : structure.legs()) {
      Explain explain = now.explain(before, leg.contract());
      theta += leg.ratio() * explain.theta();
      roll += leg.ratio() * explain.roll();
      vega += leg.ratio() * explain.vega();
    }
    sum.theta += cents(theta * scale);
    sum.roll += cents(roll * scale);
    sum.vega += cents(vega * scale);
  }

  private static OptionalDouble forward(Valuer before, Underlying underlying, Expiry expiry) {
    OptionalDouble forward = before.findForward(underlying, expiry);
    return forward.isPresent() || underlying == Underlying.SPX
        ? forward
        : before.snapshot().vixFutures().interpolate(expiry);
  }

  private static void addEntry(Map<Tag, Sum> sums, Map<String, Tag> tags, LedgerEntry entry) {
    switch (entry) {
      case LedgerEntry.Opened o -> {
        tags.put(o.id(), o.tag());
        sums.computeIfAbsent(o.tag(), _ -> new Sum()).add(o.cash(), o.slippage(), o.fees());
      }
      case LedgerEntry.Closed c -> sum(sums, tags, c.id()).add(c.cash(), c.slippage(), c.fees());
      case LedgerEntry.Settled s -> sum(sums, tags, s.id()).add(s.cash(), Money.ZERO, Money.ZERO);
      case LedgerEntry.Deposited _,
          LedgerEntry.Decided _,
          LedgerEntry.InterestPaid _,
          LedgerEntry.Marked _ -> {}
    }
  }

  private static Sum sum(Map<Tag, Sum> sums, Map<String, Tag> tags, String id) {
    Tag tag = tags.get(id);
    Sum sum = tag == null ? null : sums.get(tag);
    if (sum == null) {
      throw new IllegalArgumentException("position was neither held nor opened: " + id);
    }
    return sum;
  }

  private static long cents(double dollars) {
    return Money.ofDollars(dollars).cents();
  }

  /// Running cents of one tag.
  private static final class Sum {
    private long theta;
    private long roll;
    private long vega;
    private long slippage;
    private long fees;
    private long total;

    void add(Money cash, Money slippagePaid, Money feesPaid) {
      total += cash.cents();
      slippage -= slippagePaid.cents();
      fees -= feesPaid.cents();
    }

    Attribution attribution(Tag tag) {
      long delta = total - theta - roll - vega - slippage - fees;
      return new Attribution(tag, theta, roll, delta, vega, slippage, fees, total);
    }
  }
}
