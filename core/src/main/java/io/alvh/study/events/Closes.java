package io.alvh.study.events;

import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.List;

/// Closes of SPX and VIX by session; a missing VIX is not-a-number, which never leaves this
/// package.
final class Closes {
  private final List<LocalDate> dates;
  private final double[] spx;
  private final double[] vix;

  Closes(List<LocalDate> dates, double[] spx, double[] vix) {
    Check.that(dates.size() == spx.length && spx.length == vix.length, "one close a date");
    this.dates = List.copyOf(dates);
    this.spx = spx.clone();
    this.vix = vix.clone();
  }

  /// Returns the closes of `sessions`.
  static Closes of(List<Valuer> sessions) {
    return new Closes(
        sessions.stream().map(v -> v.snapshot().date()).toList(),
        sessions.stream().mapToDouble(v -> v.snapshot().spx().close()).toArray(),
        sessions.stream()
            .mapToDouble(v -> v.snapshot().indices().find(IndexName.VIX).orElse(Double.NaN))
            .toArray());
  }

  int size() {
    return spx.length;
  }

  LocalDate date(int i) {
    return dates.get(i);
  }

  double spx(int i) {
    return spx[i];
  }

  double vix(int i) {
    return vix[i];
  }
}
