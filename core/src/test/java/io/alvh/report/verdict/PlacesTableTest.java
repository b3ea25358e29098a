package io.alvh.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.claims.BookKey;
import io.alvh.claims.metric.Places;
import io.alvh.claims.metric.Places.Place;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Tier;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.Statistic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where the hedge held, in one sentence and one table.
class PlacesTableTest {
  @Test
  void the_sentence_counts_what_reached_the_claim_and_where_its_interval_lies() {
    Part<List<Places>> part =
        Part.of(
            List.of(
                places(List.of(), place("", 0.5, 0.4, 0.6), place("VIX below 15", 0.3, 0.1, 0.4)),
                places(
                    List.of(Tier.BALANCED),
                    place("", 0.36, 0.2, 0.5),
                    place("VIX below 15", -0.2, -0.5, 0.1),
                    new Place("VIX 15-22", 12, estimate(Measure.of(0.9), Optional.empty()), 0.2))));

    assertThat(PlacesTable.sentence(part))
        .contains("make 5 places")
        .contains("35 % or more in 3 of them")
        .contains("below that in 1 and above it in 1.")
        .contains("no account's journal is at hand");
  }

  @Test
  void what_is_undefined_or_has_no_interval_counts_as_neither() {
    Part<List<Places>> part =
        Part.of(
            List.of(
                places(
                    List.of(),
                    new Place(
                        "", 9, estimate(Measure.undefined("no figure"), Optional.empty()), 0.5))));

    assertThat(PlacesTable.sentence(part))
        .contains("make 1 places")
        .contains("35 % or more in 0 of them")
        .contains("below that in 0 and above it in 0");
  }

  @Test
  void a_cut_of_next_to_no_fall_does_not_count() {
    Place large = new Place("", 9, interval(-12_236, -15_000, -9_000), 0.0099);
    Part<List<Places>> part = Part.of(List.of(places(List.of(), large)));
    Page page = new Page("", false, "");

    PlacesTable.write(page, part);

    assertThat(PlacesTable.sentence(part)).contains("make 0 places");
    assertThat(page.finished()).contains("fell by 1.0\u00a0%</td>").doesNotContain("1223600");
  }

  @Test
  void nothing_is_said_of_what_was_not_measured() {
    assertThat(PlacesTable.sentence(Part.missing("not run"))).isEmpty();
  }

  private static Places places(List<Tier> tiers, Place... places) {
    return new Places(
        new BookKey(Cell.standard(Profile.INCOME_45DTE), tiers, List.of()), List.of(places));
  }

  private static Place place(String sessions, double cut, double low, double high) {
    return new Place(sessions, 500, interval(cut, low, high), 0.2);
  }

  private static Estimate interval(double cut, double low, double high) {
    return estimate(
        Measure.of(cut), Optional.of(new Interval(low, high, 0.95, Interval.Method.PERCENTILE)));
  }

  private static Estimate estimate(Measure cut, Optional<Interval> interval) {
    Estimate.Bounds bounds =
        new Estimate.Bounds(
            0.95, interval, Optional.empty(), interval, interval.isPresent() ? "" : "none");
    return new Estimate(
        Statistic.DRAWDOWN_REDUCTION, cut, bounds, bounds, new Estimate.Resampled(100, 0, cut, 10));
  }
}
