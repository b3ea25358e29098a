package io.alvh.app;

import io.alvh.adapter.output.OutputFolder;
import io.alvh.backtest.SharedHistory;
import io.alvh.market.MarketHistory;
import io.alvh.report.AblationCsv;
import io.alvh.report.AblationText;
import io.alvh.report.EventsCsv;
import io.alvh.report.EventsText;
import io.alvh.report.RecalibrationCsv;
import io.alvh.report.RecalibrationText;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Manifest;
import io.alvh.study.ablation.Ablation;
import io.alvh.study.ablation.AblationInput;
import io.alvh.study.ablation.AblationResult;
import io.alvh.study.events.EventStudy;
import io.alvh.study.events.EventStudyInput;
import io.alvh.study.events.EventStudyResult;
import io.alvh.study.recalibration.Recalibration;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// What trials of the rules show: more use cases of the desk, one method each.
public final class RuleTrials {
  private final Desk desk;

  /// Makes trials on the data of `desk`.
  public RuleTrials(Desk desk) {
    this.desk = desk;
  }

  /// Runs a rulebook with each rule changed in turn, writes `ablation.csv` and `ablation.txt`, and
  /// returns the report as text.
  public List<String> ablate(AblationOrder order) {
    OutputFolder out = OutputFolder.open(order.run().out());
    Rulebook base = Desk.rulebook(order.run().rulebook());
    Ready ready = ready(order.run());
    AblationResult result =
        Desk.onWholeData(() ->
            Ablation.run(
                new AblationInput(
                    base,
                    order.profiles(),
                    order.rules(),
                    ready.history(),
                    ready.span().from(),
                    order.run().nav(),
                    order.threads()),
                (done, all) -> desk.progress().at("ablation: runs", done, all)));
    Manifest manifest = ready.manifest(base, order.run().nav());
    List<String> text = new ArrayList<>(AblationText.lines(result, manifest));
    text.addAll(ready.span().notes());
    try (Drafts drafts = new Drafts(out)) {
      drafts.write(AblationCsv.FILE, AblationCsv.text(result, manifest));
      drafts.write("ablation.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }

  /// Measures what the market did after the signals that rules rest on, writes `events.csv` and
  /// `events.txt`, and returns the report as text.
  public List<String> events(EventsOrder order) {
    OutputFolder out = OutputFolder.open(order.out());
    PricedHistory priced = desk.priced(desk.read(), Desk.LAST_DATE);
    desk.progress().at("event studies", 0, 0);
    EventStudyResult result =
        EventStudy.run(
            new EventStudyInput(
                SharedHistory.of(priced.sessions()),
                Desk.rulebook("vix_tiered").condors().edr().formula(),
                EventStudyInput.DRAWS,
                EventStudyInput.SEED,
                order.threads()));
    List<String> text =
        EventsText.lines(result, priced.synthetic(), priced.dataId(), Wiring.code());
    try (Drafts drafts = new Drafts(out)) {
      drafts.write(EventsCsv.FILE, EventsCsv.text(result, priced.synthetic()));
      drafts.write("events.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }

  /// Recalibrates a rulebook every quarter on what was known then, writes `recalibration.csv` and
  /// `recalibration.txt`, and returns the report as text.
  public List<String> recalibrate(RecalibrationOrder order) {
    OutputFolder out = OutputFolder.open(order.run().out());
    Rulebook base = Desk.rulebook(order.run().rulebook());
    Ready ready = ready(order.run());
    RecalibrationResult result =
        Desk.onWholeData(() ->
            Recalibration.run(
                new RecalibrationInput(
                    base,
                    order.profiles(),
                    ready.history(),
                    ready.span().from(),
                    order.run().nav(),
                    RecalibrationInput.LEAST_YEARS,
                    order.threads()),
                (done, all) -> desk.progress().at("recalibration: runs", done, all)));
    Manifest manifest = ready.manifest(base, order.run().nav());
    List<String> text = new ArrayList<>(RecalibrationText.lines(result, manifest));
    text.addAll(ready.span().notes());
    try (Drafts drafts = new Drafts(out)) {
      drafts.write(
          RecalibrationCsv.FILE, RecalibrationCsv.text(result, ready.priced().synthetic()));
      drafts.write("recalibration.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }

  private Ready ready(BacktestOrder order) {
    MarketHistory source = desk.read();
    Span span =
        Span.of(source.snapshots(Desk.FIRST_DATE, Desk.LAST_DATE), order.from(), order.to(), true);
    PricedHistory priced = desk.priced(source, span.to());
    return new Ready(span, priced, SharedHistory.of(priced.sessions()));
  }

  /// Data made ready for runs.
  private record Ready(Span span, PricedHistory priced, SharedHistory history) {
    Manifest manifest(Rulebook base, Money nav) {
      return new Manifest(
          priced.dataId(),
          priced.synthetic(),
          span.from(),
          span.to(),
          nav,
          List.of(base.id() + " v" + base.version()),
          Wiring.code());
    }
  }
}
