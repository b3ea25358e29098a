package io.alvh.app;

import io.alvh.market.MarketSnapshot;
import io.alvh.unit.BadInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The part of a history that a run trades.
///
/// @param from first session
/// @param to last session
/// @param notes what the user should know: where the data end the sample, and what they lack
record Span(LocalDate from, LocalDate to, List<String> notes) {
  Span {
    notes = List.copyOf(notes);
  }

  /// Returns what of `from` to `to` can be traded on `all`. A start at the default that lies before
  /// the data moves to their first usable session, and a note says so.
  ///
  /// @param all ascending
  /// @param hedged whether VIX calls may be held; then sessions before the first and after the last
  ///   VIX future cannot be used
  /// @throws BadInputException if nothing is left, or another start than the default is too early
  static Span of(List<MarketSnapshot> all, LocalDate from, LocalDate to, boolean hedged) {
    List<LocalDate> usable =
        all.stream()
            .skip(1)
            .filter(s -> !hedged || s.hasFutures())
            .map(MarketSnapshot::date)
            .toList();
    String what = hedged ? "sessions with VIX futures" : "sessions";
    if (usable.isEmpty()) {
      throw new BadInputException("the data hold no " + what + "; see alvh data check");
    }
    LocalDate first = usable.getFirst();
    LocalDate last = usable.getLast();
    String there = "the data hold " + what + " from " + first + " to " + last;
    if (from.isBefore(first) && !from.equals(BacktestOrder.HEADLINE)) {
      throw new BadInputException(
          "--from " + from + ": " + there + "; accepted: --from " + first + " or later");
    }
    List<LocalDate> traded =
        usable.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).toList();
    if (traded.isEmpty()) {
      String asked =
          to.equals(BacktestOrder.OPEN_END)
              ? "on or after " + from
              : "between " + from + " and " + to;
      throw new BadInputException("no session " + asked + "; " + there);
    }
    List<String> notes = new ArrayList<>();
    LocalDate end = traded.getLast();
    boolean cut = all.stream().anyMatch(s -> s.date().isAfter(end) && !s.date().isAfter(to));
    if (from.isBefore(first) || cut) {
      notes.add("Note: " + there + ".");
    }
    if (all.stream().allMatch(s -> s.upcoming().isEmpty())) {
      notes.add("Note: the data hold no calendar of releases, so rules on releases never acted.");
    }
    return new Span(traded.getFirst(), end, notes);
  }
}
