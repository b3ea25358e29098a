package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.engine.Attribution;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.stats.Drawdown;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.strategy.Tier;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Measures one run in one period.
public final class PeriodMeter {
  private static final int FULL_YEAR = 245;
  private static final int WORST = 5;
  private final RunResult run;
  private final RiskFree riskFree;

  /// Makes a meter of `run`; excess returns are taken over `riskFree`.
  public PeriodMeter(RunResult run, RiskFree riskFree) {
    this.run = run;
    this.riskFree = riskFree;
  }

  /// Returns the result of `period`, or nothing when the run has fewer than two sessions in it.
  public Optional<PeriodResult> measure(Period period) {
    return RunSlice.of(run, period).map(this::measure);
  }

  private PeriodResult measure(RunSlice slice) {
    List<CostLine> costs = costs(slice);
    Profit profit = profit(slice);
    EquityCurve curve = slice.curve();
    return new PeriodResult(
        slice.window(),
        growth(curve, slice.window()),
        falls(curve),
        profit,
        hedge(slice, profit, costs),
        tiers(slice),
        costs);
  }

  private Growth growth(EquityCurve curve, PeriodResult.Window window) {
    double[] bills = new double[curve.size() - 1];
    for (int i = 0; i < bills.length; i++) {
      bills[i] = riskFree.between(curve.date(i), curve.date(i + 1));
    }
    PerformanceStats stats = PerformanceStats.of(curve, bills);
    boolean year = window.sessions() >= FULL_YEAR;
    return new Growth(
        stats.totalReturn(),
        year ? Measure.of(stats.cagr(), "no return") : Measure.undefined("under a year"),
        Measure.of(stats.volatility(), "too short or ruined"),
        Measure.of(stats.sharpe(), "no variation, or ruined"),
        year ? Measure.of(stats.calmar(), "no drawdown") : Measure.undefined("under a year"));
  }

  private static Falls falls(EquityCurve curve) {
    DrawdownStats stats = DrawdownStats.of(curve);
    LocalDate last = curve.date(curve.size() - 1);
    List<Falls.Fall> worst =
        stats.episodes().stream().limit(WORST).map(d -> fall(d, last)).toList();
    return new Falls(stats.max(), stats.meanOfFiveWorst(), stats.cdar95(), worst);
  }

  private static Falls.Fall fall(Drawdown d, LocalDate last) {
    return new Falls.Fall(
        d.depth(), d.peak(), d.trough(), d.recovery().orElse(last), d.recovery().isPresent());
  }

  private static Profit profit(RunSlice slice) {
    long condors = 0;
    long hedge = 0;
    long interest = 0;
    double nav = 0;
    double committed = 0;
    for (DayRow d : slice.days()) {
      condors = Math.addExact(condors, d.condorPnl());
      hedge = Math.addExact(hedge, d.hedgePnl());
      interest = Math.addExact(interest, d.interest());
      nav += (double) d.nav();
      committed += (double) d.committed();
    }
    int n = slice.days().size();
    Measure roc =
        Measure.ratio(
            (double) (condors + hedge),
            committed / n * slice.window().years(),
            "no capital committed");
    return new Profit(slice.startNav(), condors, hedge, interest, nav / n, committed / n, roc);
  }

  private static List<CostLine> costs(RunSlice slice) {
    Map<Tag, long[]> sums = new TreeMap<>();
    for (DayRow d : slice.days()) {
      long condors = 0;
      long hedge = 0;
      for (Attribution a : d.attribution()) {
        add(sums.computeIfAbsent(a.tag(), _ -> new long[7]), a);
        condors += a.tag().book() == Tag.Book.CONDOR ? a.total() : 0;
        hedge += a.tag().book() == Tag.Book.HEDGE ? a.total() : 0;
      }
      Check.that(
          condors == d.condorPnl() && hedge == d.hedgePnl(),
          "attribution must add up to the day's result, " + d.date());
    }
    Map<Tag, Long> held = slice.contractSessions();
    List<CostLine> lines = new ArrayList<>();
    sums.forEach((tag, s) -> {
      Attribution sum = new Attribution(tag, s[0], s[1], s[2], s[3], s[4], s[5], s[6]);
      lines.add(new CostLine(sum, held.getOrDefault(tag, 0L)));
    });
    return lines;
  }

