package io.alvh.report;

import static io.alvh.report.TextTable.escape;

import java.util.List;

/// A report as one HTML page in the making, which holds everything it needs: it asks the network
/// for nothing. On made-up data every caption says so.
final class HtmlPage {
  private final boolean synthetic;
  private final StringBuilder html = new StringBuilder();

  /// Starts a page.
  ///
  /// @param title in the window's bar
  /// @param heading above the page
  /// @param synthetic whether everything on it is made up
  HtmlPage(String title, String heading, boolean synthetic, String css) {
    this.synthetic = synthetic;
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>")
        .append(synthetic ? "SYNTHETIC: " : "")
        .append(escape(title))
        .append("</title><style>\n")
        .append(css)
        .append("</style></head><body>\n<header><h1>")
        .append(escape(heading))
        .append("</h1>");
    banner();
  }

  /// Ends the page's head with what the report rests on: pairs of a short name and a text.
  void head(String introduction, List<List<String>> facts) {
    html.append("<p>").append(escape(introduction)).append("</p><dl class=\"facts\">");
    for (List<String> fact : facts) {
      html.append("<dt>").append(escape(fact.get(0))).append("</dt><dd>");
      html.append(escape(fact.get(1))).append("</dd>\n");
    }
    html.append("</dl></header><main>\n");
  }

  private void banner() {
    if (synthetic) {
      html.append("<p class=\"synthetic\">SYNTHETIC market: nothing on this page is evidence. For")
          .append(" real data run './alvh data pull', or give --data DIR or ALVH_DATA.</p>");
    }
  }

  void section(String title) {
    html.append("<h2>").append(caption(title)).append("</h2>\n");
  }

  void paragraph(String text) {
    html.append("<p class=\"soft\">").append(escape(text)).append("</p>\n");
  }

  /// Appends the page's main lines; a line that begins with "- " is a detail of the one before.
  void answer(List<String> lines) {
    html.append("<ul class=\"answer\">");
    for (String line : lines) {
      boolean detail = line.startsWith("- ");
      html.append(detail ? "<li class=\"detail\">" : "<li>")
          .append(escape(detail ? line.substring(2) : line))
          .append("</li>\n");
    }
    html.append("</ul>\n");
  }

  void list(String title, List<String> items) {
    html.append("<h3>").append(escape(title)).append("</h3><ul>");
    items.forEach(i -> html.append("<li>").append(escape(i)).append("</li>"));
    html.append("</ul>\n");
  }

  void table(String title, TextTable table) {
    html.append(table.html(caption(title)));
  }

  /// Leaves a place for chart `id`, which the page's script fills.
  void chart(String id, String size, String title) {
    html.append("<figure><figcaption id=\"cap-").append(id).append("\">").append(caption(title));
    html.append("</figcaption><div class=\"chart").append(size).append("\" id=\"chart-").append(id);
    html.append("\" role=\"img\" aria-labelledby=\"cap-").append(id).append("\"></div></figure>\n");
  }

  /// Appends what is HTML already.
  void raw(String fragment) {
    html.append(fragment);
  }

  /// Ends the page with the charts' numbers, `json`, and the scripts, and returns it.
  String end(String json, PageAssets assets) {
    html.append("</main><footer><p class=\"soft\">Charts drawn by Apache ECharts, Copyright")
        .append(" The Apache Software Foundation, Apache License 2.0, included in this file.</p>");
    banner();
    html.append("</footer>\n<script type=\"application/json\" id=\"page-data\">")
        .append(json.replace("<", "\\u003c"))
        .append("</script>\n<script>\n")
        .append(assets.charts())
        .append("\n</script>\n<script>\n")
        .append(assets.script())
        .append("</script></body></html>\n");
    return html.toString();
  }

  private String caption(String text) {
    return escape(text) + (synthetic ? " [SYNTHETIC]" : "");
  }
}
