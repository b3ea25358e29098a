package io.alvh.stats.overfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.overfit.DeflatedSharpe.Hurdle;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeflatedSharpeTest {
  /// Rounding of an independent calculation in another order.
  private static final double ROUNDING = 1e-12;

  /// The published numbers have four decimals.
  private static final double PRINTED = 5e-5;

  /// Bailey and Lopez de Prado 2014, the numerical example: an annual Sharpe ratio of 2.5 over
  /// 1,250 days of 250 a year, skewness -3, kurtosis 10, variance of the trials 1/2 a year.
  @Test
  void deflates_as_the_worked_example_of_the_paper() {
    SharpeShape shape = new SharpeShape(2.5 / Math.sqrt(250), -3, 10, 1250);
    Hurdle hundred = Hurdle.of(shape, 0.5 / 250, 100);
    assertThat(hundred.sharpe()).isCloseTo(0.1132, within(PRINTED));
    assertThat(hundred.deflated()).isCloseTo(0.9004, within(PRINTED));
    assertThat(Hurdle.of(shape, 0.5 / 250, 46).deflated()).isCloseTo(0.9505, within(PRINTED));
    SharpeShape normal = new SharpeShape(2.5 / Math.sqrt(250), 0, 3, 1250);
    assertThat(Hurdle.of(normal, 0.5 / 250, 88).deflated()).isCloseTo(0.9505, within(PRINTED));
  }

  /// Bailey and Lopez de Prado 2012, the example of 24 monthly returns with a Sharpe ratio of
  /// 0.458.
  @Test
  void the_probabilistic_ratio_is_that_of_the_paper() {
    assertThat(new SharpeShape(0.458, 0, 3, 24).probabilityAbove(0)).isCloseTo(0.982, within(5e-4));
    assertThat(new SharpeShape(0.458, -2.448, 10.164, 24).probabilityAbove(0))
        .isCloseTo(0.913, within(5e-4));
  }

  /// The same world in numpy and scipy: moments by `scipy.stats.skew` and `kurtosis(fisher=False)`,
  /// the mean correlation from `numpy.corrcoef`, quantiles by `scipy.stats.norm.ppf`.
  @Test
  void a_whole_world_gives_the_numbers_of_an_independent_calculation() {
    DeflatedSharpe found = DeflatedSharpe.of(Worlds.skewed(30, 503, 7, 0.001)).orElseThrow();
    assertThat(found.best()).isEqualTo(26);
    assertThat(found.tried()).isEqualTo(30);
    assertThat(found.undefined()).isZero();
    assertThat(found.shape().sharpe()).isCloseTo(0.11752208033290218, within(ROUNDING));
    assertThat(found.shape().skewness()).isCloseTo(-0.1523819141789017, within(ROUNDING));
    assertThat(found.shape().kurtosis()).isCloseTo(4.118912124340225, within(ROUNDING));
    assertThat(found.shape().probabilityAbove(0)).isCloseTo(0.9952864147573419, within(ROUNDING));
    assertThat(found.variance()).isCloseTo(0.002035108739576418, within(ROUNDING));
    assertThat(found.all().sharpe()).isCloseTo(0.09353524597788322, within(ROUNDING));
    assertThat(found.all().deflated()).isCloseTo(0.7019056760459157, within(ROUNDING));
    assertThat(found.independent().trials()).isCloseTo(25.48458466790139, within(1e-10));
    assertThat(found.independent().sharpe()).isCloseTo(0.0904626516002863, within(ROUNDING));
    assertThat(found.independent().deflated()).isCloseTo(0.7250018094964048, within(ROUNDING));
  }

  @Test
  void the_hurdle_rises_with_the_number_of_trials_and_with_their_spread() {
    double before = 0;
    for (double trials = 1; trials < 1e6; trials *= 1.5) {
      double now = DeflatedSharpe.expectedMaximum(0.01, trials);
      assertThat(now).isGreaterThanOrEqualTo(before);
      assertThat(DeflatedSharpe.expectedMaximum(0.04, trials)).isCloseTo(2 * now, within(1e-12));
      before = now;
    }
    assertThat(DeflatedSharpe.expectedMaximum(0.01, 1)).isZero();
  }

  /// The hurdle against the maximum of as many normal numbers, 20,000 times: the formula is an
  /// approximation good to some hundredths.
  @Test
  void the_hurdle_is_near_the_simulated_best_of_trials_without_skill() {
    SplittableRandom rnd = new SplittableRandom(42);
    for (int trials : new int[] {10, 100, 1000}) {
      double sum = 0;
      for (int i = 0; i < 20_000 / trials * 10; i++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < trials; k++) {
          best = Math.max(best, rnd.nextGaussian());
        }
        sum += best;
      }
      double mean = sum / (20_000 / trials * 10);
      assertThat(DeflatedSharpe.expectedMaximum(1, trials)).isCloseTo(mean, within(0.1));
    }
  }

  @Test
  void equal_configurations_count_as_one_trial() {
    double[] one = Worlds.skewed(1, 300, 5, 0)[0];
    DeflatedSharpe found =
        DeflatedSharpe.of(new double[][] {one, one.clone(), one.clone()}).orElseThrow();
    assertThat(found.independent().trials()).isCloseTo(1, within(1e-9));
    assertThat(found.best()).isZero();
    assertThat(found.variance()).isZero();
  }

  @Test
  void a_configuration_that_never_varies_has_no_sharpe_ratio_and_is_counted() {
    double[][] returns = Worlds.skewed(4, 300, 5, 0);
    Arrays.fill(returns[1], 0);
    Arrays.fill(returns[3], 0.1);
    assertThat(DeflatedSharpe.of(returns).orElseThrow().undefined()).isEqualTo(2);
    Arrays.fill(returns[0], 0);
    assertThat(DeflatedSharpe.of(returns)).isEmpty();
  }

  @Test
  void what_is_not_a_number_is_refused() {
    double[][] returns = Worlds.skewed(3, 100, 5, 0);
    returns[2][50] = Double.NaN;
    assertThatThrownBy(() -> DeflatedSharpe.of(returns)).hasMessageContaining("configuration 2");
    returns[2] = new double[99];
    assertThatThrownBy(() -> DeflatedSharpe.of(returns)).hasMessageContaining("99 sessions");
    assertThatThrownBy(() -> new SharpeShape(0.1, -3, 5, 100)).hasMessageContaining("kurtosis");
  }
}
