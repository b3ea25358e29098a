package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Manifest;
import io.alvh.study.recalibration.Recalibration;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecalibrationReportTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 1, 3);
  private static final LocalDate LAST = LocalDate.of(2023, 4, 28);
  private static final Money NAV = Money.ofDollars(1_000_000);

  /// Without rules that adjust the intensity the grid has six points.
  private static Rulebook withoutAdjustments() {
    RuleSettings settings = RuleSettings.defaults();
    for (RuleId id : RuleId.values()) {
      if (id.spec().kind() == RuleSpec.Kind.INTENSITY) {
        settings = settings.with(id, settings.of(id).withOn(false));
      }
    }
    return Rulebooks.defaults().withSettings(settings);
  }

  @Test
  void text_and_csv_say_what_was_chosen_when_and_of_how_many() {
    SharedHistory market =
        SharedHistory.of(
            SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
                .map(Valuer::of)
                .toList());
    RecalibrationResult result =
        Recalibration.run(
            new RecalibrationInput(
                withoutAdjustments(), List.of(Profile.DAILY_1DTE), market, FROM, NAV, 1, 2),
            (_, _) -> {});
    Manifest madeUp = new Manifest("id", true, FROM, LAST, NAV, List.of("x v1"), "test");

    List<String> text = RecalibrationText.lines(result, madeUp);
    assertThat(text).allMatch(l -> l.length() <= 120);
    assertThat(String.join(" ", text).replaceAll(" +", " "))
        .contains(
            "Points of the grid: 6,",
            "hedge.intensity.deadband_vix: 0.75, 0.0, 1.5",
            "SYNTHETIC: daily_1dte: 2 calibration dates",
            "point estimate on one history, without interval",
            "out of sample, from 2023-01-03",
            "recalibrated",
            "unhedged");
    List<String> csv = RecalibrationCsv.text(result, true).lines().toList();
    assertThat(csv.getFirst())
        .isEqualTo(
            "data,profile,from,data_to,points_tried,point,rulebook_sha256,numbers_moved,objective,"
                + "objective_of_base,hedge.intensity.deadband_vix,hedge.purchase.rebalance_band");
    assertThat(csv).hasSize(3);
    assertThat(csv.get(1)).startsWith("SYNTHETIC,daily_1dte,2023-01-03,2022-12-30,6,");
    assertThat(csv.get(2)).startsWith("SYNTHETIC,daily_1dte,2023-04-03,2023-03-31,6,");
  }
}
