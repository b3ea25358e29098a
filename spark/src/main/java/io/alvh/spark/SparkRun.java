package io.alvh.spark;

import io.alvh.multiverse.SweepEngine.Sink;
import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import scala.util.Failure;

/// One job on the cluster, from its submission to its last part.
///
/// Results come in Spark's scheduler thread and are handed on in the caller's, so that a slow sink
/// delays nobody and its failure ends the job.
final class SparkRun {
  private static final long LOOK_MILLIS = 200;
  private static final String OLD_JAVA = UnsupportedClassVersionError.class.getSimpleName();

  private final JavaSparkContext spark;
  private final SweepJob job;
  private final List<Integer> parts;
  private final Duration patience;
  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

  SparkRun(JavaSparkContext spark, SweepJob job, List<Integer> parts, Duration patience) {
    this.spark = spark;
    this.job = job;
    this.parts = parts;
    this.patience = patience;
  }

  /// Does the job and hands each result to `sink`.
  void into(Sink sink) {
    SimpleFutureAction<Boolean> action = submit();
    boolean done = false;
    try {
      for (int left = parts.size(); left > 0; left--) {
        Arrived next = next(action);
        sink.done(next.part(), bytes(next));
      }
      done = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } finally {
      if (!done) {
        action.cancel();
      }
    }
  }

  private Arrived next(SimpleFutureAction<Boolean> action) throws InterruptedException {
    long alone = System.nanoTime();
    while (true) {
      Arrived next = arrived.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        return next;
      }
      if (action.isCompleted() && arrived.isEmpty()) {
        throw ended(action);
      }
      if (hasMachines()) {
        alone = System.nanoTime();
      } else if (System.nanoTime() - alone > patience.toNanos()) {
        throw nobody();
      }
    }
  }

  private SimpleFutureAction<Boolean> submit() {
    JavaRDD<Integer> tasks = spark.parallelize(parts, parts.size());
    List<Object> all = IntStream.range(0, parts.size()).<Object>mapToObj(i -> i).toList();
    spark.setJobGroup(job.kind(), job.kind(), true);
    return spark
        .sc()
        .submitJob(
            tasks.rdd(),
            new PartTask(job),
            CollectionConverters.asScala(all).toSeq(),
            new Handler(),
            new Ended());
  }

  /// The context counts as one of the machines; only without a cluster does it do parts.
  private boolean hasMachines() {
    return spark.isLocal() || spark.sc().statusTracker().getExecutorInfos().length > 1;
  }

  private static byte[] bytes(Arrived arrived) {
    return switch (arrived.reply()) {
      case Reply.Done(byte[] bytes) -> bytes;
      case Reply.BadInput(String problems) ->
          throw new BadInputException(
              problems.lines().map(line -> "on a worker of the cluster: " + line).toList());
      case Reply.Failed(RuntimeException failure) -> {
        failure.addSuppressed(
            new IllegalStateException("part " + arrived.part() + ", on a worker of the cluster"));
        throw failure;
      }
    };
  }

  private BadInputException nobody() {
    return new BadInputException(
        "--master "
            + spark.master()
            + ": for "
            + patience.toSeconds()
            + " s no worker of the cluster took work; none is there, or none has a free core and "
            + spark.getConf().get("spark.executor.memory")
            + " of memory");
  }

  private RuntimeException ended(SimpleFutureAction<Boolean> action) {
    Throwable cause =
        action.value().get() instanceof Failure<Boolean> failure ? failure.exception() : null;
    String message = cause == null ? "a part is missing" : String.valueOf(cause.getMessage());
    if (message.contains(OLD_JAVA)) {
      return new BadInputException(
          "--master " + spark.master() + ": its workers run on a Java older than 25");
    }
    return new IllegalStateException("the cluster ended the job: " + message, cause);
  }

  private static CancellationException cancelled(InterruptedException e) {
    CancellationException cancelled = new CancellationException("interrupted");
    cancelled.initCause(e);
    return cancelled;
  }

  /// The reply for one part.
  private record Arrived(int part, Reply reply) {}

  /// Takes the replies of tasks; Spark calls it once a task, in its scheduler's thread.
  private final class Handler extends AbstractFunction2<Object, Reply, BoxedUnit> {
    @Override
    public BoxedUnit apply(Object task, Reply reply) {
      arrived.add(new Arrived(parts.get((Integer) task), reply));
      return BoxedUnit.UNIT;
    }
  }

  /// What the whole job gives; its parts were taken one by one.
  private static final class Ended extends AbstractFunction0<Boolean> {
    @Override
    public Boolean apply() {
      return true;
    }
  }
}
