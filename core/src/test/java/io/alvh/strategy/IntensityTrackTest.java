package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.strategy.HedgeRules.Intensity;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntensityTrackTest {
  private static final Intensity RULES = Rulebooks.defaults().hedge().intensity();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          VIX,    INTENSITY
          0.5,    0.25
          9,      0.25
          14.99,  0.25
          15,     0.65
          18,     0.65
          22,     0.65
          23.5,   0.825
          25,     1
          82.69,  1
          250,    1
          """)
  void the_schedule_jumps_at_15_and_ramps_from_22_to_25(double vix, double intensity) {
    assertThat(IntensityTrack.scheduled(RULES, vix)).isCloseTo(intensity, within(1e-12));
  }

  @Test
  void the_schedule_never_falls_as_vix_rises_and_has_one_jump() {
    double last = 0;
    for (int cents = 100; cents <= 20_000; cents++) {
      double h = IntensityTrack.scheduled(RULES, cents / 100.0);
      assertThat(h).isBetween(0.25, 1.0).isGreaterThanOrEqualTo(last - 1e-12);
      if (cents > 1500) {
        assertThat(h - last).isLessThan(0.0012);
      }
      last = h;
    }
  }

  @Test
  void the_first_close_is_taken_as_it_is() {
    assertThat(IntensityTrack.initial().confirmed(RULES)).isEmpty();
    assertThat(after(18.0).level()).isEqualTo(18);
  }

  @Test
  void closes_inside_the_dead_band_change_nothing() {
    assertThat(after(14.5, 15.25, 14.5, 15.0, 13.75, 13.75).level()).isEqualTo(14.5);
  }

  @Test
  void one_close_confirms_a_rise_and_two_in_a_row_a_fall() {
    assertThat(after(14.5, 16.0).level()).isEqualTo(15.25);
    assertThat(after(25.0, 20.0).level()).isEqualTo(25);
    assertThat(after(25.0, 20.0, 19.0).level()).isEqualTo(19.75);
    assertThat(after(25.0, 20.0, 19.0, 18.0).level()).isEqualTo(18.75);
  }

  @Test
  void a_close_back_inside_the_dead_band_starts_the_count_anew() {
    assertThat(after(25.0, 20.0, 24.5, 20.0).level()).isEqualTo(25);
    assertThat(after(25.0, 20.0, 24.5, 20.0, 20.0).level()).isEqualTo(20.75);
  }

  @Test
  void the_confirmed_level_is_never_further_from_a_rising_vix_than_the_dead_band() {
    SplittableRandom random = new SplittableRandom(7);
    IntensityTrack track = IntensityTrack.initial();
    for (int i = 0; i < 5_000; i++) {
      double vix = 9 + 40 * random.nextDouble();
      track = track.after(vix, RULES);
      assertThat(track.level()).isGreaterThanOrEqualTo(vix - RULES.deadbandVix() - 1e-12);
    }
  }

  @Test
  void the_dead_band_at_least_halves_the_switches_of_a_noisy_vix() {
    SplittableRandom random = new SplittableRandom(42);
    IntensityTrack track = IntensityTrack.initial();
    double log = StrictMath.log(17);
    int raw = 0;
    int confirmed = 0;
    int lastRaw = 0;
    int lastConfirmed = 0;
    for (int i = 0; i < 10_000; i++) {
      log += 0.03 * (StrictMath.log(17) - log) + 0.04 * (2 * random.nextDouble() - 1);
      double vix = StrictMath.exp(log + 0.02 * (2 * random.nextDouble() - 1));
      track = track.after(vix, RULES);
      raw += band(vix) == lastRaw ? 0 : 1;
      confirmed += band(track.level()) == lastConfirmed ? 0 : 1;
      lastRaw = band(vix);
      lastConfirmed = band(track.level());
    }
    assertThat(raw).isGreaterThan(400);
    assertThat(confirmed).isLessThanOrEqualTo(raw / 2);
  }

  private static IntensityTrack after(double... closes) {
    IntensityTrack track = IntensityTrack.initial();
    for (double close : closes) {
      track = track.after(close, RULES);
    }
    return track;
  }

  static int band(double vix) {
    return vix < 15 ? 1 : vix < 22 ? 2 : vix < 25 ? 3 : 4;
  }
}
