package io.alvh.strategy;

/// The three risk tiers of condors: credit rises as distance falls.
public enum Tier {
  CONSERVATIVE,
  BALANCED,
  AGGRESSIVE;

  /// Returns the tier called `label`; refuses another name.
  static Tier of(String label) {
    for (Tier tier : values()) {
      if (tier.label().equals(label)) {
        return tier;
      }
    }
    throw new IllegalArgumentException("no tier " + label);
  }

  /// Returns the name rulebooks and reports use, lower case.
  public String label() {
    return switch (this) {
      case CONSERVATIVE -> "conservative";
      case BALANCED -> "balanced";
      case AGGRESSIVE -> "aggressive";
    };
  }
}
