package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastValidationTest {
  private static final LastValidation FOUND =
      new LastValidation.Found(
          new ModelError(
              "0.1.0",
              "data",
              "quotes",
              "model",
              List.of(
                  new ModelError.Line("income_45dte", "credits", "% of mid", 9, 3, -1.254, 3.5),
                  new ModelError.Line("income_45dte", "credits", "points", 9, 3, 0.204, 0.5),
                  new ModelError.Line("income_45dte", "vols", "vol points", 812, 6, 0.1, 0.55),
                  new ModelError.Line("daily_1dte", "credits", "points", 3, 1, 0, 0.3))));

  @Test
  void there_is_a_line_a_programme() {
    assertThat(FOUND.lines("data", "model"))
        .containsExactly(
            "income_45dte: credits MAE 3.5, bias -1.3 % of mid (0.50, +0.20 points; n 9 of 3"
                + " sessions); vols MAE 0.55, bias +0.10 vol points (n 812 of 6 sessions)",
            "daily_1dte: credits MAE 0.30, bias 0.00 points (n 3 of 1 session)");
  }

  @Test
  void a_validation_of_something_else_says_of_what() {
    assertThat(FOUND.lines("other", "model"))
        .allMatch(l -> l.startsWith("OF ANOTHER DATA SET, run ./alvh validate: "));
    assertThat(FOUND.lines("data", "other"))
        .allMatch(l -> l.startsWith("OF ANOTHER MODEL, run ./alvh validate: "));
    assertThat(FOUND.lines("other", "other"))
        .allMatch(l -> l.startsWith("OF ANOTHER DATA SET AND ANOTHER MODEL, run"));
  }

  @Test
  void none_a_broken_one_and_one_without_quotes_are_told_apart() {
    assertThat(new LastValidation.None().lines("d", "m"))
        .containsExactly("no validation found, run ./alvh validate");
    assertThat(new LastValidation.Broken("f:3: 'x' refused").lines("d", "m"))
        .containsExactly("WARNING: f:3: 'x' refused; run ./alvh validate");
    assertThat(
            new LastValidation.Found(new ModelError("c", "d", "q", "m", List.of())).lines("d", "m"))
        .containsExactly("not measured, the validated data hold no usable option quotes");
  }
}
