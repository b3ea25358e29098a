package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.claims.Sampling;
import io.alvh.claims.metric.RegimeEquality.Regime;
import io.alvh.study.Measure;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegimeEqualityTest {
  private static final List<LocalDate> DATES =
      TradingCalendar.sessions(LocalDate.of(2015, 1, 2), LocalDate.of(2019, 12, 30));
  private static final int SESSIONS = 750;

  private static Regime regime(double taken, SplittableRandom random) {
    long[] bare = new long[SESSIONS];
    long[] with = new long[SESSIONS];
    for (int i = 0; i < SESSIONS; i++) {
      double move = 0.002 + 0.01 * random.nextGaussian();
      bare[i] = Math.round(move * 10_000_000);
      with[i] = Math.round((move * (1 - taken) + 0.001 * random.nextGaussian()) * 10_000_000);
    }
    Sampling sampling = new Sampling(200, random.nextLong(), 1, 10);
    return Regime.of("r", book(with), book(bare), 5, sampling);
  }

  private static BookDays book(long[] cents) {
    long[] nav = new long[cents.length];
    long sum = 10_000_000;
    for (int i = 0; i < cents.length; i++) {
      sum += cents[i];
      nav[i] = sum;
    }
    long[] nothing = new long[cents.length];
    return BookDays.of(DATES.subList(0, SESSIONS), 10_000_000, nav, cents, nothing, nothing);
  }

  private static double p(double... taken) {
    SplittableRandom random = new SplittableRandom((long) (1e6 * taken[0]) + 5);
    List<Regime> regimes = new ArrayList<>();
    for (double t : taken) {
      regimes.add(regime(t, random));
    }
    return RegimeEquality.of(regimes).p().find().orElseThrow();
  }

  @Test
  void equal_cuts_are_seldom_told_apart() {
    SplittableRandom random = new SplittableRandom(3);
    int worlds = 200;
    int rejected = 0;
    for (int w = 0; w < worlds; w++) {
      RegimeEquality test =
          RegimeEquality.of(List.of(regime(0.4, random), regime(0.4, random), regime(0.4, random)));
      rejected += test.p().find().orElseThrow() <= 0.05 ? 1 : 0;
    }
    assertThat(rejected).isLessThanOrEqualTo(worlds / 10);
  }

  @Test
  void cuts_that_differ_much_are_told_apart() {
    assertThat(p(0, 0.8)).isLessThan(0.02);
    assertThat(p(0.7, 0.1, 0.7)).isLessThan(0.02);
  }

  @Test
  void q_is_that_of_the_hand_case() {
    // Variances 1 and 4 of the draws, means 0: weights 1 and 0.25. Cuts 2 and -3: mean 1, Q = 5.
    Regime one = new Regime("a", 10, 2, new double[] {1, -1, 1, -1});
    Regime two = new Regime("b", 10, -3, new double[] {2, -2, -2, 2});
    // Draws: (1, 2) and (-1, -2) have Q 0.2, (1, -2) and (-1, 2) have 1.8: none as great as 5.
    assertThat(RegimeEquality.of(List.of(one, two)).p()).isEqualTo(Measure.of(1 / 5.0));
    // Cuts 1 and -2 have Q 1.8: two draws are as great.
    Regime near = new Regime("a", 10, 1, new double[] {1, -1, 1, -1});
    Regime other = new Regime("b", 10, -2, new double[] {2, -2, -2, 2});
    assertThat(RegimeEquality.of(List.of(near, other)).p()).isEqualTo(Measure.of(3 / 5.0));
  }

  @Test
  void a_regime_with_too_few_falls_is_not_compared() {
    double[] draws = {1, -1, 1, -1};
    Regime few = new Regime("few", RegimeEquality.LEAST_FALLS - 1, 5, draws);
    Regime enough = new Regime("enough", RegimeEquality.LEAST_FALLS, 0, draws);
    assertThat(RegimeEquality.of(List.of(few, enough)).p()).isInstanceOf(Measure.Undefined.class);
    assertThat(RegimeEquality.of(List.of(enough, enough, few)).p().find()).hasValue(1.0);
    // Weights 1 and 1, cuts 5 and 0: Q = 12.5, which draws of equal books never reach.
    assertThat(RegimeEquality.ofAll(List.of(few, enough)).p()).isEqualTo(Measure.of(0.2));
  }
}
