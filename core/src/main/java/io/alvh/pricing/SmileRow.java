package io.alvh.pricing;

import java.time.LocalDate;

/// The SPX smile in force from one date on.
///
/// @param from first session it prices; it was fitted on quotes strictly before that
/// @param quotedDays days with quotes it was fitted on; 0 for a prior from the literature
/// @param coefficients the smile
public record SmileRow(LocalDate from, int quotedDays, SmileCoefficients coefficients) {
  /// Returns whether no quote precedes the row.
  public boolean isPrior() {
    return quotedDays == 0;
  }
}
