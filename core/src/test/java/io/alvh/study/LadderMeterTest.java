package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderMeterTest {
  private static final Cell CELL = Cell.standard(Profile.DAILY_1DTE);

  @Test
  void a_layer_that_was_never_bought_leaves_the_ladder_undefined() {
    RunResult run = Runs.run(new long[][] {{1, -4}, {1, -4}}, Runs.calls(0, 1, 2, 1.5));

    Ladder ladder = LadderMeter.ladder(CELL, run, PeriodMeterTest.measure(run).costs());

    assertThat(ladder.unitPrice()).isEqualTo(Measure.undefined("medium layer never bought"));
    assertThat(ladder.fullAtFull()).isEqualTo(Measure.undefined("medium layer never held"));
  }

  @Test
  void the_smallest_account_is_carry_over_budget() {
    RunResult all = Runs.run(new long[][] {{1, -4}, {1, -4}}, Runs.calls(0, 1, 2, 1.5));
    Rulebook rules = Rulebooks.defaults();
    HedgeRules h = rules.hedge();
    Rulebook oneLayer =
        rules.withHedge(
            new HedgeRules(
                h.policy(),
                h.funding(),
                h.layers().subList(0, 1),
                h.strikes(),
                h.intensity(),
                h.units(),
                h.purchase(),
                h.monetise()));
    RunResult run =
        new RunResult(
            oneLayer, all.startNav(), all.days(), all.trades(), List.of(), 0, 0, 0, 0, "hash");

    Ladder ladder = LadderMeter.ladder(CELL, run, PeriodMeterTest.measure(run).costs());

    // four calls at 150 dollars; 8 dollars of cost over 2 contract-sessions, 252 sessions, four
    // calls
    assertThat(ladder.unitPrice().find().orElseThrow()).isCloseTo(600, within(1e-9));
    double carry = 4 * 8.0 / 2 * 252;
    assertThat(ladder.unitCarryPerYear().find().orElseThrow()).isCloseTo(carry, within(1e-9));
    assertThat(ladder.fullAtFull().find().orElseThrow()).isCloseTo(carry / 0.015, within(1e-6));
    assertThat(ladder.halfAtFull().find().orElseThrow()).isCloseTo(carry / 0.015 / 2, within(1e-6));
    assertThat(ladder.fullAtModerate().find().orElseThrow())
        .isCloseTo(carry / 0.015 / 0.65, within(1e-6));
  }

  @Test
  void the_schedule_is_read_between_its_corners() {
    List<HedgeRules.Intensity.Point> points = Rulebooks.defaults().hedge().intensity().points();

    assertThat(LadderMeter.intensityAt(points, 18.5)).isEqualTo(0.65);
    assertThat(LadderMeter.intensityAt(points, 14.9)).isEqualTo(0.25);
    assertThat(LadderMeter.intensityAt(points, 15)).isEqualTo(0.65);
    assertThat(LadderMeter.intensityAt(points, 23.5)).isCloseTo(0.825, within(1e-12));
    assertThat(LadderMeter.intensityAt(points, 60)).isEqualTo(1);
  }
}
