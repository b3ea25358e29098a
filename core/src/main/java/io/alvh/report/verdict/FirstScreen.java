package io.alvh.report.verdict;

import io.alvh.claims.Finding;
import io.alvh.claims.Verdict;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import io.alvh.study.OneDayCredits;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a seller of condors reads first: does it hold, where, where not, and how sure is that.
final class FirstScreen {
  private final Page page;
  private final VerdictInput input;

  private FirstScreen(Page page, VerdictInput input) {
    this.page = page;
    this.input = input;
  }

  /// Writes the section.
  static void write(Page page, VerdictInput input) {
    new FirstScreen(page, input).write();
  }

  private void write() {
    page.section("answer", "The answer");
    Markup m = page.markup();
    m.open("div", "class", "lead");
    answer(input).forEach(page::paragraph);
    m.closeLine().open("div", "class", "tiles");
    for (Verdict verdict : Verdict.values()) {
      tile(m, verdict, of(verdict));
    }
    m.closeLine();
    PlacesTable.write(page, input.trials().places());
    page.table(HeadlineTable.of(input.headline()));
    page.soft(HeadlineTable.notes(input.headline()));
    page.soft(
        "Drawdown cut: how much smaller the largest fall of the account was with the hedge; negative:"
            + " it was larger. Profit kept: trading profit with the hedge over that without; undefined"
            + " where the book without it earns nothing. Excess: drawdown cut less profit given up;"
            + " below zero, selling fewer condors would have done better. Gross cost: what the hedge"
            + " costs while nothing happens, of the account.");
    if (!input.synthetic()) {
      page.soft(OneDayCredits.sentence());
    }
    PowerTable.write(page, input.trials().power());
    where("Holds", Verdict.SUPPORTED);
    where("Does not hold", Verdict.NOT_SUPPORTED);
    page.end();
  }

  /// Returns the plain sentences.
  static List<String> answer(VerdictInput input) {
    FirstScreen screen = new FirstScreen(new Page("", input.synthetic(), ""), input);
    return Stream.of(
            screen.holds(),
            screen.hedge(),
            PlacesTable.sentence(input.trials().places()),
            screen.sure())
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private String holds() {
    int all = input.claims().findings().size();
    String made = input.synthetic() ? "The market is made up, so nothing here is evidence. " : "";
    return made
        + "Of "
        + all
        + " public claims "
        + of(Verdict.SUPPORTED).size()
        + " hold up, "
        + of(Verdict.NOT_SUPPORTED).size()
        + " do not, "
        + of(Verdict.INCONCLUSIVE).size()
        + " cannot be told on the evidence at hand, and "
        + of(Verdict.UNTESTABLE).size()
        + " no data at hand could test.";
  }

  private String hedge() {
    List<String> books = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      Optional<HedgedBook> book =
          input.headline().stream()
              .filter(b -> b.cell().equals(Cell.standard(profile)))
              .findFirst();
      book.ifPresent(b -> books.add(BookNames.condors(profile) + ": " + told(b)));
    }
    return books.isEmpty()
        ? "No hedged book was measured."
        : "What the default hedge did (95 % interval in brackets): "
            + String.join("; ", books)
            + ". Claimed are cuts of 35 to 40 % with 75 to 85 % of the profit kept.";
  }

  private static String told(HedgedBook book) {
    boolean grew =
        book.find(Statistic.DRAWDOWN_REDUCTION).stream()
            .flatMapToDouble(e -> e.point().find().stream())
            .anyMatch(cut -> cut < 0);
    boolean earns =
        book.find(Statistic.PROFIT_RETAINED).map(e -> e.point().find().isPresent()).orElse(false);
    return "the largest drawdown was cut by "
        + HeadlineTable.text(book, Statistic.DRAWDOWN_REDUCTION, Shown.PERCENT)
        + (grew ? " (it grew)" : "")
        + (earns
            ? " and "
                + HeadlineTable.text(book, Statistic.PROFIT_RETAINED, Shown.PERCENT)
                + " of the profit kept"
            : ", and there was no profit to keep");
  }

  private String sure() {
    Manifest m = input.study().manifest();
    return "How sure: one history, "
        + m.first()
        + " to "
        + m.last()
        + ", options priced by a model; every interval is widened because "
        + input.claims().sampling().family()
        + " claims are judged at once ("
        + Figures.number(100 * input.claims().sampling().strictLevel(), 2)
        + " % instead of 95 %), and a verdict must hold wherever the true prices may lie.";
  }

  private void tile(Markup m, Verdict verdict, List<Finding> findings) {
    m.open("div", "class", "tile");
    m.open("p", "class", "count").text(Integer.toString(findings.size())).close();
    m.open("p").add(Badge.of(verdict)).close();
    m.open("p", "class", "ids");
    for (int i = 0; i < findings.size(); i++) {
      String id = findings.get(i).claim().id();
      m.text(i == 0 ? "" : ", ").element("a", id, "href", "#" + ClaimCard.anchor(id));
    }
    m.close().close();
  }

  private void where(String title, Verdict verdict) {
    page.heading(title);
    List<Finding> findings = of(verdict);
    if (findings.isEmpty()) {
      page.paragraph("None of the claims.");
      return;
    }
    Markup m = page.markup();
    m.open("ul");
    for (Finding f : findings) {
      m.open("li").element("a", f.claim().id(), "href", "#" + ClaimCard.anchor(f.claim().id()));
      m.text(" " + f.claim().text() + " ").element("span", f.reason(), "class", "soft").close();
    }
    m.closeLine();
  }

  private List<Finding> of(Verdict verdict) {
    return input.claims().findings().stream()
        .filter(f -> f.verdict() == verdict)
        .collect(Collectors.toList());
  }
}
