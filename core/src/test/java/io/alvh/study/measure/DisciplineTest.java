package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.study.Measure;
import io.alvh.study.measure.Sheets.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisciplineTest {
  private static Discipline of(RunResult run) {
    return Discipline.of(Sheets.sample(run));
  }

  /// 252 sessions: VIX 14 and 16 by turns change band 251 times; the target steps once.
  @Test
  void switches_are_counted_a_year() {
    Discipline d =
        of(
            Sheets.byHand(
                252, i -> new Line(i % 2 == 0 ? 14 : 16, i <= 100 ? 0.25 : 1, 0, 0, 0, 0)));
    assertThat(d.bandSwitches()).isEqualTo(Measure.of(251));
    assertThat(d.targetSwitches()).isEqualTo(Measure.of(1));
    assertThat(value(d.fromNone())).isCloseTo((100 * 0.25 + 152) / 252, within(1e-12));
    assertThat(value(d.fromFull())).isCloseTo(75 / 252.0, within(1e-12));
    assertThat(value(d.atExtremes())).isCloseTo(152 / 252.0, within(1e-12));
    assertThat(d.adherence()).isEqualTo(Measure.undefined("no hedge asked for"));
    assertThat(d.overApplied())
        .isEqualTo(Measure.undefined("condors and hedge never held together"));
  }

  /// Ten asked for throughout, 9 held half the time (within a contract), 8 the other half.
  @Test
  void adherence_and_tolerance_by_hand() {
    Discipline d = of(Sheets.byHand(100, i -> new Line(18, 0.65, 10, i <= 50 ? 9 : 8, 0, 0)));
    assertThat(value(d.adherence())).isCloseTo(0.85, within(1e-12));
    assertThat(value(d.onTarget())).isCloseTo(0.5, within(1e-12));
    assertThat(d.stalest()).isEqualTo(100);
    assertThat(d.busiest()).isZero();
  }

  /// The stress loses 10 $, the target is 38 %: a hedge of 4 contracts gains 4 $, one of 3 not
  /// enough.
  @Test
  void beyond_the_stress_target_is_over_applied() {
    Discipline d = of(Sheets.byHand(100, i -> new Line(18, 0.65, 4, i <= 25 ? 4 : 3, 5, 0)));
    assertThat(value(d.overApplied())).isCloseTo(0.25, within(1e-12));
  }

  /// Two contracts bought and sold over 252 sessions with a mean of 0.5 held: turnover 8 a year.
  @Test
  void turnover_counts_purchases_and_sales_but_no_settlement() {
    Discipline d =
        of(Sheets.byHand(252, i -> new Line(18, 0.65, 2, i <= 63 ? 2 : 0, 0, 0), sold("roll")));
    assertThat(value(d.turnover())).isCloseTo(8, within(1e-12));
    assertThat(d.busiest()).isEqualTo(1);
    Discipline settled =
        of(Sheets.byHand(252, i -> new Line(18, 0.65, 2, i <= 63 ? 2 : 0, 0, 0), sold("settled")));
    assertThat(value(settled.turnover())).isCloseTo(4, within(1e-12));
  }

  private static Trade sold(String exit) {
    LocalDate end = Sheets.session(64);
    return new Trade(
        "h",
        Sheets.SHORT,
        new LongCall(Underlying.VIX, new Expiry(LocalDate.of(2021, 6, 16), Settlement.AM), 20),
        2,
        Sheets.session(1),
        end,
        -1,
        0,
        0,
        0,
        exit,
        Trade.Breach.NONE,
        List.of(new Trade.End(end, 2)));
  }

  private static double value(Measure measure) {
    return measure.find().orElseThrow();
  }
}
