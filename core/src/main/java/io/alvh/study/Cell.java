package io.alvh.study;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One combination of the study's matrix. The unhedged book has no funding: it always carries
/// `BUDGET`, so that equal books are equal cells.
///
/// @param profile which condor programme
/// @param gate whether the VIX gate of the rulebook acts; false is gate off
/// @param policy when and how strongly the hedge is held
/// @param funding what limits its size
public record Cell(Profile profile, boolean gate, Policy policy, Funding funding)
    implements Comparable<Cell> {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::profile)
          .thenComparing(c -> !c.gate())
          .thenComparing(Cell::policy)
          .thenComparing(Cell::funding);

  public Cell {
    funding = policy == Policy.NONE ? Funding.BUDGET : funding;
  }

  /// Returns the whole matrix in printing order: per profile and gate the unhedged book, then every
  /// policy under every funding; 52 cells.
  public static List<Cell> matrix() {
    List<Cell> cells = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (boolean gate : new boolean[] {true, false}) {
        cells.add(unhedged(profile, gate));
        for (Policy policy : Policy.values()) {
          for (Funding funding : Funding.values()) {
            if (policy != Policy.NONE) {
              cells.add(new Cell(profile, gate, policy, funding));
            }
          }
        }
      }
    }
    return List.copyOf(cells);
  }

  /// Returns the cell of the unhedged book.
  public static Cell unhedged(Profile profile, boolean gate) {
    return new Cell(profile, gate, Policy.NONE, Funding.BUDGET);
  }

  /// Returns the cell of the default policy and funding, gate on.
  public static Cell standard(Profile profile) {
    return new Cell(profile, true, Policy.VIX_TIERED, Funding.BUDGET);
  }

  /// Returns the cell of the full hedge as published, one unit per ten condors.
  public static Cell full(Profile profile, boolean gate) {
    return new Cell(profile, gate, Policy.ALWAYS_FULL, Funding.CANON);
  }

  /// Returns the unhedged cell this one is compared with.
  public Cell unhedged() {
    return unhedged(profile, gate);
  }

  /// Returns whether the cell holds a hedge at all.
  public boolean hedged() {
    return policy != Policy.NONE;
  }

  /// Returns the rulebook's name of the profile, for example `daily_1dte`.
  public String profileName() {
    return profile.name().toLowerCase(Locale.ROOT);
  }

  /// Returns the policy and its funding, for example `vix_tiered/budget`, or `none`.
  public String policyName() {
    String name = policy.name().toLowerCase(Locale.ROOT);
    return hedged() ? name + "/" + funding.name().toLowerCase(Locale.ROOT) : name;
  }

  /// Returns text such as `daily_1dte gate-on vix_tiered/budget`, fit for a column head.
  public String label() {
    return profileName() + (gate ? " gate-on " : " gate-off ") + policyName();
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
