package io.alvh.study;

/// What a figure rests on. Two classes are never mixed in one figure.
public enum EvidenceClass {
  /// Index closes, settlements and published figures alone.
  MARKET_DATA("market data"),
  /// A backtest whose option prices come from the model.
  MODEL_PRICED("model-priced backtest"),
  /// A paper account's own journal.
  PAPER("paper account"),
  /// A real account's own journal.
  LIVE("live account"),
  /// Everything is made up.
  SYNTHETIC("synthetic");

  private final String label;

  EvidenceClass(String label) {
    this.label = label;
  }

  /// Returns the words reports use.
  public String label() {
    return label;
  }
}
