package io.alvh.multiverse;

import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// One way to read every contradictory rule.
///
/// @param id unique in its list, for example `od-b001`
/// @param design which part of the design it belongs to
/// @param from id of the centre it was changed from; empty but for `CHANGED`
/// @param profile which condors are sold
/// @param levels one for every dimension of the profile
public record Reading(
    String id, Design design, String from, Profile profile, Map<Dimension, String> levels) {
  public Reading {
    EnumMap<Dimension, String> copy = new EnumMap<>(Dimension.class);
    copy.putAll(levels);
    Check.that(
        Dimension.of(profile).equals(copy.keySet().stream().toList()),
        "reading " + id + " needs a level for every dimension of its profile");
    levels = Collections.unmodifiableMap(copy);
  }

  /// Parts of the design.
  public enum Design {
    /// Every level of a dimension equally often, dimensions hardly correlated: for main effects.
    BALANCED,
    /// A random reading from which one dimension at a time is changed: for total effects.
    CENTRE,
    /// A centre with one dimension at another level.
    CHANGED;

    /// Returns the name as files and reports print it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Returns the level of `dimension`, which must be one of the profile's.
  public String level(Dimension dimension) {
    String level = levels.get(dimension);
    if (level == null) {
      throw new IllegalArgumentException(id + " has no " + dimension.label());
    }
    return level;
  }

  /// Returns `base` read this way, without a name.
  public Rulebook hedged(Rulebook base) {
    return read(base, true);
  }

  /// Returns `base` read this way but without a hedge, and without a name: the same for all
  /// readings that differ only in the hedge.
  public Rulebook twin(Rulebook base) {
    return read(base, false);
  }

  private Rulebook read(Rulebook base, boolean hedged) {
    Rulebook rules = base.withProfile(profile).withId("reading");
    for (Map.Entry<Dimension, String> e : levels.entrySet()) {
      if (hedged || !e.getKey().hedge()) {
        rules = e.getKey().read(rules, e.getValue());
      }
    }
    return hedged
        ? rules
        : rules.withPolicyFunding(HedgeRules.Policy.NONE, rules.hedge().funding());
  }

  /// Returns the name of `profile` as lists of readings spell it.
  public static String name(Profile profile) {
    return switch (profile) {
      case DAILY_1DTE -> "one_day";
      case INCOME_45DTE -> "income";
    };
  }
}
