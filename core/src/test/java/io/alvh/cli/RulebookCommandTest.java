package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.RuleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookCommandTest {
  private static final Path OLD =
      Path.of("src", "test", "resources", "rulebooks", "format1", "none.yaml");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Main.run(
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
  }

  @Test
  void explain_lists_every_rule() {
    assertThat(run("rulebook", "explain")).isZero();
    assertThat(out.toString()).startsWith("Rules of vix_tiered v2");
    assertThat(out.toString().lines().filter(l -> l.contains(" display only ")))
        .hasSizeGreaterThan(10);
    for (RuleId id : RuleId.values()) {
      assertThat(out.toString()).contains("\n" + id.label() + " ");
    }
  }

  @Test
  void explain_tells_what_a_rule_does_reads_and_changed() {
    assertThat(run("rulebook", "explain", "realised_vol_ratio", "--synthetic")).isZero();
    assertThat(out.toString())
        .contains(
            "realised_vol_ratio (S6, intensity)",
            "  does      While HV10 / HV60 is above the limit.",
            "no published numbers, (ours)",
            "  number    above = 1.25 (ratio; default 1.25, accepted 0 to 10)",
            "  stands in rulebooks/vix_tiered.yaml:",
            "SYNTHETIC prices",
            "            hv_ratio ",
            ", known ",
            "  last run  ");
  }

  @Test
  void explain_names_the_line_of_a_file_of_the_user() throws IOException {
    Path file = folder.resolve("mine.yaml");
    String text = Files.readString(Path.of("..", "rulebooks", "vix_tiered.yaml"));
    Files.writeString(file, text.replace("deadband_vix: 0.75", "deadband_vix: 0.8"));
    assertThat(run("rulebook", "explain", "deadband", "--synthetic", "--rulebook", "" + file))
        .isZero();
    long line = text.substring(0, text.indexOf("deadband_vix")).lines().count();
    assertThat(out.toString())
        .contains("stands in " + file + ":" + line + ": hedge.intensity.deadband_vix: 0.8\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rsay           | rule rsay: unknown; accepted: rsai,
          premium_gage   | accepted: premium_gauge,
          --rulebook x rsai | --rulebook x: no such file
          """)
  void bad_input_is_told_and_ends_with_2(String arguments, String message) {
    String[] all = ("rulebook explain " + arguments).split(" ");
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void upgrade_rewrites_once_and_refuses_what_is_broken() throws IOException {
    Path file = Files.copy(OLD, folder.resolve("none.yaml"));
    assertThat(run("rulebook", "check", file.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("format 1, accepted: 2; `./alvh rulebook upgrade FILE`");
    assertThat(run("rulebook", "upgrade", file.toString())).isZero();
    assertThat(run("rulebook", "check", file.toString())).isZero();
    assertThat(run("rulebook", "upgrade", file.toString())).isZero();
    assertThat(out.toString()).contains("nothing to do");
    Path broken = Files.writeString(folder.resolve("b.yaml"), "rulebook: {id: x, version: 1}\n");
    assertThat(run("rulebook", "upgrade", broken.toString())).isEqualTo(2);
    assertThat(broken).hasContent("rulebook: {id: x, version: 1}");
  }
}
