package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.EngineOrder;
import io.alvh.app.StudyOrder;
import io.alvh.app.VerdictOrder;
import io.alvh.app.Verdicts;
import io.alvh.claims.Sampling;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh verdict`.
@Command(
    name = "verdict",
    mixinStandardHelpOptions = true,
    description =
        "Runs the study, judges every claim, tries what else could explain the numbers, and puts all"
            + " of it on one page.")
final class VerdictCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();
  @Mixin private final EngineOptions engine = new EngineOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      description = "The rulebook the books vary; default vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--nav",
      paramLabel = "DOLLARS",
      description = "Capital of the runs; default 1000000.")
  private String nav = "1000000";

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Resamples of each interval, 100 or more; default " + Sampling.DRAWS + ".")
  private int draws = Sampling.DRAWS;

  @Option(
      names = "--without-multiverse",
      description = "Leave the readings of the rules out; the page says that they are missing.")
  private boolean withoutMultiverse;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the verdict; default out/verdict.")
  private Path out = Path.of("out", "verdict");

  private final Terminal terminal;

  VerdictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Stands in for an order that cannot be used, so that the other arguments are checked as well.
  private static StudyOrder none() {
    return new StudyOrder("vix_tiered", Money.ofDollars(1), 1, Path.of("out"));
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Money capital = problems.option("--nav", nav, Arguments::dollars).orElse(Money.ofDollars(1));
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    var study = problems.tried(() -> new StudyOrder(rulebook, capital, threads.given(), out));
    var cluster = problems.tried(engine::order);
    var order =
        problems.tried(() ->
            new VerdictOrder(
                study.orElseGet(VerdictCommand::none),
                draws,
                cluster.orElse(EngineOrder.LOCAL),
                !withoutMultiverse));
    problems.end();
    return terminal.run(
        place.orElseThrow(),
        true,
        desk -> new Verdicts(desk, place.orElseThrow()).run(order.orElseThrow()));
  }
}
