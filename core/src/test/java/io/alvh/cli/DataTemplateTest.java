package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.history.UserTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `alvh data template`.
class DataTemplateTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Main.run(
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
  }

  @ParameterizedTest
  @EnumSource
  void writes_the_template_into_the_folder_named(UserTemplate template) throws IOException {
    Path made = folder.resolve("new");
    assertThat(run("data", "template", template.id(), "--out", made.toString())).isZero();
    assertThat(Files.readString(made.resolve(template.fileName()))).isEqualTo(template.text());
    assertThat(out.toString()).contains(template.fileName(), "user/");
  }

  @Test
  void never_overwrites_a_file() throws IOException {
    Path mine = Files.writeString(folder.resolve("ipo.csv"), "mine");
    assertThat(run("data", "template", "ipo", "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");
    assertThat(Files.readString(mine)).isEqualTo("mine");
  }

  @Test
  void an_unknown_name_lists_the_names_and_writes_nothing() {
    Path made = folder.resolve("new");
    assertThat(run("data", "template", "ipos", "--out", made.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("'ipos'", "breadth, fundamentals, ipo, consensus, reit_holdings, dividends");
    assertThat(made).doesNotExist();
  }
}
