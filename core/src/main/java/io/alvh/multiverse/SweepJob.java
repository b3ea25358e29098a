package io.alvh.multiverse;

/// A long computation in independent parts, described so that another machine can do any part.
///
/// @param kind which computation, a name a worker knows
/// @param text all it needs, one setting a line; the same text and part give the same bytes
/// @param parts how many there are, numbered from 0
public record SweepJob(String kind, String text, int parts) {}
