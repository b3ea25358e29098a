package io.alvh.cli;

import io.alvh.app.Desk;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh backtest`.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = "Runs one rulebook over history; prints a summary, writes trades and journal.")
final class BacktestCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final SpanOptions span = new SpanOptions();

  @Option(
      names = {"--rulebook", "--rules"},
      paramLabel = "FILE",
      required = true,
      description =
          "A rulebook file, of condors or of an index, or the name of one that comes with the"
              + " program.")
  private String rulebook = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for trades.csv and journal.txt; default out/backtest.")
  private Path out = Path.of("out", "backtest");

  private final Terminal terminal;

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.tried(() -> {
      Desk.checkRunnable(rulebook);
      return rulebook;
    });
    var place = problems.tried(options::place);
    var order = span.order(problems, rulebook, out);
    problems.end();
    return terminal.run(
        place.orElseThrow(), options.progress(), desk -> desk.backtest(order.orElseThrow()));
  }
}
