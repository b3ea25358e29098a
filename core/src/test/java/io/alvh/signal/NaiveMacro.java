package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Economy and composites from the whole past with plain loops.
final class NaiveMacro {
  private NaiveMacro() {}

  static void put(List<MarketSnapshot> past, Map<SignalName, Double> out) {
    int now = past.size() - 1;
    Instant asOf = past.get(now).asOf();
    put(out, SignalName.ROTATION, rotation(past, now));
    put(out, SignalName.ROTATION_STATE, leads(past, now));
    put(out, SignalName.REER_Z, reerScore(past, now));
    put(out, SignalName.REER_DEVIATION, reerDeviation(past, now));
    YearMonth month = YearMonth.from(past.get(now).date());
    boolean end = isMonthEnd(past.get(now).date());
    YearMonth last = end ? month : month.minusMonths(1);
    double both = condition(past, last) * condition(past, last.minusMonths(1));
    put(out, SignalName.SECOND_ENGINE, both);
    put(out, SignalName.RATE_DIFFERENTIAL, gap(past, now));
    put(out, SignalName.RATE_DIFFERENTIAL_Z, gapScore(past, now));
    NavigableMap<LocalDate, Observation> counts = known(past, now, SeriesName.IPO_COUNT, "");
    put(out, SignalName.IPO_COUNT, fresh(counts, asOf, 62));
    put(out, SignalName.IPO_PERCENTILE, percentile(counts, asOf));
    put(out, SignalName.GDP_GROWTH, fresh(known(past, now, SeriesName.GDP_GROWTH, ""), asOf, 150));
    put(out, SignalName.FRAGILITY, fragility(past, now));
    putBigTop(out);
  }

  private static void put(Map<SignalName, Double> out, SignalName name, double value) {
    if (!Double.isNaN(value)) {
      out.put(name, value);
    }
  }

  /// Newest version of each period.
  private static NavigableMap<LocalDate, Observation> known(
      List<MarketSnapshot> past, int now, SeriesName series, String item) {
    NavigableMap<LocalDate, Observation> known = new TreeMap<>();
    for (int i = 0; i <= now; i++) {
      for (Observation o : past.get(i).published()) {
        if (o.series() == series && o.item().equals(item)) {
          Observation before = known.get(o.period());
          if (before == null || !before.knownAt().isAfter(o.knownAt())) {
            known.put(o.period(), o);
          }
        }
      }
    }
    return known;
  }

  private static double fresh(NavigableMap<LocalDate, Observation> known, Instant now, int days) {
    if (known.isEmpty()) {
      return Double.NaN;
    }
    Observation newest = known.lastEntry().getValue();
    boolean late = newest.knownAt().plusSeconds(days * 86_400L).isBefore(now);
    return late ? Double.NaN : newest.value();
  }

  /// Ratio of each session up to the newest; the place of the snapshot that brought it.
  private static NavigableMap<LocalDate, Double> ratios(List<MarketSnapshot> past, int now) {
    NavigableMap<LocalDate, Double> ratios = new TreeMap<>();
    NavigableMap<LocalDate, Double> closes = new TreeMap<>();
    int arrived = -1;
    for (int i = 0; i <= now; i++) {
      closes.put(past.get(i).date(), past.get(i).spx().close());
      for (Observation o : past.get(i).published()) {
        boolean later = ratios.isEmpty() || o.period().isAfter(ratios.lastKey());
        if (o.series() == SeriesName.SMALL_CAP && later && closes.containsKey(o.period())) {
          double close = closes.getOrDefault(o.period(), Double.NaN);
          ratios.put(o.period(), StrictMath.log(o.value() / close));
          arrived = i;
        }
      }
    }
    return arrived == now ? ratios : new TreeMap<>();
  }

  private static double[] window(NavigableMap<LocalDate, Double> ratios, int n) {
    double[] window = new double[n];
    LocalDate day = ratios.isEmpty() ? LocalDate.of(2000, 1, 3) : ratios.lastKey();
    for (int i = n - 1; i >= 0; i--) {
      window[i] = ratios.getOrDefault(day, Double.NaN);
      day = TradingCalendar.previous(day);
    }
    return window;
  }

  private static double rotation(List<MarketSnapshot> past, int now) {
    double[] window = window(ratios(past, now), 61);
    return holds(window) ? window[60] - window[0] : Double.NaN;
  }

