package io.alvh.coverage;

import io.alvh.study.inference.BlockChoice;

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

  /// Returns how blocks are chosen at least.
  BlockChoice least() {
    return new BlockChoice.Least(block);
  }

  /// Returns whether a row is a session.
  public boolean ofSessions() {
    return this == SESSION;
  }
}
