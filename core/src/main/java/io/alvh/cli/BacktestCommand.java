package io.alvh.cli;

import io.alvh.app.BacktestOrder;
import io.alvh.app.Desk;
import io.alvh.unit.Money;
import java.nio.file.Path;
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
      names = {"--rulebook", "--rules"},
      paramLabel = "FILE",
      required = true,
      description =
          "A rulebook file, of condors or of an index, or the name of one that comes with the"
              + " program.")
  private String rulebook = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First session traded, as 2008-01-02, which is the default.")
  private String from = BacktestOrder.HEADLINE.toString();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last session; default the last of the data.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--nav",
      paramLabel = "DOLLARS",
      description = "Capital paid in; default 1000000.")
  private String nav = "1000000";

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
    var first = problems.option("--from", from, Arguments::date);
    var last =
        to.isEmpty()
            ? Optional.of(BacktestOrder.OPEN_END)
            : problems.option("--to", to.get(), Arguments::date);
    var capital = problems.option("--nav", nav, Arguments::dollars);
    problems.tried(() -> {
      Desk.checkRunnable(rulebook);
      return rulebook;
    });
    var place = problems.tried(options::place);
    var order =
        first.isPresent() && last.isPresent()
            ? problems.tried(() ->
                new BacktestOrder(
                    rulebook, first.get(), last.get(), capital.orElse(Money.ofDollars(1)), out))
            : Optional.<BacktestOrder>empty();
    problems.end();
    return terminal.run(
        place.orElseThrow(), options.progress(), desk -> desk.backtest(order.orElseThrow()));
  }
}
