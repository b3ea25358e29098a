package io.alvh.market;

import io.alvh.unit.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Everything known of the market at the end of one session; nothing in it is later than `asOf`.
///
/// @param date the session
/// @param asOf its close
/// @param spx the S&P 500, in points
/// @param indices the Cboe indices that exist that day
/// @param vixFutures monthly VX settlements
/// @param rates Treasury bill and dividend yield known that day
/// @param settlements values fixed during this session (AM at its open, PM at its close)
/// @param upcoming scheduled events after `date`, within 70 days, ascending
/// @param published figures that became known after the session before and up to `asOf`; those of
///   the first snapshot are all that were known until then
public record MarketSnapshot(
    LocalDate date,
    Instant asOf,
    Bar spx,
    IndexReadings indices,
    TermStructure vixFutures,
    Rates rates,
    List<SettlementValue> settlements,
    List<ScheduledEvent> upcoming,
    List<Observation> published) {
  public MarketSnapshot {
    settlements = List.copyOf(settlements);
    upcoming = List.copyOf(upcoming);
    published = List.copyOf(published);
    for (SettlementValue s : settlements) {
      Check.that(!s.expiry().date().isAfter(date), "settlement after the snapshot: " + s);
    }
    for (ScheduledEvent e : upcoming) {
      Check.that(e.date().isAfter(date), "event not after the snapshot: " + e);
    }
    for (Observation o : published) {
      Check.that(!o.knownAt().isAfter(asOf), "figure known only after the snapshot: " + o);
    }
  }

  /// A snapshot in which nothing was published.
  public MarketSnapshot(
      LocalDate date,
      Instant asOf,
      Bar spx,
      IndexReadings indices,
      TermStructure vixFutures,
      Rates rates,
      List<SettlementValue> settlements,
      List<ScheduledEvent> upcoming) {
    this(date, asOf, spx, indices, vixFutures, rates, settlements, upcoming, List.of());
  }

  /// Returns this snapshot with `figures` as what was published.
  public MarketSnapshot with(List<Observation> figures) {
    return new MarketSnapshot(
        date, asOf, spx, indices, vixFutures, rates, settlements, upcoming, figures);
  }

  /// Returns whether any VX future settled that day; without one no VIX call can be priced.
  public boolean hasFutures() {
    return !vixFutures.points().isEmpty();
  }
}
