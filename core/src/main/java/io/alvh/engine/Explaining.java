package io.alvh.engine;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Explain;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Why the book's value changed in one session, per tier and layer, adding up to the cent.
///
/// What was held before is explained by the model from the session before to this one, also when it
/// was then closed; what settled is explained from the session before to its payoff. What was
/// opened pays its slippage and fees. The index itself, where it is held, moves by `delta` alone,
/// its dividends included.
final class Explaining {
  private Explaining() {}

  /// Returns the attribution by tag.
  ///
  /// @param state before the session
  /// @param entries of the session
  /// @param after marks at its end
  static List<Attribution> explain(State state, List<LedgerEntry> entries, Book after, Valuer now) {
    Map<String, Double> settlements = settlements(entries);
    Map<Tag, Sum> sums = new TreeMap<>();
    Map<String, Tag> tags = new TreeMap<>();
    Iterator<Explain> live = live(state, settlements, now).iterator();
    for (HeldMark mark : state.book().marks()) {
      Position held = mark.position();
      tags.put(held.id(), held.tag());
      Sum sum = sums.computeIfAbsent(held.tag(), _ -> new Sum());
      sum.total -= mark.value().cents();
      addModel(sum, held, settlements.get(held.id()), state, live);
    }
    for (LedgerEntry entry : entries) {
      addEntry(sums, tags, entry);
    }
    if (!state.ledger().index().isNone() || after.holding().cents() != 0) {
      sums.computeIfAbsent(Tag.HOLDING, _ -> new Sum()).total +=
          after.holding().cents() - state.book().holding().cents();
    }
    for (HeldMark mark : after.marks()) {
      sum(sums, tags, mark.position().id()).total += mark.value().cents();
    }
    List<Attribution> parts = new ArrayList<>(sums.size());
    sums.forEach((tag, sum) -> parts.add(sum.attribution(tag)));
    return parts;
  }

  /// The explanations of all legs held before that did not settle, in one batch.
  private static List<Explain> live(State state, Map<String, Double> settlements, Valuer now) {
    List<OptionContract> contracts = new ArrayList<>();
    for (HeldMark mark : state.book().marks()) {
      if (!settlements.containsKey(mark.position().id())) {
        for (OptionLeg leg : mark.position().structure().legs()) {
          contracts.add(leg.contract());
        }
      }
    }
    return contracts.isEmpty() ? List.of() : now.explain(state.before(), contracts);
  }

  private static void addModel(
      Sum sum, Position held, @Nullable Double settlement, State state, Iterator<Explain> live) {
    Structure structure = held.structure();
    double theta = 0;
    double roll = 0;
    double vega = 0;
    for (OptionLeg leg : structure.legs()) {
      Explain explain =
          settlement == null
              ? live.next()
              : state.before().explainSettlement(leg.contract(), settlement);
      theta += leg.ratio() * explain.theta();
      roll += leg.ratio() * explain.roll();
      vega += leg.ratio() * explain.vega();
    }
    double scale = (double) structure.underlying().multiplier() * held.quantity();
    sum.theta += cents(theta * scale);
    sum.roll += cents(roll * scale);
    sum.vega += cents(vega * scale);
  }

  private static Map<String, Double> settlements(List<LedgerEntry> entries) {
    Map<String, Double> levels = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof LedgerEntry.Settled settled) {
        levels.put(settled.id(), settled.value().value());
      }
    }
    return levels;
  }

  private static void addEntry(Map<Tag, Sum> sums, Map<String, Tag> tags, LedgerEntry entry) {
    switch (entry) {
      case LedgerEntry.Opened o -> {
        tags.put(o.id(), o.tag());
        sums.computeIfAbsent(o.tag(), _ -> new Sum()).add(o.cash(), o.slippage(), o.fees());
      }
      case LedgerEntry.Closed c -> sum(sums, tags, c.id()).add(c.cash(), c.slippage(), c.fees());
      case LedgerEntry.Settled s -> sum(sums, tags, s.id()).add(s.cash(), Money.ZERO, Money.ZERO);
      case LedgerEntry.IndexTraded t ->
          sums.computeIfAbsent(Tag.HOLDING, _ -> new Sum()).add(t.cash(), Money.ZERO, Money.ZERO);
      case LedgerEntry.DividendPaid d ->
          sums.computeIfAbsent(Tag.HOLDING, _ -> new Sum()).add(d.cash(), Money.ZERO, Money.ZERO);
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
