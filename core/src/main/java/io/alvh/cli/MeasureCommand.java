package io.alvh.cli;

import io.alvh.app.Desk;
import java.nio.file.Path;
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
  @Mixin private final SpanOptions span = new SpanOptions();

  @Option(
      names = {"--rulebook", "--rules"},
      paramLabel = "FILE",
      description =
          "A rulebook file of condors, or the name of one that comes with the program; default"
              + " vix_tiered.")
  private String rulebook = "vix_tiered";

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
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    var order = span.order(problems, rulebook, out);
    problems.end();
    return terminal.run(
        place.orElseThrow(), options.progress(), desk -> desk.measure(order.orElseThrow()));
  }
}
