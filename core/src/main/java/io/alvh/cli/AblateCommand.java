package io.alvh.cli;

import io.alvh.app.AblationOrder;
import io.alvh.app.BacktestOrder;
import io.alvh.app.Desk;
import io.alvh.app.RuleTrials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh ablate`.
@Command(
    name = "ablate",
    mixinStandardHelpOptions = true,
    description =
        "Runs a rulebook with each rule switched in turn and says what changes, and which rules"
            + " change nothing.")
final class AblateCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();
  @Mixin private final SpanOptions span = new SpanOptions();

  @Option(
      names = "--rulebook",
      paramLabel = "FILE",
      description = "The rulebook whose rules are switched; default vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Condors sold: one_day, income (45 days) or both; default both.")
  private String profile = "both";

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Only this rule; may be repeated. Default all, and groups of them together.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for ablation.csv and ablation.txt; default out/ablate.")
  private Path out = Path.of("out", "ablate");

  private final Terminal terminal;

  AblateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.tried(() -> Desk.rulebook(rulebook));
    Optional<BacktestOrder> run = span.order(problems, rulebook, out);
    var profiles = problems.tried(() -> AblationOrder.profiles(profile));
    var wanted = problems.tried(() -> AblationOrder.rules(rules));
    var place = problems.tried(options::place);
    var side = problems.tried(threads::count);
    problems.end();
    AblationOrder order =
        new AblationOrder(
            run.orElseThrow(), profiles.orElseThrow(), wanted.orElseThrow(), side.orElseThrow());
    return terminal.run(place.orElseThrow(), true, desk -> new RuleTrials(desk).ablate(order));
  }
}
