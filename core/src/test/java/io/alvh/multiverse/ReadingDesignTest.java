package io.alvh.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.strategy.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingDesignTest {
  private static final long SEED = 20260507;
  private static final ReadingList LIST = ReadingDesign.draw(ReadingLevels.all(), SEED);

  @Test
  void the_list_in_the_repository_is_the_one_drawn() throws IOException {
    Path drawn = Path.of("target", "readings.csv");
    Files.createDirectories(drawn.toAbsolutePath().resolveSibling("."));
    Files.writeString(drawn, LIST.text());

    assertThat(Files.readString(Path.of("..", "multiverse", "readings.csv")))
        .isEqualTo(LIST.text());
  }

  @Test
  void there_are_a_thousand_readings_and_both_profiles() {
    assertThat(LIST.readings()).hasSizeGreaterThanOrEqualTo(1000);
    for (Profile profile : Profile.values()) {
      assertThat(LIST.readings(profile)).hasSizeGreaterThanOrEqualTo(500);
    }
  }

  @Test
  void no_reading_stands_in_it_twice() {
    Set<Map<Dimension, String>> seen = new HashSet<>();

    assertThat(LIST.readings()).allMatch(r -> seen.add(r.levels()));
  }

  @Test
  void every_level_of_the_balanced_part_is_read_equally_often() {
    for (Profile profile : Profile.values()) {
      List<Reading> balanced =
          LIST.readings(profile).stream()
              .filter(r -> r.design() == Reading.Design.BALANCED)
              .toList();
      for (Dimension d : Dimension.of(profile)) {
        Map<String, Integer> count = new TreeMap<>();
        balanced.forEach(r -> count.merge(r.level(d), 1, Integer::sum));
        int slack = d.hedge() ? 1 : ReadingDesign.HEDGES;
        assertThat(count).hasSameSizeAs(LIST.levels(d));
        int most = count.values().stream().mapToInt(n -> n).max().orElseThrow();
        int least = count.values().stream().mapToInt(n -> n).min().orElseThrow();
        assertThat(most - least).as(d.label()).isLessThanOrEqualTo(slack);
      }
    }
  }

  @Test
  void a_centre_is_changed_once_in_every_dimension() {
    for (Profile profile : Profile.values()) {
      List<Reading> of = LIST.readings(profile);
      for (Reading centre : of) {
        if (centre.design() == Reading.Design.CENTRE) {
          Set<Dimension> changed = new HashSet<>();
          of.stream()
              .filter(r -> r.from().equals(centre.id()))
              .forEach(r ->
                  Dimension.of(profile).stream()
                      .filter(d -> !r.level(d).equals(centre.level(d)))
                      .forEach(changed::add));
          assertThat(changed).containsExactlyInAnyOrderElementsOf(Dimension.of(profile));
        }
      }
    }
  }

  @Test
  void columns_are_hardly_associated() {
    for (Profile profile : Profile.values()) {
      List<Reading> balanced =
          LIST.readings(profile).stream()
              .filter(r -> r.design() == Reading.Design.BALANCED)
              .toList();
      List<Dimension> dimensions = Dimension.of(profile);
      for (Dimension a : dimensions) {
        for (Dimension b : dimensions) {
          if (a.compareTo(b) < 0) {
            // Whole-plot columns are repeated HEDGES times, and so is their chi-square.
            double scale = b.hedge() ? 1 : ReadingDesign.HEDGES;
            assertThat(ReadingDesign.association(column(balanced, a), column(balanced, b)) / scale)
                .as(a + " and " + b)
                .isLessThan(3);
          }
        }
      }
    }
  }

  private static int[] column(List<Reading> readings, Dimension d) {
    List<String> names = LIST.levels(d);
    return readings.stream().mapToInt(r -> names.indexOf(r.level(d))).toArray();
  }

  @Test
  void every_reading_can_be_read_and_twins_are_shared() {
    BookPlan plan = BookPlan.of(LIST, RulebookReader.shipped("vix_tiered"));

    Set<Integer> readings = new HashSet<>();
    plan.parts().forEach(p -> p.books().forEach(b -> readings.addAll(b.readings())));
    assertThat(readings).hasSize(LIST.readings().size());
    assertThat(plan.parts()).hasSizeLessThan(LIST.readings().size() / 2);
    assertThat(new HashSet<>(plan.parts().stream().map(BookPlan.Part::twin).toList()))
        .hasSameSizeAs(plan.parts());
  }

  @Test
  void the_same_seed_draws_the_same_list_and_another_another() {
    assertThat(ReadingDesign.draw(ReadingLevels.all(), SEED).hash()).isEqualTo(LIST.hash());
    assertThat(ReadingDesign.draw(ReadingLevels.all(), SEED + 1).hash()).isNotEqualTo(LIST.hash());
  }
}
