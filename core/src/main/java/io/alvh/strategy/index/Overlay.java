package io.alvh.strategy.index;

import io.alvh.unit.Check;
import java.util.List;

/// The options an index rolls, each held to its settlement: on the morning one month's settle, the
/// next month's are traded.
public sealed interface Overlay {
  /// No options.
  record None() implements Overlay {}

  /// One-month puts sold against cash for their whole strike.
  record PutWrite(Strike strike) implements Overlay {}

  /// One-month calls sold against the index.
  record CallWrite(Strike strike) implements Overlay {}

  /// One-month puts bought beside the index, one for every unit held.
  record PutProtection(Strike strike) implements Overlay {}

  /// One-month condors sold against bills.
  ///
  /// @param shortDelta of the put and the call sold, in size
  /// @param longDelta of the put and the call bought, in size, below `shortDelta`
  /// @param strikeStep points between listed strikes
  /// @param collateralMultiple bills held, in multiples of the most the condors can lose
  record Condor(double shortDelta, double longDelta, double strikeStep, double collateralMultiple)
      implements Overlay {
    public Condor {
      Check.within(shortDelta, 0.01, 0.49, "shortDelta");
      Check.within(longDelta, 0.005, 0.49, "longDelta");
      Check.that(longDelta < shortDelta, "the bought delta must be the smaller");
      Check.positive(strikeStep, "strikeStep");
      Check.that(
          collateralMultiple >= 1, "collateral must cover the loss, was " + collateralMultiple);
    }
  }

  /// One-month VIX calls bought beside the index, for a part of the book that depends on the front
  /// VX future.
  ///
  /// @param delta of the calls, on their own future
  /// @param leastDays calendar days to expiry a call must have to be called one-month
  /// @param strikeStep points between listed strikes
  /// @param weights by the front future, ascending; the last is unbounded
  record VixCalls(double delta, int leastDays, double strikeStep, List<Weight> weights)
      implements Overlay {
    public VixCalls {
      Check.within(delta, 0.01, 0.99, "delta");
      Check.positive(strikeStep, "strikeStep");
      weights = List.copyOf(weights);
      Check.that(
          !weights.isEmpty() && weights.getLast().upTo() == Double.POSITIVE_INFINITY,
          "the last weight must be unbounded, were " + weights);
    }

    /// Returns the fraction of the book spent when the front future stands at `points`.
    public double fraction(double points) {
      for (Weight weight : weights) {
        if (points <= weight.upTo()) {
          return weight.fraction();
        }
      }
      throw new IllegalArgumentException("no weight for a future at " + points);
    }
  }

  /// A part of the book spent on VIX calls.
  ///
  /// @param upTo greatest level of the front future, included
  /// @param fraction of the book's value
  record Weight(double upTo, double fraction) {}

  /// A strike by its distance to the index.
  ///
  /// @param moneyness strike over index
  /// @param rounding to which listed strike
  /// @param step points between listed strikes
  record Strike(double moneyness, Rounding rounding, double step) {
    public Strike {
      Check.within(moneyness, 0.5, 1.5, "moneyness");
      Check.positive(step, "step");
    }

    /// Returns the listed strike, at an index of `spot` points.
    public double at(double spot) {
      double steps = Math.floor(moneyness * spot / step);
      return step * (rounding == Rounding.ABOVE ? steps + 1 : steps);
    }
  }

  /// Which listed strike is taken.
  enum Rounding {
    /// The highest that is not above.
    AT_OR_BELOW,
    /// The lowest that is above.
    ABOVE
  }
}
