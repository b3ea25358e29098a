package io.alvh.coverage;

import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.SumInference;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.inference.SumKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Rows of one world's books for figures made of sums.
final class SumRows {
  private static final int COLUMNS = 17;
  private static final double HIGH = 20;
  private static final List<Function<double[], Measure>> FIGURES =
      Arrays.stream(SumTrial.values()).<Function<double[], Measure>>map(t -> t::of).toList();

  private final double[][] columns;
  private final RowSpan span;

  private SumRows(double[][] columns, RowSpan span) {
    this.columns = columns;
    this.span = span;
  }

  /// Returns the rows of two books; sessions that fill no row are left out.
  static SumRows of(BookDays hedged, BookDays unhedged, MarketDays market, RowSpan span) {
    int rows = hedged.size() / span.sessions();
    double[][] columns = new double[COLUMNS][rows];
    for (int r = 0; r < rows; r++) {
      int from = r * span.sessions();
      double[] row = row(hedged, unhedged, market.before(from), from, from + span.sessions());
      for (int c = 0; c < COLUMNS; c++) {
        columns[c][r] = row[c];
      }
    }
    return new SumRows(columns, span);
  }

  /// Returns the columns in the order in which `SumTrial` reads their sums.
  private static double[] row(BookDays hedged, BookDays unhedged, double vix, int from, int to) {
    double condors = 0;
    double hedge = 0;
    double carry = 0;
    double bare = 0;
    for (int i = from; i < to; i++) {
      condors += (double) hedged.condors(i);
      hedge += (double) hedged.hedge(i);
      carry += (double) hedged.carry(i);
      bare += (double) unhedged.condors(i);
    }
    double nav = before(hedged, from);
    boolean high = vix >= HIGH;
    return new double[] {
      hedge / nav,
      1,
      condors / nav,
      condors < 0 ? hedge : 0,
      Math.max(0, -condors),
      -hedge,
      carry,
      high ? hedge / nav : 0,
      high ? 1 : 0,
      high ? 0 : hedge / nav,
      high ? 0 : 1,
      condors + hedge,
      nav,
      bare,
      before(unhedged, from),
      condors > 0 ? 1 : 0,
      hedge > 0 ? 1 : 0
    };
  }

  private static double before(BookDays book, int i) {
    return (double) (i == 0 ? book.startNav() : book.nav(i - 1));
  }

  int size() {
    return columns[0].length;
  }

  /// Returns what inference says of every figure, in the order of `SumTrial`, as it makes it.
  /// Blocks suit the longer dependence of hedge and condors.
  Map<SumTrial, Sampled> sampled(InferenceSettings settings) {
    double block =
        span.least().sessions(Math.max(BlockLength.of(columns[0]), BlockLength.of(columns[2])));
    InferenceSettings fixed = settings.withBlock(new BlockChoice.Fixed(Math.min(size(), block)));
    List<Sampled> made = SumInference.all(columns, columns[0], fixed, FIGURES);
    Map<SumTrial, Sampled> all = new EnumMap<>(SumTrial.class);
    int at = 0;
    for (SumTrial trial : SumTrial.values()) {
      Sampled sampled = made.get(at++);
      all.put(
          trial,
          trial.kind() == SumKind.FREQUENCY ? sampled.atLeastBinomial(size(), fixed) : sampled);
    }
    return all;
  }
}
