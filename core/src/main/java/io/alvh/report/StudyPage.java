package io.alvh.report;

import static io.alvh.report.TextTable.escape;

import io.alvh.strategy.Profile;
import io.alvh.study.Answer;
import io.alvh.study.Cell;
import io.alvh.study.Claim;
import io.alvh.study.Falls;
import io.alvh.study.Manifest;
import io.alvh.study.Period;
import io.alvh.study.StudyResult;
import java.util.List;

/// The study as one HTML page that holds everything it needs: it asks the network for nothing.
public final class StudyPage {
  private final StudyResult study;
  private final HtmlPage page;

  private StudyPage(StudyResult study, String css) {
    this.study = study;
    this.page =
        new HtmlPage(
            "ALVH study",
            "SPX iron condors with and without a layered VIX hedge",
            study.manifest().synthetic(),
            css);
  }

  /// Returns the page.
  ///
  /// @param modelError what the newest validation says of the error of modelled prices
  public static String render(StudyResult study, List<String> modelError, PageAssets assets) {
    StudyPage page = new StudyPage(study, assets.css());
    page.head(modelError);
    page.page.section("The answer");
    page.page.answer(Answer.of(study));
    page.claims();
    page.charts();
    page.tables();
    page.notes();
    return page.page.end(PageData.of(study), assets);
  }

  private void head(List<String> modelError) {
    Manifest m = study.manifest();
    page.head(
        "How far the public claims hold, over "
            + m.first()
            + " to "
            + m.last()
            + ". Every figure is a point estimate of one history"
            + (m.synthetic() ? " that was made up." : ", with option prices from a model."),
        StudyText.facts(study, modelError));
  }

  private void claims() {
    page.section("Claims");
    page.raw("<div class=\"cards\">");
    for (Claim c : study.claims()) {
      StringBuilder html = new StringBuilder();
      html.append("<article class=\"card\"><h3>").append(escape(c.id() + ": " + c.claimed()));
      html.append("</h3><p class=\"measured\">Measured: ").append(escape(c.measured()));
      html.append("</p><p>").append(escape(c.sentence()));
      html.append("</p><p><span class=\"verdict\">").append(escape(c.verdict()));
      html.append("</span> <span class=\"soft\">").append(escape(c.dataClass().label()));
      html.append("</span></p><details><summary>all readings</summary>");
      page.raw(html.toString());
      TextTable readings = new TextTable("reading", "percent");
      c.readings().forEach(r -> readings.row(r.label(), Words.two100(r.value())));
      page.table(c.id() + ", every reading", readings);
      page.raw("</details></article>\n");
    }
    page.raw("</div>\n");
  }

  private void charts() {
    page.section("Curves");
    page.raw(
        "<p>Choose a book; switch lines on and off in the legends; drag the bar below a chart to"
            + " zoom. Budget funding is shown at first. Solid: budget, dashed: need, dotted:"
            + " canon. Dashed grey: the unhedged book at the constant size that earns as much as the"
            + " default hedge.</p><noscript><p>The charts need scripts; the tables below hold every"
            + " figure.</p></noscript><div class=\"controls\"><label>Book <select id=\"profile\">");
    for (Profile p : Profile.values()) {
      page.raw("<option>" + StudyText.title(p) + "</option>");
    }
    page.raw(
        "</select></label><label>VIX gate <select id=\"gate\"><option>on</option>"
            + "<option>off</option></select></label></div>\n");
    page.chart("equity", "", "Net liquidation value, thousand dollars, last of each week");
    page.chart("underwater", "", "Drawdown, percent below the running peak, deepest of each week");
    page.chart(
        "vix",
        " low",
        "VIX at the close (scale by doubling), with the bands of the source page's schedule");
    page.chart(
        "intensity",
        " low",
        "Default policy, gate on: hedge intensity wanted; contracts asked for and held");
    page.chart(
        "cost",
        " tall",
        "Hedge result by layer and cause, thousand dollars, whole headline sample");
  }

  private void tables() {
    for (Profile profile : Profile.values()) {
      book(profile);
    }
    page.section("Why nothing was traded");
    page.paragraph(RefusalText.note());
    for (Profile p : Profile.values()) {
      page.table(StudyText.title(p) + ", gate on, default policy", RefusalText.table(study, p));
    }
    RefusalText.held(study).stream().filter(l -> !l.isEmpty()).forEach(page::paragraph);
    page.section("Account size and contrasts");
    page.paragraph(SizeText.note());
    page.table("Default policy, gate on", SizeText.contrasts(study));
    SizeText.ladders(study).stream().filter(l -> !l.isEmpty()).forEach(page::paragraph);
    if (!study.box().lines().isEmpty()) {
      page.section("The box of what is not known");
      page.paragraph(BoxText.note());
      for (Profile p : Profile.values()) {
        page.table(StudyText.title(p), BoxText.table(study, p));
      }
    }
    page.section("What the profit hangs on");
    page.paragraph(BreakEvenText.note());
    page.table("Unhedged books, break-even haircut of the credits", BreakEvenText.table(study));
    page.section("What fills cost");
    page.paragraph(FillText.note());
    page.table("Condors filled between mid and natural", FillText.fractions(study));
    page.table("The headline half way to natural and at natural", FillText.headline(study));
    page.table("Slippage paid, and break-even slippage", FillText.breakEven(study));
  }

  private void book(Profile profile) {
    page.section(StudyText.title(profile));
    page.paragraph(HeadlineText.note(study, profile));
    for (boolean gate : new boolean[] {true, false}) {
      String title = HeadlineText.title(profile, gate);
      page.table(title, HeadlineText.figures(study, profile, gate));
      page.table(
          title + ": largest drawdown and de-levered controls",
          HeadlineText.controls(study, profile, gate));
      falls(Cell.unhedged(profile, gate));
      falls(
          new Cell(
              profile, gate, Cell.standard(profile).policy(), Cell.standard(profile).funding()));
    }
    page.table("Win rate by tier, unhedged book", HeadlineText.tiers(study, profile));
    for (boolean gate : new boolean[] {true, false}) {
      page.table(
          HeadlineText.title(profile, gate) + ": when the hedge paid, $k",
          SplitText.days(study, profile, gate));
    }
    page.paragraph(SplitText.note());
    page.table(
        Cell.standard(profile).policyName() + ": cost by layer", SplitText.costs(study, profile));
    page.table("Other periods and crises", PeriodText.periods(study, profile));
    page.paragraph(PeriodText.note());
  }

  private void falls(Cell cell) {
    TextTable table = new TextTable("drawdown", "depth %", "peak", "trough", "recovered");
    int rank = 1;
    for (Falls.Fall f :
        study
            .find(cell)
            .flatMap(r -> r.find(Period.HEADLINE))
            .map(r -> r.falls().worst())
            .orElse(List.of())) {
      table.row(
          Integer.toString(rank++),
          Words.pct(f.depth()),
          f.peak().toString(),
          f.trough().toString(),
          f.recovered() ? f.end().toString() : "not by " + f.end());
    }
    page.table("Five worst drawdowns, " + cell.label(), table);
  }

  private void notes() {
    page.section("Method note");
    page.list("Modelled", Notes.modelled(study));
    page.list("Assumed", Notes.assumed());
    page.list("Refused", Notes.refused());
    page.list("Doubts", Doubts.of(study).stream().map(d -> d.substring(2)).toList());
  }
}
