package io.alvh.risk;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rule of `Margin` on loose legs.
final class SpreadMargin {
  private record Lot(double strike, long contracts) {}

  private record Series(Underlying underlying, Expiry expiry) {}

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::underlying).thenComparing(Series::expiry);

  /// Contracts of one series by strike, bought positive.
  private static final class Sides {
    private final TreeMap<Double, Long> puts = new TreeMap<>();
    private final TreeMap<Double, Long> calls = new TreeMap<>();

    private void add(OptionContract contract, long contracts) {
      (contract.right() == OptionRight.PUT ? puts : calls)
          .merge(contract.strike(), contracts, Math::addExact);
    }
  }

  private SpreadMargin() {}

  /// Returns the margin of `legs`, whose ratios are contracts.
  ///
  /// @throws IllegalArgumentException if a sold call has no bought one, so that its loss has no end
  static Money of(List<OptionLeg> legs) {
    Map<Series, Sides> book = new TreeMap<>(ORDER);
    for (OptionLeg leg : legs) {
      OptionContract c = leg.contract();
      book.computeIfAbsent(new Series(c.underlying(), c.expiry()), _ -> new Sides())
          .add(c, leg.ratio());
    }
    double sum = 0;
    for (Map.Entry<Series, Sides> entry : book.entrySet()) {
      sum += points(entry.getValue()) * entry.getKey().underlying().multiplier();
    }
    return Money.ofDollars(sum);
  }

  private static double points(Sides sides) {
    double puts = paired(sides.puts.descendingMap(), true);
    double calls = paired(sides.calls, false);
    return overlaps(sides) ? puts + calls : Math.max(puts, calls);
  }

  private static boolean overlaps(Sides sides) {
    double highestPut = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Double, Long> put : sides.puts.entrySet()) {
      highestPut = put.getValue() < 0 ? put.getKey() : highestPut;
    }
    double lowestCall = Double.POSITIVE_INFINITY;
    for (Map.Entry<Double, Long> call : sides.calls.descendingMap().entrySet()) {
      lowestCall = call.getValue() < 0 ? call.getKey() : lowestCall;
    }
    return highestPut > lowestCall;
  }

  /// Returns the points that the pairs of one side need; `dearestFirst` holds its strikes with the
  /// dearest options first.
  private static double paired(Map<Double, Long> dearestFirst, boolean puts) {
    Deque<Lot> bought = new ArrayDeque<>();
    dearestFirst.forEach((strike, contracts) -> {
      if (contracts > 0) {
        bought.add(new Lot(strike, contracts));
      }
    });
    double sum = 0;
    for (Map.Entry<Double, Long> sold : dearestFirst.entrySet()) {
      double strike = sold.getKey();
      long open = Math.max(0, -sold.getValue());
      while (open > 0) {
        Check.that(puts || !bought.isEmpty(), "a sold call needs a bought one, at " + strike);
        Lot lot = bought.isEmpty() ? new Lot(0, open) : bought.removeFirst();
        long pairs = Math.min(open, lot.contracts);
        sum += pairs * Math.max(0, puts ? strike - lot.strike : lot.strike - strike);
        if (lot.contracts > pairs) {
          bought.addFirst(new Lot(lot.strike, lot.contracts - pairs));
        }
        open -= pairs;
      }
    }
    return sum;
  }
}
