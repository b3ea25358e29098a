package io.alvh.report.verdict;

import io.alvh.claims.Sampling;
import io.alvh.claims.VerdictRule;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.report.StudyTables;
import io.alvh.study.Figures;
import java.util.ArrayList;
import java.util.List;

/// How everything was made, what it does not know, and what it was made from.
final class MethodSection {
  private MethodSection() {}

  /// Writes the section.
  static void write(Page page, VerdictInput input) {
    page.section("method", "Methods and limits");
    page.heading("How a verdict is made");
    page.list(rule(input.claims().sampling()));
    for (List<String> note : StudyTables.notes(input.study())) {
      page.heading(note.getFirst());
      page.list(note.subList(1, note.size()));
    }
    page.heading("What it was made from");
    List<List<String>> facts =
        new ArrayList<>(StudyTables.facts(input.study(), input.modelError()));
    facts.add(List.of("verdict rule", "version " + VerdictRule.VERSION));
    if (input.trials().multiverse()
        instanceof Part.Present<MultiverseResult>(MultiverseResult multiverse)) {
      facts.add(
          List.of(
              "readings",
              multiverse.readings().size()
                  + " in the list with SHA-256 "
                  + multiverse.origin().listHash()
                  + ", fixed before the run; rulebook "
                  + multiverse.origin().rulebook()
                  + "; data "
                  + multiverse.origin().data().id()
                  + "; program "
                  + multiverse.origin().code()));
    }
    page.facts(facts);
    page.soft("Every number of this page, unrounded, is in verdict.json beside this file.");
    page.end();
  }

  private static List<String> rule(Sampling sampling) {
    String strict = Figures.number(100 * sampling.strictLevel(), 2) + " %";
    return List.of(
        "A claim is SUPPORTED only if the strict interval ("
            + strict
            + ", because "
            + sampling.family()
            + " claims are judged at once) lies within the claimed range, its tolerance included, and"
            + " does so under everything that prices and conventions do not settle.",
        "It is NOT SUPPORTED only if the strict interval lies wholly outside, on a side that counts"
            + " against the claim, under all of the same.",
        "Everything else is INCONCLUSIVE, with what decides named; UNTESTABLE is what no data at hand"
            + " could tell.",
        "Intervals come from "
            + sampling.draws()
            + " resamples of joint daily rows in blocks, seed "
            + sampling.seed()
            + "; hedged, unhedged and de-levered books share each day.",
        "A model-priced number is judged at every one of the 27 nodes of the box: SPX wing volatility,"
            + " VIX smile, spread. Evidence of different classes is never mixed in one number.");
  }
}
