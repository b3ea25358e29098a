package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.Profile;
import io.alvh.study.BoxLine;
import io.alvh.study.Cell;
import io.alvh.study.Comparison;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.StudyResult;
import io.alvh.study.Twist;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTextTest {
  private static final StudyResult STUDY = StudyReportTest.SYNTHETIC;

  @Test
  void the_base_of_the_box_is_what_the_plain_runs_found() {
    for (Profile profile : Profile.values()) {
      Comparison plain =
          STUDY
              .find(Cell.standard(profile))
              .orElseThrow()
              .findComparison(Period.HEADLINE)
              .orElseThrow();
      assertThat(line("cut", profile).base()).isEqualTo(plain.drawdownReduction());
      assertThat(line("T7", profile).base()).isEqualTo(plain.profitRetained());
      assertThat(line("excess", profile).base()).isEqualTo(plain.excess());
      assertThat(line("T2", profile).base())
          .isEqualTo(
              STUDY.claims().get(1).readings().stream()
                  .filter(r -> r.label().equals(Cell.full(profile, false).label()))
                  .findFirst()
                  .orElseThrow()
                  .value());
    }
  }

  @Test
  void the_nodes_that_change_the_spread_alone_are_the_slippage_contrasts() {
    for (Profile profile : Profile.values()) {
      for (double factor : new double[] {0.5, 2}) {
        double expected =
            STUDY
                .find(Cell.unhedged(profile, true), new Twist.Slippage(factor))
                .flatMap(r -> r.find(Period.HEADLINE))
                .orElseThrow()
                .profit()
                .perStartNav();
        assertThat(line("profit", profile).points())
            .filteredOn(p -> p.node().spread() == factor && p.node().changes().size() == 1)
            .singleElement()
            .satisfies(p -> assertThat(p.value()).isEqualTo(Measure.of(expected)));
      }
    }
  }

  @Test
  void every_input_moves_what_it_prices() {
    BoxLine cut = line("cut", Profile.INCOME_45DTE);
    assertThat(cut.points()).hasSize(27);
    assertThat(cut.points().stream().map(BoxLine.Point::value).distinct().count())
        .isGreaterThan(20);
    BoxLine unhedged = line("profit", Profile.INCOME_45DTE);
    assertThat(unhedged.points().stream().map(BoxLine.Point::value).distinct().count())
        .as("the smile of VIX options prices nothing of an unhedged book")
        .isEqualTo(9);
    assertThat(line("T3", Profile.INCOME_45DTE).points()).hasSize(27);
  }

  @Test
  void made_up_prices_are_no_evidence_in_the_box_either() {
    assertThat(BoxText.table(STUDY, Profile.DAILY_1DTE).lines())
        .hasSize(2 + 9)
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(TextTable.PAGE))
        .filteredOn(l -> l.contains("synthetic: no evidence"))
        .hasSize(9);
  }

  @Test
  void the_file_has_a_line_a_number_and_node() {
    List<String> lines = BoxCsv.text(STUDY).lines().toList();
    assertThat(lines).hasSize(1 + 2 * 9 * 27);
    assertThat(lines.getFirst()).startsWith("data,profile,number,label,spx_wing_points,vix_smile");
    assertThat(lines.subList(1, lines.size())).allMatch(l -> l.startsWith("SYNTHETIC,"));
  }

  private static BoxLine line(String id, Profile profile) {
    return STUDY.box().find(id, profile).orElseThrow();
  }
}
