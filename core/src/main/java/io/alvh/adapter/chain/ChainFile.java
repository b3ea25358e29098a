package io.alvh.adapter.chain;

import io.alvh.market.ChainQuality;
import java.time.LocalDate;

/// What one option file held.
///
/// @param name path below the data folder
/// @param chains chains with usable quotes
/// @param first first session quoted
/// @param last last session quoted
/// @param quality of all its quotes
public record ChainFile(
    String name, int chains, LocalDate first, LocalDate last, ChainQuality quality) {}
