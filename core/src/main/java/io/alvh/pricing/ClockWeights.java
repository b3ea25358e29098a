package io.alvh.pricing;

import io.alvh.market.ScheduledEvent;
import io.alvh.unit.Check;

/// How much variance falls when, in units of a usual session.
///
/// @param overnight share of a session between the close before it and its open, in (0, 1)
/// @param closedDay of a day without a session, added to the night it lengthens
/// @param fomc added to a session in which the Federal Reserve announces its decision
/// @param cpi added to the night before a session that opens on new consumer prices
/// @param nfp added to the night before a session that opens on new payrolls
public record ClockWeights(
    double overnight, double closedDay, double fomc, double cpi, double nfp) {
  /// Meetings and releases a year.
  private static final double MEETINGS = 8;

  private static final double RELEASES = 12;
  private static final double SESSIONS_A_YEAR = 252;

  public ClockWeights {
    Check.within(overnight, 0.01, 0.99, "overnight");
    Check.notNegative(closedDay, "closedDay");
    Check.notNegative(fomc, "fomc");
    Check.notNegative(cpi, "cpi");
    Check.notNegative(nfp, "nfp");
  }

  /// Returns what a release of `kind` before the open adds to the night.
  double night(ScheduledEvent.Kind kind) {
    return switch (kind) {
      case CPI -> cpi;
      case NFP -> nfp;
      case FOMC, PPI -> 0;
    };
  }

  /// Returns what an announcement of `kind` adds to the session's hours.
  double day(ScheduledEvent.Kind kind) {
    return kind == ScheduledEvent.Kind.FOMC ? fomc : 0;
  }

  /// Returns what events add to a session on average.
  double perSession() {
    return (MEETINGS * fomc + RELEASES * (cpi + nfp)) / SESSIONS_A_YEAR;
  }
}
