package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.market.TermStructure;
import io.alvh.study.Measure;
import io.alvh.study.measure.Sheets.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpikeMeterTest {
  private static final int AT = 30;

  private static RunResult run(Trade... trades) {
    return Sheets.byHand(
        60,
        i -> new Line(i < AT ? 21.99 : 25, 0.65, 5, 3, i == AT ? -10_000 : 0, i == AT ? 900 : 0),
        trades);
  }

  private static Trade bought(int session, long quantity, double points) {
    TermStructure.Point future = Sheets.MARKET.get(AT).snapshot().vixFutures().points().get(2);
    return new Trade(
        "h" + session,
        Sheets.SHORT,
        new LongCall(Underlying.VIX, future.expiry(), 20),
        quantity,
        Sheets.session(session),
        Sheets.session(60),
        -points,
        0,
        0,
        0,
        "open",
        Trade.Breach.NONE,
        List.of());
  }

  @Test
  void a_jump_over_the_gap_is_a_spike_and_its_night_before_is_told() {
    List<SpikeMeter.Spike> spikes = SpikeMeter.spikes(Sheets.sample(run()));
    assertThat(spikes).hasSize(1);
    SpikeMeter.Spike s = spikes.getFirst();
    assertThat(s.date()).isEqualTo(Sheets.session(AT));
    assertThat(s.vixBefore()).isEqualTo(21.99);
    assertThat(s.before().held()).isEqualTo(3);
    assertThat(s.before().target()).isEqualTo(5);
    assertThat(s.before().cover()).isEqualTo(Measure.undefined("no condor to cover"));
    assertThat(s.condorPnl()).isEqualTo(-10_000);
    assertThat(s.hedgePnl()).isEqualTo(900);
    assertThat(s.dearer()).isEqualTo(Measure.undefined("none bought"));
  }

  @Test
  void a_rise_from_22_or_to_below_25_is_none() {
    assertThat(
            SpikeMeter.spikes(
                Sheets.sample(
                    Sheets.byHand(60, i -> new Line(i < AT ? 22 : 25, 0.65, 5, 3, 0, 0)))))
        .isEmpty();
    assertThat(
            SpikeMeter.spikes(
                Sheets.sample(
                    Sheets.byHand(60, i -> new Line(i < AT ? 21 : 24.99, 0.65, 5, 3, 0, 0)))))
        .isEmpty();
  }

  /// Two contracts at twice and one at half their value the night before: 4.5 over 3, half dearer.
  /// What was bought eleven sessions after the spike does not count.
  @Test
  void the_price_paid_after_is_set_beside_the_same_contracts_the_night_before() {
    double value = Sheets.MARKET.get(AT - 1).value(bought(AT, 1, 1).structure());
    RunSample sample =
        Sheets.sample(
            run(
                bought(AT, 2, 2 * value),
                bought(AT + 10, 1, value / 2),
                bought(AT + 11, 9, 9 * value),
                bought(AT - 1, 9, 9 * value)));
    SpikeMeter.Spike s = SpikeMeter.spikes(sample).getFirst();
    assertThat(s.bought()).isEqualTo(3);
    assertThat(s.dearer().find().orElseThrow()).isCloseTo(0.5, within(1e-12));
  }
}
