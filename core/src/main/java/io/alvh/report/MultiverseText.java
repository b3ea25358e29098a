package io.alvh.report;

import io.alvh.multiverse.Figure;
import io.alvh.multiverse.Influence;
import io.alvh.multiverse.Influence.LevelEffect;
import io.alvh.multiverse.Landscape;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.ReadingResult;
import io.alvh.multiverse.Selection;
import io.alvh.multiverse.Share;
import io.alvh.strategy.Profile;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A multiverse as text for the terminal, at most 120 columns wide.
public final class MultiverseText {
  private static final int ENDS = 5;
  private static final int LEVEL = 34;

  private final MultiverseResult result;
  private final List<String> lines = new ArrayList<>();

  private MultiverseText(MultiverseResult result) {
    this.result = result;
  }

  /// Returns the lines of the report; made-up data say so on every table.
  public static List<String> lines(MultiverseResult result) {
    MultiverseText text = new MultiverseText(result);
    text.head();
    for (Profile profile : Profile.values()) {
      if (!result.specification(profile).isEmpty()) {
        text.spread(profile);
        text.shares(profile);
        text.influences(profile, Figure.REDUCTION);
        text.influences(profile, Figure.PROFIT_CHANGE);
        text.ends(profile);
      }
    }
    text.selections();
    return List.copyOf(text.lines);
  }

  private String mark() {
    return result.origin().data().synthetic() ? Words.SYNTHETIC + " " : "";
  }

