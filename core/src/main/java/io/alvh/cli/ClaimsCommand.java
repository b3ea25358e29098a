package io.alvh.cli;

import io.alvh.app.ClaimsDesk;
import io.alvh.app.ClaimsOrder;
import io.alvh.app.Desk;
import io.alvh.app.EngineOrder;
import io.alvh.app.StudyOrder;
import io.alvh.claims.Sampling;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh claims check`, `list`, `run`.
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "Checks, lists and judges public claims.")
final class ClaimsCommand {
  private final Terminal terminal;

  ClaimsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Prints everything that is wrong in files of claims.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Prints all errors as file:line:column: message; 2 if there are any.")
  int check(
      @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Claims, or folders.")
          List<Path> places) {
    int worst = 0;
    for (Path place : places) {
      worst = Math.max(worst, Main.report(ClaimsDesk.check(place), terminal));
    }
    return worst;
  }

  /// Prints every claim on file and the metrics there are.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints every claim on file, and the metrics a file may name.")
  int list(
      @Option(
              names = "--claims",
              paramLabel = "DIR",
              description = "A file or folder of your own claims, beside those of the program.")
          Optional<Path> own) {
    terminal.print(ClaimsDesk.list(own));
    return Main.DONE;
  }

  /// Judges claims.
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description =
          "Judges every claim on the data, prints the verdicts, and writes claims.txt, claims.csv"
              + " and claims.json with every number.")
  int run(
      @Mixin DataOptions options,
      @Mixin ThreadOptions threads,
      @Mixin EngineOptions engine,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "Only this claim; may be repeated. The strictness stays that of all.")
          @Nullable List<String> ids,
      @Option(
              names = "--claims",
              paramLabel = "DIR",
              description = "A file or folder of your own claims, beside those of the program.")
          Optional<Path> own,
      @Option(
              names = "--draws",
              paramLabel = "N",
              defaultValue = "" + Sampling.DRAWS,
              description = "Resamples of each interval; default ${DEFAULT-VALUE}.")
          int draws,
      @Option(
              names = "--rulebook",
              paramLabel = "FILE",
              defaultValue = "vix_tiered",
              description = "The rulebook the claims' books vary; default ${DEFAULT-VALUE}.")
          String rulebook,
      @Option(
              names = "--nav",
              paramLabel = "DOLLARS",
              defaultValue = "1000000",
              description = "Capital paid in; default ${DEFAULT-VALUE}.")
          String nav,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "out/claims",
              description = "Folder for the files; default ${DEFAULT-VALUE}.")
          Path out) {
    Problems problems = new Problems();
    Money capital = problems.option("--nav", nav, Arguments::dollars).orElse(Money.ofDollars(1));
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    var cluster = problems.tried(engine::order);
    var study = problems.tried(() -> new StudyOrder(rulebook, capital, threads.given(), out));
    var order =
        problems.tried(() ->
            new ClaimsOrder(
                study.orElseGet(() -> new StudyOrder(rulebook, Money.ofDollars(1), 1, out)),
                ids == null ? List.of() : ids,
                own,
                draws,
                cluster.orElse(EngineOrder.LOCAL)));
    problems.end();
    return terminal.run(
        place.orElseThrow(), true, desk -> new ClaimsDesk(desk).run(order.orElseThrow()));
  }
}
