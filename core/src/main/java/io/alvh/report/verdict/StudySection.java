package io.alvh.report.verdict;

import io.alvh.report.StudyTables;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.DailyTrack.Day;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The study itself: how the books went, and its tables folded away.
final class StudySection {
  private StudySection() {}

  /// Writes the section.
  static void write(Page page, VerdictInput input) {
    StudyResult study = input.study();
    page.section("study", "The study: how the books went");
    page.paragraph(StudyTables.evidence(study.manifest()));
    page.pair();
    for (Profile profile : Profile.values()) {
      curves(page, study, profile);
    }
    page.end();
    if (!input.headline().isEmpty()) {
      page.fold("estimates", "Every estimate of the hedged books with its intervals");
      input.headline().forEach(b -> page.table(HeadlineTable.full(b)));
      page.end();
    }
    int n = 0;
    for (StudyTables.Group group : StudyTables.of(study)) {
      page.fold("study-" + n++, "Tables: " + group.title());
      page.soft(group.note());
      page.raw(group.html());
      page.end();
    }
    page.end();
  }

  private static void curves(Page page, StudyResult study, Profile profile) {
    List<Cell> cells =
        List.of(Cell.unhedged(profile, true), Cell.standard(profile), Cell.full(profile, true));
    List<Lines.Curve> equity = new ArrayList<>();
    List<Lines.Curve> under = new ArrayList<>();
    List<String> months = List.of();
    for (Cell cell : cells) {
      Optional<RunOutcome> run = study.find(cell);
      if (run.isPresent()) {
        List<Month> path = months(run.get().track().days());
        months = path.stream().map(m -> m.label()).toList();
        String name = cell.hedged() ? cell.policyName() : "unhedged";
        equity.add(new Lines.Curve(name, path.stream().map(m -> m.nav() / 100_000.0).toList()));
        under.add(new Lines.Curve(name, path.stream().map(m -> -100 * m.deepest()).toList()));
      }
    }
    String book = profile.name().toLowerCase(Locale.ROOT);
    String name = book + ", gate on: ";
    page.figure(
        name + "net liquidation value, thousand dollars, end of month",
        new Lines(name + "net liquidation value", " thousand dollars", months, equity)
            .draw("equity-" + book));
    page.figure(
        name + "fall below the running peak, percent, deepest of each month",
        new Lines(name + "drawdown", " %", months, under).draw("under-" + book));
  }

  /// Returns the months of `days`: the last NAV and the deepest fall in each.
  private static List<Month> months(List<Day> days) {
    List<Month> months = new ArrayList<>();
    double peak = 0;
    double deepest = 0;
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      peak = Math.max(peak, (double) day.nav());
      deepest = Math.max(deepest, 1 - day.nav() / peak);
      if (i + 1 == days.size() || month(days.get(i + 1).date()) != month(day.date())) {
        months.add(new Month(day.date().toString().substring(0, 7), day.nav(), deepest));
        deepest = 0;
      }
    }
    return months;
  }

  private static int month(LocalDate date) {
    return 12 * date.getYear() + date.getMonthValue();
  }

  /// One month of a book.
  private record Month(String label, long nav, double deepest) {}
}
