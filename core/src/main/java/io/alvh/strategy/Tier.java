package io.alvh.strategy;

/// The three risk tiers of condors: credit rises as distance falls.
public enum Tier {
  CONSERVATIVE,
  BALANCED,
  AGGRESSIVE;

  /// Returns the name rulebooks and reports use, lower case.
  public String label() {
    return switch (this) {
      case CONSERVATIVE -> "conservative";
      case BALANCED -> "balanced";
      case AGGRESSIVE -> "aggressive";
    };
  }
}
