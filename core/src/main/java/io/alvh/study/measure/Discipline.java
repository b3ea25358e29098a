package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.Trade;
import io.alvh.ledger.Tag;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How steadily the hedge followed its rules (S1-S5).
///
/// @param bandSwitches changes a year of the band of VIX closes: what following it blindly would do
/// @param targetSwitches changes a year of the target intensity
/// @param turnover hedge contracts bought or closed a year over the mean number held
/// @param busiest most hedge trades in any 20 sessions
/// @param fromNone mean distance of the intensity from 0
/// @param fromFull mean distance of the intensity from 1
/// @param atExtremes share of sessions with an intensity of exactly 0 or 1
/// @param stalest most sessions in a row with hedge held or asked for and none traded
/// @param adherence contracts held, up to those asked for, over those asked for
/// @param onTarget share of sessions with hedge asked for that ended within a contract or a tenth
///   of it
/// @param overApplied share of sessions with condors and hedge held on which the hedge's gain in
///   the stress exceeded the part of the condors' loss that the rulebook asks for
record Discipline(
    Measure bandSwitches,
    Measure targetSwitches,
    Measure turnover,
    int busiest,
    Measure fromNone,
    Measure fromFull,
    Measure atExtremes,
    int stalest,
    Measure adherence,
    Measure onTarget,
    Measure overApplied) {
  private static final int WINDOW = 20;
  private static final double YEAR = 252;
  private static final double TOLERANCE = 0.1;

  /// Returns the measures of `sample`.
  static Discipline of(RunSample sample) {
    List<DayRow> days = sample.run().days();
    double years = days.size() / YEAR;
    long[] traded = traded(sample);
    Sums s = new Sums();
    for (int i = 0; i < days.size(); i++) {
      s.add(days.get(i), sample.run().rulebook().hedge().units().stressTarget());
      s.idle = traded[i] > 0 || held(days.get(i)) == 0 ? 0 : s.idle + 1;
      s.stalest = Math.max(s.stalest, s.idle);
    }
    double n = days.size();
    return new Discipline(
        Measure.of(switches(days, true) / years),
        Measure.of(switches(days, false) / years),
        Measure.ratio(
            (double) Arrays.stream(traded).sum() / years, s.contracts / n, "no hedge was held"),
        busiest(trades(sample)),
        Measure.of(s.intensity / n),
        Measure.of(1 - s.intensity / n),
        Measure.of(s.extremes / n),
        s.stalest,
        Measure.ratio(s.followed, s.asked, "no hedge asked for"),
        Measure.ratio(s.onTarget, s.asking, "no hedge asked for"),
        Measure.ratio(s.over, s.covering, "condors and hedge never held together"));
  }

  private static final class Sums {
    private double intensity;
    private double contracts;
    private double extremes;
    private double followed;
    private double asked;
    private double onTarget;
    private double asking;
    private double over;
    private double covering;
    private int idle;
    private int stalest;

    void add(DayRow d, double stressTarget) {
      double h = d.intensityTarget();
      intensity += h;
      // The ends of the scale, as the schedule writes them.
      extremes += h == 0 || h == 1 ? 1 : 0;
      contracts += d.heldContracts();
      asked += d.targetContracts();
      followed += Math.min(d.heldContracts(), d.targetContracts());
      if (d.targetContracts() > 0) {
        asking++;
        double off = Math.abs(d.heldContracts() - d.targetContracts());
        onTarget += off <= Math.max(1, TOLERANCE * d.targetContracts()) ? 1 : 0;
      }
      if (d.stressLoss() > 0 && d.heldContracts() > 0) {
        covering++;
        over += d.stressGain() > stressTarget * d.stressLoss() ? 1 : 0;
      }
    }
  }

  private static long held(DayRow d) {
    return Math.max(d.heldContracts(), d.targetContracts());
  }

  private static double switches(List<DayRow> days, boolean bands) {
    int count = 0;
    for (int i = 1; i < days.size(); i++) {
      DayRow a = days.get(i - 1);
      DayRow b = days.get(i);
      boolean moved =
          bands
              ? Regimes.band(a.vix()) != Regimes.band(b.vix())
              // Any change of the target is one, however small.
              : a.intensityTarget() != b.intensityTarget();
      count += moved ? 1 : 0;
    }
    return count;
  }

  /// Hedge contracts bought or closed in each session; what settled was not traded.
  private static long[] traded(RunSample sample) {
    return perSession(sample, true);
  }

  private static long[] trades(RunSample sample) {
    return perSession(sample, false);
  }

  private static long[] perSession(RunSample sample, boolean contracts) {
    Map<LocalDate, Long> sums = new TreeMap<>();
    for (Trade t : sample.run().trades()) {
      if (t.tag().book() == Tag.Book.HEDGE) {
        sums.merge(t.opened(), contracts ? t.quantity() : 1, Long::sum);
        if (!t.exit().equals("settled")) {
          t.ends().forEach(e -> sums.merge(e.date(), contracts ? e.quantity() : 1, Long::sum));
        }
      }
    }
    long[] values = new long[sample.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = sums.getOrDefault(sample.date(i), 0L);
    }
    return values;
  }

  private static int busiest(long[] trades) {
    long most = 0;
    long window = 0;
    for (int i = 0; i < trades.length; i++) {
      window += trades[i] - (i >= WINDOW ? trades[i - WINDOW] : 0);
      most = Math.max(most, window);
    }
    return Math.toIntExact(most);
  }
}
