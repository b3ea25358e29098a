package io.alvh.multiverse;

import io.alvh.multiverse.Selection.Best;
import io.alvh.multiverse.Selection.Overfitting;
import io.alvh.multiverse.Selection.Series;
import io.alvh.multiverse.Selection.Superiority;
import io.alvh.stats.Delever;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.stats.overfit.BacktestOverfitting;
import io.alvh.stats.overfit.DeflatedSharpe;
import io.alvh.stats.overfit.SuperiorPredictiveAbility;
import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Computes what is left of the best reading, per profile and over both.
final class Selections {
  private static final int BINS = 40;
  private static final long SEED = 20260507;
  private static final double ROOT_YEAR = StrictMath.sqrt(252);

  private final MultiverseSummary.Settings settings;
  private final long startNav;

  /// Series by place of the reading in the list.
  private final Map<Series, Map<Integer, double[]>> series = new EnumMap<>(Series.class);

  private final ReadingList list;

  private Selections(ReadingList list, Money nav, MultiverseSummary.Settings settings) {
    this.list = list;
    this.startNav = nav.cents();
    this.settings = settings;
    for (Series s : Series.values()) {
      series.put(s, new TreeMap<>());
    }
  }

  static List<Selection> of(
      ReadingList list,
      BookPlan plan,
      List<PartResult> parts,
      Money nav,
      MultiverseSummary.Settings settings) {
    Selections all = new Selections(list, nav, settings);
    for (int p = 0; p < parts.size(); p++) {
      all.add(plan.parts().get(p), parts.get(p));
    }
    List<Selection> selections = new ArrayList<>();
    for (Series s : Series.values()) {
      for (Profile profile : Profile.values()) {
        selections.add(all.select(Reading.name(profile), s, List.of(profile)));
      }
      selections.add(all.select("both", s, List.of(Profile.values())));
    }
    return selections;
  }

  private void add(BookPlan.Part books, PartResult part) {
    double[] twin = part.twin().returns(startNav);
    for (int b = 0; b < books.books().size(); b++) {
      PartResult.Hedged h = part.books().get(b);
      double[] hedged = h.book().returns(startNav);
      put(Series.OVER_UNHEDGED, books.books().get(b), less(hedged, twin));
      OptionalDouble scale = h.scale().find();
      if (scale.isPresent()) {
        put(
            Series.OVER_DELEVERED,
            books.books().get(b),
            less(hedged, delevered(part.twin(), scale.getAsDouble())));
      }
    }
  }

  private void put(Series s, BookPlan.Book book, double[] values) {
    Map<Integer, double[]> of = series.get(s);
    if (of != null) {
      book.readings().forEach(i -> of.put(i, values));
    }
  }

  private static double[] less(double[] a, double[] b) {
    double[] d = new double[a.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = a[i] - b[i];
    }
    return d;
  }

  private double[] delevered(BookResult twin, double scale) {
    double[] nav =
        Delever.scaled(startNav / 100.0, twin.trading(startNav), twin.interestDollars(), scale);
    double[] r = new double[nav.length - 1];
    for (int i = 0; i < r.length; i++) {
      r[i] = nav[i] > 0 ? nav[i + 1] / nav[i] - 1 : 0;
    }
    return r;
  }

  private Selection select(String scope, Series s, List<Profile> profiles) {
    List<Integer> places = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < list.readings().size(); i++) {
      if (profiles.contains(list.readings().get(i).profile())) {
        all++;
        double[] row = series.getOrDefault(s, new TreeMap<>()).get(i);
        if (row != null) {
          places.add(i);
          rows.add(row);
        }
      }
    }
    double[][] returns = rows.toArray(double[][]::new);
    int n = returns.length;
    int least = 2 * BacktestOverfitting.BLOCKS;
    if (n < 2 || returns[0].length < least) {
      String why = "needs two readings with such a series and " + least + " sessions";
      return new Selection(
          scope,
          s,
          n,
          all - n,
          Best.undefined(why),
          Overfitting.undefined(why),
          Superiority.undefined(why));
    }
    return new Selection(
        scope, s, n, all - n, best(places, returns), overfitting(returns), superiority(returns));
  }

  private Best best(List<Integer> places, double[][] returns) {
    Optional<DeflatedSharpe> found = DeflatedSharpe.of(returns);
    if (found.isEmpty()) {
      return Best.undefined("fewer than two series vary");
    }
    DeflatedSharpe d = found.orElseThrow();
    return new Best(
        list.readings().get(places.get(d.best())).id(),
        Measure.of(d.shape().sharpe() * ROOT_YEAR),
        Measure.of(d.all().sharpe() * ROOT_YEAR),
        Measure.of(d.all().deflated()),
        Measure.of(d.independent().deflated()),
        Measure.of(d.independent().trials()));
  }

  private Overfitting overfitting(double[][] returns) {
    BacktestOverfitting found =
        BacktestOverfitting.of(
            returns,
            BacktestOverfitting.BLOCKS,
            BacktestOverfitting.Yardstick.SHARPE,
            settings.threads());
    double[] logits = found.logits();
    return new Overfitting(
        Measure.of(found.probability()),
        Measure.of(found.probabilityOfLoss()),
        logits.length,
        bins(logits));
  }

  private static List<Landscape.Bin> bins(double[] logits) {
    double most = Arrays.stream(logits).map(Math::abs).max().orElse(1);
    double width = Math.max(2 * most, 1e-9) / BINS;
    int[] counts = new int[BINS];
    for (double logit : logits) {
      counts[(int) Math.clamp(Math.floor((logit + most) / width), 0, BINS - 1)]++;
    }
    List<Landscape.Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new Landscape.Bin(-most + i * width, -most + (i + 1) * width, counts[i]));
    }
    return bins;
  }

  private Superiority superiority(double[][] returns) {
    int n = returns[0].length;
    StationaryBootstrap bootstrap =
        new StationaryBootstrap(n, n, SuperiorPredictiveAbility.meanBlock(returns), SEED);
    return SuperiorPredictiveAbility.of(returns, bootstrap, settings.draws(), settings.threads())
        .map(found ->
            new Superiority(
                Measure.of(found.consistent()),
                Measure.of(found.realityCheck().p()),
                settings.draws()))
        .orElseGet(() -> Superiority.undefined("no hedged book ever differs from its twin"));
  }
}
