package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.report.MeasureText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final RunResult HEDGED = Sheets.engine(true);
  private static final List<Section> SECTIONS =
      Measures.of(new MeasureInput(HEDGED, Sheets.engine(false), Sheets.MARKET, List.of(), true));

  @Test
  void every_sentence_has_its_section_with_evidence() {
    assertThat(SECTIONS)
        .extracting(Section::id)
        .contains("S1-S5", "S8", "S12", "S12, contango", "S15", "S17-S18", "S23", "S24", "S30");
    assertThat(SECTIONS)
        .allMatch(s -> s.evidence().equals(Section.MODELLED) || s.evidence().equals(Section.MARKET))
        .allMatch(s ->
            s.id().equals("S12, contango")
                || !s.grids().isEmpty()
                || s.notes().getFirst().startsWith("unavailable: "));
  }

  @Test
  void the_text_says_what_it_rests_on_and_fits_a_page() {
    List<String> text = MeasureText.lines(HEDGED, SECTIONS, true);
    assertThat(text.getFirst()).startsWith("SYNTHETIC: measures of ");
    assertThat(text)
        .contains(
            "Hypothetical: nobody traded this. n/a (number): the reason stands below the table.");
    assertThat(text).allMatch(l -> l.length() <= 120);
    assertThat(MeasureText.lines(HEDGED, SECTIONS, false).getFirst()).startsWith("measures of ");
  }

  @Test
  void every_table_is_a_file_with_as_many_lines_as_rows() {
    Map<String, String> files = MeasureText.tables(SECTIONS);
    for (Section section : SECTIONS) {
      for (Grid grid : section.grids()) {
        assertThat(files).containsKey("measure-" + grid.id() + ".csv");
        assertThat(files.getOrDefault("measure-" + grid.id() + ".csv", "").lines())
            .hasSize(grid.rows().size() + 1);
      }
    }
    assertThat(files.get("measure-beta.csv")).contains("unavailable: under 252 sessions");
  }

  @Test
  void the_parts_of_growth_in_the_table_are_of_the_runs_own_returns() {
    Section growth = SECTIONS.stream().filter(s -> s.id().equals("S30")).findFirst().orElseThrow();
    Grid.Row hedged = growth.grids().getFirst().rows().getFirst();
    double logs = 0;
    for (int i = 0; i < HEDGED.days().size(); i++) {
      double before = i == 0 ? HEDGED.startNav() : HEDGED.days().get(i - 1).nav();
      logs += Math.log(HEDGED.days().get(i).nav() / before);
    }
    double expected = 252 * logs / HEDGED.days().size();
    Grid.Cell.Figure figure = (Grid.Cell.Figure) hedged.cells().getLast();
    assertThat(figure.value().find().orElseThrow()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void a_history_that_lacks_a_session_is_refused() {
    assertThatThrownBy(() -> RunSample.of(HEDGED, Sheets.MARKET.subList(200, 300)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
