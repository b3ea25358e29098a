package io.alvh.report.verdict;

import io.alvh.claims.Finding;
import io.alvh.study.Manifest;
import java.util.List;

/// The verdict as one HTML file without a script: it asks the network for nothing, is well-formed
/// XML, and the same input gives the same bytes.
public final class VerdictPage {
  private static final String HEADING = "Does the layered VIX hedge do what is claimed?";

  private VerdictPage() {}

  /// Returns the page.
  ///
  /// @param css the style sheet, without a reference to anything else
  public static String render(VerdictInput input, String css) {
    Manifest manifest = input.study().manifest();
    Page page = new Page("ALVH verdict", manifest.synthetic(), css);
    Markup m = page.markup();
    m.open("header").element("h1", HEADING);
    banner(page, manifest.synthetic());
    contents(m);
    m.closeLine().open("main", "id", "main", "tabindex", "-1");
    FirstScreen.write(page, input);
    page.section("claims", "Every claim, and why");
    page.paragraph(
        "Choose a claim to open its card: the range claimed, what was measured and how sure that is,"
            + " what else the same money could have done, what would move the number, and the trades"
            + " behind it.");
    for (Finding finding : input.claims().findings()) {
      ClaimCard.write(page, finding, input);
    }
    page.end();
    StudySection.write(page, input);
    MultiverseSection.write(page, input.trials().multiverse());
    WalkForwardSection.write(page, input.trials().walkForward());
    SensitivitySection.write(page, input.trials().sensitivity());
    CoverageSection.write(page, input.trials().coverage());
    TradesSection.write(page, input);
    MethodSection.write(page, input);
    m.closeLine().open("footer");
    banner(page, manifest.synthetic());
    page.soft("Past figures promise nothing, and nothing here is advice to trade.");
    page.end();
    return page.finished();
  }

  private static void banner(Page page, boolean synthetic) {
    if (synthetic) {
      page.markup()
          .element(
              "p",
              "SYNTHETIC market: nothing on this page is evidence. For real data run './alvh data"
                  + " pull', or give --data DIR or ALVH_DATA.",
              "class",
              "synthetic");
    }
  }

  private static void contents(Markup m) {
    m.open("nav", "aria-label", "Contents").open("ul", "class", "contents");
    List.of(
            List.of("answer", "The answer"),
            List.of("claims", "Every claim"),
            List.of("study", "The study"),
            List.of("multiverse", "Every reading of the rules"),
            List.of("walk-forward", "Walk-forward"),
            List.of("sensitivity", "Other days"),
            List.of("coverage", "Does it tell the truth?"),
            List.of("trades", "Trades"),
            List.of("method", "Methods and limits"))
        .forEach(e -> m.open("li").element("a", e.get(1), "href", "#" + e.get(0)).close());
    m.close().closeLine();
  }
}
