package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.study.measure.Sheets.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalSectionTest {
  @Test
  void a_sample_of_no_more_than_one_window_has_one_row_and_says_why() {
    RunSample sample =
        Sheets.sample(Sheets.byHand(300, i -> new Line(14 + i % 7, 0.65, 3, 3, 3_000, -1_000)));
    for (int window : List.of(299, 300, 301)) {
      Section section = CapitalSection.of(sample, new CapitalRules(0.05, 0.015, 0, 0.03, window));
      List<String> labels = section.grids().getLast().rows().stream().map(Grid.Row::label).toList();
      assertThat(labels).as(window + "").doesNotHaveDuplicates().hasSize(window == 299 ? 3 : 1);
      assertThat(labels.getLast()).isEqualTo("all sessions");
      assertThat(section.notes().stream().anyMatch(n -> n.contains("has no windows")))
          .isEqualTo(window >= 300);
    }
  }
}
