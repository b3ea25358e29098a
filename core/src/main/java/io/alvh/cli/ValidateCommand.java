package io.alvh.cli;

import io.alvh.app.DataPlace;
import io.alvh.app.ValidationOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh validate`.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Compares modelled prices with every real quote, published index value and proof at hand.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of market data; else ALVH_DATA, else ./data. There is no made-up one.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--benchmarks",
      paramLabel = "DIR",
      description =
          "Folder of published index values, each a CSV 'date,value' named after its index, such as"
              + " PUT.csv: our replicas are compared with them.")
  private Optional<Path> benchmarks = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the report; default out/validate. A study reads the newest validation of all"
              + " folders in out.")
  private Path out = ValidationOrder.RESULTS.resolve("validate");

  private final Terminal terminal;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    var place = problems.tried(() -> DataPlace.find(data, false));
    var order = problems.tried(() -> new ValidationOrder(benchmarks, threads.given(), out));
    problems.end();
    return terminal.run(place.orElseThrow(), true, desk -> desk.validate(order.orElseThrow()));
  }
}
