package io.alvh.adapter.output;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/// A folder for results. Every file in it is whole: it is written under another name and then takes
/// its place in one step; a run that is broken off leaves the file that was there before.
public final class OutputFolder {
  private static final Deque<Path> MADE = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              Draft.discardAll();
              removeEmpty();
            }));
  }

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /// Makes `folder` if it is absent, and tries to write in it, so that a long computation does not
  /// end at a folder that cannot take its result.
  ///
  /// @throws BadInputException if nothing can be written there
  public static OutputFolder open(Path folder) {
    try {
      make(folder.toAbsolutePath());
      Files.delete(Files.createTempFile(folder, ".", ".part"));
    } catch (FileAlreadyExistsException | NotDirectoryException _) {
      throw refused(folder, "it is a file, or lies below one");
    } catch (IOException e) {
      throw refused(folder, reason(e));
    }
    return new OutputFolder(folder);
  }

  /// Returns the folder of `file`, which is to be written; like `open`.
  ///
  /// @throws BadInputException if nothing can be written there, or `file` is a folder
  public static OutputFolder ofFile(Path file) {
    if (Files.isDirectory(file)) {
      throw refused(file, "it is a folder, a file is wanted");
    }
    return open(file.toAbsolutePath().resolveSibling("").normalize());
  }

  /// Returns where `name` is or will be.
  public Path path(String name) {
    return folder.resolve(name);
  }

  /// Writes `text` as file `name`.
  ///
  /// @throws BadInputException if it cannot be written, for example because the disk is full
  public Path write(String name, String text) {
    try (Draft draft = draft(name)) {
      draft.append(text);
      return draft.commit();
    }
  }

  /// Writes `text` as file `name`, which must not be there yet.
  ///
  /// @throws BadInputException if it is there, or cannot be written
  public Path writeNew(String name, String text) {
    if (Files.exists(path(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new BadInputException(
          path(name)
              + ": is there already and is left as it is; accepted: another folder, or none"
              + " of that name in it");
    }
    return write(name, text);
  }

  /// Starts file `name`, which comes to be when the draft is committed, and not before.
  ///
  /// @throws BadInputException if it cannot be written
  public Draft draft(String name) {
    Path file = path(name).toAbsolutePath();
    String part = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    try {
      Files.createDirectories(file.resolveSibling("."));
      return new Draft(file, file.resolveSibling(part));
    } catch (IOException e) {
      throw refused(file, reason(e));
    }
  }

  /// Makes `folder` and what lies above it, and remembers what was not there before.
  private static void make(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    Path at = folder;
    while (at != null && Files.notExists(at)) {
      missing.addFirst(at);
      at = at.getParent();
    }
    Files.createDirectories(folder);
    missing.forEach(MADE::addFirst);
  }

  /// Removes the folders made by this program that are still empty, the deepest first.
  static void removeEmpty() {
    for (Path made : MADE) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException _) {
        // It holds results, as it should.
      }
    }
  }

  static void replace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static BadInputException refused(Path place, String reason) {
    return new BadInputException(
        place + ": cannot be written (" + reason + "); accepted: a place that can be written");
  }

  static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }
}
