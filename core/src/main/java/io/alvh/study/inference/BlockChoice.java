package io.alvh.study.inference;

import io.alvh.unit.Check;

/// How the mean length of blocks is chosen.
public sealed interface BlockChoice {
  /// Ten sessions: the least an automatic choice takes.
  double LEAST = 10;

  /// Returns the largest Politis-White length of the hedged, the unhedged and the difference
  /// series, at least ten sessions.
  static BlockChoice automatic() {
    return new Automatic(1);
  }

  /// The automatic length, multiplied.
  ///
  /// @param factor above zero
  record Automatic(double factor) implements BlockChoice {
    public Automatic {
      Check.positive(factor, "factor");
    }
  }

  /// A length given in sessions.
  ///
  /// @param sessions 1 or more
  record Fixed(double sessions) implements BlockChoice {
    public Fixed {
      Check.that(sessions >= 1, "a block has 1 session or more, was " + sessions);
    }
  }

  /// The Politis-White length itself, but not below a number of rows.
  ///
  /// @param rows 1 or more
  record Least(double rows) implements BlockChoice {
    public Least {
      Check.that(rows >= 1, "a block has 1 row or more, was " + rows);
    }
  }

  /// Returns the mean block for series whose largest Politis-White length is `longest`, sessions.
  default double sessions(double longest) {
    return switch (this) {
      case Automatic a -> a.factor() * Math.max(LEAST, longest);
      case Fixed f -> f.sessions();
      case Least l -> Math.max(l.rows(), longest);
    };
  }

  /// Returns whether the rows are sessions: neighbours of those depend on each other over ten rows
  /// or more, while events are apart.
  default boolean ofSessions() {
    return switch (this) {
      case Automatic _ -> true;
      case Fixed f -> f.sessions() >= LEAST;
      case Least l -> l.rows() >= LEAST;
    };
  }

  /// Returns words for reports, for example `automatic x 2` or `63 sessions`.
  default String label() {
    return switch (this) {
      case Automatic a -> a.factor() == 1 ? "automatic" : "automatic x " + a.factor();
      case Fixed f -> f.sessions() + " sessions";
      case Least l -> "at least " + l.rows() + " rows";
    };
  }
}
