package io.alvh.instrument;

/// One leg of a structure.
///
/// @param contract the option
/// @param ratio contracts per structure; positive is bought, negative is sold
public record OptionLeg(OptionContract contract, int ratio) {}
