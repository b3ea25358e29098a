package io.alvh.cli;

import io.alvh.app.EventsOrder;
import io.alvh.app.RuleTrials;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh events`.
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description =
        "Says what SPX and VIX did after the signals that rules rest on, against random dates.")
final class EventsCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for events.csv and events.txt; default out/events.")
  private Path out = Path.of("out", "events");

  private final Terminal terminal;

  EventsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    var place = problems.tried(options::place);
    var order = problems.tried(() -> new EventsOrder(threads.given(), out));
    problems.end();
    return terminal.run(
        place.orElseThrow(), true, desk -> new RuleTrials(desk).events(order.orElseThrow()));
  }
}