  private static void add(long[] s, Attribution a) {
    long[] parts = {a.theta(), a.roll(), a.delta(), a.vega(), a.slippage(), a.fees(), a.total()};
    for (int i = 0; i < parts.length; i++) {
      s[i] = Math.addExact(s[i], parts[i]);
    }
  }

  private static HedgeResult hedge(RunSlice slice, Profit profit, List<CostLine> costs) {
    long gross = 0;
    for (CostLine line : costs) {
      gross += line.sum().tag().book() == Tag.Book.HEDGE ? line.grossCost() : 0;
    }
    long loss = 0;
    long other = 0;
    long target = 0;
    long held = 0;
    for (DayRow d : slice.days()) {
      loss += d.condorPnl() < 0 ? d.hedgePnl() : 0;
      other += d.condorPnl() < 0 ? 0 : d.hedgePnl();
      target += d.targetContracts();
      held += Math.min(d.heldContracts(), d.targetContracts());
    }
    double navYears = profit.averageNav() * slice.window().years();
    return new HedgeResult(
        Measure.ratio((double) gross, navYears, "no capital"),
        Measure.ratio((double) -profit.hedge(), navYears, "no capital"),
        loss,
        other,
        side(slice, Trade.Breach.PUT),
        side(slice, Trade.Breach.CALL),
        Measure.ratio((double) held, (double) target, "no hedge asked for"));
  }

  private static HedgeResult.Side side(RunSlice slice, Trade.Breach breach) {
    Set<LocalDate> dates = new HashSet<>();
    int condors = 0;
    for (Trade t : slice.closedCondors()) {
      if (t.breach() == breach) {
        condors++;
        slice.days().stream()
            .map(DayRow::date)
            .filter(d -> d.isAfter(t.opened()) && !d.isAfter(t.closed()))
            .forEach(dates::add);
      }
    }
    long condorPnl = 0;
    long hedgePnl = 0;
    for (DayRow d : slice.days()) {
      if (dates.contains(d.date())) {
        condorPnl += d.condorPnl();
        hedgePnl += d.hedgePnl();
      }
    }
    return new HedgeResult.Side(condors, dates.size(), condorPnl, hedgePnl);
  }

  private static List<TierResult> tiers(RunSlice slice) {
    List<TierResult> results = new ArrayList<>();
    for (Tier tier : slice.tiers()) {
      long[] wins = new long[2];
      long[] losses = new long[2];
      long credits = 0;
      for (Trade t : slice.closedCondors()) {
        if (t.tag().name().equals(tier.label())) {
          long[] side = t.pnl() > 0 ? wins : losses;
          side[0]++;
          side[1] += t.pnl();
          credits += credit(t);
        }
      }
      results.add(tier(tier, wins, losses, credits));
    }
    return results;
  }

  /// Returns the cents received for a condor when it was sold, before fees.
  private static long credit(Trade t) {
    double points = t.entry() * (double) t.quantity();
    return Math.round(100 * points * (double) Underlying.SPX.multiplier());
  }

  private static TierResult tier(Tier tier, long[] wins, long[] losses, long credits) {
    long closed = wins[0] + losses[0];
    return new TierResult(
        tier.label(),
        Math.toIntExact(closed),
        Measure.ratio((double) wins[0], (double) closed, "none closed"),
        Measure.ratio((double) wins[1], (double) wins[0], "no win"),
        Measure.ratio((double) losses[1], (double) losses[0], "no loss"),
        Measure.ratio((double) wins[1], (double) -losses[1], "no loss"),
        new TierResult.Takings(credits, wins[1] + losses[1]));
  }
}
