package io.alvh.multiverse;

import io.alvh.multiverse.Influence.LevelEffect;
import io.alvh.stats.AdditiveFit;
import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Computes which choices move a figure.
///
/// Main effects come from an additive least-squares model over the balanced readings. Total effects
/// come from the radial ones by the estimator of M. J. W. Jansen, *Computer Physics Communications*
/// 117 (1999) 35-43: half the mean squared change over the variance. The level changed to is drawn
/// among the others only, so the mean square is multiplied by `1 - 1 / levels`, which is how often
/// a free draw would have changed it.
final class Influences {
  private static final String TOO_FEW = "too few readings have the figure";
  private static final int LEAST_PAIRS = 5;

  private final ReadingList list;
  private final Profile profile;
  private final Figure figure;
  private final List<Dimension> dimensions;
  private final List<ReadingResult> balanced = new ArrayList<>();
  private final Map<String, ReadingResult> byId = new HashMap<>();
  private final List<ReadingResult> changed = new ArrayList<>();

  private Influences(
      ReadingList list, Profile profile, Figure figure, List<ReadingResult> readings) {
    this.list = list;
    this.profile = profile;
    this.figure = figure;
    this.dimensions = Dimension.of(profile);
    for (ReadingResult r : readings) {
      byId.put(r.reading().id(), r);
      if (r.reading().design() == Reading.Design.BALANCED && figure.of(r).find().isPresent()) {
        balanced.add(r);
      } else if (r.reading().design() == Reading.Design.CHANGED) {
        changed.add(r);
      }
    }
  }

  /// Returns the influence of every dimension of `profile` on `figure`.
  ///
  /// @param readings all of the profile
  static List<Influence> of(
      ReadingList list, Profile profile, Figure figure, List<ReadingResult> readings) {
    return new Influences(list, profile, figure, readings).all();
  }

  private double value(ReadingResult r) {
    return figure.of(r).find().orElseThrow();
  }

  private List<Influence> all() {
    double[] y = balanced.stream().mapToDouble(this::value).toArray();
    Optional<AdditiveFit> fit = fit(y);
    Measure variance = variance(y);
    List<Influence> all = new ArrayList<>();
    for (int f = 0; f < dimensions.size(); f++) {
      Dimension d = dimensions.get(f);
      List<Double> squares = squares(d);
      Measure share = Measure.undefined("the readings do not tell the effects apart");
      if (fit.isPresent()) {
        share = Measure.of(fit.orElseThrow().shares().get(f));
      }
      all.add(
          new Influence(
              profile,
              figure,
              d,
              levels(d, f, fit),
              share,
              total(squares, variance),
              error(squares, variance),
              squares.size()));
    }
    return all;
  }

  private Optional<AdditiveFit> fit(double[] y) {
    List<int[]> rows = new ArrayList<>();
    for (ReadingResult r : balanced) {
      rows.add(
          dimensions.stream()
              .mapToInt(d -> list.levels(d).indexOf(r.reading().level(d)))
              .toArray());
    }
    int[] counts = dimensions.stream().mapToInt(d -> list.levels(d).size()).toArray();
    return y.length == 0 ? Optional.empty() : AdditiveFit.of(rows, counts, y);
  }

  private List<LevelEffect> levels(Dimension d, int f, Optional<AdditiveFit> fit) {
    List<LevelEffect> effects = new ArrayList<>();
    List<String> names = list.levels(d);
    for (int l = 0; l < names.size(); l++) {
      String name = names.get(l);
      double[] values =
          balanced.stream()
              .filter(r -> r.reading().level(d).equals(name))
              .mapToDouble(this::value)
              .sorted()
              .toArray();
      Measure none = Measure.undefined(TOO_FEW);
      OptionalDouble mean = Arrays.stream(values).average();
      Measure effect = Measure.undefined("the readings do not tell the effects apart");
      if (fit.isPresent()) {
        effect = Measure.of(fit.orElseThrow().effects().get(f).get(l));
      }
      effects.add(
          new LevelEffect(
              name,
              values.length,
              Measure.of(mean, TOO_FEW),
              values.length == 0 ? none : Measure.of(Landscape.quantile(values, 0.5)),
              effect));
    }
    return effects;
  }

  /// Returns the squared changes of the figure when `d` alone is changed, as a free draw of its
  /// level would make them on average.
  private List<Double> squares(Dimension d) {
    int levels = list.levels(d).size();
    List<Double> squares = new ArrayList<>();
    for (ReadingResult r : changed) {
      ReadingResult centre = byId.get(r.reading().from());
      if (centre == null || r.reading().level(d).equals(centre.reading().level(d))) {
        continue;
      }
      OptionalDouble a = figure.of(centre).find();
      OptionalDouble b = figure.of(r).find();
      if (a.isPresent() && b.isPresent()) {
        double change = b.getAsDouble() - a.getAsDouble();
        squares.add(change * change * (1 - 1.0 / levels));
      }
    }
    return squares;
  }

  private static Measure variance(double[] y) {
    if (y.length < 2) {
      return Measure.undefined(TOO_FEW);
    }
    double mean = Arrays.stream(y).sum() / y.length;
    double sum = 0;
    for (double v : y) {
      sum += (v - mean) * (v - mean);
    }
    double variance = sum / (y.length - 1);
    return variance > 0 ? Measure.of(variance) : Measure.undefined("the figure never varies");
  }

  private static Measure total(List<Double> squares, Measure variance) {
    OptionalDouble v = variance.find();
    if (v.isEmpty()) {
      return variance;
    }
    if (squares.size() < LEAST_PAIRS) {
      return Measure.undefined(
          "the design has "
              + squares.size()
              + " readings that differ in it alone; "
              + LEAST_PAIRS
              + " are needed");
    }
    double mean = squares.stream().mapToDouble(s -> s).sum() / squares.size();
    return Measure.of(mean / (2 * v.getAsDouble()));
  }

  private static Measure error(List<Double> squares, Measure variance) {
    Measure total = total(squares, variance);
    if (total.find().isEmpty()) {
      return total;
    }
    double[] values = squares.stream().mapToDouble(s -> s).toArray();
    OptionalDouble spread = variance(values).find();
    double deviation = spread.isPresent() ? StrictMath.sqrt(spread.getAsDouble()) : 0;
    return Measure.of(
        deviation / StrictMath.sqrt(squares.size()) / (2 * variance.find().orElseThrow()));
  }
}
