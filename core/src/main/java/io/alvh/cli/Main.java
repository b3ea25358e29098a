package io.alvh.cli;

import io.alvh.app.Findings;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program's entry. Exit codes: 0 done; 2 the input or the arguments cannot be used; 70 a fault
/// of the program, with its stack trace.
@Command(
    name = "alvh",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "SPX iron condors with a layered VIX hedge over real history, and how far the claims hold.",
    subcommands = {HelpCommand.class})
public final class Main {
  /// Exit code when the command did what it was asked for.
  static final int DONE = 0;

  /// Exit code when the user's input or arguments cannot be used.
  static final int BAD_INPUT = 2;

  /// Exit code when the program itself is at fault.
  static final int FAULT = 70;

  /// Runs the command named by `args` and ends the process with its exit code.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new Terminal(out, err, Boolean.getBoolean("alvh.console")), args));
  }

  /// Runs the command named by `args` and returns its exit code.
  static int run(Terminal terminal, String... args) {
    PrintWriter err = terminal.err();
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new StudyCommand(terminal))
            .addSubcommand(new VerdictCommand(terminal))
            .addSubcommand(new ValidateCommand(terminal))
            .addSubcommand(new BacktestCommand(terminal))
            .addSubcommand(new MeasureCommand(terminal))
            .addSubcommand(new AblateCommand(terminal))
            .addSubcommand(new EventsCommand(terminal))
            .addSubcommand(new RecalibrateCommand(terminal))
            .addSubcommand(new CoverageCommand(terminal))
            .addSubcommand(new MultiverseCommand(terminal))
            .addSubcommand(new SignalsCommand(terminal))
            .addSubcommand(new ClaimsCommand(terminal))
            .addSubcommand(new DataCommand(terminal))
            .addSubcommand(new RulebookCommand(terminal))
            .registerConverter(LocalDate.class, Arguments::date)
            .registerConverter(Money.class, Arguments::dollars)
            .registerConverter(URI.class, Arguments::address)
            .setOut(terminal.out())
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler((e, _) -> explain(e, err))
            .setExecutionExceptionHandler((e, _, _) -> fail(e, err));
    try {
      return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    } catch (Error e) {
      return fail(e, err);
    } finally {
      terminal.out().flush();
      err.flush();
    }
  }

  /// Prints `findings` and returns the exit code that fits them.
  static int report(Findings findings, Terminal terminal) {
    terminal.print(findings.lines());
    return findings.usable() ? DONE : BAD_INPUT;
  }

  private static int explain(ParameterException e, PrintWriter err) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("alvh: " + e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      err.println("alvh: did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?");
    }
    err.println("alvh: '" + command + " --help' lists what is accepted");
    return BAD_INPUT;
  }

  private static int fail(Throwable e, PrintWriter err) {
    if (e instanceof BadInputException bad) {
      bad.problems().forEach(err::println);
      return BAD_INPUT;
    }
    err.println("alvh: a fault of the program, not of your input:");
    e.printStackTrace(err);
    return FAULT;
  }

  /// The version written into the jar when it was built.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"alvh " + Objects.requireNonNullElse(version, "(not built as a jar)")};
    }
  }
}
