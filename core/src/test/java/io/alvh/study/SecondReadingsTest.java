package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.study.GrowthLabels.Book;
import io.alvh.study.GrowthLabels.Pair;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The claims that need a second look at the runs: T4, and T6 and T7 by growth.
class SecondReadingsTest {
  private static final Measure NO = Measure.undefined("not made");

  /// Unhedged 10 %, hedged 8 %, 5 % with the buffer charged: three of five points.
  @Test
  void the_buffers_share_of_the_trim_is_read_at_the_full_hedge() {
    Claim claim = BufferClaim.judge(study(0.05, false));
    assertThat(claim.id()).isEqualTo("T4");
    assertThat(claim.measured()).isEqualTo("60.0 % (daily_1dte), 60.0 % (income_45dte)");
    assertThat(claim.sentence()).contains("reached by 12 of 12 combinations");
    assertThat(claim.readings()).hasSize(12);
    assertThat(claim.verdict()).startsWith("point estimate");
    assertThat(claim.dataClass()).isEqualTo(EvidenceClass.MODEL_PRICED);
  }

  @Test
  void a_small_buffer_does_not_reach_half() {
    Claim claim = BufferClaim.judge(study(0.075, false));
    assertThat(claim.measured()).startsWith("20.0 % (daily_1dte)");
    assertThat(claim.sentence()).contains("reached by 0 of 12 combinations");
  }

  @Test
  void made_up_prices_are_no_evidence_and_a_missing_period_is_said() {
    assertThat(BufferClaim.judge(study(0.05, true)).verdict()).isEqualTo("synthetic: no evidence");
    StudyResult none =
        new StudyResult(
            manifest(false), List.of(), List.of(), List.of(), List.of(), List.of(), Box.NONE);
    assertThat(BufferClaim.judge(none).verdict())
        .startsWith("undefined: the history lacks 2023-24");
  }

  /// Drawdown 8 % against 10 %, profit 3 % against 4 %.
  @Test
  void growth_gives_a_reading_for_each_label_with_its_number_of_sessions() {
    StudyResult study = study(0.05, false);
    List<Claim.Reading> readings = GrowthReadings.of(study, Pair::mitigation);
    assertThat(readings).hasSize(2);
    assertThat(readings.getFirst().label()).isEqualTo("daily_1dte, GDP 0-2 %, n = 700 sessions");
    assertThat(readings.getFirst().value().find().orElseThrow()).isCloseTo(0.2, within(1e-12));
    assertThat(GrowthReadings.of(study, Pair::retained).getLast().value())
        .isEqualTo(Measure.of(0.75));
    assertThat(GrowthReadings.note(study, Pair::retained))
        .startsWith("By the growth of GDP known before each session (today's vintage): ")
        .contains("daily_1dte, GDP 0-2 %, n = 700 sessions 75.0 %");
  }

  @Test
  void without_figures_of_growth_the_split_is_unavailable() {
    StudyResult none =
        new StudyResult(
            manifest(false), List.of(), List.of(), List.of(), List.of(), List.of(), Box.NONE);
    assertThat(GrowthReadings.of(none, Pair::retained)).isEmpty();
    assertThat(GrowthReadings.note(none, Pair::retained)).contains("unavailable");
  }

  private static Manifest manifest(boolean synthetic) {
    return new Manifest(
        "x", synthetic, Runs.FIRST, Runs.FIRST, new Money(100_000), List.of("r"), "test");
  }

  private static StudyResult study(double charged, boolean synthetic) {
    List<RunOutcome> runs = new ArrayList<>();
    Cell.matrix().forEach(c -> runs.add(run(c, charged)));
    return new StudyResult(
        manifest(synthetic), runs, List.of(), List.of(), List.of(), List.of(), Box.NONE);
  }

  private static RunOutcome run(Cell cell, double charged) {
    Optional<Buffer> buffer =
        cell.policy() == Policy.ALWAYS_FULL
            ? Optional.of(new Buffer(1, 1, Measure.of(0.08), Measure.of(charged)))
            : Optional.empty();
    Pair pair =
        new Pair(GrowthLabel.SLOW, new Book(700, 3, 0.08, 0.03), new Book(700, 3, 0.10, 0.04));
    return new RunOutcome(
        cell,
        new Twist.Plain(),
        new DailyTrack(List.of()),
        List.of(result(Measure.of(0.10))),
        List.of(),
        List.of(),
        new RunOutcome.Marks(1, 0, 0, 1, "hash"),
        new SlippageResult(0, 0, 0, 0, 0),
        new SecondLook(buffer, cell.hedged() ? List.of(pair) : List.of(), true));
  }

  private static PeriodResult result(Measure roc) {
    HedgeResult.Side side = new HedgeResult.Side(0, 0, 0, 0);
    LocalDate day = Runs.FIRST;
    return new PeriodResult(
        new PeriodResult.Window(Period.Y2023_24, day, day, 1, true),
        new Growth(0, NO, NO, NO, NO),
        new Falls(0, 0, 0, List.of()),
        new Profit(100_000, 0, 0, 0, 100_000, 100_000, roc),
        new HedgeResult(NO, NO, 0, 0, side, side, NO),
        List.of(),
        List.of());
  }
}
