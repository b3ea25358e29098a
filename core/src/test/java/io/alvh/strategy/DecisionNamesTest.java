package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionNamesTest {
  private static final Pattern NAME = Pattern.compile("\"((?:condor|hedge|sizing)\\.[a-z_.]+)\"");

  @Test
  void every_name_in_the_code_is_a_rules_or_plumbing_and_never_both() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/alvh/strategy"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("DecisionNames.java")) {
          Matcher name = NAME.matcher(Files.readString(file, StandardCharsets.UTF_8));
          while (name.find()) {
            names.add(name.group(1));
          }
        }
      }
    }
    names.remove("hedge.monetise.");
    assertThat(names).hasSizeGreaterThan(30);
    assertThat(names)
        .allSatisfy(name ->
            assertThat(DecisionNames.ruleOf(name).isPresent())
                .as(name)
                .isNotEqualTo(DecisionNames.PLUMBING.contains(name)));
    assertThat(names).containsAll(DecisionNames.PLUMBING);
  }

  @Test
  void a_name_made_of_a_label_is_that_rules() {
    for (RuleId id : RuleId.values()) {
      assertThat(DecisionNames.ruleOf("condor." + id.label())).contains(id);
      assertThat(DecisionNames.ruleOfFact("shown." + id.label())).contains(id);
      assertThat(DecisionNames.rule(id.label())).contains(id);
    }
    assertThat(DecisionNames.ruleOf("condor.gate")).contains(RuleId.VIX_GATE);
    assertThat(DecisionNames.ruleOf("condor.daily")).isEmpty();
    assertThat(DecisionNames.ruleOfFact("vix")).isEmpty();
    assertThat(DecisionNames.rule("nonsense")).isEmpty();
  }
}
