package io.alvh.app;

import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;

/// A market history with its surfaces fitted, ready to be run over.
///
/// @param sessions one valuer a session, ascending, at least one
/// @param dataId hash of everything the history was made from
/// @param synthetic whether the prices are made up
public record PricedHistory(List<Valuer> sessions, String dataId, boolean synthetic) {
  public PricedHistory {
    sessions = List.copyOf(sessions);
  }

  /// Returns the first session.
  public LocalDate first() {
    return sessions.getFirst().snapshot().date();
  }

  /// Returns the last session.
  public LocalDate last() {
    return sessions.getLast().snapshot().date();
  }
}
