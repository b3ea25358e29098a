package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesIdTest {
  @TempDir Path folder;

  @Test
  void names_and_contents_count_and_their_order_does_not() throws IOException {
    Files.writeString(folder.resolve("a"), "1");
    Files.writeString(folder.resolve("b"), "2");
    String both = FilesId.of(folder, List.of("a", "b"));

    assertThat(both).matches("[0-9a-f]{64}");
    assertThat(FilesId.of(folder, List.of("b", "a", "absent", "a"))).isEqualTo(both);
    assertThat(FilesId.of(folder, List.of("a"))).isNotEqualTo(both);

    Files.writeString(folder.resolve("b"), "3");
    assertThat(FilesId.of(folder, List.of("a", "b"))).isNotEqualTo(both);

    Files.writeString(folder.resolve("c"), "2");
    assertThat(FilesId.of(folder, List.of("a", "c"))).isNotEqualTo(both);
  }
}
