package io.alvh.validation;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.IndexDay;
import io.alvh.backtest.IndexRun;
import io.alvh.calendar.OptionCalendar;
import io.alvh.ledger.Journal;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.stats.EquityCurve;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.strategy.index.IndexStrategy;
import io.alvh.strategy.index.Overlay;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs published indexes' rules over all the history that can price them.
///
/// A replica begins on the first roll day and is paid in the session before. Its capital is large,
/// so that whole contracts do not matter. Sessions on which nothing can be priced (VIX missing, or
/// the VX curve where VIX calls are traded) are passed over and named; a settlement cannot be
/// passed over, it would stop the run.
public final class Replicas {
  private static final Money CAPITAL = Money.ofDollars(1_000_000_000);
  private static final Journal UNKEPT = _ -> {};

  private Replicas() {}

  /// Returns the replicas that `history` can price, in the order of `rulebooks`.
  ///
  /// @param history one valuer a session, ascending
  public static List<Replica> run(List<Valuer> history, List<IndexRulebook> rulebooks) {
    List<Replica> replicas = new ArrayList<>();
    for (IndexRulebook rules : rulebooks) {
      run(history, rules).ifPresent(replicas::add);
    }
    return replicas;
  }

  /// Returns the replica of `rules`, absent where `history` has no roll day after its first session
  /// that it can price.
  public static Optional<Replica> run(List<Valuer> history, IndexRulebook rules) {
    List<Valuer> usable = usable(history, rules.overlay());
    Optional<LocalDate> start =
        usable.stream()
            .skip(1)
            .map(v -> v.snapshot().date())
            .filter(d -> begins(rules.overlay(), d))
            .findFirst();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    IndexRun run = Backtest.run(rules, usable, start.get(), CAPITAL, UNKEPT);
    LocalDate first = run.days().getFirst().date();
    LocalDate last = run.days().getLast().date();
    List<LocalDate> leftOut =
        history.stream()
            .map(v -> v.snapshot())
            .filter(s -> !prices(rules.overlay(), s))
            .map(MarketSnapshot::date)
            .filter(d -> d.isAfter(first) && d.isBefore(last))
            .toList();
    return Optional.of(new Replica(rules.symbol(), curve(run), leftOut, run));
  }

  /// Returns the sessions of `history` on which `overlay` can be marked.
  public static List<Valuer> usable(List<Valuer> history, Overlay overlay) {
    return history.stream().filter(v -> prices(overlay, v.snapshot())).toList();
  }

  private static boolean prices(Overlay overlay, MarketSnapshot snapshot) {
    boolean vix = snapshot.indices().find(IndexName.VIX).isPresent();
    return vix && (!(overlay instanceof Overlay.VixCalls) || snapshot.hasFutures());
  }

  /// An index without options begins with those on the S&P 500.
  private static boolean begins(Overlay overlay, LocalDate date) {
    return overlay instanceof Overlay.None
        ? OptionCalendar.isSpxMonthly(date)
        : IndexStrategy.isRollDay(overlay, date);
  }

  private static EquityCurve curve(IndexRun run) {
    Check.that(run.days().size() > 1, run.rulebook().id() + " has a single session");
    List<LocalDate> dates = run.days().stream().map(IndexDay::date).toList();
    double[] nav = run.days().stream().mapToDouble(d -> new Money(d.nav()).dollars()).toArray();
    return new EquityCurve(dates, nav);
  }
}
