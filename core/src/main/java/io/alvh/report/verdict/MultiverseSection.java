package io.alvh.report.verdict;

import io.alvh.multiverse.Figure;
import io.alvh.multiverse.Influence;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.Selection;
import io.alvh.multiverse.Share;
import io.alvh.strategy.Profile;
import io.alvh.study.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Very many readings of the contradictory rules, and what is left of the best of them.
final class MultiverseSection {
  private static final double CLAIMED_LOW = 0.35;
  private static final double CLAIMED_HIGH = 0.40;

  private final Page page;
  private final MultiverseResult result;

  private MultiverseSection(Page page, MultiverseResult result) {
    this.page = page;
    this.result = result;
  }

  /// Writes the sections on the readings and on overfitting.
  static void write(Page page, Part<MultiverseResult> part) {
    page.section("multiverse", "The multiverse: every reading of the rules");
    switch (part) {
      case Part.Missing<MultiverseResult>(String reason) -> page.missing(reason).end();
      case Part.Present<MultiverseResult>(MultiverseResult result) ->
          new MultiverseSection(page, result).write();
    }
  }

  private void write() {
    page.paragraph(
        "The published rules contradict each other. "
            + result.readings().size()
            + " readings of them were written down in a list before any was run, and each was run."
            + " Every dot is one reading, the lowest cut of the drawdown to the left; the band is what"
            + " is claimed.");
    curve(Figure.REDUCTION, "drawdown cut", CLAIMED_LOW, CLAIMED_HIGH);
    page.table(shares());
    for (Profile profile : Profile.values()) {
      page.fold("influences-" + name(profile), "Which choices move the answer: " + name(profile));
      page.soft(
          "Main effect: share of the variance that no additive model without this choice explains."
              + " Total effect: share that goes once everything but this choice is known, its"
              + " interactions included.");
      page.table(influences(profile)).table(levels(profile)).end();
    }
    page.end();
    page.section("overfitting", "What is left of the best reading, once all tries are counted");
    page.paragraph(
        "Whoever tries many readings and shows the best one shows luck. Right of zero the reading"
            + " that was best in one half of history was above the middle in the other half; to the"
            + " left (the other colour) it was at or below it.");
    page.pair();
    result.selections().stream()
        .filter(s -> !s.overfitting().logits().isEmpty())
        .forEach(this::pbo);
    page.end();
    page.table(selections());
    page.end();
  }

  private void curve(Figure figure, String words, double low, double high) {
    List<Dots.Row> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      List<Double> values =
          result.readings().stream()
              .filter(r -> r.reading().profile() == profile)
              .flatMapToDouble(r -> figure.of(r).find().stream())
              .mapToObj(v -> 100 * v)
              .sorted()
              .toList();
      if (values.isEmpty()) {
        continue;
      }
      rows.add(new Dots.Row(name(profile) + ", " + values.size() + " readings", values));
      told.add(
          name(profile)
              + ": from "
              + Figures.number(values.getFirst(), 1)
              + " % over "
              + Figures.number(values.get(values.size() / 2), 1)
              + " % in the middle to "
              + Figures.number(values.getLast(), 1)
              + " %");
    }
    page.figure(
        "Specification curve: " + words + ", percent",
        new Dots(
                "Specification curve of the " + words,
                String.join(". ", told) + ". Claimed are 35 to 40 %.",
                " %",
                100 * low,
                100 * high,
                rows)
            .draw("curve-" + figure.label()));
  }

  private Table shares() {
    Table table =
        Table.ofFigures(
            "How many readings land where",
            "where",
            "claim",
            "condors",
            "readings",
            "landed",
            "share",
            "without the figure");
    for (Share s : result.shares()) {
      table.row(
          s.place(),
          s.claim().isEmpty() ? "-" : s.claim(),
          name(s.profile()) + (s.balanced() ? ", balanced part" : ""),
          Integer.toString(s.readings()),
          Integer.toString(s.landed()),
          Shown.PERCENT.text(s.fraction()),
          Integer.toString(s.undefined()));
    }
    return table;
  }

  private Table influences(Profile profile) {
    Table table =
        Table.ofFigures(
            "Share of the variance of the drawdown cut, " + name(profile),
            "choice",
            "main effect",
            "total effect",
            "standard error",
            "pairs");
    for (Influence i : result.influences(profile, Figure.REDUCTION)) {
      table.row(
          i.dimension().label(),
          Shown.PERCENT.text(i.share()),
          Shown.PERCENT.text(i.total()),
          Shown.PERCENT.text(i.totalError()),
          Integer.toString(i.pairs()));
    }
    return table;
  }

  private Table levels(Profile profile) {
    Table table =
        Table.ofFigures(
            "Drawdown cut by each choice, balanced readings, " + name(profile),
            "choice",
            "as",
            "readings",
            "mean",
            "median",
            "effect");
    for (Influence i : result.influences(profile, Figure.REDUCTION)) {
      for (Influence.LevelEffect level : i.levels()) {
        table.row(
            i.dimension().label(),
            level.level(),
            Integer.toString(level.n()),
            Shown.PERCENT.text(level.mean()),
            Shown.PERCENT.text(level.median()),
            Shown.PERCENT.text(level.effect()));
      }
    }
    return table;
  }

  private void pbo(Selection s) {
    String name = s.scope() + ", " + s.series().label();
    String probability = Shown.PERCENT.text(s.overfitting().probability());
    page.figure(
        "Logits of the best reading's rank in the other half, "
            + name
            + "; probability of overfitting "
            + probability,
        new Histogram(
                "Probability of backtest overfitting, " + name,
                probability
                    + " of "
                    + s.overfitting().splits()
                    + " splits have a logit of zero or less; "
                    + Shown.PERCENT.text(s.overfitting().loss())
                    + " lost money out of sample.",
                s.overfitting().logits().getFirst().low(),
                s.overfitting().logits().getFirst().high()
                    - s.overfitting().logits().getFirst().low(),
                s.overfitting().logits().stream().map(b -> (long) b.readings()).toList())
            .draw("pbo-" + s.scope() + "-" + s.series().label()));
  }

  private Table selections() {
    Shown ratio = new Shown(1, 2, "");
    Shown p = new Shown(1, 3, "");
    Table table =
        Table.ofFigures(
            "The best reading by Sharpe ratio, corrected for the number of tries",
            "readings of",
            "series",
            "readings",
            "best",
            "its Sharpe ratio",
            "expected by luck",
            "deflated Sharpe, probability",
            "same, independent tries",
            "probability of overfitting",
            "SPA p-value",
            "reality check p-value");
    for (Selection s : result.selections()) {
      table.row(
          s.scope(),
          s.series().label(),
          Integer.toString(s.readings()),
          s.best().id(),
          ratio.text(s.best().sharpe()),
          ratio.text(s.best().luck()),
          Shown.PERCENT.text(s.best().deflated()),
          Shown.PERCENT.text(s.best().deflatedIndependent()),
          Shown.PERCENT.text(s.overfitting().probability()),
          p.text(s.superiority().spa()),
          p.text(s.superiority().realityCheck()));
    }
    return table;
  }

  private static String name(Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }
}
