package io.alvh.cli;

import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/// Gathers what is wrong with the arguments of a command, so that all of it is said at once.
final class Problems {
  private final List<String> lines = new ArrayList<>();

  /// Returns what `work` gives, or nothing if it finds bad input, which is noted.
  <T> Optional<T> tried(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (BadInputException e) {
      lines.addAll(e.problems());
    } catch (TypeConversionException e) {
      lines.add(e.getMessage());
    }
    return Optional.empty();
  }

  /// Returns `text` read by `reader`, or nothing if it cannot be read, which is noted.
  <T> Optional<T> option(String name, String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (TypeConversionException e) {
      lines.add(name + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /// Ends the command if anything was noted.
  ///
  /// @throws BadInputException with everything noted
  void end() {
    if (!lines.isEmpty()) {
      throw new BadInputException(lines);
    }
  }
}
