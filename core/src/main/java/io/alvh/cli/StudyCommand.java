package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.StudyOrder;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh study`.
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = "Runs all policies side by side and says how far the public claims hold.")
final class StudyCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      description = "The rulebook the study varies; default vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--nav",
      paramLabel = "DOLLARS",
      description = "Capital of the plain runs; default 1000000.")
  private String nav = "1000000";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report; default out/study.")
  private Path out = Path.of("out", "study");

  private final Terminal terminal;

  StudyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Money capital = problems.option("--nav", nav, Arguments::dollars).orElse(Money.ofDollars(1));
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    var order = problems.tried(() -> new StudyOrder(rulebook, capital, threads.given(), out));
    problems.end();
    return terminal.run(place.orElseThrow(), true, desk -> desk.study(order.orElseThrow()));
  }
}
