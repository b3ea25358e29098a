package io.alvh.multiverse;

import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// What a worker found out about one part of a plan.
///
/// @param twin the unhedged book
/// @param books its hedged ones, in the order of the plan
public record PartResult(BookResult twin, List<Hedged> books) {
  private static final int FORMAT = 1;

  public PartResult {
    books = List.copyOf(books);
  }

  /// A hedged book and what it did better than its twin.
  ///
  /// @param book its own result
  /// @param reduction of the largest drawdown, fraction
  /// @param retained part of the twin's trading profit that was kept
  /// @param excess reduction less the profit given up
  /// @param scale of the de-levered twin that falls as far as this book
  /// @param scaledProfit trading profit of that control over its start
  public record Hedged(
      BookResult book,
      Measure reduction,
      Measure retained,
      Measure excess,
      Measure scale,
      Measure scaledProfit) {}

  /// Returns this result as bytes; equal results have equal bytes.
  public byte[] bytes() {
    ByteWriter out = new ByteWriter();
    out.whole(FORMAT);
    twin.write(out);
    out.whole(books.size());
    for (Hedged h : books) {
      h.book().write(out);
      out.measure(h.reduction()).measure(h.retained()).measure(h.excess());
      out.measure(h.scale()).measure(h.scaledProfit());
    }
    return out.bytes();
  }

  /// Returns the result written in `bytes`.
  ///
  /// @throws IllegalArgumentException if they hold none
  public static PartResult of(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    long format = in.whole();
    Check.that(format == FORMAT, "result of format " + format + "; accepted: " + FORMAT);
    BookResult twin = BookResult.read(in);
    int n = in.count();
    List<Hedged> books = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      books.add(
          new Hedged(
              BookResult.read(in),
              in.measure(),
              in.measure(),
              in.measure(),
              in.measure(),
              in.measure()));
    }
    in.end();
    return new PartResult(twin, books);
  }
}
