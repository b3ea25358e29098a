package io.alvh.signal;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Every signal of volatility, range, skew, events and momentum from the whole past, written
/// plainly and afresh at each call. A signal without an entry is missing.
final class NaiveSignals {
  /// What it computes.
  static final List<SignalName> ALL =
      EnumSet.range(SignalName.VIX, SignalName.RSI_WEEKLY_STATE).stream()
          .filter(n -> n != SignalName.EDR)
          .toList();

  private final List<Valuer> past;
  private final MarketSnapshot now;
  private final Map<SignalName, Reading.Known> out = new EnumMap<>(SignalName.class);

  private NaiveSignals(List<Valuer> past) {
    this.past = past;
    this.now = past.getLast().snapshot();
  }

  /// Returns the signals of the last session of `past`.
  static Map<SignalName, Reading.Known> of(List<Valuer> past) {
    NaiveSignals naive = new NaiveSignals(past);
    naive.implied();
    naive.realised();
    naive.ranges();
    naive.skew();
    naive.events();
    NaiveSurprise.of(past, SeriesName.CPI_CHANGE, SeriesName.CPI_CONSENSUS)
        .ifPresent(k -> naive.out.put(SignalName.CPI_SURPRISE_Z, k));
    NaiveSurprise.of(past, SeriesName.PPI_CHANGE, SeriesName.PPI_CONSENSUS)
        .ifPresent(k -> naive.out.put(SignalName.PPI_SURPRISE_Z, k));
    naive.out.putAll(NaiveMomentum.of(past));
    return naive.out;
  }

  private void put(SignalName name, double value) {
    out.put(name, new Reading.Known(value, now.asOf(), ""));
  }

