package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSpec.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MethodPageTest {
  private static final Path PAGE = Path.of("..", "docs", "method.md");

  @Test
  void every_sentence_stands_in_the_page() throws IOException {
    String page = Files.readString(PAGE);
    for (int s = 0; s <= 36; s++) {
      assertThat(page).containsPattern("\\bS" + s + "\\b");
    }
  }

  @Test
  void every_rule_stands_in_the_page_and_no_other_name_does() throws IOException {
    List<String> rules = new ArrayList<>();
    List<String> signals = new ArrayList<>();
    for (RuleId id : RuleId.values()) {
      rules.add(id.label());
    }
    for (SignalName name : SignalName.values()) {
      signals.add(name.label());
    }
    TreeSet<String> words = new TreeSet<>();
    Matcher quoted = Pattern.compile("`([a-z0-9_]+)`").matcher(Files.readString(PAGE));
    while (quoted.find()) {
      words.add(quoted.group(1));
    }
    assertThat(words).containsAll(rules);
    assertThat(words).allMatch(w -> rules.contains(w) || signals.contains(w));
  }

  @Test
  void what_the_default_only_shows_is_marked_as_shown() throws IOException {
    String page = Files.readString(PAGE);
    for (RuleId id : RuleId.values()) {
      var setting = id.spec().defaults();
      boolean acts = setting.on() && setting.weight() != id.spec().kind().neutral();
      boolean marked =
          page.contains("`" + id.label() + "` (shown)")
              || Pattern.compile("shown: [^;|]*`" + id.label() + "`").matcher(page).find();
      assertThat(marked)
          .as(id.label() + ", " + id.spec().kind())
          .isEqualTo((setting.on() && !acts) || id.spec().kind() == Kind.DISPLAY);
      assertThat(page.contains("`" + id.label() + "` (off)"))
          .as(id.label())
          .isEqualTo(!setting.on());
    }
  }
}
