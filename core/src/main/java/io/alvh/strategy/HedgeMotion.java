package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// How much the hedge has moved, and how long it has not.
///
/// An adjustment is a trade that brings a layer towards its target, or shifts vega along the
/// ladder. Rolls, settlements, gains taken and their recycling are none.
///
/// @param adjusted one for each of the last sessions with an adjustment, zero for the others
/// @param left sessions in a row a layer ended off its target without an adjustment, by tag; a roll
///   does not end them
/// @param shift vega moved along the ladder
/// @param byVix what VIX asked for in the last session; below zero before the first
record HedgeMotion(Trailing adjusted, TreeMap<String, Integer> left, Shift shift, double byVix) {
  /// Nothing has moved yet.
  static final HedgeMotion NONE =
      new HedgeMotion(Trailing.EMPTY, new TreeMap<>(), new Shift(0, 0, Shift.LONG_AGO), -1);

  /// The most sessions a budget may look back on.
  private static final int LONGEST = 252;

  /// Rules whose trades are adjustments.
  private static final TreeSet<String> ADJUSTING =
      new TreeSet<>(
          List.of(
              HedgePurchases.TARGET, HedgePurchases.STALE, HedgeFinancing.RULE, HedgeShift.RULE));

  /// Contracts moved from the medium into the short layer and not moved back.
  ///
  /// @param toShort added to the short layer's target
  /// @param fromMedium taken off the medium layer's
  /// @param since sessions since the last shift either way, at most `LONG_AGO`
  record Shift(long toShort, long fromMedium, int since) {
    /// As long ago as any rule asks.
    static final int LONG_AGO = 252;

    private Shift after(List<LedgerEntry> entries) {
      long toShortNow = toShort;
      long fromMediumNow = fromMedium;
      boolean forth = false;
      boolean back = false;
      for (int i = 0; i + 1 < entries.size(); i++) {
        if (entries.get(i) instanceof LedgerEntry.Decided d
            && d.rule().equals(HedgeShift.RULE)
            && isTrade(d)) {
          boolean bought = d.action().equals("open");
          forth |= bought == d.tag().equals(HedgeShift.SHORT_TAG);
          back |= bought == d.tag().equals(HedgeShift.MEDIUM_TAG);
          long contracts = traded(entries.get(i + 1));
          toShortNow += d.tag().equals(HedgeShift.SHORT_TAG) ? contracts : 0;
          fromMediumNow += d.tag().equals(HedgeShift.MEDIUM_TAG) ? contracts : 0;
        }
      }
      if (back) {
        return new Shift(0, 0, 0);
      }
      return forth
          ? new Shift(toShortNow, fromMediumNow, 0)
          : new Shift(toShort, fromMedium, Math.min(LONG_AGO, since + 1));
    }
  }

  /// Returns the motion after one session.
  HedgeMotion after(SessionOutcome outcome) {
    TreeSet<String> traded = new TreeSet<>();
    TreeMap<String, Double> targets = new TreeMap<>();
    double asked = byVix;
    for (LedgerEntry entry : outcome.entries()) {
      if (entry instanceof LedgerEntry.Decided d) {
        if (isTrade(d) && isAdjustment(d.rule())) {
          traded.add(d.tag());
        } else if (d.rule().equals(HedgeReport.SIZE)) {
          d.facts().forEach(f -> addTarget(targets, f));
        } else if (d.rule().equals(HedgeReport.INTENSITY)) {
          asked = d.facts().getFirst().value();
        }
      }
    }
    return new HedgeMotion(
        adjusted.with(traded.isEmpty() ? 0.0 : 1.0, LONGEST - 1),
        left(outcome, targets, traded),
        shift.after(outcome.entries()),
        asked);
  }

  /// Returns whether another session of adjustments fits into the turnover budget, in force or not.
  boolean fitsBudget(RuleSettings settings) {
    int sessions = (int) settings.number(RuleId.TURNOVER_BUDGET, "sessions");
    return adjusted.sumOfLast(sessions - 1)
        < settings.number(RuleId.TURNOVER_BUDGET, "adjustments");
  }

  /// Returns whether `tag` has stood off its target for as long as the limit says, in force or not.
  boolean isStale(Tag tag, RuleSettings settings) {
    return left.getOrDefault(tag.toString(), 0)
        >= settings.number(RuleId.STALENESS_LIMIT, "sessions");
  }

  /// Returns whether trades of `rule` are adjustments.
  static boolean isAdjustment(String rule) {
    return ADJUSTING.contains(rule);
  }

  /// Returns what VIX asked for in the last session; absent before the first.
  OptionalDouble lastByVix() {
    return byVix < 0 ? OptionalDouble.empty() : OptionalDouble.of(byVix);
  }

  private TreeMap<String, Integer> left(
      SessionOutcome outcome, TreeMap<String, Double> targets, TreeSet<String> traded) {
    TreeMap<String, Integer> next = new TreeMap<>();
    targets.forEach((layer, target) -> {
      Tag tag = new Tag(Tag.Book.HEDGE, layer);
      long held = 0;
      for (Position p : outcome.ledger().positions(tag)) {
        held += p.quantity();
      }
      if (held != target && !traded.contains(tag.toString())) {
        next.put(tag.toString(), left.getOrDefault(tag.toString(), 0) + 1);
      }
    });
    return next;
  }

  private static void addTarget(TreeMap<String, Double> targets, Fact fact) {
    if (fact.name().startsWith(HedgeReport.TARGET_OF)) {
      targets.put(fact.name().substring(HedgeReport.TARGET_OF.length()), fact.value());
    }
  }

  private static boolean isTrade(LedgerEntry.Decided d) {
    return d.tag().startsWith("hedge/") && !d.action().equals("stand-aside");
  }

  private static long traded(LedgerEntry entry) {
    return switch (entry) {
      case LedgerEntry.Opened o -> o.quantity();
      case LedgerEntry.Closed c -> c.quantity();
      default -> throw new IllegalArgumentException("a trade follows its decision, not " + entry);
    };
  }
}
