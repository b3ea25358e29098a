package io.alvh.study.events;

import io.alvh.market.ScheduledEvent;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Decisions of the Federal Open Market Committee, and which of them came with a Summary of
/// Economic Projections.
///
/// The individual rate projections ("dots") were first published on 25 January 2012. In 2012 the
/// projections came with the meetings of January, April, June, September and December, since 2013
/// with those of March, June, September and December; those scheduled for March 2020 were called
/// off with the meeting (Federal Reserve Board, *FOMC meeting calendars and information*, where
/// such meetings are starred).
final class ProjectionMeetings {
  private static final int FIRST_YEAR = 2012;
  private static final Set<Month> IN_2012 =
      EnumSet.of(Month.JANUARY, Month.APRIL, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);
  private static final Set<Month> SINCE_2013 =
      EnumSet.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);

  private ProjectionMeetings() {}

  /// Returns whether a decision of `date` came with projections of the rate.
  static boolean isOne(LocalDate date) {
    boolean calledOff = date.getYear() == 2020 && date.getMonth() == Month.MARCH;
    if (date.getYear() < FIRST_YEAR || calledOff) {
      return false;
    }
    Set<Month> months = date.getYear() == FIRST_YEAR ? IN_2012 : SINCE_2013;
    return months.contains(date.getMonth());
  }

  /// Returns the conditions "a decision with projections" and "a decision without", known on every
  /// session since the first decision with them that `sessions` announce.
  static List<Marks> marks(List<Valuer> sessions) {
    Set<LocalDate> decisions = decisions(sessions);
    int n = sessions.size();
    BitSet known = new BitSet(n);
    BitSet with = new BitSet(n);
    BitSet without = new BitSet(n);
    boolean begun = false;
    for (int i = 0; i < n; i++) {
      LocalDate date = sessions.get(i).snapshot().date();
      boolean decision = decisions.contains(date);
      boolean projections = decision && isOne(date);
      begun |= projections;
      with.set(i, projections);
      known.set(i, begun);
      without.set(i, decision && begun && !projections);
    }
    List<String> notes =
        List.of("all such meetings: which of them surprised is not in any data at hand");
    return List.of(
        new Marks("sep_meeting", "A-2eng", "decision with projections", known, with, notes),
        new Marks(
            "fomc_without_sep",
            "A-2eng",
            "decision without, for contrast",
            known,
            without,
            List.of()));
  }

  private static Set<LocalDate> decisions(List<Valuer> sessions) {
    Set<LocalDate> dates = new TreeSet<>();
    for (Valuer session : sessions) {
      for (ScheduledEvent event : session.snapshot().upcoming()) {
        if (event.kind() == ScheduledEvent.Kind.FOMC) {
          dates.add(event.date());
        }
      }
    }
    return dates;
  }
}
