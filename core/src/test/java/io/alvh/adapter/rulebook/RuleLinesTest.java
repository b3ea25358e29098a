package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The `rules` sections of the shipped rulebooks are written by the program. A change of a rule's
/// specification changes them: `cp -r core/target/rulebooks/. rulebooks/` after this test.
class RuleLinesTest {
  private static final Path FOLDER = Path.of("..", "rulebooks");
  private static final Path WRITTEN = Path.of("target", "rulebooks");

  @Test
  void every_shipped_rulebook_ends_with_the_rules_as_the_program_writes_them() throws IOException {
    List<String> names = new ArrayList<>(RulebookReader.SHIPPED);
    names.add("examples/source_page_as_published");
    List<String> stale = new ArrayList<>();
    for (String name : names) {
      String file = name + ".yaml";
      String text = Files.readString(FOLDER.resolve(file));
      int at = text.indexOf("\nrules:");
      String kept = at < 0 ? text : text.substring(0, at);
      String rules =
          String.join("\n", RuleLines.section(Rulebooks.defaults().settings(), Map.of(), 0));
      String wanted = kept.stripTrailing() + "\n\n" + rules + "\n";
      Files.createDirectories(WRITTEN.resolve(file).getParent());
      Files.writeString(WRITTEN.resolve(file), wanted);
      if (!text.equals(wanted)) {
        stale.add(file);
      }
    }
    assertThat(stale).as("cp -r core/target/rulebooks/. rulebooks/").isEmpty();
  }
}
