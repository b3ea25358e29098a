package io.alvh.adapter.pull;

import io.alvh.adapter.pull.PullReport.Outcome;
import io.alvh.adapter.pull.PullReport.Status;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Downloads files of a day: one request each, never a second attempt. A file of another day is
/// never touched; one of the same day gives way only to a later time stamp.
final class DayFiles {
  private final Path folder;
  private final Fetch fetch;

  DayFiles(Path folder, Fetch fetch) {
    this.folder = folder;
    this.fetch = fetch;
  }

  /// Returns whether `wanted` is there already, so that it need not be asked for.
  boolean isThere(DayFile wanted) {
    return !wanted.isAsOfNow() && reading(wanted, wanted.day()) instanceof DayLayout.Whole;
  }

  /// Asks for `wanted` once, and keeps it if it is whole.
  ///
  /// @throws BadInputException if it cannot be written
  Outcome take(DayFile wanted) throws InterruptedException {
    String name = wanted.isAsOfNow() ? wanted.name() : wanted.file(wanted.day());
    return switch (fetch.get(wanted.address())) {
      case Fetch.Failed f -> new Outcome(name, Status.FAILED, f.reason());
      case Fetch.Absent _ ->
          new Outcome(name, Status.FAILED, "404, the publisher has no such file");
      case Fetch.Body body ->
          switch (wanted.layout().read(body.text(), wanted.day())) {
            case DayLayout.Broken b -> new Outcome(name, Status.FAILED, b.reason());
            case DayLayout.Nothing _ ->
                new Outcome(name, Status.NOT_LISTED, "nothing published for that day yet");
            case DayLayout.Whole whole -> keep(wanted, whole, body.text());
          };
    };
  }

  private Outcome keep(DayFile wanted, DayLayout.Whole whole, String text) {
    LocalDate day = whole.at().toLocalDate();
    String name = wanted.file(day);
    if (reading(wanted, day) instanceof DayLayout.Whole old && !whole.at().isAfter(old.at())) {
      return new Outcome(name, Status.UNCHANGED, old.detail());
    }
    Pull.write(folder.resolve(name), text);
    return new Outcome(name, Status.WRITTEN, whole.detail());
  }

  private DayLayout.Reading reading(DayFile wanted, LocalDate day) {
    Path file = folder.resolve(wanted.file(day));
    if (Files.notExists(file)) {
      return new DayLayout.Nothing();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return wanted.layout().read(text, day);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")");
    }
  }
}
