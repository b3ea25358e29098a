package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Futures from the whole past with plain loops.
final class NaiveFutures {
  private NaiveFutures() {}

  static void put(List<MarketSnapshot> past, Map<SignalName, Double> out) {
    MarketSnapshot now = past.getLast();
    List<TermStructure.Point> curve = now.vixFutures().points();
    if (!curve.isEmpty()) {
      out.put(SignalName.FRONT_VX, curve.get(0).settle());
    }
    if (curve.size() > 1) {
      double m1 = curve.get(0).settle();
      double m2 = curve.get(1).settle();
      out.put(SignalName.CONTANGO, m2 / m1 - 1);
      out.put(SignalName.INVERSION_POINTS, m1 - m2);
      out.put(SignalName.VX_SLOPE, m2 - m1);
      out.put(SignalName.TERM_STATE, m2 / m1 - 1 > 0.035 ? 1.0 : m2 / m1 - 1 < 0 ? -1.0 : 0.0);
    }
    double vx30 = value(mix(now), now);
    if (!Double.isNaN(vx30)) {
      out.put(SignalName.VX30, vx30);
    }
    putLevel(past, vx30, out);
    putSlope(past, out);
    putLight(out);
  }

  /// Weight by expiry of the mix of thirty days; nothing if there is none.
  private static NavigableMap<Expiry, Double> mix(MarketSnapshot s) {
    NavigableMap<Expiry, Double> weights = new TreeMap<>();
    long aim = s.date().toEpochDay() + 30;
    List<TermStructure.Point> points = s.vixFutures().points();
    for (int i = 0; i < points.size(); i++) {
      long day = points.get(i).expiry().date().toEpochDay();
      if (day > aim) {
        if (i == 0) {
          weights.put(points.get(0).expiry(), 1.0);
        } else {
          long near = points.get(i - 1).expiry().date().toEpochDay();
          double w = (day - aim) / (double) (day - near);
          weights.put(points.get(i - 1).expiry(), w);
          weights.put(points.get(i).expiry(), 1 - w);
        }
        break;
      }
    }
    return weights;
  }

  /// Not-a-number where a part of the mix has no price.
  private static double value(NavigableMap<Expiry, Double> mix, MarketSnapshot s) {
    double sum = mix.isEmpty() ? Double.NaN : 0;
    for (Map.Entry<Expiry, Double> part : mix.entrySet()) {
      sum += part.getValue() * price(part.getKey(), s);
    }
    return sum;
  }

  private static double price(Expiry expiry, MarketSnapshot s) {
    if (expiry.date().equals(s.date())) {
      for (SettlementValue v : s.settlements()) {
        if (v.underlying().name().equals("VIX") && v.expiry().equals(expiry)) {
          return v.value();
        }
      }
      return Double.NaN;
    }
    OptionalDouble price = s.vixFutures().find(expiry);
    return price.orElse(Double.NaN);
  }

  private static void putLevel(
      List<MarketSnapshot> past, double vx30, Map<SignalName, Double> out) {
    List<Double> levels = new ArrayList<>();
    NavigableMap<Expiry, Double> held = new TreeMap<>();
    NavigableMap<Expiry, Double> cash = new TreeMap<>();
    double before = 0;
    double level = 0;
    int waited = 0;
    boolean known = false;
    for (MarketSnapshot s : past) {
      NavigableMap<Expiry, Double> next = mix(s);
      known = false;
      double worth = 0;
      NavigableMap<Expiry, Double> prices = new TreeMap<>(cash);
      for (Map.Entry<Expiry, Double> part : held.entrySet()) {
        double price = cash.getOrDefault(part.getKey(), price(part.getKey(), s));
        prices.put(part.getKey(), price);
        worth += part.getValue() * price;
      }
      boolean valued = !held.isEmpty() && !Double.isNaN(worth);
      if (held.isEmpty() || (!valued && waited == 5)) {
        held = new TreeMap<>();
        levels.clear();
        waited = 0;
        if (!next.isEmpty()) {
          level = value(next, s);
          known = true;
        }
      } else if (valued) {
        level = level * (worth / before);
        known = !next.isEmpty();
        before = worth;
      }
      if (known) {
        held = next;
        cash = new TreeMap<>();
        before = value(next, s);
        levels.add(level);
        waited = 0;
      } else if (!held.isEmpty()) {
        if (valued && waited == 5) {
          held = new TreeMap<>();
          levels.clear();
          waited = 0;
          cash = new TreeMap<>();
        } else {
          waited++;
          if (valued) {
            prices.keySet().removeIf(e -> e.date().isAfter(s.date()));
            cash = prices;
          }
        }
      }
    }
    if (known) {
      out.put(SignalName.VX30_ADJUSTED, level);
      putMacd(
          levels,
          vx30 / level,
          List.of(SignalName.MACD, SignalName.MACD_SIGNAL, SignalName.MACD_CROSS),
          out);
    }
  }

