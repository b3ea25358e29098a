package io.alvh.adapter.history;

import io.alvh.unit.BadInputException;
import io.alvh.unit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/// Tells one set of files from another by names and contents.
public final class FilesId {
  private FilesId() {}

  /// Returns the hash of the names and bytes of those of the files `names` below `folder` that are
  /// there, in any order; where the folder lies does not matter.
  ///
  /// @throws BadInputException if one of them cannot be read
  public static String of(Path folder, Collection<String> names) {
    Sha256 hash = new Sha256();
    for (String name : new TreeSet<>(names)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        hash.add(name).add(" ").add(SourceFile.sha256(bytes(file))).add("\n");
      }
    }
    return hash.hex();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInputException(
          file + ": cannot be read (" + e.getMessage() + "); accepted: a readable file");
    }
  }
}
