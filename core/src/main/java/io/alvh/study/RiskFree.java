package io.alvh.study;

import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a Treasury bill earned from one session to the next.
public final class RiskFree {
  private static final double DAYS = 365.0;
  private final TreeMap<LocalDate, Double> bills = new TreeMap<>();

  /// Makes one from bill rates per year by the session on which they were known.
  RiskFree(Map<LocalDate, Double> billRates) {
    bills.putAll(billRates);
  }

  /// Makes one from the rates of `history`.
  public static RiskFree of(List<Valuer> history) {
    Map<LocalDate, Double> rates = new TreeMap<>();
    history.forEach(v -> rates.put(v.snapshot().date(), v.snapshot().rates().bill()));
    return new RiskFree(rates);
  }

  /// Returns the return from `from` to `to` at the rate known at `from`, fraction; at the earliest
  /// known rate when there is none yet.
  public double between(LocalDate from, LocalDate to) {
    Map.Entry<LocalDate, Double> known = bills.floorEntry(from);
    double rate = known == null ? bills.firstEntry().getValue() : known.getValue();
    return StrictMath.expm1(rate * ChronoUnit.DAYS.between(from, to) / DAYS);
  }
}
