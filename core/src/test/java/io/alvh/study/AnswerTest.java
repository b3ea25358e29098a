package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Made-up results: the one-day book earns, the other loses; hedges deepen the drawdown by half,
/// except `always_full`, which halves it with the gate off.
class AnswerTest {
  private static final Period CRASH = Period.crises().getFirst();

  /// The unhedged book does not fall in it.
  private static final Period FLAT = Period.crises().get(1);

  private static final String ALL = String.join("\n", Answer.of(study(false)));

  @Test
  void it_says_what_the_default_hedge_did_to_drawdown_profit_and_excess() {
    assertThat(ALL)
        .contains("The default hedge (vix_tiered/budget, gate on)")
        .contains(
            "daily_1dte: largest drawdown 30.0 % (unhedged 20.0 %), trading profit 8.0 % of start"
                + " capital (unhedged 10.0 %), excess -70.0 points.")
        .contains("trading profit -12.0 % of start capital (unhedged -10.0 %)")
        .contains("excess undefined (unhedged book does not earn).");
  }

  @Test
  void it_counts_the_combinations_that_pass() {
    assertThat(ALL)
        .contains(
            "Beat de-levering, gate on / off, at base prices (daily_1dte inconclusive): daily_1dte 0"
                + " of 12 / 3 of 12; income_45dte undefined / undefined.")
        .contains(
            "(claim: 35-40 %), gate on / off, at base prices (daily_1dte inconclusive): daily_1dte 0"
                + " of 12 / 3 of 12; income_45dte 0 of 12 / 3 of 12.");
  }

  @Test
  void it_names_the_crises_in_which_the_full_hedge_helped_and_leaves_out_those_without_a_fall() {
    assertThat(ALL)
        .contains("where the full hedge (always_full/canon) lowered the crisis's drawdown")
        .contains(
            "daily_1dte, gate on: 0 of 1, result in 0; gate off: 1 of 1 (2008-crash), result in 1.");
  }

  @Test
  void it_says_what_the_result_hangs_on() {
    assertThat(ALL)
        .contains(
            "daily_1dte: modelled credits (0.74 to 2.10 of quoted mids on four Fridays: inconclusive) break even when lower by"
                + " 25.0 %; slippage x2.0 gives 10.0 % (as ruled: 10.0 %).")
        .contains("income_45dte: modelled credits break even only when higher by 25.0 %");
  }

  @Test
  void made_up_data_are_called_so_first() {
    assertThat(Answer.of(study(true)).getFirst()).startsWith("SYNTHETIC").contains("no evidence");
    assertThat(ALL).doesNotContain("SYNTHETIC");
  }

  private static StudyResult study(boolean synthetic) {
    Twist plain = new Twist.Plain();
    List<RunOutcome> runs = new ArrayList<>();
    Cell.matrix().forEach(c -> runs.add(run(c, plain)));
    runs.add(run(Cell.unhedged(Profile.DAILY_1DTE, true), new Twist.Slippage(2)));
    Manifest manifest =
        new Manifest(
            "x", synthetic, Runs.FIRST, Runs.FIRST, new Money(100_000), List.of("r"), "test");
    return new StudyResult(manifest, runs, List.of(), List.of(), List.of(), List.of(), Box.NONE);
  }

  private static RunOutcome run(Cell cell, Twist twist) {
    List<PeriodResult> periods = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (Period period : List.of(Period.HEADLINE, CRASH, FLAT)) {
      periods.add(result(cell, period));
      if (cell.hedged()) {
        comparisons.add(comparison(cell, period));
      }
    }
    return new RunOutcome(
        cell,
        twist,
        new DailyTrack(List.of()),
        periods,
        comparisons,
        List.of(),
        new RunOutcome.Marks(1, 0, 0, 1, "hash"),
        new SlippageResult(0, 0, 0, 0, 0));
  }

  private static double cut(Cell cell) {
    return cell.policy() == Policy.ALWAYS_FULL && !cell.gate() ? 0.5 : -0.5;
  }

  private static Comparison comparison(Cell cell, Period period) {
    Measure kept = earns(cell) ? Measure.of(0.8) : Measure.undefined("unhedged book does not earn");
    Measure excess =
        earns(cell)
            ? Measure.of(cut(cell) - 0.2)
            : Measure.undefined("unhedged book does not earn");
    Comparison.Control none = Comparison.Control.undefined("not made");
    return new Comparison(
        period, Measure.of(cut(cell)), kept, excess, none, none, Measure.undefined("not made"));
  }

  private static boolean earns(Cell cell) {
    return cell.profile() == Profile.DAILY_1DTE;
  }

  private static PeriodResult result(Cell cell, Period period) {
    long unhedged = earns(cell) ? 10_000 : -10_000;
    long hedge = cell.hedged() ? -2_000 : 0;
    double bare = period.equals(FLAT) ? 0 : 0.2;
    double fall = cell.hedged() ? 0.2 * (1 - cut(cell)) : bare;
    double growth = cell.hedged() ? 0.1 * cut(cell) : 0;
    Measure no = Measure.undefined("not made");
    HedgeResult.Side side = new HedgeResult.Side(0, 0, 0, 0);
    LocalDate day = Runs.FIRST;
    return new PeriodResult(
        new PeriodResult.Window(period, day, day, 1, true),
        new Growth(growth, no, no, no, no),
        new Falls(fall, fall, fall, List.of()),
        new Profit(100_000, unhedged, hedge, 0, 100_000, 100_000, no),
        new HedgeResult(no, no, 0, 0, side, side, no),
        List.of(
            new TierResult(
                "balanced", 4, no, no, no, no, new TierResult.Takings(40_000, unhedged))),
        List.of());
  }
}
