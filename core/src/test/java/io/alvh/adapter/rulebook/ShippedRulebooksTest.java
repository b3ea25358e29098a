package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShippedRulebooksTest {
  private static final Path FOLDER = Path.of("..", "rulebooks");

  @Test
  void the_default_rulebook_holds_the_documented_numbers() {
    assertThat(RulebookReader.shipped("vix_tiered")).isEqualTo(Rulebooks.defaults());
  }

  @Test
  void the_other_rulebooks_differ_from_it_in_name_and_policy_alone() {
    for (Policy policy : Policy.values()) {
      String id = policy.name().toLowerCase(Locale.ROOT);
      Rulebook expected = Rulebooks.defaults().withPolicyFunding(policy, Funding.BUDGET).withId(id);
      assertThat(RulebookReader.shipped(id)).isEqualTo(expected);
    }
  }

  @Test
  void every_file_of_the_folder_is_shipped() throws Exception {
    try (var files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .map(n -> n.replace(".yaml", ""))
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(RulebookReader.SHIPPED);
    }
  }

  @Test
  void shipped_files_pass_the_check_without_warnings() {
    for (String id : RulebookReader.SHIPPED) {
      RulebookCheck check = RulebookCheck.of(FOLDER.resolve(id + ".yaml"));
      assertThat(check.usable()).as(check.lines().toString()).isTrue();
      assertThat(check.lines()).hasSize(1);
    }
  }

  @Test
  void the_page_as_published_leaves_vix_22_to_25_open() {
    Path file = FOLDER.resolve(Path.of("examples", "source_page_as_published.yaml"));
    RulebookCheck check = RulebookCheck.of(file);
    assertThat(check.usable()).isFalse();
    assertThat(check.lines()).hasSize(2);
    assertThat(check.lines().getFirst())
        .matches(".*source_page_as_published\\.yaml:\\d+:\\d+: warning: .*")
        .contains("hedge.intensity.bands: no rule for VIX from 22 to 25");
  }

  @Test
  void every_number_of_a_shipped_file_stands_on_a_commented_line() throws Exception {
    for (String id : RulebookReader.SHIPPED) {
      List<String> lines = Files.readAllLines(FOLDER.resolve(id + ".yaml"));
      assertThat(lines)
          .filteredOn(l -> !l.strip().startsWith("#") && l.matches(".*: *[\\[{]?.*[0-9].*"))
          .isNotEmpty()
          .allSatisfy(l -> assertThat(l).contains(" # "));
    }
  }
}
