package io.alvh.ledger;

import io.alvh.instrument.Structure;
import java.time.LocalDate;

/// Structures held under one id.
///
/// @param id of the entry that opened it
/// @param tag which part of the book
/// @param structure what is held; a condor is a sold structure
/// @param quantity structures, above zero
/// @param price points received per structure when opened, after slippage; negative was paid
/// @param opened the session it was opened on
public record Position(
    String id, Tag tag, Structure structure, long quantity, double price, LocalDate opened) {}
