package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.sweep.SweepStore;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.MultiverseSummary;
import io.alvh.multiverse.ReadingList;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class MultiverseSweepTest {
  private static final LocalDate FROM = LocalDate.of(2020, 1, 2);
  private static final LocalDate TO = LocalDate.of(2020, 12, 31);

  @TempDir Path folder;

  /// What the progress said the engine had to do.
  private final List<Integer> missing = new ArrayList<>();

  @Test
  void results_do_not_depend_on_threads_and_a_second_run_does_nothing_again() throws IOException {
    Path list = list(3, "");
    List<String> one = run(list, "one", 1);
    List<String> two = run(list, "two", 2);
    List<String> again = run(list, "one", 2);

    assertThat(two).isEqualTo(one);
    assertThat(again).isEqualTo(one);
    assertThat(missing).hasSize(2);
    for (String name : List.of("multiverse.csv", "multiverse.json", "multiverse.txt")) {
      assertThat(folder.resolve("two").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
    assertThat(one.getFirst()).startsWith("SYNTHETIC Multiverse: 6 readings");
    assertThat(one).anyMatch(l -> l.contains(sha(list)));
  }

  @Test
  void results_of_another_list_are_not_mixed_in() throws IOException {
    run(list(1, ""), "one", 2);
    run(list(1, "# another list\n"), "one", 2);

    assertThat(missing).hasSize(2).allMatch(n -> n.equals(missing.getFirst()));
    try (SweepStore store = SweepStore.open(folder.resolve("one").resolve(MultiverseShelf.FILE))) {
      assertThat(store.keys()).hasSize(2);
    }
  }

  @Test
  void a_killed_run_goes_on_where_it_was_broken_off() throws IOException, InterruptedException {
    Path list = list(8, "");
    Path out = folder.resolve("killed");
    Process child = child(list, out);
    int kept = 0;
    while (child.isAlive() && kept < 2) {
      Thread.sleep(50);
      kept = kept(out);
    }
    child.destroyForcibly().waitFor();
    int left = kept(out);
    assertThat(left).isPositive();

    List<String> resumed = run(list, "killed", 2);
    List<String> whole = run(list, "whole", 2);

    assertThat(missing.getFirst()).isEqualTo(missing.getLast() - left).isPositive();
    assertThat(resumed).isEqualTo(whole);
    assertThat(out.resolve("multiverse.csv"))
        .hasSameBinaryContentAs(folder.resolve("whole").resolve("multiverse.csv"));
  }

  @Test
  void the_newest_result_is_found_for_its_own_data_alone() throws IOException {
    run(list(1, ""), "one", 2);
    MultiverseSummary.Settings settings = new MultiverseSummary.Settings(100, 1);
    String data = Wiring.history(new DataPlace.Synthetic()).dataId();

    Optional<MultiverseResult> found =
        MultiverseShelf.newest(folder.resolve("one"), data, settings);

    assertThat(found).hasValueSatisfying(r -> assertThat(r.readings()).hasSize(2));
    assertThat(MultiverseShelf.newest(folder.resolve("one"), "other", settings)).isEmpty();
    assertThat(MultiverseShelf.newest(folder.resolve("none"), data, settings)).isEmpty();
  }

  @Test
  void an_engine_that_is_not_there_is_refused_with_those_that_are() {
    assertThatThrownBy(() -> run(list(1, ""), "one", new EngineOrder("abacus", "x"), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--engine abacus")
        .hasMessageContaining("local");
  }

  private static int kept(Path out) {
    Path file = out.resolve(MultiverseShelf.FILE);
    if (!Files.exists(file)) {
      return 0;
    }
    try (SweepStore store = SweepStore.open(file)) {
      return store.keys().stream().mapToInt(key -> store.results(key).size()).sum();
    }
  }

  private Process child(Path list, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.alvh.cli.Main",
            "multiverse",
            "--synthetic",
            "--threads",
            "1",
            "--from",
            FROM.toString(),
            "--to",
            TO.toString(),
            "--readings",
            list.toString(),
            "--out",
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "child.txt"))
        .start();
  }

  private List<String> run(Path list, String out, int threads) {
    return run(list, out, EngineOrder.LOCAL, threads);
  }

  private List<String> run(Path list, String out, EngineOrder engine, int threads) {
    DataPlace place = new DataPlace.Synthetic();
    Desk desk = new Desk(place, this::hear);
    BacktestOrder run =
        new BacktestOrder("vix_tiered", FROM, TO, new Money(100_000_000L), folder.resolve(out));
    return new MultiverseSweep(desk, place)
        .run(
            new MultiverseOrder(
                run, Optional.of(list), engine, threads, new MultiverseOrder.Draws(100)));
  }

  private void hear(String step, int finished, int total) {
    if (step.equals("multiverse: parts") && finished == 0) {
      missing.add(total);
    }
  }

  /// Writes the first balanced readings of each profile out of the list of the program.
  private Path list(int each, String comment) throws IOException {
    String shipped = ReadingLists.take(Optional.empty()).text();
    int[] left = {each, each};
    String text =
        shipped
            .lines()
            .filter(l -> {
              if (!l.startsWith("reading,")) {
                return true;
              }
              int which = l.contains(",one_day,") ? 0 : 1;
              return l.contains(",balanced,") && left[which]-- > 0;
            })
            .collect(Collectors.joining("\n", "", "\n" + comment));
    Path file = folder.resolve("list" + each + comment.length() + ".csv");
    return Files.writeString(file, text);
  }

  private static String sha(Path list) {
    try {
      return ReadingList.parse("list", Files.readString(list)).hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
