package io.alvh.study.inference;

import io.alvh.stats.PerformanceStats;
import io.alvh.stats.bootstrap.FixedLog;
import io.alvh.stats.bootstrap.JointResampler;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.unit.Check;

/// A hedged book, the same book unhedged, and that book de-levered, ready to be resampled jointly:
/// a session is drawn for all three at once.
///
/// NAV is resampled as daily growth, compounded, so the sample itself has exactly the drawdown that
/// was published; money is resampled in cents and adds up. Draws are whole numbers, the same
/// wherever they are made, so parts of them can be made elsewhere. Immutable.
public final class PairedDraws {
  private final InferenceSettings settings;
  private final BookPair pair;
  private final BlockLengths blocks;
  private final JointResampler resampler;

  private PairedDraws(BookPair pair, InferenceSettings settings) {
    this.settings = settings;
    this.pair = pair;
    double[][] growth = pair.growth();
    this.blocks = BlockLengths.of(growth[0], growth[1], settings.block());
    long[][] paths = new long[growth.length][];
    for (int p = 0; p < paths.length; p++) {
      paths[p] = FixedLog.of(growth[p]);
    }
    int n = pair.hedged().size();
    this.resampler =
        new JointResampler(
            paths,
            columns(pair.hedged(), pair.unhedged()),
            new StationaryBootstrap(n, n, blocks.used(), settings.seed()));
  }

  /// Returns two books ready to be resampled.
  ///
  /// @throws IllegalArgumentException if their sessions differ, or if one of them is ruined: what
  ///   is worth nothing has no returns
  public static PairedDraws of(BookDays hedged, BookDays unhedged, InferenceSettings settings) {
    return of(new BookPair(hedged, unhedged), settings);
  }

  static PairedDraws of(BookPair pair, InferenceSettings settings) {
    Check.that(!pair.ruined(), "a ruined book has no returns");
    return new PairedDraws(pair, settings);
  }

  /// The order is that in which `figures` reads them.
  private static long[][] columns(BookDays hedged, BookDays unhedged) {
    int n = hedged.size();
    long[][] columns = new long[5][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = hedged.condors(i) + hedged.hedge(i);
      columns[1][i] = unhedged.condors(i) + unhedged.hedge(i);
      columns[2][i] = hedged.carry(i);
      columns[3][i] = -hedged.hedge(i);
      columns[4][i] = hedged.nav(i);
    }
    return columns;
  }

  /// Returns draws `from` to `to`, the last excluded: `width()` numbers each, one after the other.
  public long[] draws(int from, int to) {
    return resampler.draws(from, to);
  }

  /// Returns how many numbers a draw has.
  public int width() {
    return resampler.width();
  }

  /// Returns how intervals are made.
  public InferenceSettings settings() {
    return settings;
  }

  /// Returns the mean lengths of blocks.
  public BlockLengths blocks() {
    return blocks;
  }

  /// Returns how sessions are drawn.
  public StationaryBootstrap bootstrap() {
    return resampler.bootstrap();
  }

  /// Returns the hedged book.
  public BookDays hedged() {
    return pair.hedged();
  }

  /// Returns the unhedged book.
  public BookDays unhedged() {
    return pair.unhedged();
  }

  BookPair pair() {
    return pair;
  }

  /// Returns the row of the sample itself.
  long[] sample() {
    return resampler.sample();
  }

  /// Returns the row of the sample without its sessions `from` to `to`, the last excluded.
  long[] without(int from, int to) {
    return resampler.without(from, to);
  }

  /// Returns what the row that starts at `rows[at]` says.
  PairFigures figures(long[] rows, int at) {
    double startHedged = pair.hedged().startNav();
    double startUnhedged = pair.unhedged().startNav();
    int sums = at + 6;
    double profit = rows[sums + 1] / startUnhedged;
    double scale = pair.scale().find().orElse(1);
    return new PairFigures(
        leg(rows, at, rows[sums] / startHedged),
        leg(rows, at + 2, profit),
        leg(rows, at + 4, scale * profit),
        pair.scale(),
        (double) rows[sums + 2],
        (double) rows[sums + 3],
        (double) rows[sums + 4] / PerformanceStats.SESSIONS_A_YEAR);
  }

  private static PairFigures.Leg leg(long[] rows, int at, double profit) {
    return new PairFigures.Leg(FixedLog.fall(rows[at + 1]), FixedLog.growth(rows[at]), profit);
  }
}
