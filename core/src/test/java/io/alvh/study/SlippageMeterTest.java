package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Markets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlippageMeterTest {
  private static final List<Valuer> MARKET =
      List.of(
          Valuer.of(Markets.quiet(Runs.session(0), 4600, 18)),
          Valuer.of(Markets.quiet(Runs.session(1), 4600, 18)));

  /// Each session of `Runs` pays two dollars of slippage on the hedge and none on condors.
  private static RunResult run(Trade... trades) {
    return Runs.run(new long[][] {{100, -10}, {-30, 5}}, trades);
  }

  @Test
  void slippage_and_profit_are_those_of_the_days() {
    SlippageResult result = new SlippageMeter(MARKET).measure(run());
    assertThat(result).isEqualTo(new SlippageResult(6_500, 0, 400, 0, 0));
  }

  @Test
  void a_settled_condor_is_filled_once_and_a_closed_one_twice() {
    Trade settled = Runs.condor(0, 1, 5, Trade.Breach.NONE);
    SpreadModel model = SpreadModel.on(Runs.session(0));
    double sold = model.midToNatural(MARKET.get(0), settled.structure());
    double bought = model.midToNatural(MARKET.get(1), settled.structure());

    SlippageResult once = new SlippageMeter(MARKET).measure(run(settled));
    assertThat(once.fills()).isEqualTo(1);
    assertThat(once.naturalPoints()).isCloseTo(sold, within(1e-12));

    SlippageResult twice = new SlippageMeter(MARKET).measure(run(ended(settled, "profit")));
    assertThat(twice.fills()).isEqualTo(2);
    assertThat(twice.naturalPoints()).isCloseTo(sold + bought, within(1e-12));
  }

  @Test
  void a_condor_still_open_has_been_sold_only() {
    Trade open = ended(Runs.condor(0, 1, 5, Trade.Breach.NONE), "open");
    assertThat(new SlippageMeter(MARKET).measure(run(open)).fills()).isEqualTo(1);
  }

  @Test
  void calls_of_the_hedge_are_no_condor_fills() {
    SlippageResult result = new SlippageMeter(MARKET).measure(run(Runs.calls(0, 1, 4, 2)));
    assertThat(result.fills()).isZero();
    assertThat(result.naturalPoints()).isZero();
  }

  @Test
  void a_trade_outside_the_sessions_is_refused() {
    Trade late = Runs.condor(3, 4, 5, Trade.Breach.NONE);
    assertThatThrownBy(() -> new SlippageMeter(MARKET).measure(run(late)))
        .hasMessageContaining("no session");
  }

  private static Trade ended(Trade t, String exit) {
    return new Trade(
        t.id(),
        t.tag(),
        t.structure(),
        t.quantity(),
        t.opened(),
        t.closed(),
        t.entry(),
        t.pnl(),
        t.fees(),
        t.slippage(),
        exit,
        t.breach(),
        t.ends());
  }
}
