package io.alvh.pricing;

/// The value of one option in points, and whether anybody quoted it.
public record Mark(double mid, MarkSource source) {}
