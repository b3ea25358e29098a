package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.app.DataPlace;
import io.alvh.app.Desk;
import io.alvh.app.EngineOrder;
import io.alvh.app.Progress;
import io.alvh.app.StudyOrder;
import io.alvh.app.VerdictOrder;
import io.alvh.app.Verdicts;
import io.alvh.unit.Money;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// `alvh verdict` from its order to its files.
class VerdictCommandTest {
  private static final List<String> FILES =
      List.of(
          "claims.csv",
          "index.html",
          "metrics.csv",
          "nav_daily.csv",
          "verdict.json",
          "verdict.txt",
          "walk_forward.csv");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void all_files_are_there_and_whole() throws IOException {
    Path one = folder.resolve("one");

    assertThat(verdict(one, 2)).isZero();

    Map<String, String> files = files(one);
    assertThat(files.keySet())
        .containsAll(FILES)
        .allMatch(name ->
            FILES.contains(name)
                || name.matches("(trades|attribution)-[a-z0-9_.-]+-SYNTHETIC\\.csv"))
        .anyMatch(name -> name.startsWith("trades-"))
        .anyMatch(name -> name.startsWith("attribution-"));
    assertThat(files.get("index.html")).endsWith("</html>\n");
    assertThat(files.get("verdict.txt")).contains("SYNTHETIC");
    ClaimFiles.shippedIds()
        .forEach(id -> assertThat(files.get("claims.csv")).contains("\n" + id + ","));
    readable(Files.readString(one.resolve("verdict.json")));
    assertThat(out.toString()).contains("Page: " + one.resolve("index.html"));
  }

  @Test
  @Tag("long")
  void a_second_run_gives_the_same_bytes_for_any_number_of_threads() throws IOException {
    Path one = folder.resolve("one");
    Path three = folder.resolve("three");

    assertThat(verdict(one, 1)).isZero();
    assertThat(verdict(three, 3)).isZero();
    Map<String, String> first = files(one);
    assertThat(verdict(one, 2)).isZero();

    assertThat(first).hasSizeGreaterThan(FILES.size());
    assertThat(files(three)).isEqualTo(first);
    assertThat(files(one)).isEqualTo(first);
  }

  @Test
  void a_verdict_that_is_broken_off_leaves_the_last_one_as_it_was() throws IOException {
    Path place = folder.resolve("kept");
    Files.createDirectories(place);
    Files.writeString(place.resolve("index.html"), "the last one");
    Progress breaking =
        (step, finished, _) -> {
          if (step.equals("books taken apart") && finished == 2) {
            assertThat(parts(place)).isGreaterThan(1);
            Thread.currentThread().interrupt();
          }
        };

    assertThatThrownBy(() -> run(place, 1, breaking)).isInstanceOf(CancellationException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(files(place)).isEqualTo(Map.of("index.html", "the last one"));
  }

  @Test
  void a_killed_program_leaves_nothing_behind() throws Exception {
    Path place = folder.resolve("deep").resolve("killed");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.alvh.cli.Main",
                "verdict",
                "--synthetic",
                "--out",
                place.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.txt").toFile())
            .start();
    for (int i = 0; i < 1_200 && child.isAlive() && !Files.exists(place); i++) {
      Thread.sleep(25);
    }
    assertThat(place).exists();

    child.destroy();

    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(place.getParent()).doesNotExist();
  }

  @Test
  void everything_wrong_is_said_at_once_and_nothing_is_written() {
    Path place = folder.resolve("none");

    int code =
        Main.run(
            terminal(),
            "verdict",
            "--synthetic",
            "--draws",
            "3",
            "--nav",
            "-5",
            "--rulebook",
            "nobodys",
            "--threads",
            "99",
            "--engine",
            "abacus",
            "--out",
            place.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("--draws 3: accepted: 100 or more")
        .contains("--nav")
        .contains("nobodys")
        .contains("--threads 99")
        .contains("--engine abacus");
    assertThat(place).doesNotExist();
  }

  @Test
  @Tag("long")
  void the_whole_made_up_market_has_a_verdict() throws IOException {
    Path place = folder.resolve("whole");

    int code =
        Main.run(
            terminal(),
            "verdict",
            "--synthetic",
            "--draws",
            "100",
            "--without-multiverse",
            "--out",
            place.toString());

    assertThat(code).as(err.toString()).isZero();
    assertThat(files(place).keySet()).containsAll(FILES);
    readable(Files.readString(place.resolve("verdict.json")));
  }

  private int verdict(Path place, int threads) {
    DataPlace market = market();
    return terminal()
        .run(market, true, desk -> new Verdicts(desk, market).run(order(place, threads)));
  }

  private static List<String> run(Path place, int threads, Progress progress) {
    DataPlace market = market();
    return new Verdicts(new Desk(market, progress), market).run(order(place, threads));
  }

  private static DataPlace market() {
    return new DataPlace.Synthetic(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 4, 30));
  }

  private static VerdictOrder order(Path place, int threads) {
    return new VerdictOrder(
        new StudyOrder("vix_tiered", Money.ofDollars(1_000_000), threads, place),
        100,
        EngineOrder.LOCAL,
        true);
  }

  private Terminal terminal() {
    return new Terminal(new PrintWriter(out), new PrintWriter(err), false);
  }

  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(place)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static int parts(Path place) {
    String[] names = place.toFile().list((_, name) -> name.endsWith(".part"));
    return names == null ? 0 : names.length;
  }

  /// Demands one whole object of JSON.
  private static void readable(String json) {
    int depth = 0;
    int objects = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
        objects += depth == 0 ? 1 : 0;
      }
    }
    assertThat(objects).isEqualTo(1);
    assertThat(depth).isZero();
  }
}