  private OptionalDouble value(SignalName name) {
    Reading.Known known = out.get(name);
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.value());
  }

  private void implied() {
    OptionalDouble vix = now.indices().find(IndexName.VIX);
    OptionalDouble vix9d = now.indices().find(IndexName.VIX9D);
    OptionalDouble vix3m = now.indices().find(IndexName.VIX3M);
    OptionalDouble vix6m = now.indices().find(IndexName.VIX6M);
    vix.ifPresent(v -> put(SignalName.VIX, v));
    vix9d.ifPresent(v -> put(SignalName.VIX9D, v));
    if (vix9d.isPresent() && vix.isPresent()) {
      put(SignalName.VIX9D_TO_VIX, vix9d.getAsDouble() / vix.getAsDouble());
    }
    if (vix3m.isPresent() && vix.isPresent()) {
      put(SignalName.VIX_TO_VIX3M, vix.getAsDouble() / vix3m.getAsDouble());
    }
    if (vix3m.isPresent() && vix6m.isPresent()) {
      put(SignalName.VIX3M_TO_VIX6M, vix3m.getAsDouble() / vix6m.getAsDouble());
    }
    List<Double> five = indices(IndexName.VIX, 5);
    List<Double> twenty = indices(IndexName.VIX, 20);
    List<Double> long200 = indices(IndexName.VIX, 200);
    if (!five.isEmpty()) {
      put(SignalName.VIX_SMA5, mean(five));
      put(SignalName.VIX_HIGH5, five.stream().max(Double::compare).orElseThrow());
    }
    if (!twenty.isEmpty()) {
      put(SignalName.VIX_HIGH20, twenty.stream().max(Double::compare).orElseThrow());
    }
    if (!long200.isEmpty()) {
      put(SignalName.VIX_SMA200, mean(long200));
    }
  }

  /// Returns the last n closes, or nothing where there are fewer or one is missing.
  private List<Double> indices(IndexName name, int n) {
    List<Double> values = new ArrayList<>();
    for (int i = past.size() - n; i < past.size(); i++) {
      OptionalDouble value =
          i < 0 ? OptionalDouble.empty() : past.get(i).snapshot().indices().find(name);
      if (value.isEmpty()) {
        return List.of();
      }
      values.add(value.getAsDouble());
    }
    return values;
  }

  private void realised() {
    volatility(5).ifPresent(v -> put(SignalName.HV5, v));
    volatility(10).ifPresent(v -> put(SignalName.HV10, v));
    volatility(20).ifPresent(v -> put(SignalName.HV20, v));
    volatility(30).ifPresent(v -> put(SignalName.HV30, v));
    volatility(60).ifPresent(v -> put(SignalName.HV60, v));
    if (volatility(60).isPresent()) {
      put(SignalName.HV_RATIO, volatility(10).getAsDouble() / volatility(60).getAsDouble());
    }
    OptionalDouble vix = value(SignalName.VIX);
    if (vix.isPresent() && volatility(20).isPresent()) {
      double v = vix.getAsDouble();
      double r = volatility(20).getAsDouble();
      put(SignalName.VRP, v - r);
      put(SignalName.VRP_VARIANCE, v * v - r * r);
    }
  }

  private OptionalDouble volatility(int n) {
    if (past.size() <= n) {
      return OptionalDouble.empty();
    }
    List<Double> returns = new ArrayList<>();
    for (int i = past.size() - n; i < past.size(); i++) {
      returns.add(StrictMath.log(spx(i).close() / spx(i - 1).close()));
    }
    return OptionalDouble.of(100 * deviation(returns) * StrictMath.sqrt(252));
  }

  private Bar spx(int i) {
    return past.get(i).snapshot().spx();
  }

  private void ranges() {
    List<SignalName> parkinson =
        List.of(
            SignalName.PARKINSON5,
            SignalName.PARKINSON10,
            SignalName.PARKINSON20,
            SignalName.PARKINSON60);
    List<SignalName> garmanKlass =
        List.of(
            SignalName.GARMAN_KLASS5,
            SignalName.GARMAN_KLASS10,
            SignalName.GARMAN_KLASS20,
            SignalName.GARMAN_KLASS60);
    List<Integer> windows = List.of(5, 10, 20, 60);
    for (int w = 0; w < 4; w++) {
      int n = windows.get(w);
      List<Double> p = new ArrayList<>();
      List<Double> g = new ArrayList<>();
      int copies = 0;
      for (int i = Math.max(0, past.size() - n); i < past.size(); i++) {
        Bar b = spx(i);
        double high = Math.max(Math.max(b.open(), b.close()), b.high());
        double low = Math.min(Math.min(b.open(), b.close()), b.low());
        if (high > low) {
          double range = StrictMath.log(high / low);
          double move = StrictMath.log(b.close() / b.open());
          double ln2 = StrictMath.log(2);
          p.add(range * range / (4 * ln2));
          g.add(range * range / 2 - (2 * ln2 - 1) * (move * move));
        }
        if (i == 0 || Math.abs(b.open() - spx(i - 1).close()) <= 0.0105) {
          copies++;
        }
      }
      if (p.size() == n) {
        put(parkinson.get(w), 100 * StrictMath.sqrt(252 * mean(p)));
        if (4 * copies <= n) {
          String flag = copies > 0 ? copies + " of " + n + " opens are previous closes" : "";
          double volatility = 100 * StrictMath.sqrt(252 * mean(g));
          out.put(garmanKlass.get(w), new Reading.Known(volatility, now.asOf(), flag));
        }
      }
    }
  }

  private void skew() {
    skew(past.size() - 1).ifPresent(v -> put(SignalName.SKEW_POINTS, v));
    score(skews(60)).ifPresent(z -> put(SignalName.SKEW_Z, z));
    OptionalDouble year = score(skews(252));
    if (year.isPresent()) {
      put(SignalName.SKEW_Z252, year.getAsDouble());
    } else {
      String flag = "SKEW index in place of the surface";
      score(indices(IndexName.SKEW, 252))
          .ifPresent(z -> out.put(SignalName.SKEW_Z252, new Reading.Known(z, now.asOf(), flag)));
    }
  }

  private List<Double> skews(int n) {
    List<Double> values = new ArrayList<>();
    for (int i = past.size() - n; i < past.size(); i++) {
      OptionalDouble value = i < 0 ? OptionalDouble.empty() : skew(i);
      if (value.isEmpty()) {
        return List.of();
      }
      values.add(value.getAsDouble());
    }
    return values;
  }

  private OptionalDouble skew(int i) {
    Valuer v = past.get(i);
    if (v.snapshot().indices().find(IndexName.VIX).isEmpty()) {
      return OptionalDouble.empty();
    }
    LocalDate date = v.snapshot().date().plusDays(30);
    while (!TradingCalendar.isSession(date)) {
      date = date.plusDays(1);
    }
    Expiry expiry = new Expiry(date, Settlement.PM);
    double put = volatility(v, expiry, OptionRight.PUT);
    return OptionalDouble.of(100 * (put - volatility(v, expiry, OptionRight.CALL)));
  }

  private static double volatility(Valuer v, Expiry expiry, OptionRight right) {
    double strike = Math.rint(2 * v.strikeForDelta(Underlying.SPX, expiry, right, 0.25)) / 2;
    return v.vol(new OptionContract(Underlying.SPX, expiry, right, strike));
  }

  private void events() {
    put(SignalName.SESSIONS_TO_FOMC, ScheduledEvent.Kind.FOMC);
    put(SignalName.SESSIONS_TO_CPI, ScheduledEvent.Kind.CPI);
    put(SignalName.SESSIONS_TO_PPI, ScheduledEvent.Kind.PPI);
    put(SignalName.SESSIONS_TO_NFP, ScheduledEvent.Kind.NFP);
  }

  private void put(SignalName name, ScheduledEvent.Kind kind) {
    for (ScheduledEvent event : now.upcoming()) {
      if (event.kind() == kind) {
        int sessions = 1;
        LocalDate day = TradingCalendar.next(now.date());
        while (day.isBefore(event.date())) {
          day = TradingCalendar.next(day);
          sessions++;
        }
        put(name, sessions);
        return;
      }
    }
  }

  static double mean(List<Double> values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.size();
  }

  static double deviation(List<Double> values) {
    double mean = mean(values);
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return StrictMath.sqrt(sum / (values.size() - 1));
  }

  private static OptionalDouble score(List<Double> values) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((values.getLast() - mean(values)) / deviation(values));
  }
}
