package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleReach;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSources;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every rule is explained, and its source exists. `cp core/target/rules.md docs/rules.md` after a
/// change of a rule.
class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");
  private static final Pattern SENTENCE = Pattern.compile("S(\\d+)(?:-S(\\d+))?");

  @Test
  void the_page_is_the_one_the_program_writes() throws IOException {
    Files.writeString(Path.of("target", "rules.md"), RulesPage.text());
    assertThat(Files.readString(PAGE)).isEqualTo(RulesPage.text());
  }

  @Test
  void every_rule_is_on_the_page_with_its_numbers() {
    List<String> lines = RulesPage.text().lines().toList();
    for (RuleId id : RuleId.values()) {
      String row =
          lines.stream().filter(l -> l.startsWith("| `" + id.label() + "` |")).findFirst().get();
      assertThat(row).contains(id.spec().what(), id.spec().because());
      for (RuleSpec.Setpoint number : id.spec().numbers()) {
        assertThat(row).contains("`" + number.name() + "` ");
      }
    }
  }

  @Test
  void every_source_is_a_sentence_of_the_method_or_a_word_of_the_glossary() throws IOException {
    List<String> terms = terms();
    for (RuleId id : RuleId.values()) {
      Matcher sentence = SENTENCE.matcher(id.source());
      if (sentence.matches()) {
        assertThat(Integer.parseInt(sentence.group(1))).as(id.label()).isBetween(0, 36);
      } else {
        String wanted = id.source().toLowerCase(Locale.ROOT);
        assertThat(terms)
            .as(id.label() + " from " + id.source())
            .anyMatch(t -> t.equals(wanted) || t.startsWith(wanted + " "));
      }
      assertThat(RuleSources.says(id)).isNotBlank();
    }
  }

  @Test
  void a_rule_says_its_numbers_are_ours_exactly_where_its_reason_does_not_name_another_source() {
    for (RuleId id : RuleId.values()) {
      if (RuleSources.numbers(id).equals("numbers published")) {
        assertThat(id.spec().because()).as(id.label()).doesNotContain("(ours)");
      }
    }
  }

  @Test
  void every_rule_is_explained_as_it_is_set() {
    for (RuleId id : RuleId.values()) {
      List<String> lines = RuleText.rule(Rulebooks.defaults(), id);
      assertThat(lines.getFirst()).startsWith(id.label() + " (" + id.source());
      assertThat(lines).hasSize(6 + id.spec().numbers().size());
      boolean acts =
          RuleSettings.defaults().acts(id) && RuleReach.unused(Rulebooks.defaults(), id).isEmpty();
      assertThat(String.join("\n", lines))
          .contains(
              acts
                  ? "it acts"
                  : RuleSettings.defaults().showsOnly(id) ? "display only" : "it does nothing");
    }
  }

  @Test
  void a_rule_that_policy_or_profile_never_ask_is_called_unused() {
    Rulebook full = Rulebooks.defaults().withPolicyFunding(Policy.ALWAYS_FULL, Funding.BUDGET);
    assertThat(String.join("\n", RuleText.rule(full, RuleId.SKEW)))
        .contains("but the policy always_full never asks it");
    assertThat(String.join("\n", RuleText.rule(full.withRule(RuleId.SKEW, false), RuleId.SKEW)))
        .contains("it does nothing, and the policy always_full never asks it even when on");
    assertThat(String.join("\n", RuleText.rule(full, RuleId.PURCHASE_PACE))).contains("it acts");
    assertThat(String.join("\n", RuleText.rule(full, RuleId.STOP_LOSS)))
        .contains("but the profile daily_1dte never asks it");
    Rulebook none = full.withPolicyFunding(Policy.NONE, Funding.BUDGET);
    assertThat(RuleReach.unused(none, RuleId.PURCHASE_PACE)).contains("the policy none");
    assertThat(RuleReach.unused(none, RuleId.RSAI)).isEmpty();
    assertThat(RuleReach.unused(none.withProfile(Profile.INCOME_45DTE), RuleId.RSAI)).isPresent();
    Rulebook vxth = full.withPolicyFunding(Policy.VXTH_STYLE, Funding.BUDGET);
    assertThat(RuleReach.unused(vxth, RuleId.MONETISE)).contains("the policy vxth_style");
    assertThat(RuleReach.unused(vxth, RuleId.TIER_COVERAGE)).isEmpty();
  }

  @Test
  void the_table_has_a_row_a_rule_and_fits_a_page() {
    List<String> lines = RuleText.table(Rulebooks.defaults());
    for (RuleId id : RuleId.values()) {
      assertThat(lines).as(id.label()).anyMatch(l -> l.startsWith(id.label() + " "));
    }
    assertThat(lines).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(120));
  }

  private static List<String> terms() throws IOException {
    List<String> terms = new ArrayList<>();
    for (String line : Files.readAllLines(GLOSSARY)) {
      if (line.startsWith("| ")) {
        String cell = line.substring(2, line.indexOf(" |", 1)).toLowerCase(Locale.ROOT);
        terms.addAll(Arrays.stream(cell.split(",", -1)).map(String::strip).toList());
      }
    }
    return terms;
  }
}
