package io.alvh.claims;

/// What the evidence says of a claim.
public enum Verdict {
  /// It holds, allowing for sampling error and for everything the prices do not know.
  SUPPORTED("SUPPORTED"),
  /// It does not hold, allowing for the same.
  NOT_SUPPORTED("NOT SUPPORTED"),
  /// The evidence cannot tell.
  INCONCLUSIVE("INCONCLUSIVE"),
  /// No data could tell, or none that are at hand.
  UNTESTABLE("UNTESTABLE");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /// Returns the words reports use.
  public String label() {
    return label;
  }
}
