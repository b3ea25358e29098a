package io.alvh.report;

import io.alvh.backtest.Refusal;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.DailyTrack;
import io.alvh.study.Figures;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// How often each rule kept a tier or layer from trading.
final class RefusalText {
  private static final List<String> TAGS =
      List.of(
          "condor/conservative",
          "condor/balanced",
          "condor/aggressive",
          "hedge/short",
          "hedge/medium",
          "hedge/long",
          "hedge/book");

  /// Rules that refuse nothing: a line published every session, and the calendar of a programme.
  private static final List<String> NO_REFUSAL =
      List.of(
          "hedge.size",
          "hedge.intensity",
          "hedge.false_binary",
          "hedge.constant_product",
          "condor.not_entry_day",
          "condor.exit_shown");

  private RefusalText() {}

  static String note() {
    return "Percent of the sessions of the headline sample on which the rule had the last word and"
        + " the tier or layer was not traded. Column 'hedge' is the hedge as a whole. Sessions on which a programme"
        + " enters nothing by its calendar are left out.";
  }

  /// Returns one line a profile on how much of the default hedge was held; whole contracts, mean of
  /// all sessions.
  static List<String> held(StudyResult study) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (Profile profile : Profile.values()) {
      study
          .find(Cell.standard(profile))
          .filter(r -> !r.track().days().isEmpty())
          .ifPresent(r -> lines.add("hedge    " + held(r)));
    }
    return lines;
  }

  private static String held(RunOutcome run) {
    List<DailyTrack.Day> days = run.track().days();
    return run.cell().profileName()
        + ", contracts of all layers, mean a session: asked for "
        + mean(days, DailyTrack.Day::targetContracts)
        + ", held "
        + mean(days, DailyTrack.Day::heldContracts)
        + ", short of the target by "
        + mean(days, d -> Math.max(0, d.targetContracts() - d.heldContracts()))
        + ", above it by "
        + mean(days, d -> Math.max(0, d.heldContracts() - d.targetContracts()))
        + ".";
  }

  private static String mean(List<DailyTrack.Day> days, ToLongFunction<DailyTrack.Day> value) {
    double sum = (double) days.stream().mapToLong(value).sum();
    return Figures.number(sum / days.size(), 1);
  }

  static TextTable table(StudyResult study, Profile profile) {
    TextTable table =
        new TextTable(
            "rule", "conservative", "balanced", "aggressive", "short", "medium", "long", "hedge");
    study.find(Cell.standard(profile)).ifPresent(run -> fill(table, run));
    return table;
  }

  private static void fill(TextTable table, RunOutcome run) {
    int sessions = run.track().days().size();
    Map<String, Map<String, Integer>> rules = new TreeMap<>();
    for (Refusal r : run.refusals()) {
      if (NO_REFUSAL.contains(r.rule())) {
        continue;
      }
      rules
          .computeIfAbsent(r.rule(), _ -> new TreeMap<>())
          .merge(r.tag(), r.sessions(), Integer::sum);
    }
    rules.forEach((rule, byTag) -> {
      List<String> cells = new ArrayList<>(List.of(rule));
      for (String tag : TAGS) {
        Integer n = byTag.remove(tag);
        cells.add(n == null ? "-" : Words.pct((double) n / sessions));
      }
      table.row(cells);
      byTag.forEach((tag, n) -> table.row(other(rule + " " + tag, n, sessions)));
    });
  }

  /// A tag no column is made for still has its row.
  private static List<String> other(String name, int n, int sessions) {
    List<String> cells = new ArrayList<>(List.of(name));
    TAGS.forEach(_ -> cells.add("-"));
    cells.set(TAGS.size(), Words.pct((double) n / sessions));
    return cells;
  }
}
