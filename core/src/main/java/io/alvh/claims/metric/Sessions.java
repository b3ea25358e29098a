package io.alvh.claims.metric;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.SettlementValue;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A history by date.
final class Sessions {
  private final NavigableMap<LocalDate, Valuer> byDate = new TreeMap<>();

  Sessions(List<Valuer> history) {
    history.forEach(v -> byDate.put(v.snapshot().date(), v));
  }

  /// Returns the session of `date`, if it is in the history.
  Optional<Valuer> find(LocalDate date) {
    return Optional.ofNullable(byDate.get(date));
  }

  /// Returns the last session before `date`, if there is one.
  Optional<Valuer> before(LocalDate date) {
    return Optional.ofNullable(byDate.lowerEntry(date)).map(Map.Entry::getValue);
  }

  /// Returns what `expiry` settled at, if the history knows.
  OptionalDouble settlement(Underlying underlying, Expiry expiry) {
    return find(expiry.date()).stream()
        .flatMap(v -> v.snapshot().settlements().stream())
        .filter(s -> s.underlying() == underlying && s.expiry().equals(expiry))
        .mapToDouble(SettlementValue::value)
        .findFirst();
  }

  /// Returns the mean close of VIX by year.
  Map<Integer, Double> meanVix() {
    Map<Integer, double[]> sums = new TreeMap<>();
    for (Valuer v : byDate.values()) {
      v.snapshot()
          .indices()
          .find(IndexName.VIX)
          .ifPresent(vix -> {
            double[] sum = sums.computeIfAbsent(v.snapshot().date().getYear(), _ -> new double[2]);
            sum[0] += vix;
            sum[1]++;
          });
    }
    Map<Integer, Double> means = new TreeMap<>();
    sums.forEach((year, sum) -> means.put(year, sum[0] / sum[1]));
    return means;
  }
}
