package io.alvh.validation;

import java.util.List;

/// What must come out exactly.
///
/// @param index the VIX formula on published quotes
/// @param settlement the calendar against every series that files show to have been listed
/// @param margin the margin of books against their worst settlement
/// @param implied implied volatility on stressed inputs
public record ProofResult(
    Part<IndexGolden> index, Part<Proof> settlement, Part<Proof> margin, Part<Proof> implied) {
  /// Returns those that are proofs, in order.
  public List<Part<Proof>> proofs() {
    return List.of(settlement, margin, implied);
  }
}
