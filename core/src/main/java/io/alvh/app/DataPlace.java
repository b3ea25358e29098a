package io.alvh.app;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.unit.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// Where market data come from.
public sealed interface DataPlace {
  /// The folder below the working folder that `data pull` fills.
  Path PULLED = Path.of("data");

  /// Real prices in a folder.
  record Folder(Path path) implements DataPlace {}

  /// No data were found: a made-up market.
  ///
  /// @param from its first day
  /// @param to its last day
  record Synthetic(LocalDate from, LocalDate to) implements DataPlace {
    /// The standard one, of two decades.
    public Synthetic() {
      this(SyntheticMarket.FIRST, SyntheticMarket.LAST);
    }
  }

  /// Returns where this machine's data are: by `--data`, `ALVH_DATA` or `./data`, in this order.
  ///
  /// @param option the folder named by `--data`
  /// @param madeUp whether made-up prices are wanted even where there are real ones
  static DataPlace find(Optional<Path> option, boolean madeUp) {
    if (madeUp && option.isPresent()) {
      throw new BadInputException("--synthetic and --data contradict each other; accepted: one");
    }
    return madeUp ? new Synthetic() : Wiring.place(option);
  }

  /// Returns the folder of `option` (`--data`), else of `environment` (`ALVH_DATA`), else `data`
  /// below `working` if it is there, else the synthetic market.
  ///
  /// @throws BadInputException if a folder was named and is none: a typing error must not lead to
  ///   made-up prices
  static DataPlace choose(Optional<Path> option, Optional<String> environment, Path working) {
    if (option.isPresent()) {
      return named("--data", working.resolve(option.get()));
    }
    Optional<String> set = environment.filter(text -> !text.isEmpty());
    if (set.isPresent()) {
      return named("ALVH_DATA", working.resolve(set.get()));
    }
    Path pulled = working.resolve(PULLED);
    return Files.isDirectory(pulled) ? new Folder(pulled) : new Synthetic();
  }

  private static DataPlace named(String by, Path path) {
    if (!Files.isDirectory(path)) {
      throw new BadInputException(
          by + " " + path + ": no such folder; accepted: a folder of market data");
    }
    return new Folder(path);
  }
}
