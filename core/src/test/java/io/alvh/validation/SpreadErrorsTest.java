package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Settlement;
import io.alvh.calibration.Refit;
import io.alvh.calibration.SpreadSample;
import io.alvh.pricing.SpreadModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadErrorsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 5);

  @Test
  void quotes_a_tick_wider_than_the_model_are_a_tick_of_bias() {
    List<SpreadSample> samples = new ArrayList<>();
    for (double price : new double[] {1, 10}) {
      double half = SpreadModel.newest().halfSpread(price, 0.1, 40, 16, Settlement.PM);
      samples.add(sample(price, 0.1, 40, 16, half + SpreadModel.tick(price)));
    }
    SpreadErrors errors = SpreadErrors.walkForward(samples);
    SpreadErrors.Row all = errors.rows().getFirst();
    assertThat(all.bucket()).isEqualTo("all");
    assertThat(all.points().count()).isEqualTo(2);
    assertThat(all.points().bias()).isCloseTo(-0.075, within(1e-12));
    assertThat(all.ticks().bias()).isCloseTo(-1, within(1e-12));
    assertThat(all.ticks().mae()).isCloseTo(1, within(1e-12));
    assertThat(all.quoted())
        .isCloseTo((samples.get(0).halfSpread() + samples.get(1).halfSpread()) / 2, within(1e-12));
  }

  @Test
  void every_quote_stands_in_one_bucket_of_each_kind() {
    List<SpreadSample> samples =
        List.of(
            sample(1, 0.05, 3, 15, 0.1),
            sample(1, 0.06, 4, 15.1, 0.1),
            sample(1, 0.5, 200, 80, 0.1));
    List<SpreadErrors.Row> rows = SpreadErrors.walkForward(samples).rows();
    assertThat(rows)
        .extracting(SpreadErrors.Row::bucket)
        .containsExactly(
            "all",
            "days 0-3",
            "days 3-9",
            "days 70-200",
            "delta 0.00-0.05",
            "delta 0.05-0.15",
            "delta 0.25-0.50",
            "VIX 0-15",
            "VIX 15-20",
            "VIX 25-200");
    for (String kind : List.of("days", "delta", "VIX")) {
      assertThat(
              rows.stream()
                  .filter(r -> r.bucket().startsWith(kind))
                  .mapToInt(r -> r.points().count())
                  .sum())
          .isEqualTo(3);
    }
  }

  @Test
  void a_session_is_judged_by_the_others_alone() {
    List<SpreadSample> samples = new ArrayList<>();
    SpreadModel.Terms terms = SpreadModel.newest().terms();
    SpreadModel wide =
        new SpreadModel(
            LocalDate.MIN,
            false,
            new SpreadModel.Terms(
                terms.level() + StrictMath.log(3),
                terms.standard(),
                terms.price(),
                terms.vix(),
                terms.days(),
                terms.delta()));
    addDay(samples, DAY, 12, SpreadModel.newest());
    addDay(samples, DAY.plusDays(1), 17, SpreadModel.newest());
    addDay(samples, DAY.plusDays(2), 24, SpreadModel.newest());
    List<SpreadSample> odd = new ArrayList<>();
    addDay(odd, DAY.plusDays(3), 20, wide);
    samples.addAll(odd);

    SpreadErrors.Row judged =
        SpreadErrors.leaveOneOut(samples).find().orElseThrow().rows().stream()
            .filter(r -> r.bucket().equals("VIX 15-20"))
            .findFirst()
            .orElseThrow();

    double quoted = odd.stream().mapToDouble(SpreadSample::halfSpread).sum();
    double other =
        samples.stream()
            .filter(s -> s.session().equals(DAY.plusDays(1)))
            .mapToDouble(SpreadSample::halfSpread)
            .sum();
    assertThat(judged.points().count()).isEqualTo(2 * odd.size());
    assertThat(judged.points().worst()).isNegative();
    assertThat(judged.points().bias() * judged.points().count())
        .as("the wide day is missed by two thirds: its own quotes are not in its fit")
        .isLessThan(-0.6 * quoted + other);
  }

  @Test
  void two_sessions_judge_no_fit_to_the_others_but_the_rows_in_force() {
    List<SpreadSample> samples = new ArrayList<>();
    addDay(samples, LocalDate.of(2022, 1, 7), 18.8, SpreadModel.newest());
    assertThat(SpreadErrors.leaveOneOut(samples)).isInstanceOf(Part.NotRun.class);
    addDay(samples, LocalDate.of(2022, 2, 4), 23.2, SpreadModel.newest());
    assertThat(SpreadErrors.leaveOneOut(samples))
        .isInstanceOfSatisfying(
            Part.NotRun.class, n -> assertThat(n.reason()).contains("without 2022-01-07"));
    assertThat(SpreadErrors.walkForward(samples).rows().getFirst().points().count())
        .isEqualTo(samples.size());
    addDay(samples, LocalDate.of(2022, 2, 18), 27.8, SpreadModel.newest());
    assertThat(SpreadErrors.leaveOneOut(samples)).isInstanceOf(Part.Ran.class);
  }

  @Test
  void a_row_is_refitted_only_by_sessions_that_determine_every_term() {
    List<SpreadSample> samples = new ArrayList<>();
    assertThat(SpreadResult.refits(samples))
        .hasSize(12)
        .allMatch(r -> r.basis() == Refit.Basis.QUOTES_MISSING && r.observations() == 0);
    addDay(samples, LocalDate.of(2022, 1, 7), 18.8, SpreadModel.newest());
    assertThat(SpreadResult.refits(samples))
        .hasSize(12)
        .allMatch(r -> r.basis() == Refit.Basis.QUOTES_MISSING && r.observations() == 18);
    addDay(samples, LocalDate.of(2022, 5, 4), 23.2, SpreadModel.newest());
    for (Refit r : SpreadResult.refits(samples)) {
      boolean both = r.from().getYear() == 2023;
      assertThat(r.isRefitted()).as("%s", r).isEqualTo(both);
      assertThat(r.observations()).as("%s", r).isEqualTo(both ? 36 : 18);
    }
  }

  private static void addDay(
      List<SpreadSample> samples, LocalDate day, double vix, SpreadModel model) {
    for (Settlement settlement : Settlement.values()) {
      for (int days : new int[] {10, 45, 120}) {
        for (double price : new double[] {8, 20, 60}) {
          double delta = 0.02 + price / 150;
          double half = model.halfSpread(price, delta, days, vix, settlement);
          samples.add(new SpreadSample(day, settlement, price, delta, days, vix, half));
        }
      }
    }
  }

  private static SpreadSample sample(
      double price, double delta, int days, double vix, double half) {
    return new SpreadSample(DAY, Settlement.PM, price, delta, days, vix, half);
  }
}
