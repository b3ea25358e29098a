package io.alvh.adapter.history;

import io.alvh.market.Observation;
import java.util.Locale;

/// A figure and where it was read.
///
/// @param line of its value in the file
record Figure(Observation observation, LoadedFile file, long line) {
  /// Returns the file and how far the figure is what its series says, for reports.
  String label() {
    return file.source().files() + ", " + observation.origin().name().toLowerCase(Locale.ROOT);
  }
}
