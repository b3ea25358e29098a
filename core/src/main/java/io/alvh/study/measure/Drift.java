package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.Trade;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.stats.BrierScore;
import io.alvh.stats.Cusum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Alarms that what happens is no longer what was expected (S4-S5).
///
/// Each month is held against what all months before it let expect, at least 36 of them:
/// walk-forward, so no alarm knows the future. The deviations go into a cumulative sum, which
/// begins anew after an alarm. Months that follow each other are alike, so alarms are more frequent
/// than for independent months.
final class Drift {
  /// Months needed before anything is expected.
  static final int LEAST_MONTHS = 36;

  private static final int LEAST_TRADES = 100;

  private Drift() {}

  /// The alarms of one series.
  ///
  /// @param name what is watched
  /// @param months that had an expectation
  /// @param high months of alarms that there was more than expected
  /// @param low months of alarms that there was less
  record Watch(String name, int months, List<YearMonth> high, List<YearMonth> low) {}

  /// Returns the alarms; `limit` is h of the cumulative sums.
  static List<Watch> watches(RunSample sample, double limit) {
    Map<YearMonth, Month> months = months(sample);
    return List.of(
        breaches(months, limit),
        watch("gross cost of the hedge, of NAV", months, limit, Month::cost),
        watch("share of sessions with VIX below 15", months, limit, m -> m.share(0)),
        watch("share of sessions with VIX at 25 or above", months, limit, m -> m.share(3)));
  }

  /// Returns how good the frequency of breaches so far was as a forecast of the next one, each
  /// condor against those of its tier that had ended when it was sold; absent where a tier never
  /// had 100 of them.
  static Optional<BrierScore> breachForecast(RunSample sample) {
    Map<Tag, long[]> counts = new TreeMap<>();
    List<Double> forecasts = new ArrayList<>();
    List<Boolean> outcomes = new ArrayList<>();
    List<Trade> byEnd =
        closed(sample).stream().sorted(Comparator.comparing(Trade::closed)).toList();
    int known = 0;
    for (Trade t : byEnd.stream().sorted(Comparator.comparing(Trade::opened)).toList()) {
      while (known < byEnd.size() && !byEnd.get(known).closed().isAfter(t.opened())) {
        Trade ended = byEnd.get(known++);
        long[] count = counts.computeIfAbsent(ended.tag(), _ -> new long[2]);
        count[0] += breached(ended) ? 1 : 0;
        count[1]++;
      }
      long[] count = counts.computeIfAbsent(t.tag(), _ -> new long[2]);
      if (count[1] >= LEAST_TRADES) {
        forecasts.add((double) count[0] / count[1]);
        outcomes.add(breached(t));
      }
    }
    if (forecasts.isEmpty()) {
      return Optional.empty();
    }
    boolean[] happened = new boolean[outcomes.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = outcomes.get(i);
    }
    return Optional.of(
        BrierScore.of(forecasts.stream().mapToDouble(Double::doubleValue).toArray(), happened));
  }

  private static List<Trade> closed(RunSample sample) {
    return sample.run().trades().stream()
        .filter(t -> t.tag().book() == Tag.Book.CONDOR && !t.exit().equals("open"))
        .toList();
  }

  private static boolean breached(Trade t) {
    return t.breach() != Trade.Breach.NONE;
  }

  private static final class Month {
    private final int[] bands = new int[Regimes.LABELS.size()];
    private int sessions;
    private int closed;
    private int breached;
    private double gross;
    private double nav;

    double share(int band) {
      return (double) bands[band] / sessions;
    }

    double cost() {
      return gross / (nav / sessions);
    }

    void add(DayRow d) {
      sessions++;
      bands[Regimes.band(d.vix())]++;
      nav += (double) d.nav();
      for (Attribution a : d.attribution()) {
        if (a.tag().book() == Tag.Book.HEDGE) {
          gross -= (double) (a.theta() + a.roll() + a.slippage() + a.fees());
        }
      }
    }
  }

  private static Map<YearMonth, Month> months(RunSample sample) {
    Map<YearMonth, Month> months = new TreeMap<>();
    sample.run().days().forEach(d -> month(months, d.date()).add(d));
    for (Trade t : closed(sample)) {
      Month month = month(months, t.closed());
      month.closed++;
      month.breached += breached(t) ? 1 : 0;
    }
    return months;
  }

  private static Month month(Map<YearMonth, Month> months, LocalDate date) {
    return months.computeIfAbsent(YearMonth.from(date), _ -> new Month());
  }

  private static Watch breaches(Map<YearMonth, Month> months, double limit) {
    Alarms alarms = new Alarms("breached condors", limit);
    long closed = 0;
    long breached = 0;
    int seen = 0;
    for (Map.Entry<YearMonth, Month> e : months.entrySet()) {
      Month m = e.getValue();
      double p = closed == 0 ? 0 : (double) breached / closed;
      if (m.closed > 0 && seen >= LEAST_MONTHS && p > 0 && p < 1) {
        double n = m.closed;
        alarms.add(e.getKey(), (m.breached - n * p) / StrictMath.sqrt(n * p * (1 - p)));
      }
      closed += m.closed;
      breached += m.breached;
      seen += m.closed > 0 ? 1 : 0;
    }
    return alarms.watch();
  }

  private static Watch watch(
      String name, Map<YearMonth, Month> months, double limit, ToDoubleFunction<Month> value) {
    Alarms alarms = new Alarms(name, limit);
    List<Double> past = new ArrayList<>();
    for (Map.Entry<YearMonth, Month> e : months.entrySet()) {
      double now = value.applyAsDouble(e.getValue());
      score(past, now).ifPresent(z -> alarms.add(e.getKey(), z));
      past.add(now);
    }
    return alarms.watch();
  }

  /// The deviation of `now` from the mean of `past`; absent with too short or unmoving a past.
  private static OptionalDouble score(List<Double> past, double now) {
    if (past.size() < LEAST_MONTHS) {
      return OptionalDouble.empty();
    }
    double mean = past.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = past.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double deviation = StrictMath.sqrt(squares / (past.size() - 1));
    return deviation > 0 ? OptionalDouble.of((now - mean) / deviation) : OptionalDouble.empty();
  }

  private static final class Alarms {
    private final String name;
    private final double limit;
    private final List<YearMonth> high = new ArrayList<>();
    private final List<YearMonth> low = new ArrayList<>();
    private Cusum sums;
    private int months;

    Alarms(String name, double limit) {
      this.name = name;
      this.limit = limit;
      this.sums = new Cusum(0, 0, Cusum.SLACK, limit);
    }

    void add(YearMonth month, double z) {
      months++;
      sums = sums.plus(z);
      switch (sums.alarm()) {
        case NONE -> {
          return;
        }
        case HIGH -> high.add(month);
        case LOW -> low.add(month);
      }
      sums = new Cusum(0, 0, Cusum.SLACK, limit);
    }

    Watch watch() {
      return new Watch(name, months, List.copyOf(high), List.copyOf(low));
    }
  }
}
