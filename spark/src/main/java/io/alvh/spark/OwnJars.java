package io.alvh.spark;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;

/// The jars of this program on its class path, which every machine of a cluster is sent.
final class OwnJars {
  private OwnJars() {}

  /// Returns the jars on the class path that do not lie in the folder of Spark's own.
  static List<Path> onClassPath() {
    Path sparkJars = sparkJars();
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (entry.endsWith(".jar") && Files.isRegularFile(path) && !path.startsWith(sparkJars)) {
        jars.add(path);
      }
    }
    return jars;
  }

  /// Returns the folder Spark's own jars lie in.
  static Path sparkJars() {
    try {
      return Path.of(SparkConf.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath()
          .normalize()
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the folder of Spark's jars has no name", e);
    }
  }
}
