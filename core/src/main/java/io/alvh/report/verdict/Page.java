package io.alvh.report.verdict;

import io.alvh.unit.Check;
import java.util.List;

/// The page in the making: landmarks, sections, folds, tables and figures. On made-up data every
/// caption says so.
final class Page {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
          + " 'none'";

  private final Markup markup = new Markup();
  private final String stamp;

  /// Starts a page.
  ///
  /// @param title in the window's bar
  /// @param synthetic whether everything on it is made up
  /// @param css its style sheet
  Page(String title, boolean synthetic, String css) {
    this.stamp = synthetic ? " [SYNTHETIC]" : "";
    markup.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    markup.empty("meta", "charset", "utf-8");
    markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.element("title", (synthetic ? "SYNTHETIC: " : "") + title);
    // A browser reads a style sheet as it stands: nothing in it may be escaped.
    Check.that(css.indexOf('<') < 0 && css.indexOf('&') < 0, "a style sheet without < and &");
    markup.open("style").raw("\n" + css).close();
    markup.closeLine().open("body");
    markup.element("a", "Skip to the verdict", "class", "skip", "href", "#main");
  }

  /// Returns the markup, for what no method here covers.
  Markup markup() {
    return markup;
  }

  /// Opens a section with its heading; `end` closes it.
  Page section(String id, String title) {
    markup.open("section", "id", id, "aria-labelledby", id + "-h");
    markup.element("h2", title + stamp, "id", id + "-h");
    return this;
  }

  /// Closes a section or a fold.
  Page end() {
    markup.closeLine();
    return this;
  }

  /// Opens what is shown only when its `summary` is chosen; `end` closes it.
  Page fold(String id, String summary) {
    markup.open("details", "id", id).element("summary", summary);
    return this;
  }

  /// Adds a heading within a section.
  Page heading(String text) {
    markup.element("h3", text);
    return this;
  }

  /// Adds a paragraph; nothing for an empty text.
  Page paragraph(String text) {
    if (!text.isEmpty()) {
      markup.element("p", text);
    }
    return this;
  }

  /// Adds a paragraph of small print; nothing for an empty text.
  Page soft(String text) {
    if (!text.isEmpty()) {
      markup.element("p", text, "class", "soft");
    }
    return this;
  }

  /// Says that a part of the page is missing and why.
  Page missing(String text) {
    markup.element("p", "Missing: " + text, "class", "missing");
    return this;
  }

  /// Adds what a reader must know before what follows.
  Page warning(String text) {
    markup.element("p", text, "class", "missing");
    return this;
  }

  /// Adds a list.
  Page list(List<String> items) {
    markup.open("ul");
    items.forEach(i -> markup.element("li", i));
    markup.closeLine();
    return this;
  }

  /// Adds pairs of a short name and a text.
  Page facts(List<List<String>> facts) {
    markup.open("dl", "class", "facts");
    for (List<String> fact : facts) {
      markup.element("dt", fact.get(0)).element("dd", fact.get(1));
    }
    markup.closeLine();
    return this;
  }

  /// Adds a table, unless it is empty.
  Page table(Table table) {
    if (!table.isEmpty()) {
      table.into(markup, stamp);
    }
    return this;
  }

  /// Adds a chart below its caption.
  Page figure(String caption, Markup chart) {
    markup.open("figure").element("figcaption", caption + stamp).add(chart).closeLine();
    return this;
  }

  /// Opens figures side by side where there is room; `end` closes them.
  Page pair() {
    markup.open("div", "class", "pair");
    return this;
  }

  /// Adds tables that are markup already.
  Page raw(String fragment) {
    markup.raw(fragment);
    return this;
  }

  /// Ends the page and returns it.
  String finished() {
    return markup.close().close().finished() + "\n";
  }
}
