package io.alvh.adapter.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file in the making. Closed without `commit` it vanishes; so it does when the program is broken
/// off. Used by one thread at a time.
public final class Draft implements AutoCloseable {
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path part;
  private final BufferedWriter writer;
  private boolean done;

  Draft(Path file, Path part) throws IOException {
    this.file = file;
    this.part = part;
    OPEN.add(part);
    this.writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
  }

  /// Appends `text`.
  ///
  /// @throws io.alvh.unit.BadInputException if it cannot be written, for example to a full disk
  public Draft append(CharSequence text) {
    try {
      writer.append(text);
      return this;
    } catch (IOException e) {
      throw OutputFolder.refused(file, OutputFolder.reason(e));
    }
  }

  /// Writes out what was appended so far, so that a full disk is found before any file is replaced.
  ///
  /// @throws io.alvh.unit.BadInputException if it cannot be written
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw OutputFolder.refused(file, OutputFolder.reason(e));
    }
  }

  /// Makes the draft the file, in one step, and returns it.
  ///
  /// @throws io.alvh.unit.BadInputException if it cannot be written
  public Path commit() {
    try {
      writer.close();
      OutputFolder.replace(part, file);
    } catch (IOException e) {
      throw OutputFolder.refused(file, OutputFolder.reason(e));
    }
    done = true;
    OPEN.remove(part);
    return file;
  }

  /// Discards the draft unless it was committed.
  @Override
  public void close() {
    if (done) {
      return;
    }
    done = true;
    try {
      writer.close();
    } catch (IOException _) {
      // What could not be written is about to be deleted.
    }
    discard(part);
    OPEN.remove(part);
  }

  /// Discards every file in the making.
  static void discardAll() {
    OPEN.forEach(Draft::discard);
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // A hidden leftover is not worth hiding the fault that led here.
    }
  }
}
