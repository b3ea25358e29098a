package io.alvh.cli;

import io.alvh.app.DataPlace;
import io.alvh.app.Desk;
import io.alvh.app.Findings;
import io.alvh.app.PullOrder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh data check`, `alvh data pull` and `alvh data template`.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    description = "Checks or downloads market data, or writes templates for your own.")
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
      Findings findings = new Desk(options.place(), progress).checkData();
      progress.clear();
      return Main.report(findings, terminal);
    }
  }

  /// Writes an empty file for the user's own figures.
  @Command(
      name = "template",
      mixinStandardHelpOptions = true,
      description = {
        "Writes NAME.csv to fill in with your own figures: breadth, fundamentals, ipo,",
        "consensus, reit_holdings or dividends. An existing file is left as it is; 2 then."
      })
  int template(
      @Parameters(paramLabel = "NAME", description = "Which figures.") String name,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = ".",
              description = "Folder to write into; the working folder if absent.")
          Path out) {
    terminal.print(Desk.dataTemplate(name, out));
    return Main.DONE;
  }

  /// Downloads the free sources.
  @Command(
      name = "pull",
      mixinStandardHelpOptions = true,
      description = "Downloads the free sources into --data, else ./data; 2 if a file failed.")
  int pull(
      @Option(names = "--data", paramLabel = "DIR", description = "Folder to fill.")
          Optional<Path> folder,
      @Option(names = "--cboe-url", paramLabel = "URL", description = "A mirror of Cboe's files.")
          Optional<URI> cboe,
      @Option(names = "--fred-url", paramLabel = "URL", description = "A mirror of FRED.")
          Optional<URI> fred,
      @Option(
              names = "--chains",
              description =
                  "Also the delayed option chains of SPX and VIX as of now, one request each: Cboe's"
                      + " terms ask for restraint.")
          boolean chains,
      @Option(
              names = "--settlements",
              description =
                  "Also CFE's settlements of the last five sessions. No command reads them yet.")
          boolean settlements)
      throws InterruptedException {
    Path target = folder.orElse(DataPlace.PULLED);
    Findings findings =
        Desk.pullData(
            PullOrder.of(target, cboe, fred, chains, settlements), terminal.err()::println);
    return Main.report(findings, terminal);
  }
}
