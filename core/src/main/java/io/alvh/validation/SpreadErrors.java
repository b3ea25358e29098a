package io.alvh.validation;

import io.alvh.calibration.SpreadFit;
import io.alvh.calibration.SpreadSample;
import io.alvh.pricing.SpreadModel;
import io.alvh.study.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How far the modelled half-spread lies from the quoted one, model less quote, out of sample.
///
/// @param judged how the model was kept from knowing the quotes it is judged by
/// @param rows all quotes, then by days to expiry, by delta, by VIX
public record SpreadErrors(String judged, List<Row> rows) {
  public SpreadErrors {
    rows = List.copyOf(rows);
  }

  /// The error over one bucket.
  ///
  /// @param bucket for example `days 36-70`
  /// @param quoted mean quoted half-spread in points
  /// @param points the error in points
  /// @param ticks the error in ticks of each option's own price
  public record Row(String bucket, double quoted, ErrorStats points, ErrorStats ticks) {}

  private static final double[] DAYS = {0, 3, 9, 35, 70, 200};
  private static final double[] DELTAS = {0, 0.05, 0.15, 0.25, 0.5};
  private static final double[] VIX = {0, 15, 20, 25, 200};

  /// Returns the error of the model that was in force on each session.
  public static SpreadErrors walkForward(List<SpreadSample> samples) {
    return of("by the row in force that day", samples, s -> SpreadModel.on(s.session()));
  }

  /// Returns the error of a fit of all terms to every session but the one judged; not run where the
  /// other sessions of one leave a term open, as one session does, which knows a single VIX.
  public static Part<SpreadErrors> leaveOneOut(List<SpreadSample> samples) {
    Map<LocalDate, SpreadModel> fits = new TreeMap<>();
    for (LocalDate session : new TreeSet<>(samples.stream().map(SpreadSample::session).toList())) {
      List<SpreadSample> others =
          samples.stream().filter(other -> !other.session().equals(session)).toList();
      Optional<SpreadModel> fit = SpreadFit.findChains(LocalDate.MAX, others);
      if (fit.isEmpty()) {
        return new Part.NotRun<>(
            "without "
                + session
                + " the sessions quoted do not determine every term of the spread");
      }
      fits.put(session, fit.get());
    }
    return new Part.Ran<>(
        of(
            "by a fit to all other sessions",
            samples,
            s -> Objects.requireNonNull(fits.get(s.session()))));
  }

  private static SpreadErrors of(
      String judged, List<SpreadSample> samples, Function<SpreadSample, SpreadModel> model) {
    List<Judged> errors = samples.stream().map(s -> judge(s, model.apply(s))).toList();
    List<Row> rows = new ArrayList<>();
    row(rows, "all", errors);
    split(rows, "days", errors, DAYS, j -> j.sample().days(), 0);
    split(rows, "delta", errors, DELTAS, j -> j.sample().absDelta(), 2);
    split(rows, "VIX", errors, VIX, j -> j.sample().vix(), 0);
    return new SpreadErrors(judged, rows);
  }

  private static Judged judge(SpreadSample s, SpreadModel model) {
    double half = model.halfSpread(s.price(), s.absDelta(), s.days(), s.vix(), s.settlement());
    return new Judged(s, half - s.halfSpread());
  }

  /// Buckets hold what is above their lower and up to their upper bound.
  private static void split(
      List<Row> rows,
      String name,
      List<Judged> errors,
      double[] bounds,
      ToDoubleFunction<Judged> of,
      int decimals) {
    for (int i = 1; i < bounds.length; i++) {
      double low = bounds[i - 1];
      double high = bounds[i];
      String label =
          name + " " + Figures.number(low, decimals) + "-" + Figures.number(high, decimals);
      row(
          rows,
          label,
          errors.stream()
              .filter(j -> of.applyAsDouble(j) > low && of.applyAsDouble(j) <= high)
              .toList());
    }
  }

  private static void row(List<Row> rows, String bucket, List<Judged> errors) {
    if (!errors.isEmpty()) {
      rows.add(
          new Row(
              bucket,
              errors.stream().mapToDouble(j -> j.sample().halfSpread()).average().orElseThrow(),
              ErrorStats.of(errors.stream().map(Judged::points).toList()),
              ErrorStats.of(errors.stream().map(Judged::ticks).toList())));
    }
  }

  private record Judged(SpreadSample sample, double points) {
    double ticks() {
      return points / SpreadModel.tick(sample.price());
    }
  }
}
