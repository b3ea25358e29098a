package io.alvh.adapter.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void a_missing_folder_is_made_and_left_empty() throws IOException {
    OutputFolder.open(folder.resolve("a/b"));

    assertThat(files(folder.resolve("a/b"))).isEmpty();
  }

  @Test
  void of_the_folders_made_only_those_without_results_are_removed() throws IOException {
    OutputFolder.open(folder.resolve("a/b"));
    OutputFolder.open(folder.resolve("c/d")).write("a.txt", "whole");
    Path before = Files.createDirectory(folder.resolve("before"));
    OutputFolder.open(before);

    OutputFolder.removeEmpty();

    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve("c/d/a.txt")).hasContent("whole");
    assertThat(before).isDirectory();
  }

  @Test
  void a_folder_below_a_file_is_refused_before_any_work() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    for (Path place : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> OutputFolder.open(place))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(place + ": cannot be written");
    }
  }

  @Test
  void a_folder_where_a_file_is_wanted_is_refused() {
    assertThatThrownBy(() -> OutputFolder.ofFile(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it is a folder, a file is wanted");
  }

  @Test
  void a_committed_draft_replaces_the_file() throws IOException {
    OutputFolder out = OutputFolder.open(folder);
    out.write("a.txt", "old");

    out.write("a.txt", "new");

    assertThat(folder.resolve("a.txt")).hasContent("new");
    assertThat(files(folder)).containsExactly(folder.resolve("a.txt"));
  }

  @Test
  void a_draft_that_is_not_committed_leaves_the_old_file_and_no_trace() throws IOException {
    OutputFolder out = OutputFolder.open(folder);
    out.write("a.txt", "old");

    try (Draft draft = out.draft("a.txt")) {
      draft.append("half");
      assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    assertThat(folder.resolve("a.txt")).hasContent("old");
    assertThat(files(folder)).containsExactly(folder.resolve("a.txt"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
