package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.stats.CapitalCost;
import io.alvh.stats.CashFlows;
import io.alvh.study.measure.CapitalMeter.Expectancy;
import io.alvh.study.measure.CapitalMeter.Layer;
import io.alvh.study.measure.Sheets.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalMeterTest {
  private static final Expiry FAR = new Expiry(LocalDate.of(2021, 12, 17), Settlement.AM);

  /// A condor 10 points wide for 1 point, two of them: 1,800 $. Three calls at 2 points: 600 $.
  private static final Trade CONDORS =
      trade(Sheets.CONDOR, new IronCondor(Underlying.SPX, FAR, 3000, 3010, 5000, 5010), 2, 1);

  private static final Trade CALLS =
      trade(Sheets.SHORT, new LongCall(Underlying.VIX, FAR, 20), 3, -2);

  private static Trade trade(Tag tag, Structure structure, long quantity, double entry) {
    return new Trade(
        tag.name(),
        tag,
        structure,
        quantity,
        Sheets.session(1),
        Sheets.session(100),
        entry,
        0,
        0,
        0,
        "open",
        Trade.Breach.NONE,
        List.of());
  }

  /// Condors earn 30 $ a session, the hedge loses 10 $.
  private static RunResult run() {
    return Sheets.byHand(100, _ -> new Line(18, 0.65, 3, 3, 3_000, -1_000), CONDORS, CALLS);
  }

  private final CapitalMeter meter = new CapitalMeter(Sheets.sample(run()), CapitalRules.METHOD);

  @Test
  void capital_is_the_loss_condors_may_make_and_the_premium_paid() {
    CapitalCost cost = new CapitalCost(100, 0, 0.02, 1, 0.05, 0, 0);
    List<Layer> layers = meter.layers(cost);
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).tag()).isEqualTo(Sheets.CONDOR);
    assertThat(layers.get(0).capital()).isCloseTo(1_800, within(1e-9));
    assertThat(layers.get(0).charge()).isCloseTo(126, within(1e-9));
    assertThat(layers.get(0).payOff()).isCloseTo(30 * 252, within(1e-6));
    assertThat(layers.get(1).capital()).isCloseTo(600, within(1e-9));
    assertThat(layers.get(1).carry()).isCloseTo(-10 * 252, within(1e-6));
    assertThat(layers.get(1).payOff()).isZero();
    assertThat(meter.committed(true, true)).isCloseTo(2_400, within(1e-9));
  }

  @Test
  void the_cost_is_that_of_the_books_own_beta() {
    CapitalCost cost = meter.cost(0, 99).orElseThrow();
    assertThat(cost.debt()).isZero();
    assertThat(cost.ofEquity()).isCloseTo(cost.riskFree() + cost.beta() * 0.05, within(1e-15));
    assertThat(Math.abs(cost.beta())).isLessThan(0.01);
  }

  @Test
  void the_expectancy_adds_up() {
    Expectancy e = meter.expectancy(0, 99).orElseThrow();
    assertThat(e.condors()).isCloseTo(30, within(1e-9));
    assertThat(e.carry()).isCloseTo(-10, within(1e-9));
    assertThat(e.payOff()).isCloseTo(0, within(1e-9));
    double charge = meter.cost(0, 99).orElseThrow().average() * 2_400 / 252;
    assertThat(e.charge()).isCloseTo(charge, within(1e-9));
    assertThat(e.total().mean()).isCloseTo(20 - charge, within(1e-9));
    assertThat(e.total().error()).isCloseTo(0, within(1e-9));
    assertThat(meter.expectancy(0, 4)).isEmpty();
  }

  /// 2,400 $ committed the day before, 20 $ a session paid out at each month's end, all given back.
  @Test
  void the_flows_of_the_book_by_hand() {
    CashFlows flows = meter.flows(true, true);
    assertThat(flows.flows().getFirst()).isEqualTo(new CashFlows.Flow(Sheets.session(0), -2_400));
    assertThat(flows.flows().getLast().date()).isEqualTo(Sheets.session(100));
    assertThat(flows.presentValue(0)).isCloseTo(2_000, within(1e-9));
    assertThat(flows.flows().get(1).date()).isEqualTo("2021-01-29");
    assertThat(flows.flows().get(1).amount()).isCloseTo(20 * 18, within(1e-9));
    assertThat(meter.flows(false, true).presentValue(0)).isCloseTo(-1_000, within(1e-9));
  }
}
