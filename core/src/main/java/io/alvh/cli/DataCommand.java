package io.alvh.cli;

import io.alvh.app.Desk;
import io.alvh.app.Findings;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh data check` and `alvh data pull`.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "Checks or downloads market data.")
final class DataCommand {
  private final Terminal terminal;

  DataCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Prints what is in the data folder.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists each repaired value and what each series covers; 2 if unusable.")
  int check(@Mixin DataOptions options) {
    try (ProgressText progress = terminal.progress(options.progress())) {
      Findings findings = new Desk(options.data(), progress).checkData();
      progress.clear();
      return Main.report(findings, terminal);
    }
  }

  /// Downloads the free sources.
  @Command(
      name = "pull",
      mixinStandardHelpOptions = true,
      description = "Downloads the free sources into --data, else ./data; 2 if a file failed.")
  int pull(
      @Mixin DataOptions options,
      @Option(names = "--cboe-url", paramLabel = "URL", description = "A mirror of Cboe's files.")
          Optional<URI> cboe,
      @Option(names = "--fred-url", paramLabel = "URL", description = "A mirror of FRED.")
          Optional<URI> fred)
      throws InterruptedException {
    Desk desk = new Desk(options.data(), (_, _, _) -> {});
    Findings findings = desk.pullData(cboe, fred, terminal.err()::println);
    return Main.report(findings, terminal);
  }
}
