package io.alvh.study;

import java.util.List;

/// One public claim, what was measured, and how far that goes.
///
/// @param id as in the method's list, for example `T2`
/// @param claimed what is claimed, in one line
/// @param measured the measured value of the leading reading, in one line
/// @param dataClass what the measurement rests on
/// @param sentence one plain sentence
/// @param verdict `point estimate`, `synthetic: no evidence`, or why there is none
/// @param readings the figure under each reading of the claim
public record Claim(
    String id,
    String claimed,
    String measured,
    EvidenceClass dataClass,
    String sentence,
    String verdict,
    List<Reading> readings) {
  public Claim {
    readings = List.copyOf(readings);
  }

  /// The claim's figure under one reading.
  ///
  /// @param label profile, gate, policy and funding, or what else was chosen
  /// @param value the figure; fraction unless the label says otherwise
  public record Reading(String label, Measure value) {}
}
