package io.alvh.report.verdict;

import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.claims.Universe;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One claim judged, folded to its verdict: what is claimed, why the verdict is what it is, and
/// every number behind it.
final class ClaimCard {
  private static final Comparator<Measured.Control> DE_LEVERED_FIRST =
      Comparator.comparing(c -> !c.label().toLowerCase(Locale.ROOT).contains("de-lever"));

  private final Page page;
  private final Finding finding;
  private final ClaimSpec claim;
  private final List<String> books;
  private final VerdictInput input;

  private ClaimCard(Page page, Finding finding, VerdictInput input) {
    this.page = page;
    this.finding = finding;
    this.claim = finding.claim();
    this.books = input.booksOf(claim.id());
    this.input = input;
  }

  /// Writes the card of `finding`.
  static void write(Page page, Finding finding, VerdictInput input) {
    new ClaimCard(page, finding, input).write();
  }

  /// Returns the id of the card of claim `id`.
  static String anchor(String id) {
    return "claim-" + id;
  }

  private void write() {
    Markup m = page.markup();
    m.open("article", "class", "card", "id", anchor(claim.id()));
    m.open("details").open("summary").open("h3");
    m.element("span", claim.id(), "class", "id").text(" ").add(Badge.of(finding.verdict()));
    m.close().element("span", claim.text(), "class", "said").close();
    m.open("div", "class", "body");
    why();
    pictures();
    if (!finding.parts().isEmpty()) {
      page.table(measurements());
    }
    finding.parts().forEach(p -> controls(p.measured()));
    finding.parts().forEach(p -> shifts(p.measured()));
    attribution();
    links();
    terms();
    page.end().end().end();
  }

  private void why() {
    page.paragraph(finding.reason());
    if (!finding.decisive().isEmpty()) {
      page.paragraph("What decides: " + finding.decisive() + ".");
    }
    page.soft(claim.note());
  }

  private void pictures() {
    List<Judged> drawn =
        finding.parts().stream()
            .filter(p -> p.measured().point() instanceof Measure.Known)
            .toList();
    if (drawn.isEmpty()) {
      page.paragraph("There is no number to draw.");
      return;
    }
    page.pair();
    Map<Claimed, List<Judged>> numbers = new LinkedHashMap<>();
    drawn.forEach(
        p -> numbers.computeIfAbsent(p.measured().judgedBy(claim), _ -> new ArrayList<>()).add(p));
    int n = 0;
    for (Map.Entry<Claimed, List<Judged>> number : numbers.entrySet()) {
      String title = claim.id() + which(number.getValue().getFirst().measured());
      page.figure(
          title
              + ": claimed range (band), measured value (dot), 95 % interval (thick), strict"
              + " interval (thin)",
          IntervalPlot.of(
              "plot-" + claim.id() + "-" + n++, title, number.getKey(), number.getValue()));
    }
    for (int i = 0; i < drawn.size(); i++) {
      Measured measured = drawn.get(i).measured();
      if (measured.shifts().stream().anyMatch(s -> s.point() instanceof Measure.Known)) {
        page.figure(
            "What moves it, "
                + measured.universe()
                + which(measured)
                + "; the line is the value as measured",
            Tornado.of("tornado-" + claim.id() + "-" + i, measured.judgedBy(claim), measured));
      }
    }
    page.end();
  }

  /// Returns which further number of the claim it is, or nothing if it is the claim's own.
  private static String which(Measured measured) {
    return measured.further().map(f -> ", " + f.number().replace('_', ' ')).orElse("");
  }

  private Table measurements() {
    Table table =
        Table.ofWords(
            claim.id() + ", measured",
            "book",
            "verdict",
            "claimed",
            "value",
            "95 % interval",
            "strict interval",
            "rests on",
            "evidence",
            "what decides");
    for (Judged part : finding.parts()) {
      Measured m = part.measured();
      Claimed claimed = m.judgedBy(claim);
      Shown shown = Shown.of(claimed.unit());
      table.row(
          List.of(
              text(m.universe() + which(m)),
              Badge.of(part.verdict()),
              text(shown.range(claimed.low(), claimed.high())),
              text(shown.text(m.point())),
              text(shown.text(m.interval())),
              text(shown.text(m.strict())),
              text(m.sample().n() + " " + m.sample().of()),
              text(m.evidence().label()),
              text(part.decisive() + (m.limit().isEmpty() ? "" : "; " + m.limit()))));
    }
    return table;
  }

  private void controls(Measured measured) {
    Table table =
        Table.ofFigures(
            claim.id() + ", beside it: " + measured.universe() + which(measured),
            "number",
            "value",
            "95 % interval");
    measured.controls().stream()
        .sorted(DE_LEVERED_FIRST)
        .forEach(c ->
            table.row(
                c.label(),
                Shown.of(c.unit()).text(c.value()),
                Shown.of(c.unit()).text(c.interval())));
    page.table(table);
  }

  private void shifts(Measured measured) {
    if (measured.shifts().isEmpty()) {
      return;
    }
    Shown shown = Shown.of(measured.judgedBy(claim).unit());
    Table table =
        Table.ofFigures(
            claim.id() + ", taken otherwise: " + measured.universe() + which(measured),
            "what",
            "how",
            "value",
            "strict interval",
            "verdict must hold");
    measured
        .shifts()
        .forEach(s ->
            table.row(
                s.group(),
                s.label(),
                shown.text(s.point()),
                shown.text(s.strict()),
                s.decides() ? "yes" : "no, shown only"));
    Markup m = page.markup();
    m.open("details");
    m.element(
        "summary",
        measured.shifts().size()
            + " values taken otherwise, "
            + measured.universe()
            + which(measured));
    page.table(table).end();
  }

  /// The books' attributions, two at most; the others stand with their trades.
  private void attribution() {
    List<String> hedged =
        books.stream().filter(b -> input.story(b).attribution().isPresent()).limit(2).toList();
    if (hedged.isEmpty()) {
      return;
    }
    page.pair();
    for (int i = 0; i < hedged.size(); i++) {
      String id = "attribution-" + claim.id() + "-" + i;
      String book = hedged.get(i);
      input.story(book).attribution().ifPresent(a -> AttributionCharts.into(page, id, book, a));
    }
    page.end();
  }

  private void links() {
    if (books.isEmpty()) {
      return;
    }
    Markup m = page.markup();
    m.open("p").text("Trades behind it: ");
    for (int i = 0; i < books.size(); i++) {
      m.text(i == 0 ? "" : ", ");
      m.element("a", books.get(i), "href", "#" + input.anchorOfBook(books.get(i)));
    }
    m.text(".").closeLine();
  }

  private void terms() {
    page.facts(
        List.of(
            List.of(
                "claimed",
                Shown.of(claim.claimed().unit())
                    .range(claim.claimed().low(), claim.claimed().high())),
            List.of("number", VerdictInput.meaning(claim.metric())),
            List.of("source", claim.source()),
            List.of("books", books(claim.universe())),
            List.of("period", period(claim.period())),
            List.of("sampling", claim.test()),
            List.of("needs", claim.needs().label())));
  }

  private static String books(Universe universe) {
    return universe.cells().stream().map(c -> c.label()).collect(Collectors.joining(", "));
  }

  private static String period(Period period) {
    return period.label();
  }

  private static Markup text(String content) {
    return new Markup().text(content);
  }
}
