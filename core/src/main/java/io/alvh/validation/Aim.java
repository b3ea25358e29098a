package io.alvh.validation;

import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.unit.Check;

/// Something the prices are meant to reach, what was measured, and whether they do.
///
/// @param id short name, unique within a validation, for example `vol-calm`
/// @param text what is aimed at, in one line
/// @param unit of limit and measured value, for example `vol points`
/// @param limit the largest size the measured value may have, zero or more
/// @param measured the value, of either sign, or why there is none
/// @param count how many observations it rests on
public record Aim(String id, String text, String unit, double limit, Measure measured, int count) {
  public Aim {
    Check.notNegative(limit, "limit");
    Check.that(count >= 0, "count must not be negative, was " + count);
    Check.that(
        count > 0 || measured instanceof Measure.Undefined,
        id + ": what rests on no observation is not measured");
  }

  /// How far an aim is reached.
  public enum Outcome {
    /// The measured value is within the limit.
    MET,
    /// It is beyond the limit.
    MISSED,
    /// There is no measured value.
    NOT_MEASURED
  }

  /// Returns how far the aim is reached.
  public Outcome outcome() {
    return switch (measured) {
      case Measure.Undefined _ -> Outcome.NOT_MEASURED;
      case Measure.Known k -> Math.abs(k.value()) <= limit ? Outcome.MET : Outcome.MISSED;
    };
  }

  /// Returns the verdict in words: `MET`, `MISSED by 0.42 vol points`, or `NOT MEASURED: reason`.
  public String verdict() {
    return switch (measured) {
      case Measure.Undefined u -> "NOT MEASURED: " + u.reason();
      case Measure.Known k ->
          outcome() == Outcome.MET
              ? "MET"
              : "MISSED by " + size(Math.abs(k.value()) - limit) + " " + unit;
    };
  }

  /// Returns `excess` with as many decimals as show that it is not zero.
  private static String size(double excess) {
    int decimals = 2;
    while (decimals < 12 && Figures.number(excess, decimals).matches("[0.]*")) {
      decimals++;
    }
    return Figures.number(excess, decimals);
  }
}
