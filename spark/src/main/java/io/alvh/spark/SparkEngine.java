package io.alvh.spark;

import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/// Does the parts of a job on an Apache Spark cluster, one task a part.
///
/// A part is done by the same code on the same text as on one machine, so its bytes are the same;
/// nothing is combined on the cluster. A part whose machine is lost is done again elsewhere, and
/// its result is handed on once.
public final class SparkEngine implements SweepEngine {
  private static final String JAVA_OPTIONS =
      "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
          + " -XX:+UseParallelGC -Dfile.encoding=UTF-8";

  private final JavaSparkContext spark;
  private final Duration patience;

  private SparkEngine(JavaSparkContext spark, Duration patience) {
    this.spark = spark;
    this.patience = patience;
  }

  /// Returns an engine on the cluster at `master`.
  ///
  /// @param jars what a machine of the cluster needs besides Spark itself
  /// @throws BadInputException if no master answers
  static SparkEngine open(MasterAddress master, List<Path> jars) {
    return open(master, jars, Duration.ofMinutes(2));
  }

  /// Returns an engine on the cluster at `master`.
  ///
  /// @param patience how long no machine of the cluster may take work before a job is given up
  static SparkEngine open(MasterAddress master, List<Path> jars, Duration patience) {
    master.requireAnswer();
    try {
      return new SparkEngine(new JavaSparkContext(settings(master, jars)), patience);
    } catch (Exception e) {
      if (e instanceof SparkException) {
        throw new BadInputException(
            "--master " + master.text() + ": Spark does not start: " + e.getMessage());
      }
      throw e;
    }
  }

  /// Does `parts`, each as one task, and hands on each result as it comes. The first failure of a
  /// part to arrive ends the job and is thrown as it is.
  ///
  /// @throws BadInputException if a machine of the cluster lacks what the job names, or none takes
  ///   work
  /// @throws IllegalStateException if the cluster ends the job
  @Override
  public void run(SweepJob job, List<Integer> parts, Sink sink) {
    if (!parts.isEmpty()) {
      new SparkRun(spark, job, List.copyOf(parts), patience).into(sink);
    }
  }

  /// Leaves the cluster; what is still running there ends.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      spark.stop();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The user's `-Dspark.…` come first; they are for the cluster and cannot change a result.
  private static SparkConf settings(MasterAddress master, List<Path> jars) {
    SparkConf settings =
        new SparkConf()
            .setMaster(master.text())
            .setIfMissing("spark.app.name", "alvh")
            .setIfMissing("spark.ui.enabled", "false")
            .setIfMissing("spark.executor.memory", "1g")
            .setIfMissing("spark.executor.extraJavaOptions", JAVA_OPTIONS);
    if (master.isLoopback()) {
      settings
          .setIfMissing("spark.driver.host", "127.0.0.1")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    if (!master.isLocal()) {
      settings.setJars(jars.stream().map(Path::toString).toArray(String[]::new));
    }
    return settings;
  }
}
