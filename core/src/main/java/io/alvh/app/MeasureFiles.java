package io.alvh.app;

import io.alvh.adapter.output.OutputFolder;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.ledger.Journal;
import io.alvh.market.FundHolding;
import io.alvh.report.MeasureText;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.study.measure.MeasureInput;
import io.alvh.study.measure.Measures;
import io.alvh.study.measure.Section;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// Measures a rulebook beside its unhedged twin and writes what came out.
final class MeasureFiles {
  private static final Journal UNKEPT = _ -> {};

  private MeasureFiles() {}

  /// Runs both books, writes every file, all or none, and returns the report as text.
  static List<String> write(
      OutputFolder out,
      Rulebook rules,
      PricedHistory history,
      Span span,
      Money nav,
      List<FundHolding> holdings) {
    SharedHistory shared = SharedHistory.of(history.sessions());
    Rulebook bare =
        rules
            .withPolicyFunding(HedgeRules.Policy.NONE, rules.hedge().funding())
            .withId(rules.id() + " unhedged");
    RunResult hedged = Backtest.run(rules, shared, span.from(), nav, UNKEPT);
    RunResult unhedged = Backtest.run(bare, shared, span.from(), nav, UNKEPT);
    List<Section> sections =
        Measures.of(
            new MeasureInput(hedged, unhedged, history.sessions(), holdings, history.synthetic()));
    List<String> text = new ArrayList<>(MeasureText.lines(hedged, sections, history.synthetic()));
    text.addAll(span.notes());
    try (Drafts drafts = new Drafts(out)) {
      drafts.write("measure.txt", String.join("\n", text) + "\n");
      MeasureText.tables(sections).forEach(drafts::write);
      drafts.commit();
    }
    return text;
  }
}
