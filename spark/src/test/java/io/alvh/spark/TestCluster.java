package io.alvh.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepJob;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the tests on a cluster share.
final class TestCluster {
  private TestCluster() {}

  /// Returns the folder the build puts Spark's jars into.
  static Path home() {
    return Path.of("target", "home").toAbsolutePath();
  }

  /// Returns what a machine of the cluster needs besides Spark: the tests' class path without
  /// Spark, folders of classes made into jars in `folder`.
  static List<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar")));
      } else if (Files.notExists(home().resolve("jars").resolve(path.getFileName()))) {
        jars.add(path);
      }
    }
    return jars;
  }

  /// Returns the results of all parts, checked to be handed on once each.
  static Map<Integer, byte[]> results(SweepEngine engine, SweepJob job) {
    Map<Integer, byte[]> results = new TreeMap<>();
    engine.run(
        job,
        IntStream.range(0, job.parts()).boxed().toList(),
        (part, bytes) -> assertThat(results.put(part, bytes)).isNull());
    assertThat(results).hasSize(job.parts());
    return results;
  }

  /// Waits until `condition` holds, at most two minutes, since the machine may be busy.
  static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for two minutes").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
