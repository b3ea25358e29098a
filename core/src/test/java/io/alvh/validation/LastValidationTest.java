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
              "model",
              List.of(
                  new ModelError.Line("income_45dte", "credits", "% of mid", 9, -1.254, 3.5),
                  new ModelError.Line("income_45dte", "vols", "points", 812, 0.1, 0.55),
                  new ModelError.Line("daily_1dte", "credits", "points", 3, 0.2, 0.3))));

  @Test
  void there_is_a_line_a_programme() {
    assertThat(FOUND.lines("data", "model"))
        .containsExactly(
            "income_45dte: credits MAE 3.50, bias -1.25 % of mid (n 9);"
                + " vols MAE 0.55, bias 0.10 points (n 812)",
            "daily_1dte: credits MAE 0.30, bias 0.20 points (n 3)");
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
    assertThat(new LastValidation.Found(new ModelError("c", "d", "m", List.of())).lines("d", "m"))
        .containsExactly("not measured, the validated data hold no usable option quotes");
  }
}
