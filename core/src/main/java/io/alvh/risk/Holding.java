package io.alvh.risk;

import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import java.util.ArrayList;
import java.util.List;

/// So many structures of one kind, bought or sold.
///
/// @param structure what is held; an `IronCondor` is the sold one
/// @param quantity positive as the structure says, negative the other way round
public record Holding(Structure structure, long quantity) {
  /// Returns the legs of all structures of `book`, in its order, each with its contracts.
  public static List<OptionLeg> legs(List<Holding> book) {
    List<OptionLeg> legs = new ArrayList<>();
    for (Holding holding : book) {
      for (OptionLeg leg : holding.structure().legs()) {
        int contracts = Math.toIntExact(Math.multiplyExact(leg.ratio(), holding.quantity()));
        legs.add(new OptionLeg(leg.contract(), contracts));
      }
    }
    return legs;
  }
}
