package io.alvh.study.attribution;

import io.alvh.backtest.DayRow;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.study.RunSlice;
import io.alvh.study.attribution.AttributionResult.Day;
import io.alvh.study.attribution.AttributionResult.Row;
import io.alvh.study.attribution.AttributionResult.Span;
import io.alvh.study.measure.SpikeMeter;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes the difference between a hedged book and the same book unhedged apart:
///
/// ```
/// dNAV(hedged) - dNAV(unhedged) = offset + long volatility + carry + costs + sizing + interest
/// ```
///
/// in every session, in cents, without a remainder. The hedge's own four parts are sums over its
/// layers of the engine's attribution: theta and roll are carry, slippage and fees are costs, moves
/// of the future and of its volatility are offset on sessions on which the condors lost and long
/// volatility on the others. Theta, roll and volatility are the model's; their split is no
/// observation, their sum is the book's result.
public final class HedgeAttribution {
  private static final String NO_SPIKE = "no spike";

  private final RunSlice hedged;
  private final RunSlice unhedged;
  private final List<Day> days = new ArrayList<>();

  private HedgeAttribution(RunSlice hedged, RunSlice unhedged) {
    this.hedged = hedged;
    this.unhedged = unhedged;
  }

  /// Returns the attribution of the difference between two books in the same sessions.
  ///
  /// @param hedged slice of the hedged run
  /// @param unhedged the same sessions of a run without any result of a hedge
  /// @throws IllegalArgumentException for slices that do not belong together, or a NAV that moves
  ///   by anything but condors, hedge and interest
  public static AttributionResult of(RunSlice hedged, RunSlice unhedged) {
    return new HedgeAttribution(hedged, unhedged).result();
  }

  private AttributionResult result() {
    Check.that(
        hedged.days().stream()
            .map(DayRow::date)
            .toList()
            .equals(unhedged.days().stream().map(DayRow::date).toList()),
        "both books must have the same sessions");
    for (int i = 0; i < hedged.days().size(); i++) {
      days.add(day(i));
    }
    List<Integer> all = new ArrayList<>();
    Map<Integer, List<Integer>> byYear = new TreeMap<>();
    for (int i = 0; i < days.size(); i++) {
      all.add(i);
      byYear.computeIfAbsent(days.get(i).date().getYear(), _ -> new ArrayList<>()).add(i);
    }
    List<Row> years = new ArrayList<>();
    byYear.forEach((year, sessions) -> years.add(row(Integer.toString(year), sessions)));
    return new AttributionResult(days, years, spikes(), row("total", all));
  }

  private Day day(int i) {
    DayRow h = hedged.days().get(i);
    DayRow u = unhedged.days().get(i);
    Check.that(u.hedgePnl() == 0, "the unhedged book has a result of a hedge on " + u.date());
    long carry = 0;
    long costs = 0;
    long moves = 0;
    for (Attribution a : h.attribution()) {
      if (a.tag().book() == Tag.Book.HEDGE) {
        carry = Math.addExact(carry, Math.addExact(a.theta(), a.roll()));
        costs = Math.addExact(costs, Math.addExact(a.slippage(), a.fees()));
        moves = Math.addExact(moves, Math.addExact(a.delta(), a.vega()));
      }
    }
    boolean lost = h.condorPnl() < 0;
    AttributionParts parts =
        new AttributionParts(
            lost ? moves : 0,
            lost ? 0 : moves,
            carry,
            costs,
            Math.subtractExact(h.condorPnl(), u.condorPnl()),
            Math.subtractExact(h.interest(), u.interest()));
    Check.that(
        parts.sum() == difference(i),
        "parts of " + h.date() + " add up to " + parts.sum() + ", NAVs to " + difference(i));
    return new Day(h.date(), lost, parts);
  }

  private long difference(int i) {
    return Math.subtractExact(change(hedged, i), change(unhedged, i));
  }

  private static long change(RunSlice slice, int i) {
    long before = i == 0 ? slice.startNav() : slice.days().get(i - 1).nav();
    return Math.subtractExact(slice.days().get(i).nav(), before);
  }

  /// A spike's row is its session and those after it whose purchases `SpikeMeter` looks at, cut off
  /// where the next spike begins, so that no session counts twice.
  private List<Row> spikes() {
    List<Integer> starts = SpikeMeter.sessions(hedged.days());
    List<Row> rows = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int at = 0;
    for (int s = 0; s < starts.size(); s++) {
      int next = s + 1 < starts.size() ? starts.get(s + 1) : days.size();
      int end = Math.min(next, starts.get(s) + SpikeMeter.AFTER);
      addAll(others, at, starts.get(s));
      List<Integer> sessions = new ArrayList<>();
      addAll(sessions, starts.get(s), end);
      rows.add(row(days.get(starts.get(s)).date().toString(), sessions));
      at = end;
    }
    addAll(others, at, days.size());
    if (!others.isEmpty()) {
      rows.add(row(NO_SPIKE, others));
    }
    return rows;
  }

  private static void addAll(List<Integer> sessions, int from, int to) {
    for (int i = from; i < to; i++) {
      sessions.add(i);
    }
  }

  private Row row(String label, List<Integer> sessions) {
    AttributionParts parts = AttributionParts.ZERO;
    long condors = 0;
    long difference = 0;
    for (int i : sessions) {
      parts = parts.plus(days.get(i).parts());
      condors = Math.addExact(condors, hedged.days().get(i).condorPnl());
      difference = Math.addExact(difference, difference(i));
    }
    Span span =
        new Span(
            days.get(sessions.getFirst()).date(),
            days.get(sessions.getLast()).date(),
            sessions.size());
    return new Row(label, span, condors, difference, parts);
  }
}
