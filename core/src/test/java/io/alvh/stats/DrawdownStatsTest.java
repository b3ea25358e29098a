package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DrawdownStatsTest {
  /// C. R. Bacon, *Practical Portfolio Performance Measurement and Attribution*, 2nd ed., Wiley
  /// 2008, p. 89: the monthly returns of his example portfolio have a pain index (mean drawdown) of
  /// 0.04, given to two decimals.
  private static final double[] BACON = {
    0.003, 0.026, 0.011, -0.010, 0.015, 0.025, 0.016, 0.067, -0.014, 0.040, -0.005, 0.081,
    0.040, -0.037, -0.061, 0.017, -0.049, -0.022, 0.070, 0.058, -0.065, 0.024, -0.005, -0.009
  };

  @Test
  void mean_drawdown_is_bacons_pain_index() {
    double[] nav = new double[BACON.length + 1];
    nav[0] = 1;
    for (int i = 0; i < BACON.length; i++) {
      nav[i + 1] = nav[i] * (1 + BACON[i]);
    }
    assertThat(DrawdownStats.of(Curves.of(nav)).cdar(0)).isCloseTo(0.04, within(0.005));
    double worst = 1 - 0.963 * 0.939 * 1.017 * 0.951 * 0.978;
    assertThat(DrawdownStats.of(Curves.of(nav)).max()).isCloseTo(worst, within(1e-15));
  }

  @Test
  void a_worked_curve_has_its_dates_and_depths() {
    DrawdownStats stats = DrawdownStats.of(Curves.of(100, 110, 99, 104.5, 110, 120, 90, 96, 118));
    assertThat(stats.max()).isEqualTo(0.25);
    Drawdown worst = stats.worst().orElseThrow();
    assertThat(worst.peak()).isEqualTo(Curves.START.plusDays(5));
    assertThat(worst.trough()).isEqualTo(Curves.START.plusDays(6));
    assertThat(worst.recovery()).isEmpty();
    Drawdown second = stats.episodes().get(1);
    assertThat(second.depth()).isCloseTo(0.1, within(1e-15));
    assertThat(second.recovery()).contains(Curves.START.plusDays(4));
    assertThat(stats.meanOfFiveWorst()).isCloseTo(0.175, within(1e-15));
    assertThat(stats.underwater()[3]).isCloseTo(0.05, within(1e-15));
  }

  @Test
  void only_the_five_deepest_count() {
    double[] nav = {100, 99, 100, 98, 100, 97, 100, 96, 100, 95, 100, 94, 100};
    assertThat(DrawdownStats.of(Curves.of(nav)).meanOfFiveWorst()).isCloseTo(0.04, within(1e-15));
  }

  /// Of 30 drawdowns 0.01, 0.02, ... 0.30 the worst 5 % are one and a half: 0.30 and half of 0.29.
  @Test
  void cdar_weighs_the_boundary_by_its_part() {
    double[] nav = new double[31];
    nav[0] = 100;
    for (int i = 1; i <= 30; i++) {
      nav[i] = 100 - i;
    }
    double expected = (0.30 + 0.5 * 0.29) / 1.5;
    assertThat(DrawdownStats.of(Curves.of(nav)).cdar95()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void a_book_that_never_falls_has_no_drawdown() {
    DrawdownStats stats = DrawdownStats.of(Curves.of(100, 100, 101));
    assertThat(stats.max()).isZero();
    assertThat(stats.worst()).isEmpty();
    assertThat(stats.meanOfFiveWorst()).isZero();
    assertThat(stats.cdar95()).isZero();
    assertThat(DrawdownStats.of(Curves.of(100)).cdar95()).isZero();
  }

  @Test
  void a_ruined_book_has_lost_everything_and_no_more() {
    assertThat(DrawdownStats.of(Curves.of(100, 50, -30, 10)).max()).isEqualTo(1);
  }

  @Test
  void a_level_of_one_is_refused() {
    assertThatThrownBy(() -> DrawdownStats.of(Curves.of(100, 99)).cdar(1))
        .hasMessage("level must lie in [0, 1), was 1.0");
  }

  /// Every pair of points, quadratically; the tail by sorting copies a hundredfold.
  @Test
  void random_curves_agree_with_a_naive_oracle() {
    SplittableRandom random = new SplittableRandom(42);
    for (int run = 0; run < 300; run++) {
      EquityCurve curve = Curves.walk(random, 2 + random.nextInt(120));
      DrawdownStats stats = DrawdownStats.of(curve);
      double max = 0;
      for (int s = 0; s < curve.size(); s++) {
        for (int t = s; t < curve.size(); t++) {
          max = Math.max(max, 1 - curve.nav(t) / curve.nav(s));
        }
      }
      assertThat(stats.max()).isCloseTo(max, within(1e-12)).isBetween(0.0, 1.0);
      assertThat(stats.cdar95())
          .isCloseTo(naiveCdar(stats.underwater()), within(1e-12))
          .isLessThanOrEqualTo(stats.max() + 1e-15)
          .isGreaterThanOrEqualTo(stats.cdar(0) - 1e-15);
      assertThat(stats.meanOfFiveWorst()).isLessThanOrEqualTo(stats.max());
      assertThat(Arrays.stream(stats.underwater())).allMatch(depth -> depth >= 0 && depth <= 1);
      assertEpisodesTileTheUnderwater(stats);
    }
  }

  private static double naiveCdar(double[] underwater) {
    int copies = 100;
    double[] all = new double[(underwater.length - 1) * copies];
    for (int i = 0; i < all.length; i++) {
      all[i] = underwater[1 + i / copies];
    }
    Arrays.sort(all);
    int tail = all.length / 20;
    return Arrays.stream(all, all.length - tail, all.length).average().orElseThrow();
  }

  private static void assertEpisodesTileTheUnderwater(DrawdownStats stats) {
    int covered = 0;
    for (Drawdown episode : stats.episodes()) {
      covered += episode.endAt() - episode.peakAt() - 1;
      assertThat(stats.underwater()[episode.troughAt()]).isEqualTo(episode.depth());
    }
    assertThat(covered)
        .isEqualTo((int) Arrays.stream(stats.underwater()).filter(d -> d > 0).count());
  }

  /// S&P Dow Jones Indices: the S&P 500 closed at 1565.15 on 2007-10-09, at 676.53 on 2009-03-09,
  /// and above the old peak, at 1569.19, on 2013-03-28.
  @Test
  @Tag("history")
  void the_sp500_fell_by_57_percent_to_march_2009() throws IOException {
    DateTimeFormatter us = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    List<LocalDate> dates = new ArrayList<>();
    List<Double> closes = new ArrayList<>();
    for (String row :
        Files.readAllLines(HistoryData.require().resolve("sp500_ohlc/SPX_History.csv"))) {
      if (Character.isDigit(row.charAt(0))) {
        dates.add(LocalDate.parse(row.substring(0, 10), us));
        closes.add(Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)));
      }
    }
    EquityCurve curve =
        new EquityCurve(dates, closes)
            .between(LocalDate.of(1990, 1, 1), LocalDate.of(2019, 12, 31));
    Drawdown worst = DrawdownStats.of(curve).worst().orElseThrow();
    assertThat(worst.depth()).isCloseTo(1 - 676.53 / 1565.15, within(1e-6));
    assertThat(worst.peak()).isEqualTo("2007-10-09");
    assertThat(worst.trough()).isEqualTo("2009-03-09");
    assertThat(worst.recovery()).contains(LocalDate.of(2013, 3, 28));
  }
}
