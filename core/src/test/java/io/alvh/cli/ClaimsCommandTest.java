package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void the_shipped_claims_have_no_errors() {
    assertThat(run("claims", "check", Path.of("..", "claims").toString())).isZero();
    assertThat(out.toString()).contains("39 files, 0 errors");
  }

  @Test
  void a_bad_claim_is_bad_input_with_its_place() throws IOException {
    Path file = folder.resolve("X.yaml");
    Files.writeString(file, "claim: 3\n");
    assertThat(run("claims", "check", file.toString())).isEqualTo(2);
    assertThat(out.toString())
        .contains(file + ":1:8: claim: 3 refused, accepted: keys with values");
  }

  @Test
  void every_claim_and_metric_is_listed() {
    assertThat(run("claims", "list")).isZero();
    assertThat(out.toString()).contains("T1 ", "B5 ", "drawdown_reduction: 1 - largest drawdown");
  }

  @Test
  void unknown_claims_and_bad_numbers_are_refused() {
    assertThat(run("claims", "run", "--id", "T99", "--synthetic", "--out", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--id T99: no such claim; accepted: T1, T2");
    assertThat(run("claims", "run", "--draws", "3", "--synthetic")).isEqualTo(2);
    assertThat(err.toString()).contains("--draws 3: accepted: 100 to 1000000");
  }

  @Test
  @Tag("long")
  void made_up_prices_are_no_evidence_and_threads_change_nothing() throws IOException {
    String[] texts = new String[2];
    for (int i = 0; i < 2; i++) {
      Path place = folder.resolve("run" + i);
      int code =
          run(
              "claims",
              "run",
              "--synthetic",
              "--draws",
              "200",
              "--threads",
              Integer.toString(1 + 2 * i),
              "--id",
              "T1",
              "--id",
              "T3",
              "--id",
              "T8",
              "--id",
              "T10",
              "--id",
              "C5",
              "--out",
              place.toString());
      assertThat(code).as(err.toString()).isZero();
      texts[i] =
          Files.readString(place.resolve("claims.csv"))
              + Files.readString(place.resolve("claims.txt"));
      assertThat(Files.readString(place.resolve("claims.json"))).startsWith("{\"manifest\":");
    }
    assertThat(texts[0])
        .isEqualTo(texts[1])
        .contains("SYNTHETIC: Verdicts", "SUPPORTED: 0", "NOT SUPPORTED: 0");
  }

  private int run(String... args) {
    return Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), false), args);
  }
}
