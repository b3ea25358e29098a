package io.alvh.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Machines that are not there, and one that dies in the middle of its work.
class LostWorkerTest {
  private static final Path LOGS = Path.of("target", "cluster-lost").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void a_job_no_worker_takes_is_given_up() throws Exception {
    try (LocalCluster cluster = LocalCluster.start(TestCluster.home(), LOGS, 0);
        SweepEngine engine =
            SparkEngine.open(
                MasterAddress.parse(cluster.address()), List.of(), Duration.ofSeconds(3))) {
      assertThatThrownBy(() -> TestCluster.results(engine, new SweepJob("toy", "plain", 2)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("for 3 s no worker of the cluster took work");
    }
  }

  @Test
  void a_job_survives_a_worker_killed_in_the_middle_of_a_part() throws Exception {
    Path marks = Files.createDirectory(folder.resolve("marks"));
    SweepJob job = new SweepJob("toy", "hold " + marks, 6);
    try (LocalCluster cluster = LocalCluster.start(TestCluster.home(), LOGS, 2);
        SweepEngine engine =
            SparkEngine.open(MasterAddress.parse(cluster.address()), TestCluster.jars(folder))) {
      FutureTask<Map<Integer, byte[]>> results =
          new FutureTask<>(() -> TestCluster.results(engine, job));
      Thread.ofPlatform().start(results);
      TestCluster.await(() -> marks(marks).size() == 2);
      Process lost = cluster.workers().getFirst();
      String part = partOf(lost, marks(marks));

      LocalCluster.kill(lost);
      Files.createFile(marks.resolve("go"));

      results.get().forEach((i, bytes) -> assertThat(bytes).isEqualTo(ToyWorkers.sums(i)));
      assertThat(cluster.workers()).hasSize(1);
      assertThat(marks(marks)).filteredOn(mark -> mark.startsWith(part + "-")).hasSize(2);
      assertThat(marks(marks)).filteredOn(mark -> mark.contains("-")).hasSize(7);
    }
  }

  /// Returns the part that a process of `worker` says it is doing.
  private static String partOf(Process worker, List<String> marks) {
    List<Long> processes = worker.descendants().map(ProcessHandle::pid).toList();
    return marks.stream()
        .map(mark -> mark.split("-", 2))
        .filter(mark -> processes.contains(Long.valueOf(mark[1])))
        .map(mark -> mark[0])
        .findFirst()
        .orElseThrow();
  }

  private static List<String> marks(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
