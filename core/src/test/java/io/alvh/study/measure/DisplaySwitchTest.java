package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.backtest.RunResult;
import io.alvh.report.MeasureText;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.study.measure.Sheets.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A rule that only shows is gone from the report when it is off, and nothing else is.
class DisplaySwitchTest {
  private static final RunResult RUN =
      Sheets.byHand(300, i -> new Line(14 + i % 7, 0.65, 3, 3, 3_000, -1_000));

  private static String text(RuleId... off) {
    Rulebook rules = RUN.rulebook();
    for (RuleId rule : off) {
      rules = rules.withRule(rule, false);
    }
    RunResult run =
        new RunResult(
            rules, RUN.startNav(), RUN.days(), List.of(), List.of(), 0, 0, 0, 0, "by hand");
    List<Section> sections =
        Measures.of(new MeasureInput(run, RUN, Sheets.MARKET, List.of(), true));
    return String.join("\n", MeasureText.lines(run, sections, true))
        + MeasureText.tables(sections).keySet();
  }

  @Test
  void on_everything_is_shown() {
    assertThat(text())
        .contains("contango light at the close of " + RUN.days().getLast().date())
        .contains("parity: unavailable, snapshots hold no quotes")
        .containsPattern("by Greeks +alarm")
        .contains("`outside` the band")
        .contains("measure-drift.csv", "measure-drift-alarms.csv", "Drift: each month");
  }

  @Test
  void off_each_takes_its_own_output_away() {
    assertThat(text(RuleId.CONTANGO_INDICATOR))
        .doesNotContain("contango light")
        .contains("parity: ");
    assertThat(text(RuleId.PARITY_MONITOR)).doesNotContain("parity: ").contains("contango light");
    assertThat(text(RuleId.CONTANGO_INDICATOR, RuleId.PARITY_MONITOR))
        .doesNotContain("Monitors that only show");
    assertThat(text(RuleId.BETA_ALARM))
        .doesNotContainPattern("by Greeks +alarm")
        .doesNotContain("`outside` the band")
        .contains("measure-beta.csv", "the alarm is switched off");
    assertThat(text(RuleId.DRIFT_ALARM))
        .doesNotContain("measure-drift", "Drift: each month")
        .contains("measure-discipline.csv", "Drift: the alarm is switched off.");
  }
}
