package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;

/// Sessions to the next scheduled releases, and how far the last ones were from what was expected.
///
/// A release on a day without session counts to the session after it, the first that can answer.
final class EventSignals implements SignalFamily {
  /// The group before any session.
  static final EventSignals NONE =
      new EventSignals(
          LocalDate.MIN,
          List.of(),
          Surprises.none(SeriesName.CPI_CHANGE, SeriesName.CPI_CONSENSUS),
          Surprises.none(SeriesName.PPI_CHANGE, SeriesName.PPI_CONSENSUS));

  private final LocalDate date;
  private final List<ScheduledEvent> upcoming;
  private final Surprises cpi;
  private final Surprises ppi;

  private EventSignals(
      LocalDate date, List<ScheduledEvent> upcoming, Surprises cpi, Surprises ppi) {
    this.date = date;
    this.upcoming = upcoming;
    this.cpi = cpi;
    this.ppi = ppi;
  }

  @Override
  public EventSignals plus(Valuer session) {
    MarketSnapshot now = session.snapshot();
    return new EventSignals(
        now.date(), now.upcoming(), cpi.plus(now.published()), ppi.plus(now.published()));
  }

  @Override
  public void read(Readings out) {
    put(out, SignalName.SESSIONS_TO_FOMC, ScheduledEvent.Kind.FOMC);
    put(out, SignalName.SESSIONS_TO_CPI, ScheduledEvent.Kind.CPI);
    put(out, SignalName.SESSIONS_TO_PPI, ScheduledEvent.Kind.PPI);
    put(out, SignalName.SESSIONS_TO_NFP, ScheduledEvent.Kind.NFP);
    cpi.read(out, SignalName.CPI_SURPRISE_Z);
    ppi.read(out, SignalName.PPI_SURPRISE_Z);
  }

  private void put(Readings out, SignalName name, ScheduledEvent.Kind kind) {
    for (ScheduledEvent event : upcoming) {
      if (event.kind() == kind) {
        out.put(name, sessionsTo(event.date()));
        return;
      }
    }
    out.missing(name, upcoming.isEmpty() ? "no calendar of releases" : "none known for 70 days");
  }

  private int sessionsTo(LocalDate release) {
    int sessions = TradingCalendar.sessionsBetween(date, release);
    return TradingCalendar.isSession(release) ? sessions : sessions + 1;
  }
}
