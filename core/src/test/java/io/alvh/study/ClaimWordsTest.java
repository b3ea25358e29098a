package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.study.Claim.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimWordsTest {
  private static final Reading A = new Reading("daily_1dte", Measure.of(0.38));
  private static final Reading B = new Reading("income_45dte", Measure.of(-0.05));
  private static final Reading C =
      new Reading("income_45dte", Measure.undefined("unhedged book does not earn"));

  @Test
  void without_intervals_a_verdict_is_a_point_estimate() {
    assertThat(ClaimWords.verdict(List.of(B), List.of(), false)).isEqualTo("point estimate");
  }

  @Test
  void a_figure_of_the_one_day_book_says_that_its_credits_are_unvalidated() {
    assertThat(ClaimWords.verdict(List.of(A, B), List.of(), false))
        .isEqualTo("point estimate; one-day credits unvalidated");
    assertThat(ClaimWords.oneDay(List.of(B, C))).isFalse();
  }

  @Test
  void made_up_prices_are_no_evidence_whatever_they_show() {
    assertThat(ClaimWords.verdict(List.of(A, C), List.of(), true))
        .isEqualTo("synthetic: no evidence");
  }

  @Test
  void what_is_undefined_is_said_with_its_reason() {
    assertThat(ClaimWords.verdict(List.of(A, C), List.of(), false))
        .isEqualTo(
            "point estimate; one-day credits unvalidated; in part undefined: unhedged book does not"
                + " earn (income_45dte)");
    assertThat(ClaimWords.verdict(List.of(C), List.of(), false))
        .isEqualTo("undefined: unhedged book does not earn (income_45dte)");
  }

  @Test
  void readings_inside_the_claimed_range_are_counted() {
    Claims.Question q = new Claims.Question("", "", ClaimRange.T1, "", Claims.Sense.SMALLER_DEEPER);

    assertThat(ClaimWords.inside(List.of(A, B, C), q))
        .isEqualTo("1 of 3 combinations lie within 35.0 % to 40.0 %, 1 are undefined.");
  }

  @Test
  void a_drawdown_that_grew_is_called_deeper() {
    Claims.Question q = new Claims.Question("", "", ClaimRange.T1, "", Claims.Sense.SMALLER_DEEPER);

    assertThat(ClaimWords.spoken(List.of(A, B), q))
        .isEqualTo("38.0 % smaller (daily_1dte), 5.0 % deeper (income_45dte)");
    assertThat(ClaimWords.spoken(List.of(C), q))
        .isEqualTo("undefined (unhedged book does not earn) (income_45dte)");
  }

  @Test
  void figures_name_their_book() {
    assertThat(ClaimWords.list(List.of(A, B)))
        .isEqualTo("38.0 % (daily_1dte), -5.0 % (income_45dte)");
  }
}
