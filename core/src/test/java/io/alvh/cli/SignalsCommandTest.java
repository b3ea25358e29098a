package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.signal.SignalName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void everything_wrong_with_a_wish_for_signals_is_said_at_once() {
    int code = run("signals", "--date", "x", "--to", "y", "--rulebook", "z", "--data", "/no/such");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("'x' is no date", "'y' is no date", "z", "no such folder");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void the_signals_of_a_made_up_session_are_printed_whole_and_written() {
    Path csv = folder.resolve("one.csv");
    assertThat(run("signals", "--date", "2019-06-28", "--synthetic", "--csv", csv.toString()))
        .isZero();

    assertThat(out.toString())
        .contains("SYNTHETIC: signals of the close of 2019-06-28", "vix ", "read by", "made up")
        .contains("missing: ");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    assertThat(csv).content().startsWith("date,signal,value,unit,known_at").contains("big_top");
  }

  @Test
  void the_signals_of_a_span_are_written_one_line_a_session_and_signal() throws IOException {
    Path csv = folder.resolve("span.csv");
    int code =
        run(
            "signals",
            "--from",
            "2019-06-24",
            "--to",
            "2019-06-28",
            "--synthetic",
            "--csv",
            csv + "");

    assertThat(code).isZero();
    assertThat(out.toString().strip()).isEqualTo("Signals: " + csv);
    assertThat(Files.readAllLines(csv)).hasSize(1 + 5 * SignalName.values().length);
  }

  private int run(String... args) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    return Main.run(terminal, args);
  }
}
