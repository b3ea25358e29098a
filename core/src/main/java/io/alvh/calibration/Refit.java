package io.alvh.calibration;

import io.alvh.unit.Check;
import java.time.LocalDate;

/// One constant of the pricing model as it stands in the program, and as it comes out of the data
/// at hand.
///
/// @param constant name and unit, for example `SPX skew at 30 days`
/// @param from first date on which it is in force
/// @param inForce the value in the program
/// @param refitted the value fitted on observations strictly before `from`; the value in force
///   where nothing is refitted
/// @param observations how many there were; 0 for a prior
/// @param basis whether there is a refit, or why there is none
public record Refit(
    String constant,
    LocalDate from,
    double inForce,
    double refitted,
    int observations,
    Basis basis) {
  /// What a refit rests on.
  public enum Basis {
    /// The observations at hand.
    DATA,

    /// The value in force rests on the literature, since no data precede the date.
    PRIOR,

    /// The data at hand before the date are too few to fit the constant.
    TOO_FEW,

    /// The data at hand lack quotes that the value in force was fitted to.
    QUOTES_MISSING,

    /// The data at hand hold more quotes before the date than the value in force was fitted to.
    OTHER_QUOTES
  }

  public Refit {
    Check.finite(inForce, "inForce");
    Check.finite(refitted, "refitted");
    Check.that(observations >= 0, "observations must not be negative, were " + observations);
    Check.that(
        basis != Basis.DATA || observations > 0,
        "without observations " + constant + " cannot be refitted");
    Check.that(
        basis == Basis.DATA || refitted == inForce,
        "what is not refitted, " + constant + ", has no other value");
    Check.that(
        basis != Basis.PRIOR || observations == 0,
        "a prior, " + constant + ", has no observations");
  }

  /// Returns a constant of `from` fitted to `observations` before it.
  public Refit(String constant, LocalDate from, double inForce, double refitted, int observations) {
    this(constant, from, inForce, refitted, observations, Basis.DATA);
  }

  /// Returns a constant of `from` that rests on the literature, since no data precede the date.
  public static Refit prior(String constant, LocalDate from, double inForce) {
    return new Refit(constant, from, inForce, inForce, 0, Basis.PRIOR);
  }

  /// Returns a constant of `from` that the data at hand do not refit.
  ///
  /// @param observations how many there are before `from`
  /// @param why neither `DATA` nor `PRIOR`
  public static Refit not(
      String constant, LocalDate from, double inForce, int observations, Basis why) {
    Check.that(why != Basis.DATA && why != Basis.PRIOR, constant + " is not without its refit");
    return new Refit(constant, from, inForce, inForce, observations, why);
  }

  /// Returns whether the data at hand gave a value.
  public boolean isRefitted() {
    return basis == Basis.DATA;
  }

  /// Returns whether the value in force rests on the literature.
  public boolean isPrior() {
    return basis == Basis.PRIOR;
  }

  /// Returns the fitted value less the one in force, in the constant's unit; zero where nothing is
  /// refitted.
  public double drift() {
    return refitted - inForce;
  }
}
