package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Answer;
import io.alvh.study.Cell;
import io.alvh.study.Claim;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import io.alvh.study.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The study as plain text of at most 120 columns, readable without colour.
public final class StudyText {
  private final StudyResult study;
  private final List<String> lines = new ArrayList<>();

  private StudyText(StudyResult study) {
    this.study = study;
  }

  /// Returns the lines of the report on `study`; when the data are made up each table says so and
  /// the last line says how to get real ones.
  ///
  /// @param modelError what the newest validation says of the error of modelled prices
  public static List<String> render(StudyResult study, List<String> modelError) {
    StudyText text = new StudyText(study);
    text.head(modelError);
    text.section("The answer", "");
    Answer.of(study).forEach(l -> text.lines.addAll(Words.wrap(l, TextTable.PAGE, "    ")));
    text.claimTable();
    for (Profile profile : Profile.values()) {
      text.section(title(profile) + ", headline sample", HeadlineText.note(study, profile));
      for (boolean gate : new boolean[] {true, false}) {
        text.table(HeadlineText.title(profile, gate), HeadlineText.figures(study, profile, gate));
        text.table(
            HeadlineText.title(profile, gate) + ": largest drawdown and de-levered controls",
            HeadlineText.controls(study, profile, gate));
      }
      text.table(
          title(profile) + ": win rate by tier, unhedged", HeadlineText.tiers(study, profile));
    }
    text.section("When the hedge paid, and what it was made of", SplitText.note());
    for (Profile profile : Profile.values()) {
      for (boolean gate : new boolean[] {true, false}) {
        text.table(
            HeadlineText.title(profile, gate) + ": hedge result",
            SplitText.days(study, profile, gate));
      }
      text.table(
          title(profile) + ", " + Cell.standard(profile).policyName() + ": cost by layer",
          SplitText.costs(study, profile));
    }
    text.section("Other periods and crises", PeriodText.note());
    for (Profile profile : Profile.values()) {
      text.table(title(profile), PeriodText.periods(study, profile));
    }
    text.section("Why nothing was traded", RefusalText.note());
    for (Profile profile : Profile.values()) {
      text.table(title(profile) + ", gate on, default policy", RefusalText.table(study, profile));
    }
    text.list(RefusalText.held(study));
    text.section("Account size and contrasts", SizeText.note());
    text.table("default policy, gate on", SizeText.contrasts(study));
    text.list(SizeText.ladders(study));
    text.section("What the profit hangs on", BreakEvenText.note());
    text.table("unhedged, break-even haircut", BreakEvenText.table(study));
    text.section("What fills cost", FillText.note());
    text.table("condors filled between mid and natural", FillText.fractions(study));
    text.table("the headline half way to natural and at natural", FillText.headline(study));
    text.table("slippage paid, and break-even slippage", FillText.breakEven(study));
    text.box();
    text.claims();
    text.section("Doubts", "");
    text.list(Doubts.of(study));
    text.foot();
    return text.checked();
  }

  static String title(Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }

  /// Returns on which share of the headline sample the surfaces assumed what.
  static String assumed(StudyResult study) {
    if (study.assumed().isEmpty()) {
      return "the price surfaces lacked no input on any session";
    }
    return "share of sessions on which the price surfaces rested on an assumption: "
        + study.assumed().stream()
            .map(a ->
                a.flag()
                    + " "
                    + share(a.sessions(), sessions(study))
                    + " ("
                    + a.first()
                    + (a.sessions() > 1 ? " to " + a.last() : "")
                    + ")")
            .collect(Collectors.joining(", "));
  }

  private static int sessions(StudyResult study) {
    return study.runs().isEmpty() ? 0 : study.runs().getFirst().track().days().size();
  }

  private void head(List<String> modelError) {
    lines.add("ALVH STUDY: SPX iron condors with and without a layered VIX hedge" + mark());
    lines.add("");
    for (List<String> fact : facts(study, modelError)) {
      list(List.of(fact.get(0) + " ".repeat(9 - fact.get(0).length()) + fact.get(1)));
    }
  }

