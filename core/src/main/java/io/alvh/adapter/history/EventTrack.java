package io.alvh.adapter.history;

import io.alvh.market.ScheduledEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The scheduled releases known at each session's close.
final class EventTrack {
  private static final int DAYS_AHEAD = 70;

  private final TreeMap<LocalDate, List<EventRow>> byDate = new TreeMap<>();

  EventTrack(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      if (file.content() instanceof Content.Events events) {
        for (EventRow e : events.rows()) {
          byDate.computeIfAbsent(e.event().date(), _ -> new ArrayList<>()).add(e);
        }
      }
    }
  }

  /// Returns the releases after `session` and within 70 days whose date was known by then.
  List<ScheduledEvent> upcoming(LocalDate session) {
    List<ScheduledEvent> known = new ArrayList<>();
    byDate
        .subMap(session, false, session.plusDays(DAYS_AHEAD), true)
        .values()
        .forEach(rows -> {
          for (EventRow e : rows) {
            if (!e.knownFrom().isAfter(session) && !known.contains(e.event())) {
              known.add(e.event());
            }
          }
        });
    return known;
  }

  /// Returns all releases by date.
  NavigableMap<LocalDate, List<EventRow>> all() {
    return byDate;
  }
}
