package io.alvh.signal;

import io.alvh.market.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A published series of one figure a month or quarter, by period ascending; of each period the
/// version that became known last. Immutable.
final class Figures {
  /// No figures.
  static final Figures NONE = new Figures(List.of());

  private final List<Observation> byPeriod;

  private Figures(List<Observation> byPeriod) {
    this.byPeriod = byPeriod;
  }

  /// Returns these and `figure`, in place of an earlier version of it.
  Figures plus(Observation figure) {
    List<Observation> longer = new ArrayList<>(byPeriod);
    int at = longer.size();
    while (at > 0 && longer.get(at - 1).period().isAfter(figure.period())) {
      at--;
    }
    boolean revises = at > 0 && longer.get(at - 1).period().equals(figure.period());
    if (!revises) {
      longer.add(at, figure);
    } else if (!figure.knownAt().isBefore(longer.get(at - 1).knownAt())) {
      longer.set(at - 1, figure);
    }
    return new Figures(List.copyOf(longer));
  }

  /// Returns the figure of the newest period.
  Optional<Observation> newest() {
    return byPeriod.isEmpty() ? Optional.empty() : Optional.of(byPeriod.getLast());
  }

  /// Returns the figure of the newest period if it became known at most `days` before `now`: an
  /// older one means that the series has ended or is late, and is never carried on.
  Optional<Observation> fresh(Instant now, int days) {
    return newest().filter(o -> !o.knownAt().isBefore(now.minus(Duration.ofDays(days))));
  }

  /// Returns why there is no newer figure of `series`, for example `no growth after 2025-07`.
  String ended(String series) {
    return newest()
        .map(o -> "no " + series + " after " + YearMonth.from(o.period()))
        .orElse("no " + series + " yet");
  }

  /// Returns the figures whose period begins after `date`, oldest first.
  List<Observation> after(LocalDate date) {
    int from = byPeriod.size();
    while (from > 0 && byPeriod.get(from - 1).period().isAfter(date)) {
      from--;
    }
    return byPeriod.subList(from, byPeriod.size());
  }

  /// Returns all figures, oldest first.
  List<Observation> all() {
    return byPeriod;
  }

  /// Returns the figures of the last `n` months up to the newest, oldest first; none if one of them
  /// is missing.
  List<Observation> months(int n) {
    if (byPeriod.size() < n) {
      return List.of();
    }
    List<Observation> last = byPeriod.subList(byPeriod.size() - n, byPeriod.size());
    LocalDate first = last.getLast().period().minusMonths(n - 1L);
    return last.getFirst().period().equals(first) ? last : List.of();
  }

  /// Returns the numbers of `figures`.
  static double[] values(List<Observation> figures) {
    return figures.stream().mapToDouble(Observation::value).toArray();
  }
}
