package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.RuleDesk;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Parameters;

/// `alvh rulebook check`, `upgrade`.
@Command(
    name = "rulebook",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "Checks and upgrades rulebooks.")
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
}
