package io.alvh.study.inference;

import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.stats.bootstrap.CounterSeed;
import io.alvh.stats.bootstrap.FixedLog;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.JointResampler;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.study.Measure;
import io.alvh.study.Sweep;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// How large a drawdown reduction must be for so many years of data to show it: the least one whose
/// 95 % interval lies above zero in 80 % of worlds.
///
/// A world is a history of that length resampled from the books' joint daily returns in blocks of a
/// quarter, so that crises stay whole. In it the hedged book's daily return is dialled by x:
///
/// ```
/// (1 - x) u + (h - u)
/// ```
///
/// It moves with the unhedged book u as if that were traded at 1 - x of its size, and keeps the
/// real hedge's own daily gains and losses, h - u, as what blurs it. So the drawdown is cut by
/// about x whatever the book earns. The truth at a dial is the median reduction over the worlds.
/// The cut is the same in every fall; a hedge that works in some crises only needs a greater one
/// than is said here. (Two other dials do not serve: a constant daily premium for softened falls is
/// bled by a book that stands aside for months, and softened falls paid for out of gains leave a
/// losing book's drawdown as it is.) Immutable; the same numbers for any number of threads.
public final class Power {
  /// Share of worlds that must show a reduction.
  public static final double ENOUGH = 0.8;

  private static final int YEAR = 252;
  private static final double WORLD_BLOCK = 63;
  private static final double STEP = 0.1;
  private static final int STEPS = 10;

  private final double[] hedged;
  private final double[] unhedged;
  private final Settings settings;

  private Power(double[] hedged, double[] unhedged, Settings settings) {
    this.hedged = hedged;
    this.unhedged = unhedged;
    this.settings = settings;
  }

  /// How power is computed.
  ///
  /// @param worlds of each length and dial
  /// @param draws of the interval in each world
  /// @param seed of all of them
  /// @param threads how many work side by side; changes no result
  public record Settings(int worlds, int draws, long seed, int threads) {
    public Settings {
      Check.that(worlds >= 10, "worlds must be at least 10, was " + worlds);
      Check.that(draws >= 100, "draws must be at least 100, was " + draws);
      Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    }

    /// Returns 200 worlds of 500 draws each.
    public static Settings of(long seed, int threads) {
      return new Settings(200, 500, seed, threads);
    }
  }

  /// One strength of the hedge.
  ///
  /// @param dial x
  /// @param truth median reduction over the worlds
  /// @param power share of the worlds whose interval lies above zero
  public record Point(double dial, double truth, double power) {}

  /// What so many years of data can show.
  ///
  /// @param years length of the worlds
  /// @param worlds at each point
  /// @param points by dial, ascending, up to the first with enough power
  /// @param minimum least reduction that is shown often enough, straight between points; undefined
  ///   if no dial is enough, or if the weakest already is
  public record Curve(int years, int worlds, List<Point> points, Measure minimum) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /// Returns the curves of `years`, from the daily returns of two books in the same sessions.
  ///
  /// @throws IllegalArgumentException if the sessions differ or a book is ruined
  public static List<Curve> of(
      BookDays hedged, BookDays unhedged, List<Integer> years, Settings settings) {
    BookPair pair = new BookPair(hedged, unhedged);
    Check.that(!pair.ruined(), "a ruined book has no returns");
    Check.that(
        IntervalCalibration.all().stream().allMatch(r -> r.base() == Interval.Method.PERCENTILE),
        "power is computed with percentile intervals");
    double[][] growth = pair.growth();
    Power power = new Power(returns(growth[0]), returns(growth[1]), settings);
    return years.stream().map(power::curve).toList();
  }

  private static double[] returns(double[] growth) {
    return Arrays.stream(growth).map(g -> g - 1).toArray();
  }

