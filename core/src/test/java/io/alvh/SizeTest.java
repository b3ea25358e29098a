package io.alvh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Budgets that keep the project readable. An exception stands here with its reason.
class SizeTest {
  private static final int LINES_A_FILE = 300;

  /// File name to the reason why it may be longer.
  private static final Map<String, String> LONGER =
      new TreeMap<>(Map.of("SyntheticMarketTest.java", "each world's promises side by side"));

  @Test
  void no_file_is_longer_than_its_budget() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : javaFiles()) {
      long lines = lines(file);
      if (lines > LINES_A_FILE && !LONGER.containsKey(name(file))) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void every_exception_is_still_needed() throws IOException {
    List<String> needed =
        javaFiles().stream().filter(f -> lines(f) > LINES_A_FILE).map(SizeTest::name).toList();
    assertThat(needed).containsAll(LONGER.keySet());
  }

  @Test
  void test_classes_are_package_private_unless_they_are_shared() {
    JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
    assertThat(tests.stream().filter(c -> c.getSimpleName().endsWith("Test")))
        .isNotEmpty()
        .filteredOn(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> java = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      assertThat(java).hasSizeGreaterThan(10);
      return java;
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
