package io.alvh.validation;

/// What must come out exactly.
///
/// @param index the VIX formula on published quotes
/// @param settlement the calendar against every series that files show to have been listed
/// @param margin the margin of books against their worst settlement
public record ProofResult(Part<IndexGolden> index, Part<Proof> settlement, Part<Proof> margin) {}
