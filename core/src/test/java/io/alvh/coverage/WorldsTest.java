package io.alvh.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.synthetic.SyntheticWorlds;
import io.alvh.calendar.TradingCalendar;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WorldsTest {
  private static final int SESSIONS = 252 * 8;
  private static final List<LocalDate> DATES =
      TradingCalendar.sessions(LocalDate.of(1990, 1, 3), LocalDate.of(2026, 12, 31))
          .subList(0, SESSIONS);

  private final MarketWorlds worlds = new SyntheticWorlds();

  private UnitDays units(CondorKind kind, long seed) {
    return UnitDays.of(kind, worlds.world(seed, SESSIONS), seed + 1);
  }

  @Test
  void the_same_seed_gives_the_same_market_and_another_another() {
    MarketDays one = worlds.world(3, 300);
    MarketDays again = worlds.world(3, 300);
    MarketDays other = worlds.world(4, 300);
    int differing = 0;
    for (int i = 0; i < 300; i++) {
      assertThat(again.move(i)).isEqualTo(one.move(i));
      assertThat(again.after(i)).isEqualTo(one.after(i));
      differing += other.move(i) == one.move(i) ? 0 : 1;
    }
    assertThat(differing).isGreaterThan(290);
  }

  @Test
  void a_longer_market_begins_like_a_shorter_one() {
    MarketDays few = worlds.world(9, 300);
    MarketDays many = worlds.world(9, 600);
    for (int i = 0; i < 300; i++) {
      assertThat(many.move(i)).isEqualTo(few.move(i));
    }
  }

  @Test
  void vix_rises_when_the_index_falls() {
    MarketDays days = worlds.world(5, SESSIONS);
    double both = 0;
    double moves = 0;
    double rises = 0;
    for (int i = 0; i < days.size(); i++) {
      double rise = Math.log(days.after(i) / days.before(i));
      both += days.move(i) * rise;
      moves += days.move(i) * days.move(i);
      rises += rise * rise;
    }
    assertThat(both / Math.sqrt(moves * rises)).isBetween(-0.95, -0.6);
  }

  @Test
  void the_fast_outcome_is_that_of_the_daily_results() {
    for (CondorKind kind : CondorKind.values()) {
      for (long seed = 1; seed <= 10; seed++) {
        UnitDays units = units(kind, seed);
        Book book = new Book(0.02, units.meanLoss() * 1.3, 0.01, 0.02);
        Book.Outcome fast = book.over(units);
        BookDays days = book.days(units, DATES);
        double peak = (double) days.startNav();
        double fall = 0;
        double profit = 0;
        for (int i = 0; i < days.size(); i++) {
          peak = Math.max(peak, (double) days.nav(i));
          fall = Math.max(fall, 1 - (double) days.nav(i) / peak);
          profit += (double) (days.condors(i) + days.hedge(i));
          assertThat(days.interest(i)).isZero();
        }
        assertThat(fast.fall()).isCloseTo(fall, within(1e-8));
        assertThat(fast.profit()).isCloseTo(profit / (double) days.startNav(), within(1e-7));
      }
    }
  }

  @Test
  void no_day_takes_all() {
    UnitDays units = units(CondorKind.INCOME, 2);
    BookDays ruinous = new Book(5, 0, 0, 0).days(units, DATES);
    for (int i = 0; i < ruinous.size(); i++) {
      assertThat(ruinous.nav(i)).isNotNegative();
    }
  }

  @Test
  void hedges_are_dialled_to_the_wanted_cut_and_cost_one_percent_a_year_more_than_they_gain() {
    List<UnitDays> few = new ArrayList<>();
    for (long seed = 1; seed <= 41; seed++) {
      few.add(units(CondorKind.ONE_DAY, seed));
    }
    List<Dial> dials = new Dialler(CondorKind.ONE_DAY, 8, few).dials(CoverageSetup.REDUCTIONS);
    for (Dial dial : dials) {
      double[] cuts =
          few.stream()
              .mapToDouble(u -> 1 - dial.hedged().over(u).fall() / dial.unhedged().over(u).fall())
              .toArray();
      assertThat(Dialler.median(cuts)).isCloseTo(dial.reduction(), within(0.002));
      double gain = few.stream().mapToDouble(UnitDays::meanGain).average().orElseThrow();
      assertThat(dial.carry() - 252 * dial.strength() * gain)
          .isCloseTo(Dialler.LOADING, within(1e-12));
    }
    assertThat(dials).extracting(Dial::strength).isSorted().doesNotHaveDuplicates();
    double[] falls =
        few.stream().mapToDouble(u -> dials.getFirst().unhedged().over(u).fall()).toArray();
    assertThat(Dialler.median(falls)).isCloseTo(CondorKind.ONE_DAY.fall(), within(0.002));
  }

  @Test
  void a_cut_that_no_hedge_makes_is_refused() {
    List<UnitDays> few = List.of(units(CondorKind.ONE_DAY, 1), units(CondorKind.ONE_DAY, 2));
    Dialler dialler = new Dialler(CondorKind.ONE_DAY, 8, few);
    assertThatThrownBy(() -> dialler.dials(List.of(0.999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no hedge cuts");
  }

  @Test
  void blocks_hold_real_sessions_alone_and_follow_the_skeleton() {
    MarketDays past = worlds.world(77, 2000);
    MatchedBlocks blocks = new MatchedBlocks(worlds, past);
    TreeSet<Double> moves = new TreeSet<>();
    for (int i = 0; i < past.size(); i++) {
      moves.add(past.move(i));
    }
    MarketDays world = blocks.world(5, 1000);
    int joined = 0;
    for (int i = 0; i < world.size(); i++) {
      assertThat(moves).contains(world.move(i));
      joined += i > 0 && world.before(i) != world.after(i - 1) ? 1 : 0;
    }
    assertThat(joined).isBetween(4, 40);
    MarketDays again = blocks.world(5, 1000);
    assertThat(again.move(999)).isEqualTo(world.move(999));
    assertThat(blocks.real()).isTrue();
  }

  @Test
  void random_numbers_by_counter_are_uniform_and_normal() {
    double sum = 0;
    double squares = 0;
    List<Double> uniform = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double z = Chance.normal(11, i);
      sum += z;
      squares += z * z;
      uniform.add(Chance.uniform(12, i));
    }
    assertThat(sum / 20_000).isCloseTo(0, within(0.03));
    assertThat(squares / 20_000).isCloseTo(1, within(0.04));
    Collections.sort(uniform);
    for (int i = 0; i < 20_000; i += 500) {
      assertThat(uniform.get(i)).isCloseTo(i / 20_000.0, within(0.015));
    }
  }

  @Test
  void days_that_make_no_sense_are_refused() {
    SplittableRandom random = new SplittableRandom(42);
    double[] fine = random.doubles(10, 0.001, 0.01).toArray();
    double[] vix = random.doubles(10, 10, 40).toArray();
    double[] none = new double[10];
    assertThatThrownBy(() -> new MarketDays(fine, vix, none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MarketDays(fine, vix, new double[9]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MatchedBlocks(worlds, new MarketDays(fine, vix, vix)))
        .hasMessageContaining("two years");
  }
}