  private void title(String text) {
    lines.add("");
    lines.add(mark() + text);
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "  "));
  }

  private void head() {
    MultiverseResult.Origin o = result.origin();
    lines.add(
        mark()
            + "Multiverse: "
            + result.readings().size()
            + " readings, "
            + o.books()
            + " books, "
            + o.data().first()
            + " to "
            + o.data().last());
    lines.add("List " + o.listHash() + " (SHA-256 of the file, fixed before the run)");
    lines.add("Rulebook " + o.rulebook());
    lines.add("Data " + o.data().id());
    lines.add("Program " + o.code());
    wrap("Evidence: model-priced backtest; " + Manifest.TIMING + ".");
    wrap(
        "Each reading is one way to read the rules on which the public pages contradict each other:"
            + " a hedged book and its unhedged twin. Balanced readings hold every level of a"
            + " dimension equally often; the others change one dimension at a time. How often a"
            + " result occurs here says how it depends on the reading, not how likely it is: the"
            + " levels are those the pages name, not draws from anything.");
  }

  private void spread(Profile profile) {
    title(StudyText.title(profile) + ": how the answers are spread, %");
    TextTable table =
        new TextTable(
            "figure", "over", "n", "n/d", "least", "1 %", "5 %", "25 %", "median", "75 %", "95 %",
            "99 %", "most");
    for (Figure figure : Figure.values()) {
      for (boolean balanced : List.of(false, true)) {
        Landscape l = result.landscape(profile, figure, balanced);
        List<String> row = new ArrayList<>();
        row.add(figure.label());
        row.add(over(balanced));
        row.add(Integer.toString(l.defined()));
        row.add(Integer.toString(l.undefined().values().stream().mapToInt(n -> n).sum()));
        for (int q = 0; q < Landscape.QUANTILES.size(); q++) {
          row.add(l.quantiles().isEmpty() ? Words.NONE : percent(figure, l.quantiles().get(q)));
        }
        table.row(row);
      }
    }
    lines.addAll(table.lines());
    for (Figure figure : List.of(Figure.REDUCTION, Figure.RETAINED)) {
      for (Map.Entry<String, Integer> e :
          result.landscape(profile, figure, false).undefined().entrySet()) {
        lines.add(
            "  " + figure.label() + " undefined in " + e.getValue() + ": " + e.getKey() + ".");
      }
    }
  }

  private static String percent(Figure figure, double value) {
    boolean fine =
        figure == Figure.PROFIT_CHANGE || figure == Figure.GROSS_COST || figure == Figure.NET_COST;
    return Figures.number(100 * value, fine ? 2 : 1);
  }

  private static String over(boolean balanced) {
    return balanced ? "balanced" : "all";
  }

  private void shares(Profile profile) {
    title(StudyText.title(profile) + ": share of the readings that land where");
    TextTable table =
        new TextTable("where", "claim", "all %", "of", "n/d", "balanced %", "of", "n/d");
    List<Share> all = shares(profile, false);
    List<Share> balanced = shares(profile, true);
    for (int i = 0; i < all.size(); i++) {
      Share a = all.get(i);
      Share b = balanced.get(i);
      table.row(
          a.place(),
          a.claim(),
          Words.pct(a.fraction()),
          Integer.toString(a.readings()),
          Integer.toString(a.undefined()),
          Words.pct(b.fraction()),
          Integer.toString(b.readings()),
          Integer.toString(b.undefined()));
    }
    lines.addAll(table.lines());
    wrap(
        "A reading without the figure (n/d) did not land. Where a reading earns more than its twin"
            + " while the hedge itself loses, other condors were sold: sizes follow NAV, and the"
            + " kill switch stopped them on other days.");
  }

  private List<Share> shares(Profile profile, boolean balanced) {
    return result.shares().stream()
        .filter(s -> s.profile() == profile && s.balanced() == balanced)
        .toList();
  }

  private void influences(Profile profile, Figure figure) {
    String unit = figure == Figure.PROFIT_CHANGE ? ", % of NAV a year" : ", points";
    title(
        StudyText.title(profile)
            + ": which choices move "
            + figure.label().replace('_', ' ')
            + unit);
    TextTable table =
        new TextTable(
            "dimension: level", "n", "mean", "median", "effect", "main %", "total %", "+-");
    for (Influence i : result.influences(profile, figure)) {
      boolean first = true;
      for (LevelEffect level : i.levels()) {
        String name = i.dimension().label() + ": " + level.level();
        table.row(
            name.length() > LEVEL ? name.substring(0, LEVEL - 2) + ".." : name,
            Integer.toString(level.n()),
            Words.two100(level.mean()),
            Words.two100(level.median()),
            Words.two100(level.effect()),
            first ? Words.pct(i.share()) : "",
            first ? Words.pct(i.total()) : "",
            first ? Words.pct(i.totalError()) : "");
        first = false;
      }
    }
    lines.addAll(table.lines());
    wrap(
        "effect: how far the level lifts the mean, the other choices held (additive model over the"
            + " balanced readings). main: part of the variance lost without the dimension. total:"
            + " half the mean squared change when it alone is changed, over the variance, with its"
            + " standard error; above main by its interactions. Condor dimensions are read per"
            + " unhedged twin, so their n counts four hedges each.");
  }

  private void ends(Profile profile) {
    List<ReadingResult> rows =
        result.specification(profile).stream()
            .filter(r -> r.against().reduction().find().isPresent())
            .toList();
    title(StudyText.title(profile) + ": the ends of the specification curve, %");
    TextTable table =
        new TextTable("reading", "cut", "kept", "excess", "gross", "CAGR", "MDD", "twin's MDD");
    for (int i = 0; i < rows.size(); i++) {
      if (i < ENDS || i >= rows.size() - ENDS) {
        ReadingResult r = rows.get(i);
        table.row(
            r.reading().id(),
            Words.pct(r.against().reduction()),
            Words.pct(r.against().retained()),
            Words.pct(r.against().excess()),
            Words.two100(r.hedged().grossCost()),
            Words.two100(r.hedged().cagr()),
            Words.pct(r.hedged().drawdown()),
            Words.pct(r.twin().drawdown()));
      }
    }
    lines.addAll(table.lines());
    wrap("Every reading with its choices stands in multiverse.csv.");
  }

  private void selections() {
    title("What is left of the best reading, given how many were tried");
    TextTable table =
        new TextTable(
            "series",
            "readings",
            "n",
            "best",
            "Sharpe",
            "by luck",
            "DSR",
            "DSR ind.",
            "PBO %",
            "loss %",
            "SPA p",
            "RC p");
    for (Selection s : result.selections()) {
      table.row(
          s.series().label(),
          s.scope(),
          Integer.toString(s.readings()),
          s.best().id(),
          Words.two(s.best().sharpe()),
          Words.two(s.best().luck()),
          Words.two(s.best().deflated()),
          Words.two(s.best().deflatedIndependent()),
          Words.pct(s.overfitting().probability()),
          Words.pct(s.overfitting().loss()),
          Words.two(s.superiority().spa()),
          Words.two(s.superiority().realityCheck()));
    }
    lines.addAll(table.lines());
    wrap(
        "Series are daily returns of the hedged book less those of its twin, or of its twin"
            + " de-levered to the same largest drawdown (known only afterwards). DSR: probability"
            + " that the best one's true Sharpe ratio exceeds what luck shows in as many tries;"
            + " ind.: in as many independent ones as their mean correlation leaves. PBO: share of"
            + " 12,870 splits of 16 blocks whose best falls to the middle or below. SPA, RC:"
            + " p-values of Hansen's and White's tests that none has a mean above zero. A series above"
            + " zero need not come of the hedge: over a twin that loses, a hedge that costs NAV"
            + " leaves fewer losing condors to sell.");
    result.selections().stream()
        .filter(s -> s.superiority().spa().find().isEmpty() || s.best().id().isEmpty())
        .forEach(s ->
            lines.add(
                "  "
                    + s.series().label()
                    + ", "
                    + s.scope()
                    + ": "
                    + Figures.number(s.superiority().spa(), 2)));
  }
}
