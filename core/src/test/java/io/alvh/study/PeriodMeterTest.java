package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.backtest.Trade.Breach;
import io.alvh.engine.Attribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodMeterTest {
  private static final long[][] DAYS = {{100, -10}, {-200, 50}, {0, -10}, {60, -20}, {-40, 5}};

  @Test
  void the_hedge_result_is_split_by_what_the_condors_did() {
    HedgeResult hedge = measure(Runs.run(DAYS)).hedge();

    assertThat(hedge.onLossDays()).isEqualTo(5_500);
    assertThat(hedge.onOtherDays()).isEqualTo(-4_000);
  }

  @Test
  void breaches_count_the_sessions_after_the_opening_up_to_the_end() {
    RunResult run =
        Runs.run(
            DAYS,
            Runs.condor(0, 1, -200, Breach.PUT),
            Runs.condor(3, 4, -40, Breach.CALL),
            Runs.condor(2, 3, 60, Breach.NONE));

    HedgeResult hedge = measure(run).hedge();

    assertThat(hedge.putBreaches()).isEqualTo(new HedgeResult.Side(1, 1, -20_000, 5_000));
    assertThat(hedge.callBreaches()).isEqualTo(new HedgeResult.Side(1, 1, -4_000, 500));
    assertThat(hedge.putBreaches().offset()).isEqualTo(Measure.of(0.25));
  }

  @Test
  void sessions_under_two_breached_condors_count_once() {
    RunResult run =
        Runs.run(DAYS, Runs.condor(0, 2, -100, Breach.PUT), Runs.condor(1, 3, -100, Breach.PUT));

    HedgeResult.Side put = measure(run).hedge().putBreaches();

    assertThat(put).isEqualTo(new HedgeResult.Side(2, 3, -14_000, 2_000));
  }

  @Test
  void the_parts_of_each_layer_add_up_to_the_books_to_the_cent() {
    PeriodResult result = measure(Runs.run(DAYS));

    for (CostLine line : result.costs()) {
      Attribution a = line.sum();
      assertThat(a.theta() + a.roll() + a.delta() + a.vega() + a.slippage() + a.fees())
          .isEqualTo(a.total());
    }
    assertThat(result.costs())
        .extracting(c -> c.sum().tag())
        .containsExactly(Runs.CONDOR, Runs.SHORT);
    assertThat(result.costs().get(0).sum().total()).isEqualTo(result.profit().condors());
    assertThat(result.costs().get(1).sum().total()).isEqualTo(result.profit().hedge());
    assertThat(result.profit().hedge()).isEqualTo(1_500);
  }

  @Test
  void an_attribution_that_does_not_add_up_to_the_day_ends_the_study() {
    RunResult good = Runs.run(DAYS);
    DayRow d = good.days().getLast();
    DayRow bad =
        new DayRow(
            d.date(),
            d.nav(),
            d.cash(),
            0,
            d.condorPnl() + 1,
            d.hedgePnl(),
            d.committed(),
            0,
            d.vix(),
            0,
            0,
            0,
            0,
            0,
            true,
            d.attribution());
    RunResult run =
        new RunResult(
            good.rulebook(),
            good.startNav(),
            List.of(good.days().getFirst(), bad),
            List.of(),
            List.of(),
            0,
            0,
            0,
            0,
            "hash");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure(run))
        .withMessageContaining("add up")
        .withMessageContaining(d.date().toString());
  }

  @Test
  void gross_cost_leaves_out_what_the_market_gave_and_net_cost_does_not() {
    PeriodResult result = measure(Runs.run(DAYS));
    double navYears = result.profit().averageNav() * 5 / 252;

    // theta -7 -7 -17, slippage 5 x 2, fees 5 x 1, in dollars; delta (53 + 8) is no cost
    assertThat(known(result.hedge().grossCostPerYear())).isCloseTo(4_600 / navYears, within(1e-12));
    assertThat(known(result.hedge().netCostPerYear())).isCloseTo(-1_500 / navYears, within(1e-12));
  }

  @Test
  void roc_is_trading_profit_a_year_over_mean_committed_capital() {
    PeriodResult result = measure(Runs.run(DAYS));

    // -80 + 15 dollars on 200 dollars over 5/252 years
    assertThat(known(result.profit().roc())).isCloseTo(-65.0 / 200 * 252 / 5, within(1e-12));
  }

  @Test
  void win_rates_count_closed_condors_of_the_tier_alone() {
    RunResult run =
        Runs.run(
            DAYS,
            Runs.condor(0, 1, 30, Breach.NONE),
            Runs.condor(1, 2, 10, Breach.NONE),
            Runs.condor(2, 3, -80, Breach.PUT),
            Runs.calls(0, 4, 2, 1.5));

    TierResult tier = measure(run).tiers().getFirst();

    assertThat(tier.tier()).isEqualTo("conservative");
    assertThat(tier.closed()).isEqualTo(3);
    assertThat(known(tier.winRate())).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(tier.averageWin()).isEqualTo(Measure.of(2_000));
    assertThat(tier.averageLoss()).isEqualTo(Measure.of(-8_000));
    assertThat(tier.profitFactor()).isEqualTo(Measure.of(0.5));
    assertThat(measure(run).tiers().get(1).winRate()).isEqualTo(Measure.undefined("none closed"));
  }

  @Test
  void credits_break_even_where_the_profit_is_gone() {
    RunResult run =
        Runs.run(DAYS, Runs.condor(0, 1, 30, Breach.NONE), Runs.condor(1, 2, -80, Breach.PUT));

    TierResult.Takings takings = measure(run).takings();

    assertThat(takings).isEqualTo(new TierResult.Takings(20_000, -5_000));
    assertThat(takings.breakEvenHaircut()).isEqualTo(Measure.of(-0.25));
    assertThat(new TierResult.Takings(20_000, 5_000).breakEvenHaircut())
        .isEqualTo(Measure.of(0.25));
    assertThat(TierResult.Takings.NONE.breakEvenHaircut())
        .isEqualTo(Measure.undefined("no credit received"));
  }

  @Test
  void contracts_are_counted_on_sessions_at_whose_end_they_are_held() {
    CostLine line = measure(Runs.run(DAYS, Runs.calls(1, 3, 2, 1.5))).costs().get(1);

    assertThat(line.contractSessions()).isEqualTo(4);
  }

  @Test
  void contracts_sold_in_parts_are_counted_only_while_they_are_held() {
    List<Trade.End> parts =
        List.of(new Trade.End(Runs.session(2), 1), new Trade.End(Runs.session(4), 2));
    CostLine line = measure(Runs.run(DAYS, Runs.calls(1, 4, 3, 1.5, parts))).costs().get(1);

    // three on the second session, two on the third and fourth
    assertThat(line.contractSessions()).isEqualTo(3 + 2 + 2);
  }

  @Test
  void a_slice_starts_at_the_nav_of_the_session_before() {
    Period period = new Period("x", "x", Runs.session(2), Runs.session(4), Period.Kind.SPAN);

    PeriodResult result = new PeriodMeter(Runs.run(DAYS), bills()).measure(period).orElseThrow();

    assertThat(result.profit().startNav()).isEqualTo(94_000);
    assertThat(result.window().sessions()).isEqualTo(3);
    assertThat(result.window().complete()).isTrue();
    assertThat(result.growth().totalReturn()).isCloseTo(-5.0 / 940, within(1e-12));
    assertThat(result.growth().cagr()).isEqualTo(Measure.undefined("under a year"));
  }

  @Test
  void a_period_the_run_does_not_reach_has_no_result() {
    assertThat(new PeriodMeter(Runs.run(DAYS), bills()).measure(Period.EARLY)).isEmpty();
  }

  @Test
  void drawdowns_carry_their_dates() {
    Falls falls = measure(Runs.run(DAYS)).falls();

    assertThat(falls.worst())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.depth()).isCloseTo(160.0 / 1090, within(1e-12));
          assertThat(f.peak()).isEqualTo(Runs.session(0));
          assertThat(f.trough()).isEqualTo(Runs.session(2));
          assertThat(f.recovered()).isFalse();
        });
  }

  private static double known(Measure measure) {
    return measure.find().orElseThrow();
  }

  static PeriodResult measure(RunResult run) {
    return new PeriodMeter(run, bills()).measure(Period.Y2022).orElseThrow();
  }

  private static RiskFree bills() {
    Map<LocalDate, Double> rates = new TreeMap<>();
    rates.put(Runs.FIRST, 0.02);
    return new RiskFree(rates);
  }
}
