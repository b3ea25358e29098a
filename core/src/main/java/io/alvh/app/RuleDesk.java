package io.alvh.app;

import io.alvh.adapter.output.NewestRuns;
import io.alvh.adapter.rulebook.RulePlaces;
import io.alvh.adapter.rulebook.RulebookCheck;
import io.alvh.adapter.rulebook.RulebookFile;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.market.MarketHistory;
import io.alvh.pricing.Valuer;
import io.alvh.report.RuleText;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.DecisionNames;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What the program can do with rulebooks and their rules.
public final class RuleDesk {
  private static final int NEAREST = 3;

  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private RuleDesk() {}

  /// Rewrites the rulebook in `file` if it has an older format, and returns what was done.
  public static Findings upgrade(Path file) {
    RulebookCheck done = RulebookFile.upgrade(file);
    return new Findings(done.lines(), done.usable());
  }

  /// Returns a table of all rules as the rulebook `name` sets them.
  public static List<String> table(String name) {
    return RuleText.table(Desk.rulebook(name));
  }

  /// Returns the rule labelled `label`.
  ///
  /// @throws BadInputException with the nearest names if there is none
  public static RuleId rule(String label) {
    return DecisionNames.rule(label)
        .orElseThrow(() ->
            new BadInputException(
                "rule "
                    + label
                    + ": unknown; accepted: "
                    + String.join(", ", nearest(label))
                    + ", or another of `alvh rulebook explain`"));
  }

  private static List<String> nearest(String label) {
    return Arrays.stream(RuleId.values())
        .map(RuleId::label)
        .sorted(
            Comparator.comparingInt((String known) -> distance(label, known))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST)
        .toList();
  }

  /// Returns how many characters must be put in, taken out or replaced to make `b` of `a`.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
      }
    }
    return row[b.length()];
  }

  /// Returns everything there is to say about rule `id` of the rulebook `name`: what it does, its
  /// inputs in the last session of the data at `place`, where its numbers stand, and what it
  /// changed in the newest runs below `results`.
  public static List<String> explain(RuleId id, String name, DataPlace place, Path results) {
    Rulebook rulebook = Desk.rulebook(name);
    List<String> lines = new ArrayList<>(RuleText.rule(rulebook, id));
    RulebookReader.Source source = RulebookReader.source(name);
    for (RulePlaces.Place p : RulePlaces.of(source.text(), id)) {
      lines.add(
          "  stands in " + source.name() + ":" + p.line() + ": " + p.path() + ": " + p.text());
    }
    lines.addAll(inputs(id, rulebook, place));
    NewestRuns.of(id, results).lines().forEach(run -> lines.add("  last run  " + run));
    return lines;
  }

  private static List<String> inputs(RuleId id, Rulebook rulebook, DataPlace place) {
    if (id.spec().inputs().isEmpty()) {
      return List.of("  inputs    no signals: the rule reads the book, prices or the calendar");
    }
    MarketHistory history = Wiring.history(place);
    Lookback past =
        Lookback.of(history.snapshots(FIRST_DATE, LAST_DATE).stream().map(Valuer::of).toList());
    if (past.last().isEmpty()) {
      throw new BadInputException("the data hold no session; accepted: data with at least one");
    }
    SignalSet signals = past.signals(rulebook.edrFormula());
    return RuleText.inputs(id, signals, history.synthetic());
  }
}
