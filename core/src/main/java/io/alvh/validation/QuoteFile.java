package io.alvh.validation;

import io.alvh.market.ChainQuality;
import java.time.LocalDate;

/// What one file of option quotes held.
///
/// @param name path below the data folder
/// @param chains chains with usable quotes
/// @param first first session quoted
/// @param last last session quoted
/// @param quality of all its quotes
public record QuoteFile(
    String name, int chains, LocalDate first, LocalDate last, ChainQuality quality) {}
