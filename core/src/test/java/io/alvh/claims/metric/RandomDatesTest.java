package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomDatesTest {
  private static final long SEED = 7;
  private static final List<LocalDate> DATES =
      TradingCalendar.sessions(LocalDate.of(2020, 1, 2), LocalDate.of(2021, 12, 30));

  private static RandomDates dates(double... cross) {
    Map<LocalDate, Map<SignalName, Double>> days = new TreeMap<>();
    for (int i = 0; i < cross.length; i++) {
      Map<SignalName, Double> heard = new EnumMap<>(SignalName.class);
      if (!Double.isNaN(cross[i])) {
        heard.put(SignalName.MACD_CROSS, cross[i]);
      }
      heard.put(SignalName.SLOPE_MACD, 100.0 + i);
      days.put(DATES.get(i), heard);
    }
    return new RandomDates(List.of(SignalName.MACD_CROSS, SignalName.SLOPE_MACD), days);
  }

  @Test
  void two_single_signals_in_four_sessions_have_three_sets_each_as_likely() {
    RandomDates dates = dates(1, 0, -1, 0);
    Map<String, Integer> seen = new TreeMap<>();
    for (int k = 0; k < 3_000; k++) {
      seen.merge(Arrays.toString(dates.sources(SEED, k)), 1, Integer::sum);
    }
    // The up comes before the down, the quiet sessions 1 and 3 keep their order.
    assertThat(seen).containsOnlyKeys("[0, 1, 2, 3]", "[0, 1, 3, 2]", "[1, 0, 3, 2]");
    assertThat(seen.values()).allSatisfy(n -> assertThat(n).isBetween(900, 1_100));
  }

  @Test
  void every_set_keeps_the_number_the_order_and_the_length_of_spells() {
    double[] cross = new double[300];
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 1; i < cross.length; i++) {
      cross[i] = random.nextDouble() < (cross[i - 1] == 0 ? 0.05 : 0.7) ? 1 + i : 0;
    }
    RandomDates dates = dates(cross);
    for (int k = 0; k < 50; k++) {
      int[] sources = dates.sources(SEED, k);
      assertThat(Arrays.stream(sources).sorted().toArray())
          .isEqualTo(IntStream.range(0, cross.length).toArray());
      double[] moved = Arrays.stream(sources).mapToDouble(s -> cross[s]).toArray();
      assertThat(spells(moved)).isEqualTo(spells(cross));
    }
  }

  /// What each spell says, in order.
  private static List<List<Double>> spells(double[] values) {
    List<List<Double>> spells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        if (i == 0 || values[i - 1] == 0) {
          spells.add(new ArrayList<>());
        }
        spells.getLast().add(values[i]);
      }
    }
    return spells;
  }

  @Test
  void a_set_depends_on_its_seed_and_number_alone() {
    RandomDates dates = dates(0, 1, 1, 0, 0, 1, 0, 0, 0, 0);
    int[] third = dates.sources(SEED, 3);
    dates.sources(SEED, 1);
    assertThat(dates.sources(SEED, 3)).isEqualTo(third);
    assertThat(IntStream.range(0, 20).mapToObj(k -> Arrays.toString(dates.sources(SEED, k))))
        .anySatisfy(s -> assertThat(s).isNotEqualTo(Arrays.toString(third)));
  }

  @Test
  void a_rule_hears_all_that_was_said_on_the_date_a_signal_comes_from() {
    RandomDates dates = dates(0, 1, Double.NaN, 0);
    for (int k = 0; k < 20; k++) {
      int[] sources = dates.sources(SEED, k);
      int at = IntStream.range(0, 3).filter(i -> sources[i] == 1).findFirst().orElseThrow();
      // The third date is missing, so the last of the three places is the fourth date.
      LocalDate date = DATES.get(at == 2 ? 3 : at);
      Instant known = Instant.parse("2020-01-10T21:15:00Z");
      SignalSet plain = SignalSet.of(date, known, Map.of(SignalName.VIX, 20.0));
      SignalSet heard = dates.set(SEED, k).apply(plain);
      assertThat(heard.find(SignalName.MACD_CROSS)).hasValue(1);
      assertThat(heard.find(SignalName.SLOPE_MACD)).hasValue(101);
      assertThat(heard.find(SignalName.VIX)).hasValue(20);
      assertThat(heard.date()).isEqualTo(date);
      assertThat(heard.knownAt()).isEqualTo(known);
    }
    SignalSet blind =
        SignalSet.of(DATES.get(2), Instant.EPOCH, Map.of(SignalName.SLOPE_MACD, 102.0));
    assertThat(dates.set(SEED, 0).apply(blind)).isEqualTo(blind);
  }

  @Test
  void a_signal_that_never_or_always_speaks_has_no_other_set() {
    assertThat(dates(0, 0, 0).movable()).isFalse();
    assertThat(dates(1, 1, 1).movable()).isFalse();
    assertThat(dates(1, 0, 1).movable()).isFalse();
    assertThat(dates(1, 0, 0).movable()).isTrue();
  }

  /// On signal dates that are themselves random, every rank is as likely.
  @Test
  void the_rank_of_random_dates_among_random_dates_is_uniform() {
    int worlds = 2_000;
    int sets = 19;
    int[] ranks = new int[sets + 1];
    SplittableRandom random = new SplittableRandom(11);
    for (int w = 0; w < worlds; w++) {
      double[] gains = new double[120];
      double[] cross = new double[gains.length];
      for (int i = 0; i < gains.length; i++) {
        // What follows a date hangs together with what follows its neighbours.
        gains[i] = random.nextGaussian() + (i == 0 ? 0 : 0.8 * gains[i - 1]);
        cross[i] = i % 30 < 6 ? 1 : 0;
      }
      RandomDates pattern = dates(cross);
      double[] signal = moved(cross, pattern.sources(random.nextLong(), 0));
      RandomDates dates = dates(signal);
      double[] each = new double[sets];
      for (int k = 0; k < sets; k++) {
        each[k] = gain(moved(signal, dates.sources(w, k)), gains);
      }
      ranks[new RandomTiming(gain(signal, gains), 1, each).atLeast()]++;
    }
    double chi = 0;
    double expected = worlds / (double) ranks.length;
    for (int n : ranks) {
      chi += (n - expected) * (n - expected) / expected;
    }
    // 99.9 % quantile of chi-squared with 19 degrees of freedom.
    assertThat(chi).isLessThan(43.8);
  }

  private static double[] moved(double[] cross, int[] sources) {
    return Arrays.stream(sources).mapToDouble(s -> cross[s]).toArray();
  }

  private static double gain(double[] cross, double[] gains) {
    double sum = 0;
    for (int i = 0; i < gains.length; i++) {
      sum += cross[i] * gains[i];
    }
    return sum;
  }

  @Test
  void a_gain_that_random_dates_gain_too_is_no_timing_and_a_loss_needs_no_such_word() {
    double[] sets = new double[99];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = i / 1_000.0;
    }
    RandomTiming middle = new RandomTiming(0.05, 100_000, sets);
    assertThat(middle.atLeast()).isEqualTo(49);
    assertThat(middle.p()).isEqualTo(0.5);
    assertThat(middle.limit()).isEqualTo("49 of 99 sets of as many random dates gained as much");
    assertThat(new RandomTiming(0.0955, 100_000, sets).p()).isEqualTo(0.04);
    assertThat(new RandomTiming(0.0955, 100_000, sets).limit()).isEmpty();
    assertThat(new RandomTiming(-0.01, 100_000, sets).limit()).isEmpty();
    assertThat(middle.controls().get(1).value().find()).hasValue(4_900);
    assertThat(middle.controls().get(1).interval().orElseThrow().low()).isEqualTo(200);
    assertThat(middle.controls().get(1).interval().orElseThrow().high()).isEqualTo(9_600);
  }
}
