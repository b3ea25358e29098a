package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {
  private static final LocalDate DAY = LocalDate.of(2022, 2, 4);

  @Test
  void credits_of_both_programmes_are_in_percent_of_mid_and_in_points_with_their_sessions() {
    List<ModelError.Line> lines =
        lines(
            condor(DAY, CondorError.DAILY, 1, 1.2),
            condor(DAY, CondorError.DAILY, 2, 2.2),
            condor(DAY.plusDays(7), CondorError.DAILY, 1, 0.9),
            condor(DAY, CondorError.MONTHLY, 10, 9));

    assertThat(lines)
        .extracting(l -> l.book() + " " + l.unit() + " " + l.count() + " of " + l.sessions())
        .containsExactly(
            "income_45dte % of mid 1 of 1",
            "income_45dte points 1 of 1", "daily_1dte % of mid 3 of 2", "daily_1dte points 3 of 2");
    assertThat(lines.get(0).bias()).isCloseTo(-10, within(1e-9));
    assertThat(lines.get(1).bias()).isCloseTo(-1, within(1e-9));
    assertThat(lines.get(2).bias()).isCloseTo(20.0 / 3, within(1e-9));
    assertThat(lines.get(2).mae()).isCloseTo(40.0 / 3, within(1e-9));
    assertThat(lines.get(3).bias()).isCloseTo(0.1, within(1e-9));
    assertThat(lines.get(3).mae()).isCloseTo(0.5 / 3, within(1e-9));
  }

  @Test
  void without_condors_there_is_no_line() {
    assertThat(lines()).isEmpty();
  }

  private static List<ModelError.Line> lines(CondorError... condors) {
    return ErrorLines.of(
        new Part.Ran<>(
            new QuoteErrors(List.of(), List.of(), List.of(condors), List.of(), 0, List.of())));
  }

  private static CondorError condor(LocalDate day, String kind, double quoted, double modelled) {
    return new CondorError(day, "SPX", kind, 1, quoted, modelled, 0.4);
  }
}
