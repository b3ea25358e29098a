package io.alvh.cli;

import io.alvh.app.BacktestOrder;
import io.alvh.app.Desk;
import io.alvh.app.MultiverseOrder;
import io.alvh.app.MultiverseSweep;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh multiverse`.
@Command(
    name = "multiverse",
    mixinStandardHelpOptions = true,
    description =
        "Runs every reading of the contradictory rules that was written down before, and says how"
            + " the answers are spread and which choices move them. Goes on where it was broken off.")
final class MultiverseCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();
  @Mixin private final SpanOptions span = new SpanOptions();
  @Mixin private final EngineOptions engine = new EngineOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      description = "The rulebook that is read in every way; default vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--readings",
      paramLabel = "FILE",
      description = "The list; default multiverse/readings.csv, which comes with the program.")
  private Optional<Path> readings = Optional.empty();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Bootstrap draws of the tests of superiority; default 2000.")
  private int draws = 2000;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results, kept for the next run; default out/multiverse.")
  private Path out = Path.of("out", "multiverse");

  private final Terminal terminal;

  MultiverseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.tried(() -> Desk.rulebook(rulebook));
    Optional<BacktestOrder> run = span.order(problems, rulebook, out);
    var place = problems.tried(options::place);
    var side = problems.tried(threads::count);
    var cluster = problems.tried(engine::order);
    problems.tried(() -> new MultiverseOrder.Draws(draws));
    problems.end();
    MultiverseOrder order =
        new MultiverseOrder(
            run.orElseThrow(),
            readings,
            cluster.orElseThrow(),
            side.orElseThrow(),
            new MultiverseOrder.Draws(draws));
    return terminal.run(
        place.orElseThrow(),
        true,
        desk -> new MultiverseSweep(desk, place.orElseThrow()).run(order));
  }
}
