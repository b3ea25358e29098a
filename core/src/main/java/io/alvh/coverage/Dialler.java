package io.alvh.coverage;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// Dials books until truths are known numbers, on worlds of their own: size and premium until the
/// median drawdown and the median profit are the kind's, then the hedge's strength until the median
/// cut of the largest drawdown is the wanted one. The hedge's price is what it gains on average and
/// one percent a year more, so that what it truly costs does not depend on how well it protects.
final class Dialler {
  /// What the hedge costs a year beyond what it gains, while VIX stands at its mean.
  static final double LOADING = 0.01;

  private static final double SESSIONS = 252;
  private static final double GREATEST_SIZE = 0.2;
  private static final double GREATEST_STRENGTH_IN_SIZES = 0.8;
  private static final int STEPS = 24;

  /// Size and premium need not be exact: they are found on the first of the worlds alone.
  private static final int BOOK_WORLDS = 250;

  private final CondorKind kind;
  private final int years;
  private final List<UnitDays> worlds;

  Dialler(CondorKind kind, int years, List<UnitDays> worlds) {
    this.kind = kind;
    this.years = years;
    this.worlds = List.copyOf(worlds);
  }

  /// Returns one dial for each of `reductions`.
  List<Dial> dials(List<Double> reductions) {
    List<UnitDays> few = worlds.subList(0, Math.min(BOOK_WORLDS, worlds.size()));
    double loss = few.stream().mapToDouble(UnitDays::meanLoss).average().orElseThrow();
    double markup =
        root(
            0,
            2,
            kind.profit(),
            m -> {
              Book book = sized(few, loss * (1 + m));
              return median(few, u -> book.over(u).profit() / years);
            });
    Book book = sized(few, loss * (1 + markup));
    double gain = worlds.stream().mapToDouble(UnitDays::meanGain).average().orElseThrow();
    double[] falls = worlds.stream().mapToDouble(u -> book.over(u).fall()).toArray();
    List<Dial> dials = new ArrayList<>();
    for (double reduction : reductions) {
      double strength =
          root(
              0,
              GREATEST_STRENGTH_IN_SIZES * book.size(),
              reduction,
              s -> cut(book.hedged(s, price(s, gain)), falls));
      double cut = cut(book.hedged(strength, price(strength, gain)), falls);
      Check.that(
          Math.abs(cut - reduction) < 0.01,
          "no hedge cuts the drawdown of " + kind.label() + " by " + reduction);
      dials.add(
          new Dial(
              kind,
              years,
              reduction,
              book.size(),
              book.premium(),
              strength,
              price(strength, gain)));
    }
    return dials;
  }

  private static double price(double strength, double gain) {
    return LOADING + strength * gain * SESSIONS;
  }

  private Book sized(List<UnitDays> few, double premium) {
    double size =
        root(
            0,
            GREATEST_SIZE,
            kind.fall(),
            s -> {
              Book book = new Book(s, premium, 0, 0);
              return median(few, u -> book.over(u).fall());
            });
    return new Book(size, premium, 0, 0);
  }

  private double cut(Book hedged, double[] falls) {
    double[] cuts = new double[falls.length];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = 1 - hedged.over(worlds.get(i)).fall() / falls[i];
    }
    return median(cuts);
  }

  private static double median(List<UnitDays> worlds, ToDoubleFunction<UnitDays> number) {
    return median(worlds.stream().mapToDouble(number).toArray());
  }

  /// Returns the median of `values`.
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// Returns where the rising function `of` first reaches `goal`, by bisection.
  private static double root(double from, double to, double goal, DoubleUnaryOperator of) {
    double low = from;
    double high = to;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (of.applyAsDouble(middle) < goal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
