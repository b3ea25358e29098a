package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.RuleDesk;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh rulebook check`, `upgrade`, `explain`.
@Command(
    name = "rulebook",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "Checks, upgrades and explains rulebooks.")
final class RulebookCommand {
  private final Terminal terminal;

  RulebookCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Prints everything that is wrong or doubtful in the rulebooks.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Prints all errors as file:line:column: message; 2 if it cannot run.")
  int check(
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "The rulebooks.")
          List<Path> files) {
    int worst = 0;
    for (Path file : files) {
      worst = Math.max(worst, Main.report(Desk.checkRulebook(file), terminal));
    }
    return worst;
  }

  /// Rewrites rulebooks of an older format in their places.
  @Command(
      name = "upgrade",
      mixinStandardHelpOptions = true,
      description =
          "Rewrites rulebooks of an older format; numbers, comments and order stay, the old text is"
              + " kept as FILE.v1.")
  int upgrade(
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "The rulebooks.")
          List<Path> files) {
    int worst = 0;
    for (Path file : files) {
      worst = Math.max(worst, Main.report(RuleDesk.upgrade(file), terminal));
    }
    return worst;
  }

  /// Prints a table of all rules, or everything about one.
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description =
          "Prints all rules as a rulebook sets them; with RULE what it does, its inputs in the last"
              + " session, its source, where its numbers stand and what it changed in the last run.")
  int explain(
      @Parameters(
              paramLabel = "RULE",
              arity = "0..1",
              description = "Name of a rule, such as rsai; none for a table of all.")
          @Nullable String rule,
      @Option(
              names = {"--rulebook", "--rules"},
              paramLabel = "FILE",
              defaultValue = "vix_tiered",
              description = "A rulebook file or the name of one that comes with the program.")
          String rulebook,
      @Mixin DataOptions options) {
    if (rule == null) {
      terminal.print(RuleDesk.table(rulebook));
      return Main.DONE;
    }
    Problems problems = new Problems();
    var id = problems.tried(() -> RuleDesk.rule(rule));
    problems.tried(() -> Desk.rulebook(rulebook));
    var place = problems.tried(options::place);
    problems.end();
    terminal.print(
        RuleDesk.explain(id.orElseThrow(), rulebook, place.orElseThrow(), Path.of("out")));
    return Main.DONE;
  }
}
