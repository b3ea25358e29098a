package io.alvh.coverage;

/// How many sessions a row of sums stands for.
public enum RowSpan {
  /// A row a session.
  SESSION("sessions", 1, 10),
  /// A row of 21 sessions: as rare as the events that claims count.
  MONTH("months", 21, 3);

  private final String label;
  private final int sessions;
  private final double block;

  RowSpan(String label, int sessions, double block) {
    this.label = label;
    this.sessions = sessions;
    this.block = block;
  }

  /// Returns the name tables use.
  public String label() {
    return label;
  }

  /// Returns the sessions of a row.
  public int sessions() {
    return sessions;
  }

  /// Returns the least mean length of a block, in rows.
  double block() {
    return block;
  }
}
