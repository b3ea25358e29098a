package io.alvh.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.app.BacktestOrder;
import io.alvh.app.ClaimsDesk;
import io.alvh.app.ClaimsOrder;
import io.alvh.app.DataPlace;
import io.alvh.app.Desk;
import io.alvh.app.EngineOrder;
import io.alvh.app.MultiverseOrder;
import io.alvh.app.MultiverseSweep;
import io.alvh.app.StudyOrder;
import io.alvh.multiverse.BootstrapJob;
import io.alvh.multiverse.LocalEngine;
import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepJob;
import io.alvh.multiverse.SweepWorkers;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A master and two workers on the loopback address, as processes of their own.
class SparkEngineTest {
  private static LocalCluster cluster;
  private static SweepEngine engine;

  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    cluster =
        LocalCluster.start(TestCluster.home(), Path.of("target", "cluster").toAbsolutePath(), 2);
    engine = SparkEngine.open(MasterAddress.parse(cluster.address()), TestCluster.jars(temp));
  }

  @AfterAll
  static void stop() {
    try {
      if (engine != null) {
        engine.close();
      }
    } finally {
      if (cluster != null) {
        cluster.close();
      }
    }
  }

  @Test
  void every_part_has_the_bytes_it_has_here() {
    everyPartIsAsHere();
  }

  @Test
  void a_multiverse_has_the_files_it_has_here() throws IOException {
    BorrowedEngines.lend(engine);

    multiverse("borrowed");
    multiverse("local");

    for (String file : List.of("multiverse.csv", "multiverse.json", "multiverse.txt")) {
      assertThat(folder.resolve("borrowed").resolve(file))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("local").resolve(file));
    }
  }

  @Test
  void claims_have_the_files_they_have_here() {
    AtomicInteger jobs = new AtomicInteger();
    BorrowedEngines.lend(counted(engine, jobs));

    claims("borrowed");
    int drawn = jobs.get();
    claims("local");

    assertThat(drawn).isGreaterThanOrEqualTo(2);
    assertThat(jobs.get()).isEqualTo(drawn);
    for (String file : List.of("claims.csv", "claims.json", "claims.txt")) {
      assertThat(folder.resolve("borrowed").resolve(file))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("local").resolve(file));
    }
  }

  @Test
  void the_bootstrap_gives_the_estimates_of_one_machine() {
    InferenceSettings settings = InferenceSettings.of(42, 1, 0.999).withDraws(20_000);
    BookDays hedged = TestBooks.book(true);
    BookDays unhedged = TestBooks.book(false);

    assertThat(
            PairedInference.of(hedged, unhedged, settings, BootstrapJob.sampler(engine))
                .estimates())
        .isEqualTo(PairedInference.of(hedged, unhedged, settings).estimates());
  }

  @Test
  void the_draws_of_the_bootstrap_have_the_bytes_they_have_here() {
    SweepJob job =
        BootstrapJob.of(
            TestBooks.book(true),
            TestBooks.book(false),
            InferenceSettings.of(7, 1, 0.999).withDraws(9_000));

    assertSame(TestCluster.results(engine, job), local(job));
  }

  @Test
  void parts_left_from_an_earlier_run_are_done_alone() {
    List<Integer> done = new ArrayList<>();

    engine.run(
        new SweepJob("toy", "plain", 40),
        List.of(31, 7),
        (part, bytes) -> {
          assertThat(bytes).isEqualTo(ToyWorkers.sums(part));
          done.add(part);
        });
    engine.run(new SweepJob("toy", "plain", 40), List.of(), (part, _) -> done.add(part));

    assertThat(done).containsExactlyInAnyOrder(31, 7);
  }

  @Test
  void a_result_is_handed_on_before_the_others_are_there() {
    Path go = folder.resolve("go");
    List<Integer> done = new ArrayList<>();

    engine.run(
        new SweepJob("toy", "first " + folder, 2),
        List.of(0, 1),
        (part, _) -> {
          done.add(part);
          create(go);
        });

    assertThat(done).containsExactly(0, 1);
  }

  @Test
  void a_failing_part_says_why_and_where() {
    assertThatThrownBy(() -> TestCluster.results(engine, new SweepJob("toy", "fail", 3)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("cannot be done")
        .hasStackTraceContaining("ToyWorkers")
        .hasStackTraceContaining("on a worker of the cluster");
  }

  @Test
  void a_failure_that_cannot_travel_says_why_too() {
    assertThatThrownBy(() -> TestCluster.results(engine, new SweepJob("toy", "clumsy", 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("carries a thread")
        .hasMessageContaining("ToyWorkers");
  }

  @Test
  void input_a_worker_lacks_is_bad_input() {
    assertThatThrownBy(() -> TestCluster.results(engine, new SweepJob("toy", "bad", 3)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("on a worker of the cluster: prices.csv: no such file");
  }

  @Test
  void a_failing_sink_ends_the_job_and_the_next_job_runs() {
    assertThatThrownBy(() ->
            engine.run(
                new SweepJob("toy", "plain", 4),
                List.of(0, 1, 2, 3),
                (_, _) -> {
                  throw new IllegalStateException("disk full");
                }))
        .hasMessage("disk full");

    everyPartIsAsHere();
  }

  @Test
  void an_interruption_ends_the_job_and_frees_the_machines() throws Exception {
    FutureTask<Boolean> job =
        new FutureTask<>(() -> {
          assertThatThrownBy(
                  () -> TestCluster.results(engine, new SweepJob("toy", "hold " + folder, 5)))
              .isInstanceOf(CancellationException.class);
          return Thread.interrupted();
        });
    Thread thread = Thread.ofPlatform().start(job);
    TestCluster.await(() -> started() == 2);

    thread.interrupt();

    assertThat(job.get()).isTrue();
    everyPartIsAsHere();
    assertThat(started()).isEqualTo(2);
  }

  private static void everyPartIsAsHere() {
    Map<Integer, byte[]> results = TestCluster.results(engine, new SweepJob("toy", "plain", 40));

    results.forEach((part, bytes) -> assertThat(bytes).isEqualTo(ToyWorkers.sums(part)));
  }

  /// Judges a claim of paired draws and one of a mean over tiers into the folder named as the
  /// engine.
  private void claims(String name) {
    DataPlace place = new DataPlace.Synthetic(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 12, 30));
    ClaimsOrder order =
        new ClaimsOrder(
            new StudyOrder("vix_tiered", Money.ofDollars(1_000_000), 2, folder.resolve(name)),
            List.of("T1", "T2"),
            Optional.empty(),
            4_100,
            new EngineOrder(name, name.equals("local") ? "" : "test"));
    new ClaimsDesk(new Desk(place, (_, _, _) -> {})).run(order);
  }

  private static SweepEngine counted(SweepEngine engine, AtomicInteger jobs) {
    return new SweepEngine() {
      @Override
      public void run(SweepJob job, List<Integer> parts, Sink sink) {
        jobs.incrementAndGet();
        engine.run(job, parts, sink);
      }

      @Override
      public void close() {}
    };
  }

  /// Runs a small list on the made-up market into the folder named as the engine.
  private void multiverse(String name) throws IOException {
    Path list = folder.resolve("readings.csv");
    List<String> all = Files.readAllLines(Path.of("..", "multiverse", "readings.csv"));
    Files.write(list, shortened(all));
    MultiverseOrder order =
        new MultiverseOrder(
            new BacktestOrder(
                "vix_tiered",
                LocalDate.of(2015, 1, 2),
                LocalDate.of(2015, 12, 31),
                Money.ofDollars(1_000_000),
                folder.resolve(name)),
            Optional.of(list),
            new EngineOrder(name, name.equals("local") ? "" : "test"),
            2,
            new MultiverseOrder.Draws(200));
    DataPlace place = new DataPlace.Synthetic();
    new MultiverseSweep(new Desk(place, (_, _, _) -> {}), place).run(order);
  }

  /// Returns the list with every eightieth of its balanced readings alone, of both profiles.
  private static List<String> shortened(List<String> list) {
    List<String> lines = new ArrayList<>();
    int readings = 0;
    for (String line : list) {
      boolean reading = line.startsWith("reading,");
      if (!reading || (line.contains(",balanced,") && readings++ % 80 == 0)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static Map<Integer, byte[]> local(SweepJob job) {
    try (SweepEngine here = new LocalEngine(SweepWorkers::of, 2)) {
      return TestCluster.results(here, job);
    }
  }

  private static void assertSame(Map<Integer, byte[]> results, Map<Integer, byte[]> expected) {
    assertThat(results.keySet()).isEqualTo(expected.keySet());
    results.forEach((part, bytes) -> assertThat(bytes).isEqualTo(expected.get(part)));
  }

  private static void create(Path file) {
    try {
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int started() {
    String[] files = folder.toFile().list();
    return files == null ? 0 : files.length;
  }
}
