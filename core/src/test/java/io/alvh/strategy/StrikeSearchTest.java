package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StrikeSearchTest {
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2026, 3, 12), Settlement.PM);

  @Test
  void halving_finds_what_walking_step_by_step_finds() {
    halvingEqualsWalking(42, 2_000);
  }

  @Test
  @Tag("long")
  void halving_finds_what_walking_step_by_step_finds_ten_times_as_often() {
    halvingEqualsWalking(4242, 20_000);
  }

  private static void halvingEqualsWalking(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < draws; i++) {
      double spot = random.nextDouble(700, 8_000);
      StrikeSearch search = random(random, spot);
      ToDoubleFunction<IronCondor> credit = credit(spot, random.nextDouble(0.001, 0.03));
      double target = random.nextDouble(0.05, 3);
      assertThat(search.find(target, credit)).isEqualTo(walk(search, target, credit));
    }
  }

  @Test
  void at_most_eleven_valuations_are_needed() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      double spot = random.nextDouble(700, 8_000);
      StrikeSearch search = random(random, spot);
      AtomicInteger asked = new AtomicInteger();
      search.find(
          random.nextDouble(0.05, 3),
          c -> {
            asked.incrementAndGet();
            return credit(spot, 0.01).applyAsDouble(c);
          });
      assertThat(asked.get()).isLessThanOrEqualTo(11);
    }
  }

  @Test
  void no_short_is_ever_inside_the_limit_and_strikes_are_whole_steps() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      double spot = random.nextDouble(700, 8_000);
      double limit = random.nextDouble(0.001, 0.06) * spot;
      double distance = limit * random.nextDouble(1, 2);
      StrikeSearch search =
          StrikeSearch.around(
              EXPIRY, spot, distance, limit, 5, 10, random.nextInt(-3, 4), random.nextInt(-3, 4));
      for (int step = 0; step <= search.steps() + 2; step++) {
        IronCondor condor = search.condor(step);
        assertThat(condor.shortPut()).isLessThanOrEqualTo(spot - limit);
        assertThat(condor.shortCall()).isGreaterThanOrEqualTo(spot + limit);
        assertThat(condor.shortPut() % 5).isZero();
        assertThat(condor.shortCall() % 5).isZero();
      }
    }
  }

  private static StrikeSearch random(SplittableRandom random, double spot) {
    double limit = random.nextDouble(0.003, 0.04) * spot;
    return StrikeSearch.around(
        EXPIRY,
        spot,
        limit * random.nextDouble(1, 2),
        limit,
        5,
        10,
        random.nextInt(-2, 4),
        random.nextInt(-2, 3));
  }

  private static ToDoubleFunction<IronCondor> credit(double spot, double scale) {
    return c ->
        4 * StrictMath.exp(-(spot - c.shortPut()) / (scale * spot))
            + 3 * StrictMath.exp(-(c.shortCall() - spot) / (scale * spot));
  }

  private static StrikeSearch.Found walk(
      StrikeSearch search, double target, ToDoubleFunction<IronCondor> credit) {
    for (int step = 0; ; step++) {
      IronCondor condor = search.condor(step);
      double points = credit.applyAsDouble(condor);
      if (points >= target || step == search.steps()) {
        return new StrikeSearch.Found(condor, points, step);
      }
    }
  }
}
