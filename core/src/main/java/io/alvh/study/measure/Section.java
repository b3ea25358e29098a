package io.alvh.study.measure;

import java.util.List;

/// One group of measures of a run.
///
/// @param id sentence of the method, for example `S24`
/// @param title for readers
/// @param evidence what the figures rest on
/// @param grids tables; none when all is unavailable
/// @param notes what must be known to read them, and what is unavailable and why
public record Section(
    String id, String title, String evidence, List<Grid> grids, List<String> notes) {
  /// Figures of option positions whose prices are modelled.
  public static final String MODELLED = "hypothetical, model-priced";

  /// Figures of published series alone.
  public static final String MARKET = "market data";

  public Section {
    grids = List.copyOf(grids);
    notes = List.copyOf(notes);
  }

  /// Returns a section without figures because of `why`.
  static Section unavailable(String id, String title, String why) {
    return new Section(id, title, MODELLED, List.of(), List.of("unavailable: " + why));
  }
}