  /// Returns what every report says first: pairs of a short name and a text.
  static List<List<String>> facts(StudyResult study, List<String> modelError) {
    Manifest m = study.manifest();
    List<List<String>> facts = new ArrayList<>();
    facts.add(
        List.of(
            "sample",
            m.first()
                + " to "
                + m.last()
                + ", "
                + sessions(study)
                + " sessions, from "
                + Figures.dollars(m.startNav().cents())
                + " dollars"));
    facts.add(
        List.of(
            "evidence",
            Disclosure.sentence(evidence(m.synthetic()), m.first(), m.last(), Disclosure.RULED)));
    facts.add(List.of("timing", Manifest.TIMING));
    facts.add(
        List.of("rules", String.join(", ", m.rulebooks()) + "; universe: listed expiries only"));
    facts.add(List.of("data", m.dataId()));
    facts.add(List.of("program", m.code()));
    for (Profile profile : Profile.values()) {
      study.find(Cell.standard(profile)).ifPresent(r -> facts.add(List.of("prices", marks(r))));
    }
    modelError.forEach(line -> facts.add(List.of("error", "model error: " + line)));
    facts.add(List.of("listed", HeadlineText.listings(study)));
    facts.add(List.of("assumed", assumed(study)));
    return facts;
  }

  /// Returns what a backtest on modelled prices rests on.
  static EvidenceClass evidence(boolean synthetic) {
    return synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MODEL_PRICED;
  }

  private static String marks(RunOutcome run) {
    RunOutcome.Marks m = run.marks();
    long all = m.modelled() + m.observed();
    long settled = m.proxySettlements() + m.officialSettlements();
    return run.cell().profileName()
        + ": "
        + share(m.modelled(), all)
        + " of "
        + all
        + " option marks MODELLED, "
        + share(m.observed(), all)
        + " OBSERVED; "
        + m.proxySettlements()
        + " of "
        + settled
        + " settlements against a proxy";
  }

  static String share(long part, long all) {
    return all == 0 ? Words.NONE : Words.pct((double) part / (double) all) + " %";
  }

  private void claimTable() {
    section("Claims, in full further below", "");
    TextTable table = TextTable.ofWords("claim", "measured", "data", "verdict");
    for (Claim c : study.claims()) {
      table.row(c.id(), clipped(c.measured(), 44), c.dataClass().label(), clipped(c.verdict(), 44));
    }
    table("", table);
  }

  private void box() {
    if (!study.box().lines().isEmpty()) {
      section("The box of what is not known", BoxText.note());
      for (Profile profile : Profile.values()) {
        table(title(profile), BoxText.table(study, profile));
      }
    }
  }

  private void claims() {
    section("Claims in full", "");
    for (Claim c : study.claims()) {
      lines.add("");
      lines.addAll(Words.wrap(c.id() + "  claimed:  " + c.claimed(), TextTable.PAGE, "    "));
      lines.addAll(Words.wrap("    measured: " + c.measured(), TextTable.PAGE, "    "));
      lines.addAll(Words.wrap("    verdict:  " + c.verdict(), TextTable.PAGE, "    "));
      lines.addAll(Words.wrap("    " + c.sentence(), TextTable.PAGE, "    "));
    }
  }

  private static String clipped(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }

  private void section(String title, String note) {
    lines.add("");
    lines.add("== " + title.toUpperCase(Locale.ROOT) + mark());
    if (!note.isEmpty()) {
      lines.addAll(Words.wrap(note, TextTable.PAGE, ""));
    }
  }

  private void table(String title, TextTable table) {
    lines.add("");
    if (!title.isEmpty() || study.manifest().synthetic()) {
      lines.add((title + mark()).strip());
    }
    lines.addAll(table.lines());
  }

  private void list(List<String> items) {
    items.forEach(i -> lines.addAll(Words.wrap(i, TextTable.PAGE, "         ")));
  }

  private String mark() {
    return study.manifest().synthetic() ? "  [" + Words.SYNTHETIC + "]" : "";
  }

  private void foot() {
    lines.add("");
    int plain = (int) study.runs().stream().filter(r -> r.twist() instanceof Twist.Plain).count();
    lines.add(
        study.runs().size()
            + " runs: "
            + plain
            + " combinations and "
            + (study.runs().size() - plain)
            + " contrasts, all of them in metrics.csv"
            + mark());
    if (study.manifest().synthetic()) {
      lines.add(
          Words.SYNTHETIC
              + " market, no evidence: for real data run './alvh data pull', or give --data DIR or"
              + " ALVH_DATA.");
    }
  }

  /// Breaks what is wider than a page; no report is lost for its width.
  private List<String> checked() {
    return lines.stream()
        .flatMap(l ->
            l.length() <= TextTable.PAGE
                ? Stream.of(l)
                : Words.wrap(l, TextTable.PAGE, "    ").stream())
        .toList();
  }
}
