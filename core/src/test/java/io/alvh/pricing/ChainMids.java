package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The mids of a quoted chain at strikes where both call and put are usable.
final class ChainMids {
  private final TreeMap<Expiry, TreeMap<Double, double[]>> mids = new TreeMap<>();

  private ChainMids() {}

  static ChainMids of(OptionChain chain) {
    ChainMids all = new ChainMids();
    for (OptionQuote quote : chain.quotes()) {
      double[] pair =
          all.mids
              .computeIfAbsent(quote.expiry(), _ -> new TreeMap<>())
              .computeIfAbsent(quote.strike(), _ -> new double[2]);
      pair[quote.right() == OptionRight.CALL ? 0 : 1] = quote.mid();
    }
    all.mids.values().forEach(m -> m.values().removeIf(pair -> pair[0] == 0 || pair[1] == 0));
    return all;
  }

  /// Returns the expiries, ascending.
  List<Expiry> expiries() {
    return new ArrayList<>(mids.keySet());
  }

  /// Returns the strikes quoted for `expiry`.
  NavigableMap<Double, double[]> strikes(Expiry expiry) {
    return mids.getOrDefault(expiry, new TreeMap<>());
  }

  /// Returns the mid of one option, straight between the strikes around `strike`.
  double mid(Expiry expiry, OptionRight right, double strike) {
    NavigableMap<Double, double[]> chain = strikes(expiry);
    int side = right == OptionRight.CALL ? 0 : 1;
    var below = chain.floorEntry(strike);
    var above = chain.ceilingEntry(strike);
    if (below.getKey().equals(above.getKey())) {
      return below.getValue()[side];
    }
    double share = (strike - below.getKey()) / (above.getKey() - below.getKey());
    return (1 - share) * below.getValue()[side] + share * above.getValue()[side];
  }

  /// Returns the mid of `structure` to its holder.
  double mid(Structure structure) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += leg.ratio() * mid(structure.expiry(), leg.contract().right(), leg.contract().strike());
    }
    return sum;
  }

  /// Returns the credit quoted for `condor`.
  double credit(IronCondor condor) {
    return -mid(condor);
  }

  /// Returns the forward at which call less put is zero, by the two strikes around it.
  double forward(Expiry expiry) {
    double before = Double.NaN;
    double beforeStrike = Double.NaN;
    for (var entry : strikes(expiry).entrySet()) {
      double gap = entry.getValue()[0] - entry.getValue()[1];
      if (gap <= 0) {
        double strike = entry.getKey();
        return beforeStrike + (strike - beforeStrike) * before / (before - gap);
      }
      before = gap;
      beforeStrike = entry.getKey();
    }
    throw new IllegalStateException("no forward for " + expiry);
  }
}
