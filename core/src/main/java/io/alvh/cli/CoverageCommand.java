package io.alvh.cli;

import io.alvh.app.CoverageDesk;
import io.alvh.app.CoverageOrder;
import io.alvh.coverage.CoverageSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh coverage`.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Tries intervals and verdicts on made-up worlds in which the truth is known, and counts how"
            + " often they hold it.")
final class CoverageCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of market data: tries worlds made of blocks of real days as well.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Length of the worlds; may be repeated; default 20.")
  private List<Integer> years = new ArrayList<>();

  @Option(
      names = "--worlds",
      paramLabel = "N",
      description = "Worlds of each length; default ${DEFAULT-VALUE}.")
  private int worlds = CoverageSetup.WORLDS;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Resamples a world; default ${DEFAULT-VALUE}.")
  private int draws = CoverageSetup.DRAWS;

  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for coverage.csv and coverage.txt; default out/coverage.")
  private Path out = Path.of("out", "coverage");

  private final Terminal terminal;

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    var order =
        problems.tried(() ->
            new CoverageOrder(
                data, years.isEmpty() ? List.of(20) : years, worlds, draws, threads.given(), out));
    problems.end();
    try (ProgressText progress = terminal.progress(true)) {
      List<String> lines = CoverageDesk.run(order.orElseThrow(), progress);
      progress.clear();
      terminal.print(lines);
    }
    return Main.DONE;
  }
}
