package io.alvh.strategy;

import io.alvh.strategy.HedgeRules.Layer;
import java.util.ArrayList;
import java.util.List;

/// What one layer should hold, and how far off it may be without a trade.
///
/// The range holds every whole number off the target by no more than the band's fraction of it, and
/// the two whole numbers around the target before rounding: contracts cannot be split, so neither
/// of the two is nearer to what is wanted by a whole contract. An empty layer with a target of one
/// or more is always outside.
///
/// @param contracts the target in whole contracts
/// @param least held without a purchase
/// @param most held without a sale
record LayerTarget(long contracts, long least, long most) {
  /// Returns the targets of `units` units of the ladder, in layer order.
  ///
  /// @param units units times intensity, zero or more
  /// @param band no-trade fraction of the target; 0 for none
  static List<LayerTarget> of(HedgeRules rules, double units, double band) {
    List<Layer> layers = rules.layers();
    List<Long> contracts = Apportionment.of(layers, units);
    List<LayerTarget> targets = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      double exact = units * layers.get(i).contractsPerUnit();
      targets.add(of(contracts.get(i), exact, band));
    }
    return targets;
  }

  /// Returns this target and its range moved by `change` contracts, none below zero.
  LayerTarget plus(long change) {
    return new LayerTarget(
        Math.max(0, contracts + change), Math.max(0, least + change), Math.max(0, most + change));
  }

  /// Returns the target of `contracts`, rounded from `exact`, with a no-trade `band` around it.
  static LayerTarget of(long contracts, double exact, double band) {
    long play = (long) Math.floor(contracts * band);
    long below = Math.min(contracts - play, (long) Math.floor(exact));
    long above = Math.max(contracts + play, (long) Math.ceil(exact));
    return new LayerTarget(
        contracts, Math.max(Math.min(1, contracts), below), Math.max(contracts, above));
  }
}
