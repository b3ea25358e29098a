package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RulebookText;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import io.alvh.study.Measure;
import io.alvh.study.ablation.AblationResult;
import io.alvh.study.ablation.BookFigures;
import io.alvh.study.ablation.Change;
import io.alvh.study.ablation.Effect;
import io.alvh.study.ablation.Yardstick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An ablation as text for the terminal, at most 120 columns wide.
public final class AblationText {
  private final AblationResult result;
  private final Manifest manifest;
  private final List<String> lines = new ArrayList<>();

  private AblationText(AblationResult result, Manifest manifest) {
    this.result = result;
    this.manifest = manifest;
  }

  /// Returns the lines of the report; made-up data say so on every table.
  public static List<String> lines(AblationResult result, Manifest manifest) {
    AblationText text = new AblationText(result, manifest);
    text.head();
    result.bases().forEach(base -> text.profile(base.profile()));
    return List.copyOf(text.lines);
  }

  private void head() {
    lines.add(
        mark()
            + "Ablation of rulebook "
            + result.base().id()
            + " v"
            + result.base().version()
            + ", "
            + result.first()
            + " to "
            + result.last()
            + ", "
            + result.sessions()
            + " sessions, "
            + Figures.dollars(manifest.startNav().cents())
            + " $");
    lines.add("Rulebook SHA-256 " + RulebookText.sha256(result.base()));
    lines.add("Data " + manifest.dataId() + ", program " + manifest.code());
    wrap("Evidence: model-priced backtest; " + Manifest.TIMING + ".");
    wrap(
        "Each line is one run in which one rule is changed: an acting rule switched off, a rule that"
            + " is off switched on, a display-only rule given a trial weight. Changes are the run"
            + " less the base; MDD, ROC, CAGR, gross hedge cost and fees with slippage in percentage"
            + " points (a positive MDD is a deeper fall); contracts and condors a year. Decisions"
            + " differ on a session when other orders were given; the texts of decisions do not"
            + " count.");
    wrap(
        "* display only in this rulebook: computed and shown, it changes nothing; here tried at the"
            + " weight printed.");
    wrap(
        "WARNING: "
            + result.tried()
            + " variants were tried on one history. A rule's change of a drawdown that hangs on the"
            + " path is a point estimate without interval, and of so many variants some look good by"
            + " chance. Nothing here recommends a rule. Effects do not add; the groups show it. Where rules"
            + " that have little in common change the figures alike, look for a limit of a third that"
            + " tips, such as the kill switch, before believing any of them.");
  }

  private void profile(Profile profile) {
    BookFigures base = result.base(profile);
    lines.add("");
    lines.add(mark() + StudyText.title(profile) + ": the base");
    TextTable table =
        new TextTable(
            "", "MDD %", "ROC %", "Calmar", "CAGR %", "contracts", "condors", "gross %", "fees %");
    table.row(absolute(base));
    lines.addAll(table.lines());
    lines.add("");
    lines.add(mark() + StudyText.title(profile) + ": changes against it");
    lines.addAll(changes(profile, base).lines());
    dead(profile);
    shown(profile);
  }

  private static List<String> absolute(BookFigures base) {
    List<String> row = new ArrayList<>();
    row.add("base");
    for (Yardstick yardstick : Yardstick.values()) {
      row.add(figure(yardstick, base.of(yardstick)));
    }
    return row;
  }

  private TextTable changes(Profile profile, BookFigures base) {
    TextTable table =
        new TextTable(
            "rule", "change", "days", "first", "MDD", "ROC", "Calmar", "CAGR", "contr.", "condors",
            "gross", "fees");
    for (Effect effect : result.effects(profile)) {
      if (effect.verdict() == Effect.Verdict.ACTS) {
        List<String> row = new ArrayList<>();
        row.add(effect.variant().id());
        row.add(change(effect));
        row.add(Integer.toString(effect.differing().size()));
        row.add(effect.first().map(LocalDate::toString).orElse("-"));
        for (Yardstick yardstick : Yardstick.values()) {
          row.add(figure(yardstick, effect.figures().change(yardstick, base)));
        }
        table.row(row);
        if (!effect.variant().isSingle()) {
          table.row(sum(profile, effect, base));
        }
      }
    }
    return table;
  }

  /// Returns the sum of what the rules of a group do alone.
  private List<String> sum(Profile profile, Effect group, BookFigures base) {
    List<RuleId> rules = group.variant().rules();
    List<Effect> singles =
        result.effects(profile).stream()
            .filter(e -> e.variant().isSingle())
            .filter(e -> rules.contains(e.variant().rules().getFirst()))
            .toList();
    List<String> row = new ArrayList<>();
    row.add("  sum of its rules alone");
    row.add("n=" + singles.size());
    row.add("");
    row.add("");
    for (Yardstick yardstick : Yardstick.values()) {
      Measure sum = Measure.of(0);
      for (Effect single : singles) {
        Measure change = single.figures().change(yardstick, base);
        sum = plus(sum, change);
      }
      row.add(figure(yardstick, sum));
    }
    return row;
  }

  private static Measure plus(Measure a, Measure b) {
    return a.minus(Measure.of(0).minus(b));
  }

  private static String change(Effect effect) {
    Change change = effect.variant().change();
    if (change != Change.TRIAL) {
      return change == Change.TOGETHER ? "n=" + effect.variant().rules().size() : change.label();
    }
    RuleId id = effect.variant().rules().getFirst();
    return "at " + Figures.number(effect.variant().settings().weight(id), 2) + " *";
  }

  private void dead(Profile profile) {
    List<Effect> dead = of(profile, Effect.Verdict.DEAD);
    lines.add("");
    lines.add(
        mark() + "DEAD in " + StudyText.title(profile) + ": changing the rule changes no order");
    if (dead.isEmpty()) {
      lines.add("  none");
    }
    for (Effect e : dead) {
      wrap("  " + e.variant().id() + " (" + change(e) + "): " + e.why());
    }
  }

  private void shown(Profile profile) {
    List<Effect> shown = of(profile, Effect.Verdict.SHOWN);
    if (!shown.isEmpty()) {
      wrap(
          "Display only whatever their setting, so not run: "
              + String.join(", ", shown.stream().map(e -> e.variant().id()).toList()));
    }
  }

  private List<Effect> of(Profile profile, Effect.Verdict verdict) {
    return result.effects(profile).stream().filter(e -> e.verdict() == verdict).toList();
  }

  private static String figure(Yardstick yardstick, Measure measure) {
    Optional<Double> value =
        measure.find().isPresent() ? Optional.of(measure.find().getAsDouble()) : Optional.empty();
    return value
        .map(v ->
            switch (yardstick) {
              case MAX_DRAWDOWN, ROC, CAGR, GROSS_HEDGE_COST, FEES_AND_SLIPPAGE ->
                  Figures.number(100 * v, 2);
              case CALMAR -> Figures.number(v, 3);
              case HEDGE_CONTRACTS, CONDORS -> Figures.number(v, 1);
            })
        .orElse(Words.NONE);
  }

  private String mark() {
    return manifest.synthetic() ? Words.SYNTHETIC + ": " : "";
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "    "));
  }
}
