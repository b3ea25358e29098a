package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which tier each hedge contract stands for: the contracts held in a layer are parted between the
/// tiers in proportion to what each loses in the rulebook's stress times its weight, whole
/// contracts by largest remainder. While no tier loses anything, all of them stand for `none`: the
/// hedge outlives a closed gate. The sum over tiers is what is held.
///
/// @param cells contracts above zero, by tier, then layer
public record Coverage(List<Cell> cells) {
  /// Name of the tier that contracts stand for while no condor is at stake.
  public static final String NONE = "none";

  private static final String PREFIX = "cover_";

  public Coverage {
    cells = List.copyOf(cells);
  }

  /// Contracts of one layer that stand for one tier.
  public record Cell(String tier, String layer, long contracts) {}

  /// Returns the coverage of `ledger` at the prices of `now`.
  public static Coverage of(Rulebook rules, Ledger ledger, Valuer now) {
    Map<String, Long> layers = new TreeMap<>();
    for (Position held : ledger.positions(Tag.Book.HEDGE)) {
      layers.merge(held.tag().name(), held.quantity(), Long::sum);
    }
    return layers.isEmpty() ? new Coverage(List.of()) : of(needs(rules, ledger, now), layers);
  }

  /// Returns the coverage of `layers` contracts by `needs`, dollars by tier.
  static Coverage of(Map<String, Double> needs, Map<String, Long> layers) {
    Map<String, Double> shares = new TreeMap<>();
    needs.forEach((tier, need) -> {
      if (need > 0) {
        shares.put(tier, need);
      }
    });
    if (shares.isEmpty()) {
      shares.put(NONE, 1.0);
    }
    List<Cell> cells = new ArrayList<>();
    layers.forEach((layer, contracts) ->
        part(shares, contracts)
            .forEach((tier, n) -> {
              if (n > 0) {
                cells.add(new Cell(tier, layer, n));
              }
            }));
    return new Coverage(cells);
  }

  /// Returns the coverage that `facts` of a journal entry tell.
  public static Coverage of(List<Fact> facts) {
    List<Cell> cells = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.name().startsWith(PREFIX)) {
        String[] names = fact.name().substring(PREFIX.length()).split("/", -1);
        cells.add(new Cell(names[0], names[1], (long) fact.value()));
      }
    }
    return new Coverage(cells);
  }

  /// Returns the facts that tell it.
  public List<Fact> facts() {
    return cells.stream()
        .map(c -> new Fact(PREFIX + c.tier() + "/" + c.layer(), c.contracts()))
        .toList();
  }

  /// Returns the sum over all cells: the contracts held.
  public long contracts() {
    return cells.stream().mapToLong(Cell::contracts).sum();
  }

  private static Map<String, Double> needs(Rulebook rules, Ledger ledger, Valuer now) {
    HedgeRules.Units units = rules.hedge().units();
    Stress stress = Stress.of(now, units.stressSpx(), units.stressVixPoints());
    Map<String, Double> needs = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      double gain = 0;
      for (Position held : ledger.positions(CondorEntry.tag(tier))) {
        gain += stress.gain(held.structure(), held.quantity(), 0);
      }
      double weight =
          rules.acts(RuleId.TIER_COVERAGE)
              ? rules.settings().number(RuleId.TIER_COVERAGE, tier.label())
              : 1;
      needs.put(tier.label(), weight * Math.max(0, -gain));
    }
    return needs;
  }

  private static Map<String, Long> part(Map<String, Double> shares, long contracts) {
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Long> parts = new TreeMap<>();
    Map<String, Double> rests = new TreeMap<>();
    long left = contracts;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double quota = contracts * share.getValue() / all;
      long whole = (long) Math.floor(quota);
      parts.put(share.getKey(), whole);
      rests.put(share.getKey(), quota - whole);
      left -= whole;
    }
    List<String> order = new ArrayList<>(rests.keySet());
    order.sort((a, b) -> Double.compare(rests.getOrDefault(b, 0.0), rests.getOrDefault(a, 0.0)));
    for (int i = 0; left > 0; i++, left--) {
      parts.merge(order.get(i % order.size()), 1L, Long::sum);
    }
    return parts;
  }
}
