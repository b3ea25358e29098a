package io.alvh.study.measure;

import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.stats.ConstantMix;
import io.alvh.stats.ConstantProductPool;
import io.alvh.strategy.HedgeRules;
import io.alvh.study.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What keeping hedge layers at fixed shares gives up, and what a constant product would quote
/// (S23).
final class PoolSection {
  private static final String TITLE = "Constant mix and constant product";
  private static final int QUARTER = 63;
  private static final double[] MOVES = {1.5, 2, 4};

  private PoolSection() {}

  /// Returns the section.
  static Section of(RunSample sample) {
    HedgeRules hedge = sample.run().rulebook().hedge();
    List<Grid> grids = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    pool(sample, grids, notes);
    mix(sample, hedge, grids, notes);
    return grids.isEmpty()
        ? Section.unavailable("S23", TITLE, String.join("; ", notes))
        : new Section("S23", TITLE, Section.MODELLED, grids, notes);
  }

  private static void pool(RunSample sample, List<Grid> grids, List<String> notes) {
    double risk = 0;
    double premium = 0;
    int n = 0;
    for (int i = 0; i < sample.size(); i++) {
      double x = sample.lots(i).stream().filter(l -> !l.hedge()).mapToDouble(Lot::capital).sum();
      double y = value(sample, i);
      if (x > 0 && y > 0) {
        risk += x;
        premium += y;
        n++;
      }
    }
    if (n == 0) {
      notes.add("condors and hedge were never held together");
      return;
    }
    ConstantProductPool pool = new ConstantProductPool(risk / n, premium / n);
    Grid.Draft grid =
        Grid.draft(
                "pool", "A pool of the mean condor risk and hedge value (" + n + " sessions)", "")
            .column("figure", Unit.CENTS)
            .column("share", Unit.PERCENT)
            .row("condor risk capital x, $", pool.x(), "")
            .row("hedge value y, $", pool.y(), "")
            .row("marginal hedge per 1,000 $ of risk, $", 1000 * pool.rate(), "")
            .row("hedge quoted for a tenth more risk, $", pool.quote(0.1 * pool.x()), "");
    for (double move : MOVES) {
      grid.row(
          "given up against hold when y's price is x " + Figures.number(move, 1),
          "",
          ConstantProductPool.concavityCost(move));
    }
    grids.add(grid.done());
    notes.add(
        "A constant product is concave: it sells the hedge as it rises, the opposite of why VIX calls"
            + " are bought. Nothing here is traded unless the rulebook's constant_product is on.");
  }

  private static double value(RunSample sample, int i) {
    Valuer prices = sample.prices(i);
    double sum = 0;
    for (Lot lot : sample.lots(i)) {
      sum += lot.hedge() ? prices.value(lot.trade().structure()) * lot.dollarsPerPoint() : 0;
    }
    return sum;
  }

  private static void mix(
      RunSample sample, HedgeRules hedge, List<Grid> grids, List<String> notes) {
    List<double[]> path = path(sample, hedge);
    if (path.size() <= QUARTER) {
      notes.add("constant mix unavailable: all layers were held together for less than a quarter");
      return;
    }
    double all = hedge.layers().stream().mapToDouble(HedgeRules.Layer::contractsPerUnit).sum();
    double[] shares =
        hedge.layers().stream().mapToDouble(l -> l.contractsPerUnit() / all).toArray();
    Grid.Draft grid =
        Grid.draft("mix", "Layers kept at their shares over " + QUARTER + " sessions", "kept")
            .column("quarters", Unit.COUNT)
            .column("given up against hold, mean", Unit.PERCENT)
            .column("most", Unit.PERCENT)
            .column("least", Unit.PERCENT)
            .column("rebalances a quarter", Unit.NUMBER);
    for (double band : new double[] {hedge.purchase().rebalanceBand(), 0}) {
      grid.row("band " + Figures.percent(band), quarters(new ConstantMix(shares, band), path));
    }
    grids.add(grid.done());
    notes.add(
        "Mix: a dollar in the layers at their shares of contracts by value, without costs, over"
            + " quarters that do not overlap, of sessions on which all layers were held; a layer's"
            + " return is its contracts' change in modelled value from one close to the next. What is"
            + " given up is of that dollar; negative is a gain of rebalancing.");
  }

  private static Object[] quarters(ConstantMix mix, List<double[]> path) {
    double sum = 0;
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    double rebalances = 0;
    int n = 0;
    for (int from = 0; from + QUARTER < path.size(); from += QUARTER) {
      ConstantMix.Outcome o =
          mix.along(path.subList(from, from + QUARTER + 1).toArray(new double[0][]));
      sum += o.concavityCost();
      most = Math.max(most, o.concavityCost());
      least = Math.min(least, o.concavityCost());
      rebalances += o.rebalances();
      n++;
    }
    return new Object[] {n, sum / n, most, least, rebalances / n};
  }

  /// Prices of one dollar in each layer, over the sessions that began and ended with all of them.
  private static List<double[]> path(RunSample sample, HedgeRules hedge) {
    int layers = hedge.layers().size();
    double[] level = new double[layers];
    Arrays.fill(level, 1);
    List<double[]> path = new ArrayList<>();
    path.add(level.clone());
    for (int i = 1; i < sample.size(); i++) {
      Map<Tag, double[]> values = new TreeMap<>();
      for (Lot lot : sample.lots(i - 1)) {
        boolean lives =
            lot.hedge() && lot.trade().structure().expiry().date().isAfter(sample.date(i));
        if (lives) {
          double[] v = values.computeIfAbsent(lot.trade().tag(), _ -> new double[2]);
          v[0] += sample.prices(i - 1).value(lot.trade().structure()) * lot.dollarsPerPoint();
          v[1] += sample.prices(i).value(lot.trade().structure()) * lot.dollarsPerPoint();
        }
      }
      if (grow(level, values, hedge)) {
        path.add(level.clone());
      }
    }
    return path;
  }

  private static boolean grow(double[] level, Map<Tag, double[]> values, HedgeRules hedge) {
    double[] grown = level.clone();
    for (int k = 0; k < level.length; k++) {
      double[] v = values.get(new Tag(Tag.Book.HEDGE, hedge.layers().get(k).name()));
      // A layer worth next to nothing has no return.
      if (v == null || v[0] < 1 || v[1] <= 0) {
        return false;
      }
      grown[k] *= v[1] / v[0];
    }
    System.arraycopy(grown, 0, level, 0, level.length);
    return true;
  }
}
