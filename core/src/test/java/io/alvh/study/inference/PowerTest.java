package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.study.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerTest {
  private static final long[] CONDORS = Worlds.condors(1500, 3, 60_000, 100_000);
  private static final BookDays UNHEDGED = Worlds.book(CONDORS, new long[1500]);
  private static final BookDays NOISY = Worlds.book(CONDORS, noise(200_000));
  private static final BookDays CALM = Worlds.book(CONDORS, noise(20_000));
  private static final Power.Settings SETTINGS = new Power.Settings(60, 200, 1, 1);

  /// Without any noise between the books a world's reduction is the dial itself but for
  /// compounding, and the first dial above zero is always shown.
  @Test
  void the_truth_of_a_hedge_without_noise_is_its_dial() {
    Power.Curve curve = Power.of(UNHEDGED, UNHEDGED, List.of(4), SETTINGS).getFirst();

    assertThat(curve.points()).hasSize(2);
    assertThat(curve.points().get(0).truth()).isZero();
    assertThat(curve.points().get(0).power()).isZero();
    assertThat(curve.points().get(1).truth()).isCloseTo(0.1, within(0.01));
    assertThat(curve.points().get(1).power()).isEqualTo(1);
    assertThat(curve.minimum().find().orElseThrow())
        .isCloseTo(0.8 * curve.points().get(1).truth(), within(1e-12));
  }

  @Test
  void more_noise_between_the_books_hides_greater_reductions() {
    double noisy = minimum(Power.of(NOISY, UNHEDGED, List.of(6), SETTINGS).getFirst());
    double calm = minimum(Power.of(CALM, UNHEDGED, List.of(6), SETTINGS).getFirst());
    assertThat(noisy).isGreaterThan(1.3 * calm);
  }

  @Test
  void truth_and_power_rise_with_the_dial() {
    List<Power.Point> points = Power.of(NOISY, UNHEDGED, List.of(6), SETTINGS).getFirst().points();
    assertThat(points.size()).isGreaterThan(2);
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).truth()).isGreaterThan(points.get(i - 1).truth());
      assertThat(points.get(i).power()).isGreaterThanOrEqualTo(points.get(i - 1).power());
    }
    assertThat(points.getLast().power()).isGreaterThanOrEqualTo(Power.ENOUGH);
  }

  @Test
  void curves_are_the_same_for_any_number_of_threads() {
    List<Power.Curve> one = Power.of(NOISY, UNHEDGED, List.of(3, 5), SETTINGS);
    for (int threads : new int[] {2, 5}) {
      assertThat(Power.of(NOISY, UNHEDGED, List.of(3, 5), new Power.Settings(60, 200, 1, threads)))
          .isEqualTo(one);
    }
    assertThat(one).extracting(Power.Curve::years).containsExactly(3, 5);
  }

  @Test
  void a_hedge_that_shows_as_it_is_has_no_least_reduction() {
    BookDays half = Worlds.book(Worlds.times(CONDORS, 0.5), new long[1500]);
    Power.Curve curve = Power.of(half, UNHEDGED, List.of(4), SETTINGS).getFirst();
    assertThat(curve.points()).hasSize(1);
    assertThat(curve.minimum())
        .isEqualTo(Measure.undefined("the hedge as it is is shown often enough"));
  }

  @Test
  void ruined_books_are_refused() {
    long[] ruin = CONDORS.clone();
    ruin[700] = -3 * Worlds.START;
    BookDays book = Worlds.book(ruin, new long[1500]);
    assertThatThrownBy(() -> Power.of(book, book, List.of(10), SETTINGS))
        .hasMessageContaining("ruined");
  }

  private static double minimum(Power.Curve curve) {
    return curve.minimum().find().orElseThrow();
  }

  private static long[] noise(long size) {
    return Worlds.condors(1500, 77, 0, size, 0);
  }
}
