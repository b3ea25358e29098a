package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Source;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Merges VX settlements of all sources by contract and date; the first source that has a value
/// wins.
final class VxMerge {
  private static final double SAME = 0.005 + 1e-9;

  /// Factor beyond which a settlement between two others of the same day is a misprint.
  private static final double OUTLIER = 1.5;

  private static final YearMonth FIRST_MONTH = YearMonth.of(2004, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2027, 10);

  private final TreeMap<Expiry, TreeMap<LocalDate, Sourced<DayValue>>> byExpiry = new TreeMap<>();
  private final List<Expiry> monthlies = new ArrayList<>();

  private VxMerge() {
    for (YearMonth m = FIRST_MONTH; !m.isAfter(LAST_MONTH); m = m.plusMonths(1)) {
      monthlies.add(OptionCalendar.vixMonthly(m));
    }
  }

  /// Merges `files`, in order of precedence.
  static VxMerge of(List<LoadedFile> files, Catalog catalog) {
    VxMerge merge = new VxMerge();
    for (LoadedFile file : files) {
      Bounds bounds = new Bounds(file, catalog);
      switch (file.content()) {
        case Content.Contract c ->
            c.rows().forEach(row -> merge.add(c.expiry(), row, 1, file, bounds));
        case Content.Slots s -> merge.addSlots(s, file, bounds);
        default -> {}
      }
    }
    merge.dropOutliers();
    return merge;
  }

  /// Returns the settlements of `expiry` by date, if the contract is in the data.
  Optional<NavigableMap<LocalDate, Sourced<DayValue>>> contract(Expiry expiry) {
    return Optional.ofNullable(byExpiry.get(expiry));
  }

  /// Returns the curve of every session that has one: contracts that have not settled by then.
  NavigableMap<LocalDate, TermStructure> curves() {
    TreeMap<LocalDate, List<TermStructure.Point>> points = new TreeMap<>();
    byExpiry.forEach((expiry, rows) ->
        rows.forEach((date, v) -> {
          if (date.isBefore(expiry.date())) {
            points
                .computeIfAbsent(date, _ -> new ArrayList<>())
                .add(new TermStructure.Point(expiry, v.value().value()));
          }
        }));
    TreeMap<LocalDate, TermStructure> curves = new TreeMap<>();
    points.forEach((date, curve) -> curves.put(date, new TermStructure(curve)));
    return curves;
  }

  /// Returns for each source the dates and how many values it gave.
  List<SeriesReport.SourcePeriod> periods() {
    List<Sourced<DayValue>> all = new ArrayList<>();
    byExpiry.values().forEach(rows -> all.addAll(rows.values()));
    return SeriesReport.SourcePeriod.of(
        all.stream().map(v -> v.label()).toList(),
        all.stream().map(v -> v.value().date()).toList());
  }

  /// Ignores values far from both neighbouring contracts of the same day (the last one: from the
  /// one before it): misprints in the exchange's files, recognised without knowledge of later days.
  /// The front contract, which may stand far above the rest, is never touched.
  private void dropOutliers() {
    TreeMap<LocalDate, List<Expiry>> listed = new TreeMap<>();
    byExpiry.forEach((expiry, rows) ->
        rows.keySet().forEach(d -> listed.computeIfAbsent(d, _ -> new ArrayList<>()).add(expiry)));
    listed.forEach((date, expiries) -> {
      List<Expiry> outliers = new ArrayList<>();
      for (int i = 1; i < expiries.size(); i++) {
        double before = settle(expiries.get(i - 1), date);
        double after = i + 1 < expiries.size() ? settle(expiries.get(i + 1), date) : before;
        double here = settle(expiries.get(i), date);
        if (here * OUTLIER < Math.min(before, after) || here > OUTLIER * Math.max(before, after)) {
          outliers.add(expiries.get(i));
        }
      }
      outliers.forEach(e -> drop(e, date));
    });
  }

  private double settle(Expiry expiry, LocalDate date) {
    return Objects.requireNonNull(rows(expiry).get(date), "listed that day").value().value();
  }

  private NavigableMap<LocalDate, Sourced<DayValue>> rows(Expiry expiry) {
    return byExpiry.computeIfAbsent(expiry, _ -> new TreeMap<>());
  }

  private void drop(Expiry expiry, LocalDate date) {
    Sourced<DayValue> gone = Objects.requireNonNull(rows(expiry).remove(date), "listed that day");
    String found = date + " " + gone.value().value();
    String done = "beyond a factor of " + OUTLIER + " of its neighbours on the curve: ignored";
    gone.log().repair(gone.value().line(), 0, found, done);
  }

  private void addSlots(Content.Slots slots, LoadedFile file, Bounds bounds) {
    for (Content.SlotRow row : slots.rows()) {
      int front = 0;
      while (front < monthlies.size() && !monthlies.get(front).date().isAfter(row.date())) {
        front++;
      }
      for (int k = 0; k < row.settles().size() && front + k < monthlies.size(); k++) {
        Expiry expiry = monthlies.get(front + k);
        if (isWanted(file.source(), expiry) && !row.date().isBefore(file.source().from())) {
          addSlot(expiry, row, row.settles().get(k), file, bounds);
        }
      }
    }
  }

  private void addSlot(
      Expiry expiry, Content.SlotRow row, double settle, LoadedFile file, Bounds bounds) {
    if (settle == 0) {
      String what = expiry.date() + " 0";
      file.log().repair(row.row().line(), 0, what, "contract without a value that day");
    } else {
      add(expiry, new DayValue(row.date(), settle, row.row().line()), 0, file, bounds);
    }
  }

  private static boolean isWanted(Source source, Expiry expiry) {
    return source.months().isEmpty() || source.months().contains(YearMonth.from(expiry.date()));
  }

  private void add(Expiry expiry, DayValue row, int column, LoadedFile file, Bounds bounds) {
    if (!bounds.holds(row.date(), row.line())) {
      return;
    }
    if (!TradingCalendar.isSession(row.date())) {
      file.log().repair(row.line(), column, row.date().toString(), "no session that day: ignored");
      return;
    }
    Sourced<DayValue> before = rows(expiry).putIfAbsent(row.date(), new Sourced<>(row, file));
    if (before != null && Math.abs(before.value().value() - row.value()) > SAME) {
      String found = row.date() + " " + row.value();
      file.log().repair(row.line(), 0, found, "not used: a source before it says otherwise");
    }
  }
}
