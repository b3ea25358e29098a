package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Breadth from the whole past with plain loops.
final class NaiveBreadth {
  /// One session's net and the place of the snapshot that brought it.
  private record Net(double value, int at) {}

  private final List<MarketSnapshot> past;
  private final NavigableMap<LocalDate, Net> exchange = new TreeMap<>();
  private final NavigableMap<LocalDate, Net> standIn = new TreeMap<>();
  private final NavigableMap<LocalDate, Net> either = new TreeMap<>();

  private NaiveBreadth(List<MarketSnapshot> past) {
    this.past = past;
    for (int i = 0; i < past.size(); i++) {
      NavigableMap<LocalDate, Net> mine = nets(i, false);
      NavigableMap<LocalDate, Net> theirs = nets(i, true);
      append(exchange, mine);
      append(standIn, theirs);
      theirs.putAll(mine);
      append(either, theirs);
    }
  }

  private static void append(NavigableMap<LocalDate, Net> all, NavigableMap<LocalDate, Net> news) {
    news.forEach((date, net) -> {
      if (all.isEmpty() || date.isAfter(all.lastKey())) {
        all.put(date, net);
      }
    });
  }

  private NavigableMap<LocalDate, Net> nets(int at, boolean other) {
    NavigableMap<LocalDate, Net> nets = new TreeMap<>();
    for (Observation o : past.get(at).published()) {
      if (o.series() == SeriesName.ADVANCES) {
        Optional<Observation> up = find(at, SeriesName.ADVANCES, o.period(), other);
        Optional<Observation> down = find(at, SeriesName.DECLINES, o.period(), other);
        if (up.isPresent() && down.isPresent()) {
          double rose = up.get().value();
          double fell = down.get().value();
          nets.put(o.period(), new Net((rose - fell) / (rose + fell), at));
        }
      }
    }
    return nets;
  }

  /// The user's figure, else the first.
  private Optional<Observation> find(int at, SeriesName series, LocalDate period, boolean other) {
    List<Observation> fit =
        past.get(at).published().stream()
            .filter(o -> o.series() == series && o.period().equals(period))
            .filter(o -> (o.origin() == Origin.SUBSTITUTE) == other)
            .toList();
    return fit.stream()
        .filter(o -> o.origin() == Origin.USER)
        .findFirst()
        .or(() -> fit.stream().findFirst());
  }

  static void put(List<MarketSnapshot> past, Map<SignalName, Double> out) {
    NaiveBreadth breadth = new NaiveBreadth(past);
    if (breadth.isFresh(breadth.either)) {
      out.put(SignalName.AD_NET, breadth.either.lastEntry().getValue().value());
      double sum = 0;
      for (Net net : breadth.either.values()) {
        sum += net.value();
      }
      out.put(SignalName.AD_LINE, sum);
    }
    breadth
        .divergence(breadth.exchange)
        .or(() -> breadth.divergence(breadth.standIn))
        .ifPresent(d -> out.put(SignalName.AD_DIVERGENCE, d));
    if (out.containsKey(SignalName.AD_DIVERGENCE) && out.containsKey(SignalName.RSI_WEEKLY_STATE)) {
      boolean warns =
          out.getOrDefault(SignalName.AD_DIVERGENCE, 0.0) == 1
              && out.getOrDefault(SignalName.RSI_WEEKLY_STATE, 0.0) != 0;
      out.put(SignalName.BREADTH_WARNING, warns ? 1.0 : 0.0);
    }
  }

  private boolean isFresh(NavigableMap<LocalDate, Net> nets) {
    if (nets.isEmpty()) {
      return false;
    }
    LocalDate now = past.getLast().date();
    boolean arrived = nets.lastEntry().getValue().at() == past.size() - 1;
    boolean yesterday = nets.lastKey().equals(TradingCalendar.previous(now));
    return nets.lastKey().equals(now) || (yesterday && arrived);
  }

  private Optional<Double> divergence(NavigableMap<LocalDate, Net> nets) {
    if (!isFresh(nets)) {
      return Optional.empty();
    }
    double[] line = new double[252];
    LocalDate[] dates = new LocalDate[252];
    LocalDate day = nets.lastKey();
    for (int i = 251; i >= 0; i--) {
      dates[i] = day;
      day = TradingCalendar.previous(day);
    }
    double sum = 0;
    for (int i = 0; i < 252; i++) {
      Net net = nets.get(dates[i]);
      if (net == null) {
        return Optional.empty();
      }
      sum += net.value();
      line[i] = sum;
    }
    double[] close = new double[252];
    for (int i = 192; i < 252; i++) {
      close[i] = close(dates[i]);
    }
    double high = 0;
    double lineHigh = line[192];
    for (int i = 192; i < 252; i++) {
      high = Math.max(high, close[i]);
      lineHigh = Math.max(lineHigh, line[i]);
    }
    double[] fit = fit(line, 0);
    double squares = 0;
    for (int i = 0; i < 252; i++) {
      double off = line[i] - fit[0] - fit[1] * (i - 125.5);
      squares += off * off;
    }
    boolean lags = lineHigh - line[251] > StrictMath.sqrt(squares / 251);
    boolean parts = fit(close, 231)[1] > 0 && fit(line, 231)[1] < 0;
    return Optional.of((close[251] >= 0.99 * high && lags) || parts ? 1.0 : 0.0);
  }

  private double close(LocalDate date) {
    return past.stream().filter(s -> s.date().equals(date)).findFirst().orElseThrow().spx().close();
  }

  /// Mean and slope of the values from place `from` on.
  static double[] fit(double[] values, int from) {
    int n = values.length - from;
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += values[i];
    }
    double mean = sum / n;
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      double x = i - (n - 1) / 2.0;
      above += x * (values[from + i] - mean);
      below += x * x;
    }
    return new double[] {mean, above / below};
  }
}
