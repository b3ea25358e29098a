package io.alvh.adapter.rulebook;

import io.alvh.adapter.rulebook.RulebookUpgrade.Outcome;
import io.alvh.adapter.yaml.FileIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/// A rulebook file that is upgraded in its place, in one step; its old text stays beside it.
public final class RulebookFile {
  private RulebookFile() {}

  /// Upgrades `file` and returns what was done, or what is wrong with it; then nothing is written.
  public static RulebookCheck upgrade(Path file) {
    RulebookReader.Text read = RulebookReader.text(file);
    if (read instanceof RulebookReader.Text.Unreadable unreadable) {
      return refused(file, List.of(unreadable.issue()));
    }
    String text = ((RulebookReader.Text.Whole) read).text();
    return switch (RulebookUpgrade.of(file.toString(), text)) {
      case Outcome.Current _ ->
          new RulebookCheck(List.of(file + ": nothing to do, it has the current format"), true);
      case Outcome.Refused refused -> refused(file, refused.issues());
      case Outcome.Rewritten rewritten -> replace(file, text, rewritten);
    };
  }

  private static RulebookCheck refused(Path file, List<FileIssue> issues) {
    List<String> lines = new ArrayList<>(issues.stream().map(FileIssue::toString).toList());
    lines.add(file + ": nothing was written");
    return new RulebookCheck(lines, false);
  }

  private static RulebookCheck replace(Path file, String text, Outcome.Rewritten rewritten) {
    try {
      Path place = file.toRealPath();
      Path kept = place.resolveSibling(place.getFileName() + ".v1");
      if (!keep(kept, text)) {
        return new RulebookCheck(
            List.of(
                kept + ": exists already, accepted: a place for the old text that is free",
                file + ": nothing was written"),
            false);
      }
      write(place, rewritten.text());
      List<String> lines = new ArrayList<>();
      rewritten.said().forEach(said -> lines.add(file + ": " + said));
      lines.add(file + ": the old text is in " + kept);
      return new RulebookCheck(lines, true);
    } catch (IOException e) {
      String why = e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
      return new RulebookCheck(
          List.of(file + ": cannot be rewritten (" + why + "), accepted: a place that can be"),
          false);
    }
  }

  /// Returns whether `kept` now holds `text`. An upgrade that was broken off has left it there.
  private static boolean keep(Path kept, String text) throws IOException {
    try {
      Files.writeString(kept, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException _) {
      return Files.isRegularFile(kept)
          && Files.size(kept) < 4L * text.length() + 4
          && Files.readString(kept, StandardCharsets.ISO_8859_1)
              .equals(
                  new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.resolveSibling(""), ".", ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      PosixFileAttributeView fresh = Files.getFileAttributeView(part, PosixFileAttributeView.class);
      if (old != null && fresh != null) {
        fresh.setPermissions(old.readAttributes().permissions());
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
