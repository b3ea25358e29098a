package io.alvh.cli;

import io.alvh.app.BacktestOrder;
import io.alvh.unit.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of every command that runs one rulebook over a span of sessions.
final class SpanOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First session traded, as 2008-01-02, which is the default.")
  private String from = BacktestOrder.HEADLINE.toString();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last session; default the last of the data.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--nav",
      paramLabel = "DOLLARS",
      description = "Capital paid in; default 1000000.")
  private String nav = "1000000";

  /// Returns the run these options ask for, or nothing if they cannot be used. What is wrong is
  /// noted, so an order with a refused capital is never run.
  Optional<BacktestOrder> order(Problems problems, String rulebook, Path out) {
    Optional<LocalDate> first = problems.option("--from", from, Arguments::date);
    Optional<LocalDate> last =
        to.isEmpty()
            ? Optional.of(BacktestOrder.OPEN_END)
            : problems.option("--to", to.get(), Arguments::date);
    Optional<Money> capital = problems.option("--nav", nav, Arguments::dollars);
    return first.isPresent() && last.isPresent()
        ? problems.tried(() ->
            new BacktestOrder(
                rulebook, first.get(), last.get(), capital.orElse(Money.ofDollars(1)), out))
        : Optional.empty();
  }
}
