package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The sum of the net share of rising issues since the data begin. It goes on where the exchange's
/// figures end and those of the stand-in begin: only what a session adds changes its source, never
/// the level.
///
/// @param sum of one net a session
/// @param last the newest session in it, `LocalDate.MIN` before the first
/// @param newest what that session added
/// @param isStandIn whether that came from the stand-in
/// @param standIns sessions of the stand-in in the sum
/// @param holes sessions without either, left out
record BreadthLine(
    double sum, LocalDate last, BreadthDay newest, boolean isStandIn, int standIns, int holes) {
  /// The sum of nothing.
  static final BreadthLine NONE =
      new BreadthLine(0, LocalDate.MIN, new BreadthDay(0, Instant.MIN), false, 0, 0);

  /// Returns the sum with the sessions of `exchange`, and with those of `other` that `exchange`
  /// lacks. Sessions already in it, or before one that is, stay as they were.
  BreadthLine plus(
      NavigableMap<LocalDate, BreadthDay> exchange, NavigableMap<LocalDate, BreadthDay> other) {
    NavigableMap<LocalDate, BreadthDay> days = new TreeMap<>(other);
    days.putAll(exchange);
    BreadthLine line = this;
    for (var day : days.entrySet()) {
      if (SessionTrack.isLater(day.getKey(), line.last)) {
        line = line.plus(day.getKey(), day.getValue(), !exchange.containsKey(day.getKey()));
      }
    }
    return line;
  }

  private BreadthLine plus(LocalDate session, BreadthDay day, boolean fromStandIn) {
    int skipped = isEmpty() ? 0 : TradingCalendar.sessionsBetween(last, session) - 1;
    return new BreadthLine(
        sum + day.net(),
        session,
        day,
        fromStandIn,
        standIns + (fromStandIn ? 1 : 0),
        holes + skipped);
  }

  /// Returns whether nothing is in the sum yet.
  boolean isEmpty() {
    return last.equals(LocalDate.MIN);
  }

  /// Returns whether its newest session is as new as can be at the session `now`.
  boolean isFresh(LocalDate now) {
    return SessionTrack.isFresh(last, newest.knownAt(), now);
  }

  /// Returns what is doubtful about the level; empty if nothing is.
  String doubt() {
    String replaced = standIns > 0 ? standIns + " sessions of " + BreadthSignals.STAND_IN : "";
    String lost = holes > 0 ? holes + " sessions left out" : "";
    return replaced.isEmpty() || lost.isEmpty() ? replaced + lost : replaced + ", " + lost;
  }
}
