package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How one figure is spread over readings of one profile.
///
/// @param profile which condors
/// @param figure which
/// @param balanced whether the balanced part of the design alone is meant, in which every level of
///   a dimension is read equally often
/// @param defined how many readings have the figure
/// @param undefined how many have not, by reason
/// @param quantiles of those that have it, in the order of `QUANTILES`; empty without any
/// @param bins of equal width over the middle 98 %, ends in the first and last; empty without any
public record Landscape(
    Profile profile,
    Figure figure,
    boolean balanced,
    int defined,
    Map<String, Integer> undefined,
    List<Double> quantiles,
    List<Bin> bins) {
  /// Which quantiles are given.
  public static final List<Double> QUANTILES =
      List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0);

  private static final int BINS = 30;

  public Landscape {
    undefined = Collections.unmodifiableMap(new TreeMap<>(undefined));
    quantiles = List.copyOf(quantiles);
    bins = List.copyOf(bins);
  }

  /// Readings with `low <= figure < high`; the first bin holds all below and the last all above.
  public record Bin(double low, double high, int readings) {}

  /// Returns the landscape of `figure` over `readings`, all of `profile`.
  static Landscape of(
      Profile profile, Figure figure, boolean balanced, List<ReadingResult> readings) {
    Map<String, Integer> undefined = new TreeMap<>();
    List<Double> values = new ArrayList<>();
    for (ReadingResult r : readings) {
      switch (figure.of(r)) {
        case Measure.Known k -> values.add(k.value());
        case Measure.Undefined u -> undefined.merge(u.reason(), 1, Integer::sum);
      }
    }
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    List<Double> quantiles =
        sorted.length == 0 ? List.of() : QUANTILES.stream().map(q -> quantile(sorted, q)).toList();
    return new Landscape(
        profile, figure, balanced, sorted.length, undefined, quantiles, bins(sorted));
  }

  /// Returns the quantile `q` of ascending values, at least one: a straight line between
  /// neighbours, R. J. Hyndman and Y. Fan, *American Statistician* 50 (1996) 361-365, type 7.
  static double quantile(double[] sorted, double q) {
    Check.that(sorted.length > 0, "a quantile needs a value");
    double at = q * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  private static List<Bin> bins(double[] sorted) {
    if (sorted.length == 0) {
      return List.of();
    }
    double low = quantile(sorted, 0.01);
    double width = (quantile(sorted, 0.99) - low) / BINS;
    if (!(width > 0)) {
      return List.of(new Bin(low, low, sorted.length));
    }
    int[] counts = new int[BINS];
    for (double v : sorted) {
      counts[(int) Math.clamp(Math.floor((v - low) / width), 0, BINS - 1)]++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new Bin(low + i * width, low + (i + 1) * width, counts[i]));
    }
    Check.that(Arrays.stream(counts).sum() == sorted.length, "every reading falls into a bin");
    return bins;
  }
}
