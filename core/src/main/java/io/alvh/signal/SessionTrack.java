package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/// Daily figures with one place a session of the exchange, oldest first; a session without a figure
/// is a hole. Immutable to its users, as a `Track` is.
final class SessionTrack {
  /// The calendar's first year; older figures are not used.
  private static final int FIRST_YEAR = 1990;

  private final int most;
  private final Track track;
  private final LocalDate last;
  private final Instant knownAt;

  /// Places since the newest stand-in, itself included; `most + 1` for more than are in reach.
  private final int sinceStandIn;

  private SessionTrack(int most, Track track, LocalDate last, Instant knownAt, int sinceStandIn) {
    this.most = most;
    this.track = track;
    this.last = last;
    this.knownAt = knownAt;
    this.sinceStandIn = sinceStandIn;
  }

  /// Returns no figures; those of the last `most` sessions will be kept in reach.
  static SessionTrack keeping(int most) {
    return new SessionTrack(most, Track.keeping(most), LocalDate.MIN, Instant.MIN, most + 1);
  }

  /// Returns whether `date` is a session later than every figure here. A figure is used as first
  /// published: one of an earlier session is not accepted.
  boolean accepts(LocalDate date) {
    return isLater(date, last);
  }

  /// Returns whether `date` is a session after `last`.
  static boolean isLater(LocalDate date, LocalDate last) {
    return date.isAfter(last) && date.getYear() >= FIRST_YEAR && TradingCalendar.isSession(date);
  }

  /// Returns this followed by a hole for each session skipped and by the figure of `session`, which
  /// must be accepted.
  ///
  /// @param known when the figure became known
  /// @param standIn whether it stands in for the true figure
  SessionTrack plus(LocalDate session, double value, Instant known, boolean standIn) {
    int skipped = isEmpty() ? 0 : TradingCalendar.sessionsBetween(last, session) - 1;
    Track longer = track;
    for (int i = 0; i < Math.min(skipped, most); i++) {
      longer = longer.plus(Double.NaN);
    }
    int since = standIn ? 1 : Math.min(most + 1, sinceStandIn + skipped + 1);
    return new SessionTrack(most, longer.plus(value), session, known, since);
  }

  /// Returns whether there is no figure yet.
  boolean isEmpty() {
    return last.equals(LocalDate.MIN);
  }

  /// Returns the session of the newest figure, `LocalDate.MIN` before the first.
  LocalDate last() {
    return last;
  }

  /// Returns when the newest figure became known.
  Instant knownAt() {
    return knownAt;
  }

  /// Returns whether the newest figure is that of the session `now`, or that of the session before
  /// and became known only since: then it is as new as such a figure can be.
  boolean isFresh(LocalDate now) {
    return isFresh(last, knownAt, now);
  }

  /// Returns whether a figure of the session `last`, known at `knownAt`, is as new as one can be at
  /// the session `now`.
  static boolean isFresh(LocalDate last, Instant knownAt, LocalDate now) {
    if (last.equals(now)) {
      return true;
    }
    LocalDate before = TradingCalendar.previous(now);
    return last.equals(before) && knownAt.isAfter(TradingCalendar.close(before));
  }

  /// Returns whether one of the newest `n` figures stands in for the true one.
  boolean hasStandIn(int n) {
    return sinceStandIn <= n;
  }

  /// Returns the `n` figures up to that of `session`, oldest first; empty if there are fewer in
  /// reach, one is a hole or `session` has none yet.
  double[] upTo(LocalDate session, int n) {
    if (session.isAfter(last)) {
      return new double[0];
    }
    int newer = TradingCalendar.sessionsBetween(session, last);
    return track.last(n, newer);
  }
}
