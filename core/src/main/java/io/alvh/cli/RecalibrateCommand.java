package io.alvh.cli;

import io.alvh.app.AblationOrder;
import io.alvh.app.BacktestOrder;
import io.alvh.app.Desk;
import io.alvh.app.RecalibrationOrder;
import io.alvh.app.RuleTrials;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh recalibrate`.
@Command(
    name = "recalibrate",
    mixinStandardHelpOptions = true,
    description =
        "Chooses a few numbers of the hedge again each quarter, on what was known then, and compares"
            + " the book with the frozen rulebook.")
final class RecalibrateCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();
  @Mixin private final SpanOptions span = new SpanOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      description = "The rulebook that starts and is kept frozen beside; default vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Condors sold: one_day, income (45 days) or both; default both.")
  private String profile = "both";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for recalibration.csv and recalibration.txt; default out/recalibrate.")
  private Path out = Path.of("out", "recalibrate");

  private final Terminal terminal;

  RecalibrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.tried(() -> Desk.rulebook(rulebook));
    Optional<BacktestOrder> run = span.order(problems, rulebook, out);
    var profiles = problems.tried(() -> AblationOrder.profiles(profile));
    var place = problems.tried(options::place);
    var side = problems.tried(threads::count);
    problems.end();
    RecalibrationOrder order =
        new RecalibrationOrder(run.orElseThrow(), profiles.orElseThrow(), side.orElseThrow());
    return terminal.run(place.orElseThrow(), true, desk -> new RuleTrials(desk).recalibrate(order));
  }
}
