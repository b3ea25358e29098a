package io.alvh.adapter.history;

import io.alvh.unit.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of one data file.
///
/// @param name path below the data folder, with `/`
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record SourceFile(String name, byte[] bytes) {
  /// Reads the file at `path`; what cannot be read is noted and stands as an empty file.
  public static SourceFile read(Path path, String name, IssueLog log) {
    try {
      return new SourceFile(name, Files.readAllBytes(path));
    } catch (IOException e) {
      log.error(0, 0, e.getClass().getSimpleName(), "a readable file");
      return new SourceFile(name, new byte[0]);
    }
  }

  /// Returns the last part of the name.
  String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Returns the SHA-256 of the bytes in hexadecimal.
  String sha256() {
    return sha256(bytes);
  }

  /// Returns the SHA-256 of `bytes` in hexadecimal.
  static String sha256(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      Check.that(hash.length == 32, "SHA-256 has 32 bytes");
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
