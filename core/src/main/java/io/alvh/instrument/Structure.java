package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import java.util.List;

/// A set of legs of one underlying and one expiry that is opened, marked and settled as one.
public sealed interface Structure
    permits IronCondor, VerticalSpread, LongCall, LongPut, ShortPut, CoveredCall {
  Underlying underlying();

  Expiry expiry();

  /// Returns the legs, strikes ascending; positive ratios are bought.
  List<OptionLeg> legs();

  /// Returns the points one structure pays its holder at settlement `level`; negative is owed.
  default double payoff(double level) {
    double sum = 0;
    for (OptionLeg leg : legs()) {
      OptionContract c = leg.contract();
      sum += leg.ratio() * c.right().intrinsic(level, c.strike());
    }
    return sum;
  }
}
