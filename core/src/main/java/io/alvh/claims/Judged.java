package io.alvh.claims;

/// A measurement and what it says of its claim.
///
/// @param measured the measurement
/// @param verdict what follows from it
/// @param decisive what decides: the sensitivity or the limit that changes the verdict or keeps it
///   from being better; `sampling` if the interval alone does
public record Judged(Measured measured, Verdict verdict, String decisive) {}
