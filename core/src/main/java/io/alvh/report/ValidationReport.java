package io.alvh.report;

import io.alvh.study.EvidenceClass;
import io.alvh.validation.ValidationManifest;
import io.alvh.validation.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A validation in every form it is written in.
public final class ValidationReport {
  private static final String TITLE = "How good the modelled option prices are";

  private final List<List<String>> facts;
  private final List<String> answer;
  private final List<Chapter> chapters;

  private ValidationReport(ValidationResult result) {
    facts = facts(result.manifest());
    answer = AimText.answer(result.aims());
    chapters = ValidationChapters.of(result);
  }

  /// Lays `result` out.
  public static ValidationReport of(ValidationResult result) {
    return new ValidationReport(result);
  }

  private static List<List<String>> facts(ValidationManifest m) {
    return List.of(
        List.of("history", m.first() + " to " + m.last()),
        List.of(
            "evidence",
            Disclosure.sentence(
                EvidenceClass.MODEL_PRICED, m.first(), m.last(), Disclosure.NOTHING_TRADED)),
        List.of("data", m.dataId()),
        List.of("quotes", m.quotesId()),
        List.of("model", m.modelId()),
        List.of("program", m.code()));
  }

  /// Returns the report as plain text of at most 120 columns, readable without colour.
  public List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add("ALVH VALIDATION: " + TITLE.toLowerCase(Locale.ROOT));
    lines.add("");
    for (List<String> f : facts) {
      wrap(lines, f.get(0) + " ".repeat(9 - f.get(0).length()) + f.get(1), "         ");
    }
    lines.add("");
    lines.add("== THE ANSWER");
    answer.forEach(l -> wrap(lines, l, "  "));
    for (Chapter chapter : chapters) {
      lines.add("");
      lines.add("== " + chapter.title().toUpperCase(Locale.ROOT));
      chapter.notes().forEach(n -> wrap(lines, n, ""));
      for (Chapter.Table table : chapter.tables()) {
        if (table.place() == Chapter.Place.TERMINAL) {
          lines.add("");
          wrap(lines, table.caption(), "");
          lines.addAll(table.table().lines());
        }
      }
    }
    return lines.stream()
        .flatMap(l ->
            l.length() <= TextTable.PAGE
                ? Stream.of(l)
                : Words.wrap(l, TextTable.PAGE, "    ").stream())
        .toList();
  }

  /// Returns the report as one HTML page.
  public String page(PageAssets assets) {
    HtmlPage page = new HtmlPage("ALVH validation", TITLE, false, assets.css());
    page.head(
        "Modelled prices against every real quote at hand, published index values and proofs. No"
            + " price of the model is called observed.",
        facts);
    page.section("The answer");
    page.answer(answer);
    page.raw(
        "<noscript><p>The charts need scripts; the tables hold every figure.</p></noscript>\n");
    for (Chapter chapter : chapters) {
      page.section(chapter.title());
      chapter.notes().forEach(page::paragraph);
      for (Chapter.Exhibit exhibit : chapter.exhibits()) {
        switch (exhibit) {
          case Chapter.Table t -> {
            if (t.place() != Chapter.Place.FILE) {
              page.table(t.caption(), t.table());
            }
          }
          case Chapter.Chart c -> page.chart(c.id(), c.size(), c.caption());
        }
      }
    }
    String charts =
        chapters.stream()
            .flatMap(c -> c.charts().stream())
            .map(c -> Json.string(c.id()) + ":" + c.json())
            .collect(Collectors.joining(",", "{", "}"));
    return page.end(charts, assets);
  }

  /// Returns every table as CSV by the name of its file.
  public Map<String, String> tables() {
    Map<String, String> files = new TreeMap<>();
    for (Chapter chapter : chapters) {
      chapter.tables().forEach(t -> files.put(t.name() + ".csv", t.table().csv()));
    }
    return files;
  }

  private static void wrap(List<String> lines, String text, String indent) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, indent));
  }
}
