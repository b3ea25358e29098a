package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityTextTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 24);

  @Test
  void what_is_undefined_is_named_and_counted() {
    Headline known =
        new Headline(
            Measure.of(0.1), Measure.of(0.7), Measure.of(-0.2), Measure.of(0.01), 0.5, 0.2);
    Headline none =
        new Headline(
            Measure.of(0.3),
            Measure.undefined("no"),
            Measure.undefined("no"),
            Measure.of(0.02),
            -0.5,
            0.4);
    SensitivityResult result =
        new SensitivityResult(
            List.of(
                new SensitivityResult.Book(
                    Profile.DAILY_1DTE,
                    List.of(
                        new SensitivityResult.Start(DAY, known),
                        new SensitivityResult.Start(DAY.plusYears(1), none)),
                    List.of(new SensitivityResult.Offset(0, 0, none)))));
    List<String> lines = SensitivityText.lines(result, true);
    assertThat(lines).allMatch(l -> l.length() <= TextTable.PAGE);
    assertThat(String.join("\n", lines))
        .contains("SYNTHETIC")
        .containsPattern("2021-02-24 +30\\.0 +n/d +n/d +2\\.0 +-50\\.0 +40\\.0")
        .containsPattern("middle +20\\.0 +70\\.0 +-20\\.0 +1\\.5")
        .containsPattern("defined +2 of 2 +1 of 2 +1 of 2 +2 of 2")
        .containsPattern("defined +1 of 1 +0 of 1 +0 of 1 +1 of 1");
  }

  @Test
  void an_attribution_prints_its_rows_and_their_total() {
    AttributionParts parts = new AttributionParts(50_000, -20_000, -10_000, -1_000, 3_000, -400);
    AttributionResult.Row row =
        new AttributionResult.Row(
            "2020", new AttributionResult.Span(DAY, DAY, 1), -90_000, 21_600, parts);
    AttributionResult result =
        new AttributionResult(
            List.of(new AttributionResult.Day(DAY, true, parts)), List.of(row), List.of(row), row);
    List<String> lines = AttributionText.lines(result, "one-day", true);
    assertThat(lines).allMatch(l -> l.length() <= TextTable.PAGE);
    assertThat(String.join("\n", lines))
        .contains("SYNTHETIC: one-day: hedged less unhedged, by year")
        .containsPattern("2020 +1 +-900 +216 +500 +-200 +-100 +-10 +30 +-4");
  }
}
