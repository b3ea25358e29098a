package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.ledger.FillPolicy;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two estimates of the break-even slippage against the true one, found by halving over whole
/// runs until the profit is gone.
@Tag("history")
@Tag("long")
class BreakEvenHistoryTest {
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static List<Valuer> market = List.of();
  private static LocalDate first = LocalDate.MAX;

  @BeforeAll
  static void read() {
    if (!(CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded)) {
      throw new AssertionError("the data folder is not usable");
    }
    market =
        loaded.history().snapshots(LocalDate.of(1990, 1, 2), LocalDate.of(2030, 1, 1)).stream()
            .map(Valuer::of)
            .toList();
    first =
        market.stream()
            .filter(v -> v.snapshot().hasFutures())
            .map(v -> v.snapshot().date())
            .filter(d -> !d.isBefore(Period.HEADLINE_FROM))
            .findFirst()
            .orElseThrow();
  }

  /// @param linear largest relative error of the estimate by the same trades
  /// @param runs largest relative error of the estimate by straight lines between runs
  @ParameterizedTest
  @CsvSource({"false, true, 0.3, 0.1", "true, true, 0.3, 0.1", "false, false, 0.3, 0.1"})
  void estimates_meet_the_true_break_even(
      boolean hedged, boolean gate, double linear, double runs) {
    Rulebook rules = rules(hedged, gate);
    List<BreakEven.Point> points = new ArrayList<>();
    points.add(new BreakEven.Point(1, profit(rules, 1)));
    PlannedRun.SLIPPAGES.forEach(f -> points.add(new BreakEven.Point(f, profit(rules, f))));
    double byRuns = BreakEven.of(points).find().orElseThrow();
    double byTrades =
        new SlippageMeter(market).measure(run(rules, 1)).breakEven().find().orElseThrow();
    double truth = halved(rules);
    assertThat(byRuns / truth).isCloseTo(1, within(runs));
    assertThat(byTrades / truth).isCloseTo(1, within(linear));
  }

  private static double halved(Rulebook rules) {
    double low = 0;
    double high = 8;
    assertThat(profit(rules, low)).isPositive();
    assertThat(profit(rules, high)).isNegative();
    while (high - low > 0.01) {
      double middle = (low + high) / 2;
      if (profit(rules, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double profit(Rulebook rules, double factor) {
    return (double) new SlippageMeter(market).measure(run(rules, factor)).trading();
  }

  private static RunResult run(Rulebook rules, double factor) {
    FillPolicy fills = rules.fills().withSlippageTimes(factor);
    return Backtest.run(rules.withFills(fills), market, first, NAV, _ -> {});
  }

  private static Rulebook rules(boolean hedged, boolean gate) {
    Cell standard = Cell.standard(Profile.DAILY_1DTE);
    Cell cell = new Cell(standard.profile(), gate, standard.policy(), standard.funding());
    Cell wanted = hedged ? cell : cell.unhedged();
    return PlannedRun.all(Rulebooks.defaults(), NAV).stream()
        .filter(p -> p.twist() instanceof Twist.Plain && p.cell().equals(wanted))
        .findFirst()
        .orElseThrow()
        .rules();
  }
}
