package io.alvh.validation;

/// What must come out exactly.
///
/// @param index the VIX formula on published quotes
public record ProofResult(Part<IndexGolden> index) {}
