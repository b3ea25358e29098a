package io.alvh.cli;

import io.alvh.app.BacktestOrder;
import io.alvh.app.Desk;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      required = true,
      description = "A rulebook file, or the name of one that comes with the program.")
  private String rulebook = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First session traded, as 2008-01-02, which is the default.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last session; default the last of the data.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--nav",
      paramLabel = "DOLLARS",
      description = "Capital paid in; default 1000000.")
  private Money nav = Money.ofDollars(1_000_000);

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
    BacktestOrder order = BacktestOrder.of(rulebook, from, to, nav, out);
    try (ProgressText progress = terminal.progress(options.progress())) {
      Desk desk = new Desk(options.place(), progress);
      List<String> lines = desk.backtest(order);
      progress.clear();
      terminal.print(lines);
    }
    return Main.DONE;
  }
}
