package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
  @TempDir Path folder;

  @Test
  void without_real_data_nothing_is_validated() {
    Path out = folder.resolve("out");
    Desk desk = new Desk(new DataPlace.Synthetic(), (_, _, _) -> {});

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> desk.validate(new ValidationOrder(Optional.empty(), 1, out)))
        .satisfies(e ->
            assertThat(String.join(" ", e.problems()))
                .contains("real quotes", "--data DIR", "ALVH_DATA", "alvh data pull"));
    assertThat(out).doesNotExist();
  }

  @Test
  void a_folder_of_benchmarks_must_be_there() {
    Optional<Path> none = Optional.of(folder.resolve("none"));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new ValidationOrder(none, 1, folder))
        .withMessageContaining("--benchmarks " + none.get() + ": no such folder");
  }
}
