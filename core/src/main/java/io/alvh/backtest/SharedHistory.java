package io.alvh.backtest;

import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.List;

/// One priced history that many runs go over, side by side if need be: its signals are computed
/// once, by the first run that comes to a session, and kept as long as this object. Immutable to
/// its users.
public final class SharedHistory {
  private final List<Valuer> sessions;

  /// The past after the first session, from which every later one follows.
  private final Lookback first;

  private SharedHistory(List<Valuer> sessions, Lookback first) {
    this.sessions = sessions;
    this.first = first;
  }

  /// Returns the history of `sessions`.
  ///
  /// @param sessions at least one, ascending, from the first session anything is known of: signals
  ///   remember all that came before
  public static SharedHistory of(List<Valuer> sessions) {
    Check.that(!sessions.isEmpty(), "a history needs at least one session");
    return new SharedHistory(List.copyOf(sessions), Lookback.EMPTY.plus(sessions.getFirst()));
  }

  /// Returns this history up to `to`, which must not lie before its first session; what was
  /// computed of it is shared.
  public SharedHistory until(LocalDate to) {
    int end = sessions.size();
    while (end > 0 && sessions.get(end - 1).snapshot().date().isAfter(to)) {
      end--;
    }
    Check.that(end > 0, "the history begins only after " + to);
    return new SharedHistory(sessions.subList(0, end), first);
  }

  /// Returns its sessions, ascending.
  public List<Valuer> sessions() {
    return sessions;
  }

  /// Returns the date of its last session.
  public LocalDate last() {
    return sessions.getLast().snapshot().date();
  }

  /// Returns the past up to session `place`, itself included.
  ///
  /// @param place from 0
  public Lookback past(int place) {
    Lookback past = first;
    for (Valuer session : sessions.subList(1, place + 1)) {
      past = past.plus(session);
    }
    return past;
  }

  /// Returns the place of the first session not before `date`; the number of sessions if all are.
  public int place(LocalDate date) {
    for (int i = 0; i < sessions.size(); i++) {
      if (!sessions.get(i).snapshot().date().isBefore(date)) {
        return i;
      }
    }
    return sessions.size();
  }
}
