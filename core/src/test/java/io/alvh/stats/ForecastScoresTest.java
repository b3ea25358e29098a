package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastScoresTest {
  /// (0.9 - 1)^2 = 0.01, 0.2^2 = 0.04, (0.5 - 1)^2 = 0.25, 0.7^2 = 0.49: mean 0.1975; two of four
  /// happened, reference 0.25.
  @Test
  void brier_score_by_hand() {
    BrierScore score =
        BrierScore.of(new double[] {0.9, 0.2, 0.5, 0.7}, new boolean[] {true, false, true, false});
    assertThat(score.score()).isCloseTo(0.1975, within(1e-15));
    assertThat(score.reference()).isEqualTo(0.25);
    assertThat(score.beatsFrequency()).isTrue();
  }

  @Test
  void certainty_scores_nothing_or_all() {
    boolean[] happened = {true, false};
    assertThat(BrierScore.of(new double[] {1, 0}, happened).score()).isZero();
    BrierScore wrong = BrierScore.of(new double[] {0, 1}, happened);
    assertThat(wrong.score()).isEqualTo(1);
    assertThat(wrong.beatsFrequency()).isFalse();
    assertThatThrownBy(() -> BrierScore.of(new double[] {1.1, 0}, happened))
        .hasMessage("probability must lie in [0.0, 1.0], was 1.1");
    assertThatThrownBy(() -> BrierScore.of(new double[0], new boolean[0]))
        .hasMessage("need one outcome for each of at least one probability");
  }

  @Test
  void kappa_by_hand() {
    // Twenty pairs: 8 right of class 0, 6 right of class 1, 4 and 2 wrong.
    int[] predicted = new int[20];
    int[] actual = new int[20];
    for (int i = 0; i < 20; i++) {
      predicted[i] = i < 12 ? 0 : 1;
      actual[i] = i < 8 || i >= 18 ? 0 : 1;
    }
    ConfusionMatrix matrix = ConfusionMatrix.of(List.of("calm", "wild"), predicted, actual);
    assertThat(matrix.count(0, 0)).isEqualTo(8);
    assertThat(matrix.count(0, 1)).isEqualTo(4);
    assertThat(matrix.count(1, 0)).isEqualTo(2);
    assertThat(matrix.count(1, 1)).isEqualTo(6);
    assertThat(matrix.total()).isEqualTo(20);
    assertThat(matrix.accuracy().orElseThrow()).isEqualTo(0.7);
    // Chance: 0.6 * 0.5 + 0.4 * 0.5 = 0.5; kappa (0.7 - 0.5) / 0.5.
    assertThat(matrix.kappa().orElseThrow()).isCloseTo(0.4, within(1e-15));
    assertThat(matrix.recall(0).orElseThrow()).isEqualTo(0.8);
    assertThat(matrix.precision(0).orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  void without_cases_there_is_no_share() {
    ConfusionMatrix none = ConfusionMatrix.of(List.of("a", "b"), new int[0], new int[0]);
    assertThat(none.accuracy()).isEmpty();
    assertThat(none.kappa()).isEmpty();
    assertThat(none.recall(0)).isEmpty();
    ConfusionMatrix one = ConfusionMatrix.of(List.of("a", "b"), new int[3], new int[3]);
    assertThat(one.accuracy()).hasValue(1);
    assertThat(one.kappa()).isEmpty();
    assertThat(one.labels()).containsExactly("a", "b");
  }
}
