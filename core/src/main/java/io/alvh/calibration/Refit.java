package io.alvh.calibration;

import io.alvh.unit.Check;
import java.time.LocalDate;

/// One constant of the pricing model as it stands in the program, and as it comes out of the data
/// at hand.
///
/// @param constant name and unit, for example `SPX skew at 30 days`
/// @param from first date on which it is in force
/// @param inForce the value in the program
/// @param refitted the value fitted on observations strictly before `from`
/// @param observations how many there were; 0 when the value is a prior from the literature, and
///   then nothing is refitted
public record Refit(
    String constant, LocalDate from, double inForce, double refitted, int observations) {
  public Refit {
    Check.finite(inForce, "inForce");
    Check.finite(refitted, "refitted");
    Check.that(observations >= 0, "observations must not be negative, were " + observations);
    Check.that(
        observations > 0 || refitted == inForce,
        "without observations " + constant + " cannot be refitted to another value");
  }

  /// Returns a constant of `from` that rests on the literature, since no data precede the date.
  public static Refit prior(String constant, LocalDate from, double inForce) {
    return new Refit(constant, from, inForce, inForce, 0);
  }

  /// Returns whether no data precede the date.
  public boolean isPrior() {
    return observations == 0;
  }

  /// Returns the fitted value less the one in force, in the constant's unit.
  public double drift() {
    return refitted - inForce;
  }
}
