package io.alvh.multiverse;

import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedDraws;
import io.alvh.study.inference.PairedSampler;
import io.alvh.unit.Check;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The paired bootstrap of two books as a job whose parts are ranges of draws. The job carries the
/// books themselves, so a machine that does a part needs no market data.
public final class BootstrapJob {
  /// The kind of this job.
  public static final String KIND = "bootstrap";

  /// Draws a part: tens of milliseconds of work.
  static final int CHUNK = 2_000;

  private BootstrapJob() {}

  /// Returns what has `engine` make the draws: the numbers of `PairedSampler.here()`, to the bit.
  public static PairedSampler sampler(SweepEngine engine) {
    return prepared -> {
      SweepJob job = of(prepared.hedged(), prepared.unhedged(), prepared.settings());
      long[][] parts = new long[job.parts()][];
      engine.run(
          job,
          IntStream.range(0, job.parts()).boxed().toList(),
          (part, result) -> parts[part] = numbers(result));
      return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    };
  }

  /// Returns the job of resampling two books.
  public static SweepJob of(BookDays hedged, BookDays unhedged, InferenceSettings settings) {
    String block =
        switch (settings.block()) {
          case BlockChoice.Automatic a -> "automatic " + a.factor();
          case BlockChoice.Fixed f -> "fixed " + f.sessions();
          case BlockChoice.Least l -> "least " + l.rows();
        };
    String text =
        with(with(dated(hedged), "hedged", hedged), "unhedged", unhedged)
            .with("draws", Integer.toString(settings.draws()))
            .with("seed", Long.toString(settings.seed()))
            .with("strict_level", Double.toString(settings.strictLevel()))
            .with("block", block)
            .text();
    return new SweepJob(KIND, text, Math.ceilDiv(settings.draws(), CHUNK));
  }

  /// Returns a worker that makes the draws of `job`: the numbers of a part one after the other.
  static SweepWorker worker(SweepJob job) {
    SweepSettings text = SweepSettings.parse(job.text());
    String[] block = text.value("block").split(" ", 2);
    double length = Double.parseDouble(block[1]);
    InferenceSettings settings =
        new InferenceSettings(
            Integer.parseInt(text.value("draws")),
            Long.parseLong(text.value("seed")),
            1,
            Double.parseDouble(text.value("strict_level")),
            switch (block[0]) {
              case "automatic" -> new BlockChoice.Automatic(length);
              case "fixed" -> new BlockChoice.Fixed(length);
              case "least" -> new BlockChoice.Least(length);
              default -> throw new IllegalArgumentException("block: " + text.value("block"));
            });
    PairedDraws prepared = PairedDraws.of(book(text, "hedged"), book(text, "unhedged"), settings);
    return part -> {
      Check.that(part >= 0 && part < job.parts(), "no part " + part);
      int from = part * CHUNK;
      return bytes(prepared.draws(from, Math.min(from + CHUNK, settings.draws())));
    };
  }

  private static SweepSettings dated(BookDays book) {
    return SweepSettings.empty()
        .with(
            "dates",
            book.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
  }

  private static SweepSettings with(SweepSettings settings, String name, BookDays book) {
    return settings
        .with(name + "_start", Long.toString(book.startNav()))
        .with(name + "_nav", column(book, book::nav))
        .with(name + "_condors", column(book, book::condors))
        .with(name + "_hedge", column(book, book::hedge))
        .with(name + "_carry", column(book, book::carry));
  }

  private static String column(BookDays book, IntToLongFunction value) {
    return IntStream.range(0, book.size())
        .mapToObj(i -> Long.toString(value.applyAsLong(i)))
        .collect(Collectors.joining(" "));
  }

  private static BookDays book(SweepSettings text, String name) {
    List<LocalDate> dates = new ArrayList<>();
    for (String date : text.value("dates").split(" ", -1)) {
      dates.add(LocalDate.parse(date));
    }
    return BookDays.of(
        dates,
        Long.parseLong(text.value(name + "_start")),
        column(text.value(name + "_nav")),
        column(text.value(name + "_condors")),
        column(text.value(name + "_hedge")),
        column(text.value(name + "_carry")));
  }

  private static long[] column(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * numbers.length);
    buffer.asLongBuffer().put(numbers);
    return buffer.array();
  }

  private static long[] numbers(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}
