package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import java.util.List;

/// How far one dimension moves one figure over the readings of one profile.
///
/// @param profile which condors
/// @param figure which
/// @param dimension which rule
/// @param levels each of its levels
/// @param share of the variance over the balanced readings that no additive model without this
///   dimension explains: its main effect
/// @param total share of the variance that goes when everything but this dimension is known: its
///   main effect and all interactions with it
/// @param totalError standard error of `total` over the centres
/// @param pairs centres from which it was changed and the figure is defined on both sides
public record Influence(
    Profile profile,
    Figure figure,
    Dimension dimension,
    List<LevelEffect> levels,
    Measure share,
    Measure total,
    Measure totalError,
    int pairs) {
  public Influence {
    levels = List.copyOf(levels);
  }

  /// One level over the balanced readings.
  ///
  /// @param level its name
  /// @param n readings at it that have the figure
  /// @param mean of the figure over them
  /// @param median of it
  /// @param effect how far it lifts the figure, other dimensions held, by an additive model
  public record LevelEffect(String level, int n, Measure mean, Measure median, Measure effect) {}
}
