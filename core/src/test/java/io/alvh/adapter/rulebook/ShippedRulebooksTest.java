package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.instrument.Underlying;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.strategy.index.Overlay;
import io.alvh.strategy.index.Overlay.Rounding;
import io.alvh.strategy.index.Overlay.Strike;
import io.alvh.strategy.index.Overlay.Weight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void every_index_of_the_folder_is_shipped_and_passes_the_check() throws Exception {
    List<String> names = new ArrayList<>();
    try (var files = Files.list(FOLDER.resolve("index"))) {
      for (Path file : files.toList()) {
        names.add(file.getFileName().toString().replace(".yaml", ""));
        assertThat(RulebookCheck.of(file).lines()).containsExactly(file + ": no errors");
      }
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(RulebookReader.INDEXES);
  }

  @Test
  void the_indexes_hold_the_published_numbers_and_cost_nothing() {
    assertThat(index("sptr").overlay()).isEqualTo(new Overlay.None());
    assertThat(index("put").overlay())
        .isEqualTo(new Overlay.PutWrite(new Strike(1, Rounding.AT_OR_BELOW, 5)));
    assertThat(index("bxm").overlay())
        .isEqualTo(new Overlay.CallWrite(new Strike(1, Rounding.ABOVE, 5)));
    assertThat(index("pput").overlay())
        .isEqualTo(new Overlay.PutProtection(new Strike(0.95, Rounding.AT_OR_BELOW, 5)));
    assertThat(index("cndr").overlay()).isEqualTo(new Overlay.Condor(0.20, 0.05, 5, 10));
    assertThat(index("vxth").overlay())
        .isEqualTo(
            new Overlay.VixCalls(
                0.30,
                21,
                1,
                List.of(
                    new Weight(15, 0),
                    new Weight(30, 0.01),
                    new Weight(50, 0.005),
                    new Weight(Double.POSITIVE_INFINITY, 0))));
    for (String id : RulebookReader.INDEXES) {
      IndexRulebook rules = index(id);
      assertThat(rules.id()).isEqualTo(id);
      assertThat(rules.fills()).isEqualTo(rules.fills().withSlippageTimes(0));
      assertThat(rules.fills().fees().dollars(Underlying.SPX, 10)).isZero();
      assertThat(rules.fills().fees().dollars(Underlying.VIX, 10)).isZero();
    }
  }

  private static IndexRulebook index(String id) {
    return RulebookReader.shippedIndex(id);
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
    List<String> names = new ArrayList<>(RulebookReader.SHIPPED);
    RulebookReader.INDEXES.forEach(id -> names.add("index/" + id));
    for (String name : names) {
      List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".yaml"));
      assertThat(lines)
          .filteredOn(l -> !l.strip().startsWith("#") && l.matches(".*: *[\\[{]?.*[0-9].*"))
          .isNotEmpty()
          .allSatisfy(l -> assertThat(l).contains(" # "));
    }
  }
}