  private static void putSlope(List<MarketSnapshot> past, Map<SignalName, Double> out) {
    List<Double> slopes = new ArrayList<>();
    int waited = 0;
    for (MarketSnapshot s : past) {
      List<TermStructure.Point> points = s.vixFutures().points();
      if (points.size() > 1) {
        slopes.add(points.get(1).settle() - points.get(0).settle());
        waited = 0;
      } else if (++waited > 5) {
        slopes.clear();
      }
    }
    if (waited == 0 && !slopes.isEmpty()) {
      putMacd(
          slopes,
          1,
          List.of(SignalName.SLOPE_MACD, SignalName.SLOPE_MACD_SIGNAL, SignalName.SLOPE_MACD_CROSS),
          out);
    }
  }

  private static void putMacd(
      List<Double> x, double scale, List<SignalName> names, Map<SignalName, Double> out) {
    double[] fast = ema(x, 12);
    double[] slow = ema(x, 26);
    List<Double> macd = new ArrayList<>();
    for (int i = 25; i < x.size(); i++) {
      macd.add(fast[i] - slow[i]);
    }
    double[] signal = ema(macd, 9);
    int n = macd.size();
    if (n > 0) {
      out.put(names.get(0), macd.get(n - 1) * scale);
    }
    if (n >= 9) {
      out.put(names.get(1), signal[n - 1] * scale);
    }
    if (n >= 10) {
      double gap = macd.get(n - 1) - signal[n - 1];
      double earlier = macd.get(n - 2) - signal[n - 2];
      boolean up = gap > 0 && earlier <= 0;
      boolean down = gap < 0 && earlier >= 0;
      out.put(names.get(2), up ? 1.0 : down ? -1.0 : 0.0);
    }
  }

  /// From place n - 1 on; zero before.
  static double[] ema(List<Double> x, int n) {
    double[] e = new double[x.size()];
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.get(i);
      if (i == n - 1) {
        e[i] = sum / n;
      } else if (i >= n) {
        e[i] = e[i - 1] + 2.0 / (n + 1) * (x.get(i) - e[i - 1]);
      }
    }
    return e;
  }

  private static void putLight(Map<SignalName, Double> out) {
    List<SignalName> needed =
        List.of(
            SignalName.TERM_STATE, SignalName.VIX_TO_VIX3M, SignalName.VIX, SignalName.VIX_SMA5);
    if (out.keySet().containsAll(needed)) {
      int warnings = out.getOrDefault(SignalName.TERM_STATE, 0.0) < 1 ? 1 : 0;
      warnings += out.getOrDefault(SignalName.VIX_TO_VIX3M, 0.0) > 1 ? 1 : 0;
      double vix = out.getOrDefault(SignalName.VIX, 0.0);
      warnings += vix > out.getOrDefault(SignalName.VIX_SMA5, 0.0) ? 1 : 0;
      out.put(SignalName.CONTANGO_LIGHT, (double) Math.min(2, warnings));
    }
  }
}
