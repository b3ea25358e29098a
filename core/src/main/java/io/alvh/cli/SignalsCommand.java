package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.SignalsOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh signals`.
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = "Prints every signal of a session, or writes those of a span.")
final class SignalsCommand implements Callable<Integer> {
  @Mixin private final DataOptions options = new DataOptions();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The session whose signals are printed.")
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First date of a span, which needs --csv; default the first of the data.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last date of a span; default the last of the data.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = {"--rulebook", "--rules"},
      paramLabel = "FILE",
      description =
          "The rulebook whose rules are named beside what they read, a file or a name; default"
              + " vix_tiered.")
  private String rulebook = "vix_tiered";

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "File that receives the values, one line a session and signal.")
  private Optional<Path> csv = Optional.empty();

  private final Terminal terminal;

  SignalsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    var session = read(problems, "--date", date);
    var first = read(problems, "--from", from);
    var last = read(problems, "--to", to);
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    boolean readable =
        session.isPresent() == date.isPresent()
            && first.isPresent() == from.isPresent()
            && last.isPresent() == to.isPresent();
    var order =
        readable
            ? problems.tried(() -> SignalsOrder.of(rulebook, session, first, last, csv))
            : Optional.<SignalsOrder>empty();
    problems.end();
    return terminal.run(
        place.orElseThrow(), options.progress(), desk -> desk.signals(order.orElseThrow()));
  }

  private static Optional<LocalDate> read(Problems problems, String name, Optional<String> text) {
    return text.flatMap(t -> problems.option(name, t, Arguments::date));
  }
}
