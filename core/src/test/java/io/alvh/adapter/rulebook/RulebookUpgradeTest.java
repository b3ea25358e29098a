package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader.Result;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.RulebookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of format 1 as the program once shipped them, rewritten.
class RulebookUpgradeTest {
  private static final Path OLD = Path.of("src", "test", "resources", "rulebooks", "format1");
  private static final Path DEFAULT = OLD.resolve("vix_tiered.yaml");

  @TempDir Path folder;

  @Test
  void every_file_once_shipped_becomes_the_one_shipped_now() throws IOException {
    for (String id : RulebookReader.SHIPPED) {
      Path file = copy(id);
      String before = Files.readString(file);

      RulebookCheck said = RulebookFile.upgrade(file);

      assertThat(said.usable()).as(said.lines().toString()).isTrue();
      assertThat(RulebookText.canonical(read(file)))
          .isEqualTo(RulebookText.canonical(RulebookReader.shipped(id)));
      assertThat(file.resolveSibling(id + ".yaml.v1")).hasContent(before);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
      }
    }
  }

  @Test
  void a_hole_between_bands_does_not_stop_an_upgrade() throws IOException {
    Path file = copy("source_page_as_published");
    assertThat(RulebookFile.upgrade(file).usable()).isTrue();
    assertThat(RulebookCheck.of(file).lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("no rule for VIX from 22 to 25");
  }

  @Test
  void only_lines_of_switches_and_the_head_change() throws IOException {
    Path file = copy("vix_tiered");
    List<String> before = new ArrayList<>(Files.readAllLines(file));
    RulebookFile.upgrade(file);
    List<String> after = Files.readAllLines(file);
    before.removeIf(l -> l.contains("enabled:") || l.contains("version:"));
    assertThat(after).containsSubsequence(before);
    assertThat(after.get(10))
        .isEqualTo("  id: vix_tiered                   # name in journals and reports");
    assertThat(after.get(11)).startsWith("  format: 2 ");
    assertThat(after.get(12)).startsWith("  version: 2 ");
  }

  @Test
  void it_says_what_it_moved_and_added() throws IOException {
    Path file = copy("none");
    assertThat(RulebookFile.upgrade(file).lines())
        .contains(
            file + ": format 1 to 2, version 1 to 2",
            file
                + ": moved: rsai.enabled: true to rules.rsai.on and rules.rsai_vix_momentum.on: true",
            file + ": the old text is in " + file.toRealPath() + ".v1")
        .anyMatch(l -> l.contains("new rules that act: ") && l.contains("realised_vol_ratio"))
        .anyMatch(l -> l.contains("new rules that are off: ") && l.contains("second_engine"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          enabled: true                    # false leaves | enabled: false # false leaves | rsai, rsai_vix_momentum
          enabled: true                  # claims | enabled: false # claims | kill_switch
          enabled: true                  # false keeps | enabled: false # false keeps | monetise, recycle
          mode: glossary | mode: off | vix_gate
          profit_take: 0.50 | profit_take: 0 | profit_take
          dte_exit: 21 | dte_exit: 0 | dte_exit
          stop_credit_mult: 2.0 | stop_credit_mult: 0.0 | stop_loss
          """)
  void a_switch_that_was_off_stays_off(String good, String off, String rules) throws IOException {
    Path file = write(Files.readString(DEFAULT).replace(good, off));
    assertThat(RulebookFile.upgrade(file).usable()).isTrue();
    Rulebook upgraded = read(file);
    for (RuleId id : RuleId.values()) {
      boolean named = List.of(rules.split(", ")).contains(id.label());
      assertThat(upgraded.settings().of(id).on())
          .as(id.label())
          .isEqualTo(!named && id.spec().on());
    }
  }

  @Test
  void the_users_numbers_comments_and_layout_stay() throws IOException {
    String text =
        Files.readString(DEFAULT)
            .replace("deadband_vix: 0.75", "deadband_vix: 0.9")
            .replace("# claims run with it off and on", "# mine: never without – ß")
            .replace("  max_steps: 2 ", "  # a line of my own\n  max_steps: 3 ");
    Path file = write(text.replace("\n", "\r\n"));
    assertThat(RulebookFile.upgrade(file).usable()).isTrue();
    String after = Files.readString(file);
    assertThat(after)
        .contains("  # a line of my own\r\n  max_steps: 3 ", "  kill_switch: {on: true, ")
        .contains("# mine: never without – ß");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    assertThat(read(file).hedge().intensity().deadbandVix()).isEqualTo(0.9);
    assertThat(read(file).condors().skewShift().maxSteps()).isEqualTo(3);
  }

  @Test
  void switches_in_braces_are_moved_too() throws IOException {
    String text = Files.readString(DEFAULT);
    int from = text.indexOf("  kill_switch:");
    int to = text.indexOf("hedge:", from);
    String flow =
        "  kill_switch: {day_loss_pct: 3.0, drawdown_pct: 10.0, rearm_sessions: {day_loss: 5,"
            + " drawdown: 20}, enabled: false}\n\n";
    Path file = write(text.substring(0, from) + flow + text.substring(to));
    RulebookCheck said = RulebookFile.upgrade(file);
    assertThat(said.usable()).as(said.lines().toString()).isTrue();
    assertThat(read(file).acts(RuleId.KILL_SWITCH)).isFalse();
    assertThat(Files.readString(file)).contains("drawdown: 20}}\n");
  }

  @Test
  void a_current_file_has_nothing_to_do() throws IOException {
    Path file = write(Files.readString(Path.of("..", "rulebooks", "vix_tiered.yaml")));
    String before = Files.readString(file);
    RulebookCheck said = RulebookFile.upgrade(file);
    assertThat(said.usable()).isTrue();
    assertThat(said.lines()).containsExactly(file + ": nothing to do, it has the current format");
    assertThat(file).hasContent(before);
    assertThat(folder.resolve("my.yaml.v1")).doesNotExist();
  }

  @Test
  void a_broken_file_keeps_its_text_and_gets_its_errors_where_they_stand() throws IOException {
    String text =
        Files.readString(DEFAULT)
            .replace("enabled: true                  # claims", "enabled: maybe # claims")
            .replace("dte_target: 110", "dte_target: x")
            .replace("broker: 0.65", "broker: cheap");
    Path file = write(text);
    List<String> lines = RulebookFile.upgrade(file).lines();
    assertThat(lines).hasSize(5).last().isEqualTo(file + ": nothing was written");
    assertThat(lines.get(0))
        .isEqualTo(
            at(file, text, "maybe")
                + "sizing.kill_switch.enabled: maybe refused, accepted: true or false");
    assertThat(lines.get(1)).startsWith(at(file, text, "x, dte_range"));
    assertThat(lines.get(3)).startsWith(at(file, text, "cheap          "));
    assertThat(file).hasContent(text);
    assertThat(folder.resolve("my.yaml.v1")).doesNotExist();
  }

  @Test
  void old_text_of_another_upgrade_is_never_overwritten() throws IOException {
    Path file = write(Files.readString(DEFAULT));
    Path kept = Files.writeString(folder.resolve("my.yaml.v1"), "mine");
    RulebookCheck said = RulebookFile.upgrade(file);
    assertThat(said.usable()).isFalse();
    assertThat(said.lines().getFirst()).contains("my.yaml.v1: exists already");
    assertThat(kept).hasContent("mine");
    assertThat(file).hasContent(Files.readString(DEFAULT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | file is empty
          `a: [1` | not YAML
          `{rulebook: {id: x, version: 1}}` | in braces, accepted: one key a line
          `rulebook: {id: x, version: 1}` | profile: key is missing
          `just words` | refused, accepted: keys with values
          """)
  void what_cannot_be_upgraded_is_refused(String text, String message) throws IOException {
    Path file = write(text);
    RulebookCheck said = RulebookFile.upgrade(file);
    assertThat(said.usable()).isFalse();
    assertThat(said.lines()).anyMatch(l -> l.contains(message));
    assertThat(file).hasContent(text);
  }

  private static String at(Path file, String text, String what) {
    int offset = text.indexOf(what);
    String before = text.substring(0, offset);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return file + ":" + line + ":" + (offset - before.lastIndexOf('\n')) + ": ";
  }

  private Path copy(String id) throws IOException {
    return Files.copy(
        OLD.resolve(id + ".yaml"),
        folder.resolve(id + ".yaml"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("my.yaml"), text);
  }

  private static Rulebook read(Path file) {
    Result result = RulebookReader.read(file);
    assertThat(result)
        .as(RulebookCheck.of(file).lines().toString())
        .isInstanceOf(Result.Read.class);
    return ((Result.Read) result).rulebook();
  }
}
