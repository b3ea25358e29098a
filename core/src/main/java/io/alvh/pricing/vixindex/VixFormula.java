package io.alvh.pricing.vixindex;

import io.alvh.market.StripRow;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The exchange's VIX formula on quotes (Cboe, *Volatility Index Methodology*, v6.0, and *The CBOE
/// Volatility Index – VIX*, 2014):
///
/// `σ² = (2/T) Σ (ΔK/K²) e^(RT) Q(K) − (1/T)(F/K0 − 1)²`
///
/// over the options out of the money from `K0` outwards, zero bids left out, until two strikes in a
/// row have none. `F = K* + e^(RT)(C − P)` at the strike `K*` where call and put, both with a bid,
/// are nearest to each other.
public final class VixFormula {
  private static final int ZERO_BIDS_TO_STOP = 2;

  private final List<StripRow> rows;
  private final int middle;
  private final List<VixTerm.Excluded> excluded = new ArrayList<>();

  private VixFormula(List<StripRow> rows, int middle) {
    this.rows = rows;
    this.middle = middle;
  }

  /// Returns the variance of one expiry.
  ///
  /// @param strip every listed strike with its quotes, zero bids included, in any order
  /// @param minutes to settlement, positive
  /// @param rate continuously compounded interest to settlement, a fraction a year
  /// @throws IllegalArgumentException if no strike has a bid on both sides, if none lies at or
  ///   below the forward, if fewer than two are left, or if one is listed twice
  public static VixTerm term(List<StripRow> strip, double minutes, double rate) {
    Check.positive(minutes, "minutes");
    Check.finite(rate, "rate");
    List<StripRow> rows = strip.stream().sorted().toList();
    double growth = StrictMath.exp(rate * minutes / VixTerm.MINUTES_A_YEAR);
    double forward = forward(rows, growth);
    int middle = -1;
    for (int i = 0; i < rows.size(); i++) {
      Check.that(
          i == 0 || rows.get(i - 1).strike() < rows.get(i).strike(),
          "each strike must be listed once");
      middle = rows.get(i).strike() <= forward ? i : middle;
    }
    Check.that(middle >= 0, "a strike must lie at or below the forward, " + forward);
    return new VixFormula(rows, middle).term(minutes, rate, growth, forward);
  }

  private static double forward(List<StripRow> rows, double growth) {
    double nearest = Double.POSITIVE_INFINITY;
    double forward = Double.NaN;
    for (StripRow row : rows) {
      double gap = row.callMid() - row.putMid();
      if (row.callBid() > 0 && row.putBid() > 0 && Math.abs(gap) < nearest) {
        nearest = Math.abs(gap);
        forward = row.strike() + growth * gap;
      }
    }
    Check.that(nearest < Double.POSITIVE_INFINITY, "a strike must have a bid for call and put");
    return forward;
  }

  private VixTerm term(double minutes, double rate, double growth, double forward) {
    List<StripRow> chosen = new ArrayList<>(walk(-1));
    Collections.reverse(chosen);
    chosen.add(rows.get(middle));
    chosen.addAll(walk(1));
    Check.that(chosen.size() > 1, "two strikes must have a bid");
    excluded.sort((a, b) -> Double.compare(a.strike(), b.strike()));
    List<VixTerm.Used> used = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < chosen.size(); i++) {
      VixTerm.Used part = used(chosen, i, growth);
      used.add(part);
      sum += part.contribution();
    }
    double years = minutes / VixTerm.MINUTES_A_YEAR;
    double strike = rows.get(middle).strike();
    double off = forward / strike - 1;
    double variance = 2 / years * sum - off * off / years;
    return new VixTerm(minutes, rate, variance, forward, strike, used, excluded);
  }

  /// Returns the strikes with a bid from the one next to `K0` outwards.
  private List<StripRow> walk(int step) {
    List<StripRow> found = new ArrayList<>();
    int without = 0;
    for (int i = middle + step; i >= 0 && i < rows.size(); i += step) {
      StripRow row = rows.get(i);
      if (without == ZERO_BIDS_TO_STOP) {
        exclude(row, VixTerm.Why.BEYOND_TWO_ZERO_BIDS);
      } else if ((step > 0 ? row.callBid() : row.putBid()) > 0) {
        without = 0;
        found.add(row);
      } else {
        without++;
        exclude(row, VixTerm.Why.ZERO_BID);
      }
    }
    return found;
  }

  private void exclude(StripRow row, VixTerm.Why why) {
    excluded.add(new VixTerm.Excluded(row.strike(), why));
  }

  private VixTerm.Used used(List<StripRow> chosen, int i, double growth) {
    int below = Math.max(0, i - 1);
    int above = Math.min(chosen.size() - 1, i + 1);
    double distance = chosen.get(above).strike() - chosen.get(below).strike();
    double interval = distance / (above - below);
    StripRow row = chosen.get(i);
    double strike = row.strike();
    VixTerm.Side side;
    double price;
    if (strike < rows.get(middle).strike()) {
      side = VixTerm.Side.PUT;
      price = row.putMid();
    } else if (strike > rows.get(middle).strike()) {
      side = VixTerm.Side.CALL;
      price = row.callMid();
    } else {
      side = VixTerm.Side.BOTH;
      price = 0.5 * (row.putMid() + row.callMid());
    }
    double contribution = interval / (strike * strike) * growth * price;
    return new VixTerm.Used(strike, interval, side, price, contribution);
  }
}
