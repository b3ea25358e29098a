package io.alvh.validation;

import io.alvh.market.StripRow;
import java.util.List;

/// The two strips of the worked example in the exchange's description of the VIX of 2014.
///
/// @param near the near term, strikes ascending; empty when it is not at hand
/// @param next the next term, likewise
public record PaperStrips(List<StripRow> near, List<StripRow> next) {
  /// The strips of no one.
  public static final PaperStrips NONE = new PaperStrips(List.of(), List.of());

  public PaperStrips {
    near = near.stream().sorted().toList();
    next = next.stream().sorted().toList();
  }

  /// Returns whether both are at hand.
  public boolean present() {
    return !near.isEmpty() && !next.isEmpty();
  }
}
