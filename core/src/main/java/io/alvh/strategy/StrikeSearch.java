package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.IronCondor;
import java.util.function.ToDoubleFunction;

/// Moves both short strikes of a one-day condor inward, step by step, until the credit reaches its
/// target or both stand at their inner limit.
///
/// Distance comes first: the search starts at the tier's distance and never moves outward, so a
/// richer credit is taken as it is. The credit of wings of equal width never falls as they come
/// nearer (a put spread is worth more the higher it lies), so the first step that reaches the
/// target is found by halving.
///
/// @param expiry of the condor
/// @param step points between strikes
/// @param width of both wings in points
/// @param putStart short put before any step inward
/// @param callStart short call before any step inward
/// @param putLimit highest short put allowed
/// @param callLimit lowest short call allowed
record StrikeSearch(
    Expiry expiry,
    double step,
    double width,
    double putStart,
    double callStart,
    double putLimit,
    double callLimit) {

  /// What the search found.
  ///
  /// @param condor with the strikes reached
  /// @param credit its credit in points
  /// @param steps inward
  record Found(IronCondor condor, double credit, int steps) {}

  /// Returns the search for shorts at `distance` points from `spot`, moved out by the given steps,
  /// never nearer than `limit` points. Strikes are rounded away from spot.
  static StrikeSearch around(
      Expiry expiry,
      double spot,
      double distance,
      double limit,
      double step,
      double width,
      int putStepsOut,
      int callStepsOut) {
    double putLimit = Math.floor((spot - limit) / step) * step;
    double callLimit = Math.ceil((spot + limit) / step) * step;
    double put = Math.floor((spot - distance) / step) * step - putStepsOut * step;
    double call = Math.ceil((spot + distance) / step) * step + callStepsOut * step;
    return new StrikeSearch(
        expiry,
        step,
        width,
        Math.min(put, putLimit),
        Math.max(call, callLimit),
        putLimit,
        callLimit);
  }

  /// Returns the outermost condor whose credit reaches `target`, or else the innermost allowed.
  Found find(double target, ToDoubleFunction<IronCondor> credit) {
    Found outer = at(0, credit);
    int most = steps();
    if (outer.credit() >= target || most == 0) {
      return outer;
    }
    Found inner = at(most, credit);
    if (inner.credit() < target) {
      return inner;
    }
    int tooFar = 0;
    while (inner.steps() - tooFar > 1) {
      int middle = (inner.steps() + tooFar) >>> 1;
      Found tried = at(middle, credit);
      if (tried.credit() >= target) {
        inner = tried;
      } else {
        tooFar = middle;
      }
    }
    return inner;
  }

  /// Returns how many steps bring both shorts to their limits.
  int steps() {
    return (int) Math.rint(Math.max(putLimit - putStart, callStart - callLimit) / step);
  }

  /// Returns the condor after `steps` steps inward; a short at its limit stays there.
  IronCondor condor(int steps) {
    return CondorEntry.condor(
        expiry,
        Math.min(putStart + steps * step, putLimit),
        Math.max(callStart - steps * step, callLimit),
        width);
  }

  private Found at(int steps, ToDoubleFunction<IronCondor> credit) {
    IronCondor condor = condor(steps);
    return new Found(condor, credit.applyAsDouble(condor), steps);
  }
}
