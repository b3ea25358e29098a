package io.alvh.validation;

import java.time.LocalDate;

/// What was validated against what: the same manifest gives the same figures.
///
/// @param dataId hash of the history, the one a study of it has
/// @param quotesId hash of what the prices are held against: quotes and published index values
/// @param modelId hash of the prices the model makes of a fixed market
/// @param code version of this program
/// @param first session of the history
/// @param last session of the history
public record ValidationManifest(
    String dataId, String quotesId, String modelId, String code, LocalDate first, LocalDate last) {}
