package io.alvh.adapter.history;

import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the calendar of releases `date,event,detail,ref_period,time_et,source`. Meetings called at
/// short notice (`fomc_intermeeting`) are never known beforehand and not used.
final class EventReader {
  private static final List<String> HEADER =
      List.of("date", "event", "detail", "ref_period", "time_et", "source");
  private static final Map<String, Kind> KINDS =
      Map.of("fomc_decision", Kind.FOMC, "cpi", Kind.CPI, "ppi", Kind.PPI, "nfp", Kind.NFP);

  /// Calendar days before a moved release at which its new date was certainly out.
  private static final int NOTICE_OF_MOVED = 4;

  private EventReader() {}

  /// Reads `file`.
  static Content read(SourceFile file, IssueLog log) {
    CsvRows csv = CsvRows.read(file, log, HEADER::equals, String.join(",", HEADER));
    List<EventRow> events = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Row row : csv.rows()) {
      if (!row.hasFields(HEADER.size())) {
        continue;
      }
      Optional<LocalDate> date = row.date(0);
      if (date.isEmpty()) {
        continue;
      }
      if (date.get().isBefore(last)) {
        row.refuse(0, "dates in ascending order, after " + last);
        continue;
      }
      last = date.get();
      if (row.text(1).equals("fomc_intermeeting")) {
        row.repair(1, "unscheduled: not known beforehand, not used");
      }
      Kind kind = KINDS.get(row.text(1));
      if (kind != null) {
        events.add(event(row, kind, date.get()));
      }
    }
    events.sort(Comparator.comparing((EventRow e) -> e.event().date()));
    return new Content.Events(List.copyOf(events));
  }

  private static EventRow event(Row row, Kind kind, LocalDate written) {
    LocalDate date = written;
    if (kind != Kind.FOMC
        && written.getMonth() == Month.JANUARY
        && row.text(3).equals("December " + written.getYear())) {
      date = written.plusYears(1);
      row.repair(0, "release of next January under this year: a year later");
    }
    LocalDate known = LocalDate.MIN;
    if (row.text(5).endsWith("+revised")) {
      known = date.minusDays(NOTICE_OF_MOVED);
      row.repair(5, "moved release: known " + NOTICE_OF_MOVED + " days ahead");
    }
    return new EventRow(new ScheduledEvent(kind, date), known, row.text(3));
  }
}
