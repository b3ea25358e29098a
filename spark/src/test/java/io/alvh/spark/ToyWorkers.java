package io.alvh.spark;

import io.alvh.multiverse.SweepJob;
import io.alvh.multiverse.SweepWorker;
import io.alvh.multiverse.SweepWorkers;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A computation whose parts can be held up, or made to fail, by what the text of the job says:
/// `plain`, `fail`, `clumsy`, `bad`, or `hold` and a folder. With `hold` each part leaves a file
/// `part-process` in the folder and waits for a file `go`; with `first` all but the first do.
public final class ToyWorkers implements SweepWorkers {
  private static final int DRAWS = 100_000;

  @Override
  public String kind() {
    return "toy";
  }

  @Override
  public SweepWorker worker(SweepJob job) {
    String[] words = job.text().split(" ", 2);
    return switch (words[0]) {
      case "plain" -> ToyWorkers::sums;
      case "fail" ->
          part -> {
            throw new ArithmeticException("part " + part + " cannot be done");
          };
      case "clumsy" ->
          part -> {
            throw new Clumsy(part);
          };
      case "bad" -> throw new BadInputException("prices.csv: no such file");
      case "first" ->
          part -> {
            if (part > 0) {
              hold(Path.of(words[1]), part);
            }
            return sums(part);
          };
      case "hold" ->
          part -> {
            hold(Path.of(words[1]), part);
            return sums(part);
          };
      default -> throw new IllegalArgumentException(job.text());
    };
  }

  /// Sums whose last bit depends on the order of adding.
  static byte[] sums(int part) {
    SplittableRandom random = new SplittableRandom(part);
    double sum = 0;
    double logs = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += random.nextDouble();
      logs += StrictMath.log(1 + random.nextDouble());
    }
    return ByteBuffer.allocate(20).putInt(part).putDouble(sum).putDouble(logs).array();
  }

  private static void hold(Path folder, int part) {
    try {
      Files.createFile(folder.resolve(part + "-" + ProcessHandle.current().pid()));
      while (Files.notExists(folder.resolve("go"))) {
        Thread.sleep(20);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// A failure that cannot be sent to another machine.
  private static final class Clumsy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "UnusedVariable"})
    private final Thread thread = Thread.currentThread();

    Clumsy(int part) {
      super("part " + part + " carries a thread");
    }
  }
}
