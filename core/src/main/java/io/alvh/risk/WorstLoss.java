package io.alvh.risk;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// The most a set of options can owe at settlement, gross of premium, exact: what one expiry pays
/// is straight between its strikes, so the least lies at zero or at a strike, or has no end.
public final class WorstLoss {
  private WorstLoss() {}

  /// Returns the loss of `legs`, whose ratios are contracts, in dollars, zero or more: the sum over
  /// underlyings and expiries, each settling where it hurts most.
  ///
  /// @throws IllegalArgumentException if more calls of a series are sold than bought
  public static Money ofLegs(List<OptionLeg> legs) {
    double sum = 0;
    List<OptionLeg> left = new ArrayList<>(legs);
    while (!left.isEmpty()) {
      OptionContract first = left.getFirst().contract();
      List<OptionLeg> series = left.stream().filter(leg -> isSame(leg.contract(), first)).toList();
      left.removeIf(leg -> isSame(leg.contract(), first));
      sum += points(series) * first.underlying().multiplier();
    }
    return Money.ofDollars(sum);
  }

  private static double points(List<OptionLeg> series) {
    long calls = 0;
    double least = payoff(series, 0);
    for (OptionLeg leg : series) {
      calls += leg.contract().right() == OptionRight.CALL ? leg.ratio() : 0;
      least = Math.min(least, payoff(series, leg.contract().strike()));
    }
    Check.that(calls >= 0, "the loss has no end: " + -calls + " more calls sold than bought");
    return Math.max(0, -least);
  }

  private static double payoff(List<OptionLeg> series, double level) {
    double sum = 0;
    for (OptionLeg leg : series) {
      sum += leg.ratio() * leg.contract().right().intrinsic(level, leg.contract().strike());
    }
    return sum;
  }

  private static boolean isSame(OptionContract one, OptionContract other) {
    return one.underlying() == other.underlying() && one.expiry().equals(other.expiry());
  }
}