  private Curve curve(int years) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      Point point = point(years, i * STEP);
      points.add(point);
      if (point.power() >= ENOUGH) {
        break;
      }
    }
    return new Curve(years, settings.worlds(), points, minimum(points));
  }

  /// Returns the truth at which `ENOUGH` is reached between the last two points.
  private static Measure minimum(List<Point> points) {
    Point last = points.getLast();
    if (last.power() < ENOUGH) {
      return Measure.undefined("no reduction up to the greatest tried is shown often enough");
    }
    if (points.size() == 1) {
      return Measure.undefined("the hedge as it is is shown often enough");
    }
    Point before = points.get(points.size() - 2);
    double part = (ENOUGH - before.power()) / (last.power() - before.power());
    return Measure.of(before.truth() + part * (last.truth() - before.truth()));
  }

  private Point point(int years, double dial) {
    double[] dialled = dialled(dial);
    long seed = CounterSeed.bits(settings.seed(), years);
    StationaryBootstrap worlds =
        new StationaryBootstrap(unhedged.length, years * YEAR, WORLD_BLOCK, seed);
    List<Callable<World>> tasks = new ArrayList<>();
    for (int w = 0; w < settings.worlds(); w++) {
      int world = w;
      tasks.add(() -> world(worlds.indices(world), dialled, CounterSeed.bits(~seed, world)));
    }
    List<World> done = Sweep.all(tasks, settings.threads());
    double[] truths = done.stream().mapToDouble(World::reduction).sorted().toArray();
    int middle = truths.length / 2;
    double truth =
        truths.length % 2 == 1 ? truths[middle] : (truths[middle - 1] + truths[middle]) / 2;
    long shown = done.stream().filter(World::shown).count();
    return new Point(dial, truth, (double) shown / done.size());
  }

  /// Returns the hedged book's returns at a dial.
  private double[] dialled(double dial) {
    double[] dialled = new double[hedged.length];
    for (int i = 0; i < dialled.length; i++) {
      dialled[i] = hedged[i] - dial * unhedged[i];
    }
    return dialled;
  }

  /// A world's own reduction, and whether its interval lies above zero.
  private record World(double reduction, boolean shown) {}

  private World world(int[] indices, double[] dialled, long seed) {
    int n = indices.length;
    double[] h = new double[n];
    double[] u = new double[n];
    double[] difference = new double[n];
    for (int i = 0; i < n; i++) {
      h[i] = 1 + dialled[indices[i]];
      u[i] = 1 + unhedged[indices[i]];
      difference[i] = h[i] - u[i];
    }
    double longest =
        Math.max(BlockLength.of(difference), Math.max(BlockLength.of(h), BlockLength.of(u)));
    double block = Math.max(BlockChoice.LEAST, longest);
    JointResampler resampler =
        new JointResampler(
            new long[][] {FixedLog.of(h), FixedLog.of(u)},
            new long[0][],
            new StationaryBootstrap(n, n, block, seed));
    double point = reduction(resampler.sample(), 0);
    return new World(point, shown(resampler, point, n));
  }

  private boolean shown(JointResampler resampler, double point, int sessions) {
    int width = resampler.width();
    long[] rows = resampler.draws(0, settings.draws());
    double[] draws = new double[settings.draws()];
    for (int k = 0; k < draws.length; k++) {
      draws[k] = reduction(rows, k * width);
    }
    DrawIntervals intervals = new DrawIntervals(draws, point, new double[0]);
    Optional<Interval> percentile = Optional.of(intervals.percentile(PairedInference.LEVEL));
    return IntervalCalibration.apply(
            Statistic.DRAWDOWN_REDUCTION, sessions, percentile, Optional.empty())
        .filter(i -> i.low() > 0)
        .isPresent();
  }

  /// A world in which the unhedged book never falls shows no reduction.
  private static double reduction(long[] rows, int at) {
    double full = FixedLog.fall(rows[at + 3]);
    return full > 0 ? 1 - FixedLog.fall(rows[at + 1]) / full : 0;
  }
}
