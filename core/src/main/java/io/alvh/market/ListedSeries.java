package io.alvh.market;

import io.alvh.calendar.Expiry;

/// A series of options or a future that a data file shows to have been listed.
///
/// @param source the file
/// @param root series symbol, such as SPXW or VX
/// @param expiry when it settles
public record ListedSeries(String source, String root, Expiry expiry) {}
