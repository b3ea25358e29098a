package io.alvh.report;

import io.alvh.backtest.Refusal;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private RefusalText() {}

  static String note() {
    return "Percent of the sessions of the headline sample on which the rule had the last word and"
        + " the tier or layer was not traded. Column 'hedge' is the hedge as a whole.";
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
