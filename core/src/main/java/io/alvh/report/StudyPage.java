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
  private final StringBuilder html = new StringBuilder();

  private StudyPage(StudyResult study) {
    this.study = study;
  }

  /// Returns the page.
  public static String render(StudyResult study, PageAssets assets) {
    StudyPage page = new StudyPage(study);
    page.head(assets.css());
    page.answer();
    page.claims();
    page.charts();
    page.tables();
    page.notes();
    page.scripts(assets);
    return page.html.toString();
  }

  private void head(String css) {
    Manifest m = study.manifest();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>")
        .append(m.synthetic() ? "SYNTHETIC: " : "")
        .append("ALVH study</title><style>\n")
        .append(css)
        .append("</style></head><body>\n");
    html.append("<header><h1>SPX iron condors with and without a layered VIX hedge</h1>");
    banner();
    html.append("<p>How far the public claims hold, over ")
        .append(escape(m.first() + " to " + m.last()))
        .append(". Every figure is a point estimate of one history")
        .append(m.synthetic() ? " that was made up" : ", with option prices from a model")
        .append(".</p><dl class=\"facts\">");
    for (List<String> fact : StudyText.facts(study)) {
      html.append("<dt>").append(escape(fact.get(0))).append("</dt><dd>");
      html.append(escape(fact.get(1))).append("</dd>\n");
    }
    html.append("</dl></header><main>\n");
  }

  private void banner() {
    if (study.manifest().synthetic()) {
      html.append("<p class=\"synthetic\">SYNTHETIC market: nothing on this page is evidence. For")
          .append(" real data run './alvh data pull', or give --data DIR or ALVH_DATA.</p>");
    }
  }

  private void answer() {
    section("The answer");
    html.append("<ul class=\"answer\">");
    for (String line : Answer.of(study)) {
      boolean detail = line.startsWith("- ");
      html.append(detail ? "<li class=\"detail\">" : "<li>")
          .append(escape(detail ? line.substring(2) : line))
          .append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void claims() {
    section("Claims");
    html.append("<div class=\"cards\">");
    for (Claim c : study.claims()) {
      html.append("<article class=\"card\"><h3>").append(escape(c.id() + ": " + c.claimed()));
      html.append("</h3><p class=\"measured\">Measured: ").append(escape(c.measured()));
      html.append("</p><p>").append(escape(c.sentence()));
      html.append("</p><p><span class=\"verdict\">").append(escape(c.verdict()));
      html.append("</span> <span class=\"soft\">").append(escape(c.dataClass().label()));
      html.append("</span></p><details><summary>all readings</summary>");
      TextTable readings = new TextTable("reading", "percent");
      c.readings().forEach(r -> readings.row(r.label(), Words.two100(r.value())));
      html.append(readings.html(caption(c.id() + ", every reading")))
          .append("</details></article>\n");
    }
    html.append("</div>\n");
  }

  private void charts() {
    section("Curves");
    html.append(
            "<p>Choose a book; switch lines on and off in the legends; drag the bar below a chart")
        .append(" to zoom. Budget funding is shown at first. Solid: budget, dashed: need, dotted:")
        .append(
            " canon. Dashed grey: the unhedged book at the constant size that earns as much as the"
                + " default hedge.</p><noscript><p>The charts need scripts; the tables below hold every")
        .append(
            " figure.</p></noscript><div class=\"controls\"><label>Book <select id=\"profile\">");
    for (Profile p : Profile.values()) {
      html.append("<option>").append(StudyText.title(p)).append("</option>");
    }
    html.append("</select></label><label>VIX gate <select id=\"gate\"><option>on</option>")
        .append("<option>off</option></select></label></div>\n");
    chart("equity", "", "Net liquidation value, thousand dollars, last of each week");
    chart("underwater", "", "Drawdown, percent below the running peak, deepest of each week");
    chart(
        "vix",
        " low",
        "VIX at the close (scale by doubling), with the bands of the source page's schedule");
    chart(
        "intensity",
        " low",
        "Default policy, gate on: hedge intensity wanted; contracts asked for and held");
    chart(
        "cost",
        " tall",
        "Hedge result by layer and cause, thousand dollars, whole headline sample");
  }

  private void chart(String id, String size, String caption) {
    html.append("<figure><figcaption id=\"cap-").append(id).append("\">").append(caption(caption));
    html.append("</figcaption><div class=\"chart").append(size).append("\" id=\"chart-").append(id);
    html.append("\" role=\"img\" aria-labelledby=\"cap-").append(id).append("\"></div></figure>\n");
  }

  private void tables() {
    for (Profile profile : Profile.values()) {
      section(StudyText.title(profile));
      paragraph(HeadlineText.note(study, profile));
      for (boolean gate : new boolean[] {true, false}) {
        String title = HeadlineText.title(profile, gate);
        html.append(HeadlineText.figures(study, profile, gate).html(caption(title)));
        html.append(
            HeadlineText.controls(study, profile, gate)
                .html(caption(title + ": largest drawdown and de-levered controls")));
        html.append(falls(Cell.unhedged(profile, gate)));
        html.append(
            falls(
                new Cell(
                    profile,
                    gate,
                    Cell.standard(profile).policy(),
                    Cell.standard(profile).funding())));
      }
      html.append(
          HeadlineText.tiers(study, profile).html(caption("Win rate by tier, unhedged book")));
      for (boolean gate : new boolean[] {true, false}) {
        html.append(
            SplitText.days(study, profile, gate)
                .html(caption(HeadlineText.title(profile, gate) + ": when the hedge paid, $k")));
      }
      paragraph(SplitText.note());
      html.append(
          SplitText.costs(study, profile)
              .html(caption(Cell.standard(profile).policyName() + ": cost by layer")));
      html.append(PeriodText.periods(study, profile).html(caption("Other periods and crises")));
      paragraph(PeriodText.note());
    }
    section("Why nothing was traded");
    paragraph(RefusalText.note());
    for (Profile p : Profile.values()) {
      html.append(
          RefusalText.table(study, p)
              .html(caption(StudyText.title(p) + ", gate on, default policy")));
    }
    RefusalText.held(study).stream().filter(l -> !l.isEmpty()).forEach(this::paragraph);
    section("Account size and contrasts");
    paragraph(SizeText.note());
    html.append(SizeText.contrasts(study).html(caption("Default policy, gate on")));
    SizeText.ladders(study).stream().filter(l -> !l.isEmpty()).forEach(this::paragraph);
    section("What the profit hangs on");
    paragraph(BreakEvenText.note());
    html.append(
        BreakEvenText.table(study)
            .html(caption("Unhedged books, break-even haircut of the credits")));
  }

  private String falls(Cell cell) {
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
    return table.html(caption("Five worst drawdowns, " + cell.label()));
  }

  private void notes() {
    section("Method note");
    list("Modelled", Notes.modelled(study));
    list("Assumed", Notes.assumed());
    list("Refused", Notes.refused());
    list("Doubts", Doubts.of(study).stream().map(d -> d.substring(2)).toList());
    html.append("</main><footer><p class=\"soft\">Charts drawn by Apache ECharts, Copyright")
        .append(" The Apache Software Foundation, Apache License 2.0, included in this file.</p>");
    banner();
    html.append("</footer>\n");
  }

  private void scripts(PageAssets assets) {
    html.append("<script type=\"application/json\" id=\"study-data\">")
        .append(PageData.of(study))
        .append("</script>\n<script>\n")
        .append(assets.charts())
        .append("\n</script>\n<script>\n")
        .append(assets.script())
        .append("</script></body></html>\n");
  }

  private void section(String title) {
    html.append("<h2>").append(caption(title)).append("</h2>\n");
  }

  private void paragraph(String text) {
    html.append("<p class=\"soft\">").append(escape(text)).append("</p>\n");
  }

  private void list(String title, List<String> items) {
    html.append("<h3>").append(escape(title)).append("</h3><ul>");
    items.forEach(i -> html.append("<li>").append(escape(i)).append("</li>"));
    html.append("</ul>\n");
  }

  private String caption(String text) {
    return escape(text) + (study.manifest().synthetic() ? " [SYNTHETIC]" : "");
  }
}
