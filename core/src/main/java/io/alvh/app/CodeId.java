package io.alvh.app;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells one build of the program from another by the classes that make results: everything below
/// claims and reports, and the readers of data and rulebooks. A name of a version would not do: two
/// builds of a version being developed share it.
final class CodeId {
  private static final List<String> JUDGES = List.of("claims", "coverage");

  private static final List<String> PACKAGES =
      List.of(
          "unit",
          "calendar",
          "stats",
          "instrument",
          "market",
          "pricing",
          "calibration",
          "ledger",
          "signal",
          "risk",
          "strategy",
          "engine",
          "backtest",
          "study",
          "multiverse",
          "adapter/history",
          "adapter/rulebook",
          "adapter/synthetic");

  private CodeId() {}

  /// Returns the SHA-256 of the classes, lower-case hexadecimal.
  static String current() {
    return of(PACKAGES);
  }

  /// Returns the same with the classes that judge claims and try the judging.
  static String ofTrials() {
    return of(Stream.of(PACKAGES, JUDGES).flatMap(List::stream).toList());
  }

  private static String of(List<String> packages) {
    try {
      URI place = CodeId.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return of(path, packages);
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + place), Map.<String, Object>of())) {
        return of(jar.getPath("/"), packages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new BadInputException("the program lies where it cannot read itself: " + e.getInput());
    }
  }

  private static String of(Path root, List<String> packages) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : packages) {
        Path folder = root.resolve("io/alvh").resolve(name);
        for (Path file : classes(folder)) {
          digest.update(
              (name + "/" + folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".class"))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    }
  }
}
