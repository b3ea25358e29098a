package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import io.alvh.unit.Check;
import java.util.List;

/// The *credit* iron condor: an out-of-the-money put spread and call spread sold together. (LEAN,
/// optopsy and this program call the sold one "iron condor"; brokers say "short iron condor".)
///
/// @param underlying the index
/// @param expiry the one expiry of the four legs
/// @param longPut lowest strike, bought
/// @param shortPut sold
/// @param shortCall sold
/// @param longCall highest strike, bought
public record IronCondor(
    Underlying underlying,
    Expiry expiry,
    double longPut,
    double shortPut,
    double shortCall,
    double longCall)
    implements Structure {
  public IronCondor {
    Check.that(
        longPut < shortPut && shortPut < shortCall && shortCall < longCall,
        "strikes must ascend, were " + longPut + "/" + shortPut + "/" + shortCall + "/" + longCall);
  }

  @Override
  public List<OptionLeg> legs() {
    return List.of(
        new OptionLeg(new OptionContract(underlying, expiry, OptionRight.PUT, longPut), 1),
        new OptionLeg(new OptionContract(underlying, expiry, OptionRight.PUT, shortPut), -1),
        new OptionLeg(new OptionContract(underlying, expiry, OptionRight.CALL, shortCall), -1),
        new OptionLeg(new OptionContract(underlying, expiry, OptionRight.CALL, longCall), 1));
  }

  /// Returns the wider wing in points: the most one condor can owe at expiry, gross of its credit.
  public double width() {
    return Math.max(shortPut - longPut, longCall - shortCall);
  }
}
