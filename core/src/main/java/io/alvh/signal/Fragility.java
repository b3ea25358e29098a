package io.alvh.signal;

import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import io.alvh.stats.SectorFragility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How fragile the companies in the index are by their accounts (S21).
///
/// ```
/// F = sum of w_s (z_PE / 2 + z_PCF / 2 - z_QR) / 2,  w_s = share of s / share of all in the sum
/// ```
///
/// over the sectors s of which all three scores are known: those of the figures of the last ten
/// years up to the newest, at least eight of them. Their share of the index must be 90 % of what is
/// published; sectors left out are flagged. Weights are the newest published. It changes when
/// something is published, or when a figure has grown too old, and is computed anew only then.
///
/// @param archive the accounts it is of
/// @param value the score
/// @param until when the first of the figures in use will be too old
record Fragility(Archive archive, Reading value, Instant until) {
  /// Years of a score (S21); fewest figures of one, least share of the index and oldest usable
  /// figure in days since it became known (ours; accounts may come once a year).
  static final int YEARS = 10;

  static final int LEAST_FIGURES = 8;
  static final double LEAST_SHARE = 0.9;
  static final int STALE_DAYS = 400;

  private static final String FLAG = "accounts not as then published";
  private static final String SERIES = "sector accounts";

  /// Before any session.
  static final Fragility NONE =
      new Fragility(
          Archive.of(
              SeriesName.SECTOR_PE,
              SeriesName.SECTOR_PCF,
              SeriesName.SECTOR_QUICK,
              SeriesName.SECTOR_WEIGHT),
          new Reading.Missing("no " + SERIES + " yet"),
          Instant.MAX);

  /// Returns this at `now`, at which `published` has become known.
  Fragility plus(List<Observation> published, Instant now) {
    Archive fuller = archive.plus(published);
    return fuller.equals(archive) && !now.isAfter(until)
        ? this
        : new Fragility(fuller, of(fuller, now), until(fuller, now));
  }

  /// Returns when the first figure that is fresh at `now` stops being so.
  private static Instant until(Archive archive, Instant now) {
    Instant first = Instant.MAX;
    for (SeriesName name : archive.kept()) {
      for (String sector : archive.items(name)) {
        Optional<Observation> newest = archive.of(name, sector).fresh(now, STALE_DAYS);
        if (newest.isPresent()) {
          Instant end = newest.get().knownAt().plus(Duration.ofDays(STALE_DAYS));
          first = end.isBefore(first) ? end : first;
        }
      }
    }
    return first;
  }

  private static Reading of(Archive archive, Instant now) {
    Inputs inputs = new Inputs();
    List<SectorFragility.Score> scores = new ArrayList<>();
    double published = 0;
    for (String sector : archive.items(SeriesName.SECTOR_WEIGHT)) {
      Optional<Observation> weight =
          archive.of(SeriesName.SECTOR_WEIGHT, sector).fresh(now, STALE_DAYS);
      if (weight.isPresent() && weight.get().value() > 0) {
        published += weight.get().value();
        Optional<SectorFragility.Score> score = score(archive, weight.get(), now, inputs);
        score.ifPresent(scores::add);
      }
    }
    double covered = SectorFragility.coverage(scores);
    if (published <= 0) {
      return new Reading.Missing(ended(archive));
    }
    if (covered < LEAST_SHARE * published) {
      return new Reading.Missing(
          "fewer than " + LEAST_FIGURES + " late figures in too many sectors");
    }
    inputs.flag(covered < published ? "some sectors left out" : "");
    return inputs.reading(SectorFragility.of(scores.stream().map(s -> share(s, covered)).toList()));
  }

  private static SectorFragility.Score share(SectorFragility.Score s, double covered) {
    return new SectorFragility.Score(
        s.sector(), s.weight() / covered, s.priceToEarnings(), s.priceToCashFlow(), s.quickRatio());
  }

  private static String ended(Archive archive) {
    return archive.items(SeriesName.SECTOR_WEIGHT).stream()
        .flatMap(sector -> archive.of(SeriesName.SECTOR_WEIGHT, sector).newest().stream())
        .max(Comparator.comparing(Observation::period))
        .map(Figures.NONE::plus)
        .orElse(Figures.NONE)
        .ended(SERIES);
  }

  /// The inputs of a sector that has no score do not count.
  private static Optional<SectorFragility.Score> score(
      Archive archive, Observation weight, Instant now, Inputs inputs) {
    String sector = weight.item();
    Inputs own = new Inputs().figure(weight, FLAG);
    OptionalDouble earnings = score(archive.of(SeriesName.SECTOR_PE, sector), now, own);
    OptionalDouble cash = score(archive.of(SeriesName.SECTOR_PCF, sector), now, own);
    OptionalDouble quick = score(archive.of(SeriesName.SECTOR_QUICK, sector), now, own);
    if (earnings.isEmpty() || cash.isEmpty() || quick.isEmpty()) {
      return Optional.empty();
    }
    inputs.signal(own.reading(0));
    return Optional.of(
        new SectorFragility.Score(
            sector,
            weight.value(),
            earnings.getAsDouble(),
            cash.getAsDouble(),
            quick.getAsDouble()));
  }

  private static OptionalDouble score(Figures figures, Instant now, Inputs inputs) {
    Optional<Observation> newest = figures.fresh(now, STALE_DAYS);
    if (newest.isEmpty()) {
      return OptionalDouble.empty();
    }
    LocalDate since = newest.get().period().minusYears(YEARS);
    List<Observation> window = figures.after(since);
    if (window.size() < LEAST_FIGURES) {
      return OptionalDouble.empty();
    }
    window.forEach(o -> inputs.figure(o, FLAG));
    return Moments.score(Figures.values(window));
  }
}
