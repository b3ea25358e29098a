package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.output.NewestValidation;
import io.alvh.validation.LastValidation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole command on real history and quotes.
@Tag("history")
@Tag("long")
class ValidateHistoryTest {
  @TempDir Path folder;

  @Test
  void every_part_runs_and_the_files_do_not_depend_on_the_threads() throws IOException {
    List<String> text = run("one", 1);
    List<String> again = run("two", 2);

    assertThat(text).isEqualTo(again).allMatch(l -> l.length() <= 120);
    assertThat(text).noneMatch(l -> l.contains("NOT RUN") || l.contains("NOT MEASURED"));
    assertThat(String.join(" ", text))
        .contains("13.68582054", "13.92784235", "weekday one-day", "SPY 2020-03-20 PM");
    assertThat(names("one")).contains("index.html", "quotes.csv", "replica-years.csv", "aims.csv");
    for (String name : names("one")) {
      assertThat(folder.resolve("two").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
    assertThat(NewestValidation.below(folder)).isInstanceOf(LastValidation.Found.class);
  }

  private List<String> run(String name, int threads) {
    Desk desk = new Desk(new DataPlace.Folder(HistoryData.require()), (_, _, _) -> {});
    return desk.validate(new ValidationOrder(Optional.empty(), threads, folder.resolve(name)));
  }

  private List<String> names(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return new ArrayList<>(files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }
}
