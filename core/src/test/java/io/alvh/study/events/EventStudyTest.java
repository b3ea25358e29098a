package io.alvh.study.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventStudyTest {
  private static final List<Outcome> ALL = List.of(Outcome.values());

  private static Closes closes(double[] spx, double[] vix) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate date = LocalDate.of(2010, 1, 4);
    for (int i = 0; i < spx.length; i++) {
      dates.add(date);
      date = TradingCalendar.next(date);
    }
    return new Closes(dates, spx, vix);
  }

  private static Marks marks(int n, int... fired) {
    BitSet known = new BitSet();
    known.set(0, n);
    BitSet at = new BitSet();
    for (int i : fired) {
      at.set(i);
    }
    return new Marks("made_up", "S0", "made up", known, at, List.of());
  }

  /// A walk without drift.
  private static double[] walk(SplittableRandom random, int n) {
    double[] level = new double[n];
    level[0] = 1000;
    for (int i = 1; i < n; i++) {
      level[i] = level[i - 1] * (1 + 0.01 * (random.nextDouble() - 0.5));
    }
    return level;
  }

  private static double[] noise(SplittableRandom random, int n) {
    double[] vix = new double[n];
    for (int i = 0; i < n; i++) {
      vix[i] = 15 + 5 * random.nextDouble();
    }
    return vix;
  }

  @Test
  void outcomes_are_those_computed_by_hand() {
    double[] spx = {100, 90, 99, 108, 81, 120, 100, 100, 100};
    double[] vix = {20, 21, 20, 19, 18, 22, 17, 17, 17};
    Closes m = closes(spx, vix);
    // From 100 over 5 sessions: peak 108 then 81.
    assertThat(Outcome.SPX_DRAWDOWN.of(m, 5)[0]).isEqualTo(0.25);
    assertThat(Outcome.SPX_RETURN.of(m, 5)[0]).isCloseTo(0.20, within(1e-15));
    assertThat(Outcome.VIX_CHANGE.of(m, 5)[0]).isEqualTo(2);
    // t = 1: first leg 21, 20, 19; second 18, 22, 17, 17, 17.
    assertThat(Outcome.SECOND_LEG.of(m, 7)[1]).isEqualTo(1);
    assertThat(Outcome.SECOND_LEG_5_PERCENT.of(m, 7)[1]).isEqualTo(0);
    assertThat(Outcome.TWO_LEGS.of(m, 7)[1]).isEqualTo(1);
    // There is no session before the first, and none after the last.
    assertThat(Outcome.SECOND_LEG.of(m, 7)[0]).isNaN();
    assertThat(Outcome.SPX_RETURN.of(m, 5)[4]).isNaN();
  }

  @Test
  void a_missing_vix_is_missing_and_no_answer() {
    double[] spx = new double[12];
    double[] vix = new double[12];
    for (int i = 0; i < 12; i++) {
      spx[i] = 100;
      vix[i] = 20;
    }
    vix[5] = Double.NaN;
    Closes m = closes(spx, vix);
    assertThat(Outcome.VIX_CHANGE.of(m, 5)[0]).isNaN();
    assertThat(Outcome.VIX_CHANGE.of(m, 5)[1]).isZero();
    assertThat(Outcome.SECOND_LEG.of(m, 7)[1]).isNaN();
    assertThat(Outcome.SECOND_LEG_5_PERCENT.of(m, 7)[2]).isNaN();
    assertThat(Outcome.TWO_LEGS.of(m, 7)[3]).isNaN();
  }

  @Test
  void a_planted_effect_is_found_and_has_the_size_it_was_planted_with() {
    SplittableRandom random = new SplittableRandom(42);
    int n = 1500;
    double[] vix = noise(random, n);
    int[] fired = new int[25];
    for (int i = 0; i < fired.length; i++) {
      fired[i] = 30 + 55 * i + random.nextInt(20);
      vix[fired[i] + 5] = vix[fired[i]] + 6;
    }
    EventResult result =
        EventStudy.result(
            closes(walk(random, n), vix), marks(n, fired), List.of(Outcome.VIX_CHANGE), 999, 7);
    EventResult.Test five = result.tests().getFirst();
    assertThat(five.horizon()).isEqualTo(5);
    assertThat(five.shifted().meanAtSignals()).isCloseTo(6, within(1e-9));
    assertThat(five.shifted().pTwoSided()).isEqualTo(0.001);
    assertThat(five.drawn().pTwoSided()).isEqualTo(0.001);
    assertThat(five.t().find().orElseThrow()).isGreaterThan(4);
    assertThat(result.episodes()).isEqualTo(25);
    assertThat(result.isTooFew()).isFalse();
    // Nothing was planted ten sessions out.
    assertThat(result.tests().get(1).shifted().pTwoSided()).isGreaterThan(0.05);
  }

  /// Without an effect p is uniform: over seeds its mean is a half and a tenth lies below 0.1.
  @Test
  void without_an_effect_p_is_uniform_over_seeds() {
    int trials = 300;
    int below = 0;
    double sum = 0;
    for (int seed = 0; seed < trials; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 260;
      int[] fired = random.ints(1, n - 30).distinct().limit(15).sorted().toArray();
      double p =
          EventStudy.result(
                  closes(walk(random, n), noise(random, n)),
                  marks(n, fired),
                  List.of(Outcome.SPX_RETURN),
                  199,
                  seed)
              .tests()
              .getFirst()
              .shifted()
              .pTwoSided();
      below += p <= 0.1 ? 1 : 0;
      sum += p;
    }
    // Standard errors 0.017 and 0.017.
    assertThat(sum / trials).isBetween(0.44, 0.56);
    assertThat(below / (double) trials).isBetween(0.04, 0.17);
  }

  @Test
  void runs_of_dates_are_episodes_and_few_are_said_to_be_few() {
    SplittableRandom random = new SplittableRandom(1);
    Marks marks = marks(200, 3, 4, 5, 9, 20, 21);
    assertThat(marks.episodes()).isEqualTo(3);
    EventResult result =
        EventStudy.result(closes(walk(random, 200), noise(random, 200)), marks, ALL, 99, 1);
    assertThat(result.isTooFew()).isTrue();
    assertThat(result.signals()).isEqualTo(6);
  }

  @Test
  void a_signal_that_never_or_always_fires_has_no_test() {
    SplittableRandom random = new SplittableRandom(1);
    Closes m = closes(walk(random, 60), noise(random, 60));
    assertThat(EventStudy.result(m, marks(60), ALL, 99, 1).tests()).isEmpty();
    int[] all = new int[60];
    for (int i = 0; i < 60; i++) {
      all[i] = i;
    }
    assertThat(EventStudy.result(m, marks(60, all), ALL, 99, 1).tests()).isEmpty();
  }

  @Test
  void dates_on_which_the_signal_is_unknown_are_no_comparison() {
    SplittableRandom random = new SplittableRandom(5);
    double[] spx = walk(random, 120);
    Closes m = closes(spx, noise(random, 120));
    BitSet known = new BitSet();
    known.set(40, 80);
    BitSet fired = new BitSet();
    fired.set(50);
    EventResult result =
        EventStudy.result(
            m,
            new Marks("x", "S0", "x", known, fired, List.of()),
            List.of(Outcome.SPX_RETURN),
            99,
            1);
    double sum = 0;
    for (int t = 40; t < 80; t++) {
      sum += spx[t + 5] / spx[t] - 1;
    }
    assertThat(result.tests().getFirst().shifted().meanOfAll()).isCloseTo(sum / 40, within(1e-15));
  }

  /// Holm (1979), by hand: 4 x 0.01; 3 x 0.02; 2 x 0.03 is less than that, so 0.06; 0.5.
  @Test
  void adjusted_p_values_are_those_computed_by_hand() {
    assertThat(Holm.adjusted(new double[] {0.5, 0.02, 0.01, 0.03}))
        .containsExactly(new double[] {0.5, 0.06, 0.04, 0.06}, within(1e-15));
    assertThat(Holm.adjusted(new double[] {0.4, 0.9})).containsExactly(0.8, 0.9);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  @Test
  void meetings_with_projections_are_the_starred_ones_of_the_calendar() {
    List<String> with =
        List.of(
            "2012-01-25",
            "2012-04-25",
            "2012-06-20",
            "2012-09-13",
            "2012-12-12",
            "2013-03-20",
            "2019-12-11",
            "2020-06-10",
            "2021-03-17",
            "2022-09-21",
            "2026-06-17");
    List<String> without =
        List.of(
            "2011-11-02",
            "2012-03-13",
            "2012-10-24",
            "2013-01-30",
            "2013-05-01",
            "2020-03-18",
            "2020-04-29",
            "2021-01-27",
            "2022-11-02");
    assertThat(with).allMatch(d -> ProjectionMeetings.isOne(LocalDate.parse(d)));
    assertThat(without).noneMatch(d -> ProjectionMeetings.isOne(LocalDate.parse(d)));
  }
}
