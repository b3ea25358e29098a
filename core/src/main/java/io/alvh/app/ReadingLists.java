package io.alvh.app;

import io.alvh.multiverse.ReadingList;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds lists of readings: files, and the one that comes with the program.
final class ReadingLists {
  private static final String SHIPPED = "/io/alvh/multiverse/readings.csv";

  private ReadingLists() {}

  /// A list that can be read.
  ///
  /// @param name in messages
  /// @param text all of it
  record Source(String name, String text) {}

  /// Returns the list in `file`, or the one that comes with the program.
  ///
  /// @throws BadInputException with every line that cannot be used
  static Source take(Optional<Path> file) {
    Source source = file.map(ReadingLists::read).orElseGet(ReadingLists::shipped);
    ReadingList.parse(source.name(), source.text());
    return source;
  }

  private static Source read(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (CharacterCodingException _) {
      throw new BadInputException(file + ": not UTF-8 text; accepted: a list of readings");
    } catch (IOException e) {
      throw new BadInputException(
          "--readings " + file + ": cannot be read (" + e.getMessage() + "); accepted: a list");
    }
  }

  private static Source shipped() {
    try (InputStream in = ReadingLists.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without " + SHIPPED);
      }
      return new Source(
          "multiverse/readings.csv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
