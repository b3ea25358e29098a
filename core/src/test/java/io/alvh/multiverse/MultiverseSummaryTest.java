package io.alvh.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiverseSummaryTest {
  private static final ReadingList LIST = ReadingDesign.draw(ReadingLevels.all(), 20260507);
  private static final Profile PROFILE = Profile.DAILY_1DTE;

  /// A made-up effect of each level: its place in the list, weighed by the dimension's length.
  private static double effect(Reading r, Dimension d) {
    return 0.01 * d.label().length() * LIST.levels(d).indexOf(r.level(d));
  }

  private static List<ReadingResult> results(boolean interaction) {
    List<ReadingResult> results = new ArrayList<>();
    for (Reading r : LIST.readings(PROFILE)) {
      double sum = 0;
      for (Dimension d : Dimension.of(PROFILE)) {
        sum += effect(r, d);
      }
      if (interaction) {
        sum = r.level(Dimension.GATE).equals("off") && r.level(Dimension.RSAI).equals("on") ? 1 : 0;
      }
      results.add(result(r, Measure.of(sum), Measure.undefined("unhedged book does not earn")));
    }
    return results;
  }

  private static ReadingResult result(Reading r, Measure reduction, Measure retained) {
    BookFigures figures =
        new BookFigures(
            0.2, Measure.of(0.01), 0.3, Measure.of(0.5), Measure.of(0.015), Measure.of(0.01));
    Measure excess = reduction.minus(Measure.of(1).minus(retained));
    Measure none = Measure.undefined("none");
    return new ReadingResult(
        r,
        figures,
        figures,
        new ReadingResult.Against(reduction, retained, excess, none, none),
        18.5);
  }

  @Test
  void main_effects_of_an_additive_response_are_recovered_exactly() {
    List<Influence> found = Influences.of(LIST, PROFILE, Figure.REDUCTION, results(false));

    assertThat(found).hasSameSizeAs(Dimension.of(PROFILE));
    for (Influence i : found) {
      for (int l = 0; l < i.levels().size(); l++) {
        double lifted =
            i.levels().get(l).effect().find().orElseThrow()
                - i.levels().getFirst().effect().find().orElseThrow();
        assertThat(lifted)
            .as(i.dimension().label())
            .isCloseTo(0.01 * i.dimension().label().length() * l, within(1e-9));
      }
      assertThat(i.levels().stream().mapToInt(Influence.LevelEffect::n).sum())
          .isEqualTo(ReadingDesign.TWINS * ReadingDesign.HEDGES);
      assertThat(i.pairs()).isEqualTo(ReadingDesign.CENTRES);
    }
  }

  @Test
  void total_effects_of_an_additive_response_are_near_the_main_ones() {
    for (Influence i : Influences.of(LIST, PROFILE, Figure.REDUCTION, results(false))) {
      double main = i.share().find().orElseThrow();
      double total = i.total().find().orElseThrow();
      double error = i.totalError().find().orElseThrow();
      assertThat(total).as(i.dimension().label()).isCloseTo(main, within(4 * error + 0.02));
    }
  }

  @Test
  void an_interaction_shows_in_the_total_effect_alone_and_inert_choices_have_none() {
    for (Influence i : Influences.of(LIST, PROFILE, Figure.REDUCTION, results(true))) {
      double total = i.total().find().orElseThrow();
      if (i.dimension() == Dimension.GATE || i.dimension() == Dimension.RSAI) {
        assertThat(total).isGreaterThan(i.share().find().orElseThrow());
      } else {
        assertThat(total).isZero();
      }
    }
  }

  @Test
  void a_figure_nobody_has_leaves_undefined_influences_with_a_reason() {
    for (Influence i : Influences.of(LIST, PROFILE, Figure.RETAINED, results(false))) {
      assertThat(i.share()).isInstanceOf(Measure.Undefined.class);
      assertThat(i.total()).isInstanceOf(Measure.Undefined.class);
      assertThat(i.levels().getFirst().mean()).isInstanceOf(Measure.Undefined.class);
    }
  }

  @Test
  void shares_count_who_lands_and_who_has_no_figure() {
    List<Reading> some = LIST.readings(PROFILE).subList(0, 4);
    List<ReadingResult> results =
        List.of(
            result(some.get(0), Measure.of(0.36), Measure.of(0.80)),
            result(some.get(1), Measure.of(0.36), Measure.of(0.50)),
            result(some.get(2), Measure.of(-0.1), Measure.of(1.2)),
            result(
                some.get(3), Measure.of(0.33), Measure.undefined("unhedged book does not earn")));
    List<Share> shares = Share.of(PROFILE, false, results);

    assertThat(share(shares, "T1").landed()).isEqualTo(2);
    assertThat(share(shares, "T6").landed()).isEqualTo(3);
    assertThat(share(shares, "T7").landed()).isEqualTo(1);
    assertThat(share(shares, "T6+T7").landed()).isEqualTo(1);
    assertThat(share(shares, "T6+T7").undefined()).isEqualTo(1);
    assertThat(share(shares, "T6+T7").fraction()).isEqualTo(0.25);
    assertThat(shares.stream().filter(x -> x.place().equals("the hedge itself earns")))
        .singleElement()
        .satisfies(x -> assertThat(x.landed()).isZero());
  }

  private static Share share(List<Share> shares, String claim) {
    return shares.stream().filter(s -> s.claim().equals(claim)).findFirst().orElseThrow();
  }

  @Test
  void a_landscape_holds_every_reading_and_says_why_others_have_no_figure() {
    List<ReadingResult> results = results(false);

    Landscape reduction = Landscape.of(PROFILE, Figure.REDUCTION, false, results);
    Landscape retained = Landscape.of(PROFILE, Figure.RETAINED, false, results);

    assertThat(reduction.defined()).isEqualTo(results.size());
    assertThat(reduction.bins().stream().mapToInt(Landscape.Bin::readings).sum())
        .isEqualTo(results.size());
    assertThat(reduction.quantiles()).isSorted();
    assertThat(retained.defined()).isZero();
    assertThat(retained.undefined()).containsEntry("unhedged book does not earn", results.size());
    assertThat(Landscape.quantile(new double[] {1, 2, 4}, 0.25)).isEqualTo(1.5);
  }

  @Test
  void a_result_is_the_same_after_a_journey_as_bytes() {
    SplittableRandom random = new SplittableRandom(42);
    long[] nav = new long[500];
    long[] interest = new long[500];
    long at = 100_000_000;
    for (int i = 0; i < nav.length; i++) {
      at += random.nextLong(-500_000, 500_000);
      nav[i] = i == 7 ? Long.MIN_VALUE / 4 : at;
      interest[i] = random.nextLong(0, 900);
    }
    BookFigures figures =
        new BookFigures(
            -0.25,
            Measure.undefined("under a year"),
            Math.PI,
            Measure.of(-0.0),
            Measure.of(Double.MIN_VALUE),
            Measure.undefined("ümlaut"));
    BookResult book = new BookResult(figures, nav, interest);
    PartResult result =
        new PartResult(
            book,
            List.of(
                new PartResult.Hedged(
                    book,
                    Measure.of(0.1),
                    Measure.of(0.2),
                    Measure.undefined("c"),
                    Measure.of(0.4),
                    Measure.of(0.5))));
    byte[] bytes = result.bytes();

    PartResult read = PartResult.of(bytes);

    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.twin().figures()).isEqualTo(figures);
    for (int i = 0; i < nav.length; i++) {
      assertThat(read.twin().nav(i)).isEqualTo(nav[i]);
    }
    assertThat(read.books().getFirst().excess()).isEqualTo(Measure.undefined("c"));
    assertThatThrownBy(() -> PartResult.of(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PartResult.of(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too many");
  }

  @Test
  void settings_survive_as_text() {
    SweepSettings settings =
        SweepSettings.empty().with("a", "x: y\\n\n\r\\ end").with("b", "").with("c", " ");

    SweepSettings read = SweepSettings.parse(settings.text());

    assertThat(read.text()).isEqualTo(settings.text());
    assertThat(read.value("a")).isEqualTo("x: y\\n\n\r\\ end");
    assertThat(read.value("b")).isEmpty();
    assertThatThrownBy(() -> read.value("d")).hasMessageContaining("lacks the setting d");
    assertThat(settings.text().lines()).hasSize(3);
  }
}
