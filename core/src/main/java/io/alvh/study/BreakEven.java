package io.alvh.study;

import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the trading profit is gone, by whole runs: each a point of slippage and profit, straight
/// lines between them. Strikes, exits and sizes are those of each run.
public final class BreakEven {
  /// How the reason begins when the dearest run still earns.
  public static final String STILL_A_PROFIT = "a profit even at ";

  private BreakEven() {}

  /// One run.
  ///
  /// @param slippage a multiple of the ruled one, or a fraction of mid to natural
  /// @param profit trading profit in any unit
  public record Point(double slippage, double profit) {}

  /// Returns the least slippage at which the profit is zero; undefined when the first point is a
  /// loss or the last one still a profit.
  public static Measure of(List<Point> points) {
    Check.that(points.size() >= 2, "a break-even needs two runs, there were " + points.size());
    List<Point> sorted =
        points.stream().sorted(Comparator.comparingDouble(Point::slippage)).toList();
    if (sorted.getFirst().profit() < 0) {
      return Measure.undefined(SlippageResult.LOSS_AT_MID);
    }
    for (int i = 1; i < sorted.size(); i++) {
      Point a = sorted.get(i - 1);
      Point b = sorted.get(i);
      if (b.profit() <= 0) {
        double share = a.profit() > 0 ? a.profit() / (a.profit() - b.profit()) : 0;
        return Measure.of(a.slippage() + share * (b.slippage() - a.slippage()));
      }
    }
    return Measure.undefined(STILL_A_PROFIT + sorted.getLast().slippage());
  }

  /// Returns the multiple of the ruled slippage at which the headline profit of `cell` is gone,
  /// where the study ran it at other multiples.
  public static Measure multiple(StudyResult study, Cell cell) {
    List<Point> points = new ArrayList<>();
    add(points, study, cell, new Twist.Plain(), 1);
    PlannedRun.SLIPPAGES.forEach(f -> add(points, study, cell, new Twist.Slippage(f), f));
    return points.size() < 3 ? Measure.undefined("not run") : of(points);
  }

  /// Returns the fraction of the way from mid to natural at which the headline profit of `cell` is
  /// gone, where the study ran it at several.
  public static Measure fraction(StudyResult study, Cell cell, Spreads spreads) {
    List<Point> points = new ArrayList<>();
    PlannedRun.FRACTIONS.forEach(
        f -> add(points, study, cell, new Twist.MidToNatural(f, spreads), f));
    return points.size() < 3 ? Measure.undefined("not run") : of(points);
  }

  private static void add(
      List<Point> points, StudyResult study, Cell cell, Twist twist, double slippage) {
    study
        .find(cell, twist)
        .flatMap(r -> r.find(Period.HEADLINE))
        .ifPresent(r -> points.add(new Point(slippage, (double) r.profit().trading())));
  }
}
