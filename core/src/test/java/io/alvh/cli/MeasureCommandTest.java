package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void measures_of_made_up_prices_say_so_and_every_table_is_written() throws IOException {
    int code =
        run(
            "measure",
            "--synthetic",
            "--from",
            "2009-01-02",
            "--to",
            "2010-06-30",
            "--out",
            folder.toString());
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString()).startsWith("SYNTHETIC: measures of vix_tiered");
    assertThat(out.toString())
        .contains("SYNTHETIC: S24", "SYNTHETIC: S15", "SYNTHETIC: S12")
        .contains("unavailable: no file of fund holdings");
    assertThat(Files.readString(folder.resolve("measure.txt"))).isEqualTo(out.toString());
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    assertThat(names)
        .contains("measure-beta.csv", "measure-capital.csv", "measure-roc.csv", "measure.txt");
  }

  @Test
  void the_rules_of_an_index_and_other_mistakes_are_all_named() {
    assertThat(run("measure", "--rulebook", "put", "--from", "yesterday", "--nav", "0"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("the rules of an index; accepted: a rulebook of condors")
        .contains("accepted: such as 2008-01-02")
        .contains("accepted: whole dollars above zero");
  }

  private int run(String... args) {
    return Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), false), args);
  }
}
