package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void help_names_every_command() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString())
        .contains("study", "validate", "backtest", "signals", "data", "rulebook");
  }

  @Test
  void no_command_at_all_shows_the_help() {
    assertThat(run()).isZero();

    assertThat(out.toString()).contains("Usage: alvh");
  }

  @Test
  void version_is_one_line() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString().lines()).hasSize(1).first().asString().startsWith("alvh ");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          ARGUMENTS                                        | MESSAGE
          nonsense                                         | 'nonsense'
          study --nonsense                                 | '--nonsense'
          study --nav 0                                    | accepted: whole dollars above zero
          study --nav -5                                   | accepted: whole dollars above zero
          study --nav NaN                                  | accepted: whole dollars above zero
          study --nav 1e6                                  | accepted: whole dollars above zero
          study --nav 99999999999999                       | accepted: whole dollars above zero
          study --threads 0                                | accepted: 1 to 64
          study --threads x                                | '--threads'
          study --data /no/such/folder                     | no such folder; accepted
          study --rulebook no_such                         | no_such
          validate --synthetic                             | '--synthetic'
          validate --threads 65                            | accepted: 1 to 64
          validate --data /no/such/folder                  | no such folder; accepted
          validate --benchmarks /no/such/folder            | no such folder; accepted: a folder of CSV
          backtest                                         | '--rulebook=FILE'
          backtest --rulebook none --from 2026-02-30       | accepted: such as 2008-01-02
          backtest --rulebook none --to yesterday          | accepted: such as 2008-01-02
          backtest --rulebook none --from 2020-01-02 --to 2019-01-02 | lies after --to 2019-01-02
          backtest --rulebook none --data /no/such/folder  | no such folder; accepted
          backtest --rulebook none --synthetic --data x    | contradict each other
          study --rulebook put                             | the rules of an index; accepted: a rulebook of condors
          ablate --rule nonsense                           | --rule nonsense: unknown; accepted:
          ablate --profile daily                           | accepted: one_day, income, both
          ablate --rulebook put                            | the rules of an index
          ablate --from 2020-01-02 --to 2019-01-02         | lies after --to 2019-01-02
          ablate --threads 0                               | accepted: 1 to 64
          events --threads 65                              | accepted: 1 to 64
          events --data /no/such/folder                    | no such folder; accepted
          recalibrate --nav 0                              | accepted: whole dollars above zero
          recalibrate --profile daily                      | accepted: one_day, income, both
          signals                                          | accepted: --date DATE, or --from and --to
          signals --date 2024-13-01                        | accepted: such as 2008-01-02
          signals --date 2024-01-06 --synthetic            | no session; accepted: 2024-01-05 or 2024-01-08
          signals --date 1980-01-02 --synthetic            | the data hold sessions from
          signals --date 2024-01-05 --to 2024-01-08        | contradict each other
          signals --from 2024-01-05                        | need --csv FILE
          signals --from 2024-01-05 --to 2023-01-05 --csv x | lies after --to 2023-01-05
          signals --date 2024-01-05 --rulebook no_such     | no_such
          data check --data /no/such/folder                | no such folder; accepted
          data pull --cboe-url :                           | '--cboe-url'
          rulebook check                                   | 'FILE'
          """)
  void what_the_user_got_wrong_is_said_without_a_stack_trace(String arguments, String message) {
    List<String> all = new ArrayList<>(List.of(arguments.split(" ", -1)));
    if (!arguments.matches("(data|rulebook|signals).*")) {
      all.addAll(List.of("--out", folder.toString()));
    }

    assertThat(run(all.toArray(String[]::new))).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ", "Exception");
    assertThat(err.toString().lines()).hasSizeLessThan(6);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_output_that_cannot_be_written_is_found_before_the_work() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    int code = run("study", "--out", file.resolve("below").toString(), "--synthetic");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be written");
    assertThat(file).hasContent("x");
  }

  @Test
  void everything_wrong_with_a_backtest_is_said_at_once() throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "rulebook: 7\nnonsense: 1\n");
    String out = folder.resolve("out").toString();

    int code =
        run(
            "backtest",
            "--rulebook",
            file.toString(),
            "--from",
            "2026-02-30",
            "--nav",
            "0",
            "--data",
            "/no/such/folder",
            "--out",
            out);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("'2026-02-30' is no date", "'0' is no amount", "no such folder", file + ":2:1")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_misspelt_command_or_option_brings_a_suggestion() {
    run("stduy");
    assertThat(err.toString()).contains("did you mean study");

    run("study", "--threds");
    assertThat(err.toString()).contains("did you mean --threads");
  }

  @Test
  void every_error_of_a_rulebook_is_printed_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "rulebook: 7\nnonsense: 1\n");

    assertThat(run("rulebook", "check", file.toString())).isEqualTo(2);

    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith(file + ":"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void a_folder_that_holds_no_market_data_is_refused_with_what_is_wanted() {
    assertThat(run("data", "check", "--data", folder.toString())).isEqualTo(2);

    assertThat(out.toString()).contains(folder.toString()).doesNotContain("\tat ");
  }

  @Test
  void a_backtest_of_made_up_prices_says_so_and_writes_whole_files() throws IOException {
    Path empty = folder.resolve("out");

    int code = backtestOfMadeUpPrices(empty);

    assertThat(code).isZero();
    assertThat(out.toString()).contains("SYNTHETIC").contains("ALVH_DATA");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    assertThat(empty.resolve("trades.csv")).content().startsWith("id,tag,opened,closed");
    try (Stream<Path> files = Files.list(empty)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("trades.csv", "journal.txt");
    }
  }

  @Test
  void the_rules_of_an_index_are_checked_and_run_like_any_rulebook(@TempDir Path empty) {
    assertThat(run("rulebook", "check", Path.of("..", "rulebooks", "index", "put.yaml").toString()))
        .isZero();
    assertThat(out.toString()).contains("no errors");
    int code =
        run(
            "backtest",
            "--rules",
            "bxm",
            "--from",
            "2019-01-02",
            "--to",
            "2019-06-28",
            "--nav",
            "50000000",
            "--synthetic",
            "--out",
            empty.toString());
    assertThat(code).isZero();
    assertThat(out.toString()).contains("SYNTHETIC: replica of BXM", "Dividends", "no commission");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    assertThat(empty.resolve("trades.csv")).content().contains("index/options");
    assertThat(empty.resolve("journal.txt")).content().contains("|dividend|", "|index|");
  }

  @Test
  void an_ablation_of_made_up_prices_says_so_and_writes_whole_files(@TempDir Path empty)
      throws IOException {
    int code =
        run(
            "ablate",
            "--rule",
            "vix_gate",
            "--profile",
            "one_day",
            "--from",
            "2019-01-02",
            "--to",
            "2019-03-29",
            "--synthetic",
            "--out",
            empty.toString());
    assertThat(code).isZero();
    assertThat(err.toString()).contains("ablation: runs 2 of 2");
    assertThat(out.toString()).contains("SYNTHETIC: Ablation", "1 variants were tried");
    assertThat(empty.resolve("ablation.csv")).content().contains(",daily_1dte,vix_gate,");
    try (Stream<Path> files = Files.list(empty)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("ablation.csv", "ablation.txt");
    }
  }

  private int backtestOfMadeUpPrices(Path target) {
    return run(
        "backtest",
        "--rulebook",
        "vix_tiered",
        "--from",
        "2019-01-02",
        "--to",
        "2019-06-28",
        "--synthetic",
        "--out",
        target.toString());
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    return Main.run(terminal, args);
  }
}
