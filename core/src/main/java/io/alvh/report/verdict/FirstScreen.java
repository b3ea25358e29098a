package io.alvh.report.verdict;

import io.alvh.claims.Finding;
import io.alvh.claims.Verdict;
import java.util.List;

/// What a seller of condors reads first: does it hold, where, where not, and how sure is that.
final class FirstScreen {
  private FirstScreen() {}

  /// Writes the section.
  static void write(Page page, VerdictInput input) {
    page.section("answer", "The answer");
    Markup m = page.markup();
    m.open("div", "class", "tiles");
    for (Verdict verdict : Verdict.values()) {
      tile(m, verdict, of(input, verdict));
    }
    m.closeLine();
    page.end();
  }

  private static void tile(Markup m, Verdict verdict, List<Finding> findings) {
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

  static List<Finding> of(VerdictInput input, Verdict verdict) {
    return input.claims().findings().stream().filter(f -> f.verdict() == verdict).toList();
  }
}
