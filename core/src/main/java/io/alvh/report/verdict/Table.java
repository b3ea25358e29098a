package io.alvh.report.verdict;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// A table whose first column names the rows. It scrolls in its own box where it is wider than the
/// page.
final class Table {
  private final String caption;
  private final List<String> heads;
  private final boolean words;
  private final List<List<Markup>> rows = new ArrayList<>();

  private Table(String caption, boolean words, List<String> heads) {
    this.caption = caption;
    this.words = words;
    this.heads = heads;
  }

  /// Makes a table of figures: all columns but the first to the right.
  static Table ofFigures(String caption, String... heads) {
    return new Table(caption, false, List.of(heads));
  }

  /// Makes a table of words: all columns to the left, long texts broken.
  static Table ofWords(String caption, String... heads) {
    return new Table(caption, true, List.of(heads));
  }

  /// Adds a row of texts.
  Table row(String... cells) {
    return row(List.of(cells).stream().map(c -> new Markup().text(c)).toList());
  }

  /// Adds a row of markup.
  Table row(List<Markup> cells) {
    Check.that(cells.size() == heads.size(), "a row needs " + heads.size() + " cells");
    rows.add(List.copyOf(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// Writes the table; `stamp` stands behind its caption.
  void into(Markup page, String stamp) {
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    page.open("table", "class", words ? "words" : "figures");
    page.element("caption", caption + stamp);
    page.open("thead").open("tr");
    heads.forEach(h -> page.element("th", h, "scope", "col"));
    page.close().close().open("tbody");
    for (List<Markup> row : rows) {
      page.open("tr");
      page.open("th", "scope", "row").add(row.getFirst()).close();
      row.subList(1, row.size()).forEach(c -> page.open("td").add(c).close());
      page.closeLine();
    }
    page.close().close().closeLine();
  }
}