  private static boolean holds(double[] window) {
    for (double value : window) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private static double leads(List<MarketSnapshot> past, int now) {
    double[] window = window(ratios(past, now), 54);
    if (!holds(window)) {
      return Double.NaN;
    }
    for (int end = 50; end <= 54; end++) {
      double sum = 0;
      for (int i = end - 50; i < end; i++) {
        sum += window[i];
      }
      double[] twenty = Arrays.copyOfRange(window, end - 20, end);
      if (window[end - 1] <= sum / 50 || NaiveBreadth.fit(twenty, 0)[1] <= 0) {
        return 0;
      }
    }
    return 1;
  }

  private static double[] values(Iterable<Observation> figures) {
    List<Double> list = new ArrayList<>();
    figures.forEach(o -> list.add(o.value()));
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double score(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    double mean = sum / x.length;
    double squares = 0;
    for (double v : x) {
      squares += (v - mean) * (v - mean);
    }
    return (x[x.length - 1] - mean) / StrictMath.sqrt(squares / (x.length - 1));
  }

  private static double reerScore(List<MarketSnapshot> past, int now) {
    NavigableMap<LocalDate, Observation> known = known(past, now, SeriesName.REER, "");
    if (Double.isNaN(fresh(known, past.get(now).asOf(), 62))) {
      return Double.NaN;
    }
    List<Observation> window = new ArrayList<>();
    LocalDate first = known.lastKey().minusMonths(119);
    known.tailMap(first).values().forEach(window::add);
    return window.size() == 120 ? score(values(window)) : Double.NaN;
  }

  private static double reerDeviation(List<MarketSnapshot> past, int now) {
    NavigableMap<LocalDate, Observation> known = known(past, now, SeriesName.REER, "");
    double newest = fresh(known, past.get(now).asOf(), 62);
    double sum = 0;
    for (Observation o : known.values()) {
      sum += o.value();
    }
    return known.size() < 60 ? Double.NaN : newest / (sum / known.size()) - 1;
  }

  private static boolean isMonthEnd(LocalDate date) {
    return date.getMonthValue() != TradingCalendar.next(date).getMonthValue();
  }

  /// 1 or 0, or not-a-number.
  private static double condition(List<MarketSnapshot> past, YearMonth month) {
    for (int i = 0; i < past.size(); i++) {
      LocalDate date = past.get(i).date();
      if (YearMonth.from(date).equals(month) && isMonthEnd(date)) {
        double z = reerScore(past, i);
        double deviation = reerDeviation(past, i);
        boolean settled = deviation > 0.08 || !Double.isNaN(z);
        double high =
            Double.isNaN(deviation) || !settled ? Double.NaN : z > 1 || deviation > 0.08 ? 1 : 0;
        return leads(past, i) * high;
      }
    }
    return Double.NaN;
  }

  private static double gap(List<MarketSnapshot> past, int now) {
    Instant asOf = past.get(now).asOf();
    double usd = fresh(known(past, now, SeriesName.RATE_USD, ""), asOf, 62);
    double eur = fresh(known(past, now, SeriesName.RATE_EUR, ""), asOf, 62);
    double jpy = fresh(known(past, now, SeriesName.RATE_JPY, ""), asOf, 62);
    return usd - (eur + jpy) / 2;
  }

  private static double gapScore(List<MarketSnapshot> past, int now) {
    if (now < 271) {
      return Double.NaN;
    }
    double[] gaps = new double[272];
    for (int i = 0; i < 272; i++) {
      gaps[i] = gap(past, now - 271 + i);
    }
    double[] changes = new double[252];
    for (int i = 0; i < 252; i++) {
      changes[i] = gaps[i + 20] - gaps[i];
    }
    return holds(gaps) ? score(changes) : Double.NaN;
  }

  private static double percentile(NavigableMap<LocalDate, Observation> counts, Instant now) {
    double newest = fresh(counts, now, 62);
    if (Double.isNaN(newest)) {
      return Double.NaN;
    }
    double[] window = values(counts.tailMap(counts.lastKey().minusMonths(59)).values());
    int below = 0;
    for (double count : window) {
      below += count <= newest ? 1 : 0;
    }
    return window.length == 60 ? 100.0 * below / 60 : Double.NaN;
  }

  private static double fragility(List<MarketSnapshot> past, int now) {
    Instant asOf = past.get(now).asOf();
    TreeSet<String> sectors = new TreeSet<>();
    for (int i = 0; i <= now; i++) {
      past.get(i).published().stream()
          .filter(o -> o.series() == SeriesName.SECTOR_WEIGHT)
          .forEach(o -> sectors.add(o.item()));
    }
    double all = 0;
    List<double[]> scores = new ArrayList<>();
    for (String sector : sectors) {
      double weight = fresh(known(past, now, SeriesName.SECTOR_WEIGHT, sector), asOf, 400);
      if (!Double.isNaN(weight)) {
        all += weight;
        double pe = sectorScore(known(past, now, SeriesName.SECTOR_PE, sector), asOf);
        double pcf = sectorScore(known(past, now, SeriesName.SECTOR_PCF, sector), asOf);
        double quick = sectorScore(known(past, now, SeriesName.SECTOR_QUICK, sector), asOf);
        if (!Double.isNaN(pe + pcf + quick)) {
          scores.add(new double[] {weight, pe, pcf, quick});
        }
      }
    }
    double covered = scores.stream().mapToDouble(s -> s[0]).sum();
    if (scores.isEmpty() || covered < 0.9 * all) {
      return Double.NaN;
    }
    double sum = 0;
    for (double[] s : scores) {
      sum += s[0] / covered * (s[1] / 2 + s[2] / 2 - s[3]) / 2;
    }
    return sum;
  }

  private static double sectorScore(NavigableMap<LocalDate, Observation> known, Instant now) {
    if (Double.isNaN(fresh(known, now, 400))) {
      return Double.NaN;
    }
    LocalDate since = known.lastKey().minusYears(10);
    double[] window = values(known.tailMap(since, false).values());
    return window.length < 8 ? Double.NaN : score(window);
  }

  private static void putBigTop(Map<SignalName, Double> out) {
    double nan = Double.NaN;
    double vix = out.getOrDefault(SignalName.VIX, nan);
    double[][] pairs = {
      {vix - out.getOrDefault(SignalName.VIX_SMA200, nan), Double.MIN_VALUE},
      {vix, 1.18 * out.getOrDefault(SignalName.HV30, nan)},
      {out.getOrDefault(SignalName.CONTANGO, nan), 0.12},
      {out.getOrDefault(SignalName.RSI14, nan), Math.nextUp(68.0)},
      {out.getOrDefault(SignalName.AD_DIVERGENCE, nan), 1},
    };
    int known = 0;
    int met = 0;
    for (double[] pair : pairs) {
      if (!Double.isNaN(pair[0] + pair[1])) {
        known++;
        met += pair[0] >= pair[1] ? 1 : 0;
      }
    }
    if (known >= 3) {
      out.put(SignalName.BIG_TOP_SCORE, (double) met);
      out.put(SignalName.BIG_TOP_UNKNOWN, 5.0 - known);
    }
  }
}
