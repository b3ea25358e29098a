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

/// `alvh measure`.
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description =
        "Measures one rulebook beside the same book unhedged: discipline, spikes, capital and its"
            + " cost, Greeks, beta, growth; writes measure.txt and a CSV file a table.")
final class MeasureCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();

  @Option(
      names = {"--rulebook", "--rules"},
      paramLabel = "FILE",
      description =
          "A rulebook file of condors, or the name of one that comes with the program; default"
              + " vix_tiered.")
  private String rulebook = "vix_tiered";

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
      description = "Folder for measure.txt and the tables; default out/measure.")
  private Path out = Path.of("out", "measure");

  private final Terminal terminal;

  MeasureCommand(Terminal terminal) {
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
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    var order =
        first.isPresent() && last.isPresent()
            ? problems.tried(() ->
                new BacktestOrder(
                    rulebook, first.get(), last.get(), capital.orElse(Money.ofDollars(1)), out))
            : Optional.<BacktestOrder>empty();
    problems.end();
    return terminal.run(
        place.orElseThrow(), options.progress(), desk -> desk.measure(order.orElseThrow()));
  }
}
