package io.alvh.validation;

import io.alvh.unit.Check;
import java.util.List;

/// A statement that must hold in every case, and in how many it did.
///
/// @param statement what must hold, in one line
/// @param cases how many were tried
/// @param failures in how many it did not hold
/// @param details figures a reader may check by hand, and the first failures; one a line
public record Proof(String statement, long cases, long failures, List<String> details) {
  public Proof {
    Check.that(cases >= 0, "cases must not be negative, were " + cases);
    Check.that(
        failures >= 0 && failures <= cases,
        "failures must lie between 0 and " + cases + ", were " + failures);
    details = List.copyOf(details);
  }

  /// Returns whether it held in every case, and there was one.
  public boolean holds() {
    return cases > 0 && failures == 0;
  }
}
