package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.pricing.Valuer;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.PairedSampler;
import io.alvh.study.inference.Statistic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a hedge cut off the largest drawdown of one book, over all of its sessions and by the level
/// of VIX before each.
///
/// @param book hedged
/// @param places all sessions first, then each band of VIX that has at least two
public record Places(BookKey book, List<Place> places) {
  public Places {
    places = List.copyOf(places);
  }

  /// The unhedged book must have fallen by this much before its cut says anything.
  public static final double LEAST_FALL = 0.01;

  /// One place.
  ///
  /// @param sessions what they are called; empty if they are all
  /// @param n how many
  /// @param cut of the largest drawdown, of the unhedged one
  /// @param fall largest drawdown of the unhedged book, of the peak
  public record Place(String sessions, int n, Estimate cut, double fall) {
    /// Returns whether the unhedged book fell far enough there for the cut to say anything.
    public boolean tells() {
      return fall >= LEAST_FALL;
    }
  }

  /// Returns the places of two books in the same sessions.
  ///
  /// @param history sessions of the market they were run on
  /// @param sampler makes the draws; the result does not depend on it
  public static Places of(
      BookKey book,
      BookDays hedged,
      BookDays unhedged,
      List<Valuer> history,
      InferenceSettings settings,
      PairedSampler sampler) {
    List<Place> places = new ArrayList<>();
    places.add(place("", hedged, unhedged, settings, sampler));
    for (Books.Part band : Parts.byVix(history)) {
      Predicate<LocalDate> kept = band.kept();
      Optional<BookDays> with = hedged.only(kept);
      Optional<BookDays> without = unhedged.only(kept);
      if (with.isPresent() && without.isPresent()) {
        places.add(place(band.label(), with.get(), without.get(), settings, sampler));
      }
    }
    return new Places(book, places);
  }

  private static Place place(
      String sessions,
      BookDays hedged,
      BookDays unhedged,
      InferenceSettings settings,
      PairedSampler sampler) {
    PairedInference pair = PairedInference.of(hedged, unhedged, settings, sampler);
    return new Place(
        sessions,
        hedged.size(),
        pair.estimate(Statistic.DRAWDOWN_REDUCTION),
        pair.estimate(Statistic.UNHEDGED_DRAWDOWN).point().find().orElse(0));
  }
}
