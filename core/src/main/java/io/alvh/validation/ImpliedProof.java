package io.alvh.validation;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.ImpliedVol;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Implied volatility on stressed inputs: a volatility is drawn, priced, and solved for again.
public final class ImpliedProof {
  /// Error that is allowed where the price carries the information.
  public static final double INFORMED = 1e-14;

  private static final int LAST_BITS = 4;
  private static final int DETAILS = 5;
  private static final double FORWARD = 100;

  private final SplittableRandom random;
  private final List<String> details = new ArrayList<>();
  private double worst;
  private long unsolvable;
  private long failures;

  private ImpliedProof(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Tries `count` inputs of a generator started at `seed`. A case fails when a price within the
  /// bounds has no solution, or its relative error is beyond 1e-14 and beyond four last bits of the
  /// price where those weigh more.
  public static Proof run(int count, long seed) {
    ImpliedProof proof = new ImpliedProof(seed);
    for (int i = 0; i < count; i++) {
      proof.add(i);
    }
    List<String> details = new ArrayList<>();
    details.add(
        "Implied volatility: largest relative error where the price carries the information "
            + proof.worst);
    details.add(
        "Implied volatility: "
            + proof.unsolvable
            + " prices had left no time value in a double or stood at the bound, and got the"
            + " outcome 'no solution'");
    details.addAll(proof.details);
    return new Proof(
        "stressed prices give back their volatility to 1e-14, or all that their last bits say",
        count,
        proof.failures,
        details);
  }

  private void add(int i) {
    double years = StrictMath.exp(random.nextDouble(-8, 1));
    double vol = StrictMath.exp(random.nextDouble(-3, 1));
    double x = random.nextDouble(-4, 4) * vol * StrictMath.sqrt(years);
    switch (i % 4) {
      case 0 -> x = vol * StrictMath.sqrt(years) * random.nextDouble(-37, 37);
      case 1 -> {
        years = StrictMath.exp(random.nextDouble(-40, -10));
        x = vol * StrictMath.sqrt(years) * random.nextDouble(-10, 10);
      }
      case 2 -> {
        vol = random.nextDouble(10, 16.5) / StrictMath.sqrt(years);
        x = random.nextDouble(-1, 1);
      }
      default -> {}
    }
    double strike = FORWARD * StrictMath.exp(-x);
    solve(strike >= FORWARD ? OptionRight.CALL : OptionRight.PUT, strike, years, vol);
  }

  private void solve(OptionRight right, double strike, double years, double vol) {
    double price = Black76.price(right, FORWARD, strike, years, vol, 1);
    double found = ImpliedVol.vol(right, price, FORWARD, strike, years, 1);
    if (Double.isNaN(found)) {
      boolean nothing = price <= Double.MIN_VALUE || price >= Math.min(FORWARD, strike);
      unsolvable += nothing ? 1 : 0;
      count(nothing, right, strike, years, vol, found);
      return;
    }
    double vega = Black76.greeks(right, FORWARD, strike, years, vol, 1).vega();
    double bit = StrictMath.ulp(price) / (vega * vol);
    double error = StrictMath.abs(found / vol - 1);
    boolean informed = LAST_BITS * bit <= INFORMED;
    worst = informed ? Math.max(worst, error) : worst;
    count(error <= Math.max(INFORMED, LAST_BITS * bit), right, strike, years, vol, found);
  }

  private void count(
      boolean holds, OptionRight right, double strike, double years, double vol, double found) {
    if (!holds) {
      failures++;
      if (failures <= DETAILS) {
        details.add(
            "Implied volatility: "
                + right
                + " at "
                + strike
                + " over "
                + years
                + " years of volatility "
                + vol
                + " gave "
                + found);
      }
    }
  }
}
