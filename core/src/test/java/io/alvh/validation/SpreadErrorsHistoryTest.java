package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.calibration.SpreadSample;
import io.alvh.market.OptionChain;
import io.alvh.strategy.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The modelled half-spread and the ruled slippage against the six SPX chains of 2022 and 2023.
@Tag("history")
class SpreadErrorsHistoryTest {
  private static final List<SpreadSample> SAMPLES = new ArrayList<>();
  private static final List<CondorCost> COSTS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (OptionChain chain : ChainFolder.read(HistoryData.require()).chains()) {
      if (chain.underlying().equals("SPX") && chain.session().getYear() > 2015) {
        double vix = close("VIX", chain.session());
        SAMPLES.addAll(SpreadSample.of(chain, vix));
        COSTS.addAll(
            CondorCost.of(
                chain, vix, close("VIX9D", chain.session()), Rulebooks.defaults().fills()));
      }
    }
  }

  @Test
  void what_older_data_say_meets_the_quotes() {
    SpreadErrors errors = SpreadErrors.walkForward(SAMPLES);
    bucket(errors, "all", 38_098, -0.023, 0.074);
    bucket(errors, "days 0-3", 503, 0.010, 0.021);
    bucket(errors, "days 35-70", 8_219, -0.007, 0.078);
    bucket(errors, "delta 0.05-0.15", 8_343, -0.001, 0.056);
    bucket(errors, "VIX 25-200", 7_039, -0.093, 0.108);
  }

  @Test
  void a_session_left_out_is_met_by_the_others() {
    SpreadErrors errors = SpreadErrors.leaveOneOut(SAMPLES).find().orElseThrow();
    bucket(errors, "all", 38_098, -0.003, 0.078);
    bucket(errors, "days 35-70", 8_219, 0.014, 0.085);
    bucket(errors, "VIX 0-15", 14_149, -0.002, 0.071);
  }

  private static void bucket(SpreadErrors errors, String name, int count, double bias, double mae) {
    SpreadErrors.Row row =
        errors.rows().stream().filter(r -> r.bucket().equals(name)).findFirst().orElseThrow();
    assertThat(row.points().count()).as(name).isEqualTo(count);
    assertThat(row.points().bias()).as(name).isCloseTo(bias, within(0.001));
    assertThat(row.points().mae()).as(name).isCloseTo(mae, within(0.001));
  }

  @Test
  void the_ruled_slippage_lies_between_mid_and_natural() {
    assertThat(COSTS).hasSize(30);
    assertThat(COSTS).allSatisfy(c -> assertThat(c.ruledShare()).isBetween(0.09, 0.71));
    assertThat(mean("45 days", CondorCost::ruledShare)).isCloseTo(0.40, within(0.01));
    assertThat(mean("next session", CondorCost::ruledShare)).isCloseTo(0.21, within(0.01));
    assertThat(mean("45 days", c -> c.natural() / c.credit())).isCloseTo(0.15, within(0.01));
    assertThat(mean("next session", c -> c.natural() / c.credit())).isCloseTo(0.40, within(0.01));
  }

  @Test
  void the_modelled_natural_of_condors_meets_the_quoted_one() {
    assertThat(mean("45 days", c -> c.modelled() / c.natural())).isCloseTo(0.95, within(0.01));
    assertThat(mean("next session", c -> c.modelled() / c.natural())).isCloseTo(1.06, within(0.01));
  }

  @Test
  void quoted_spreads_distort_the_break_even_of_all_one_day_condors_and_of_six_monthly_ones() {
    assertThat(distorted("next session")).isEqualTo(15);
    assertThat(distorted("45 days")).isEqualTo(6);
  }

  private static long distorted(String kind) {
    return COSTS.stream()
        .filter(c -> c.kind().startsWith(kind))
        .filter(CondorCost::isDistorted)
        .count();
  }

  private static double mean(String kind, ToDoubleFunction<CondorCost> figure) {
    return COSTS.stream()
        .filter(c -> c.kind().startsWith(kind))
        .mapToDouble(figure)
        .average()
        .orElseThrow();
  }

  private static double close(String index, LocalDate day) throws IOException {
    String key =
        String.format(
            Locale.ROOT, "%02d/%02d/%d,", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    String line =
        Files.readAllLines(HistoryData.require().resolve("cboe_indices/" + index + "_History.csv"))
            .stream()
            .filter(l -> l.startsWith(key))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }
}
