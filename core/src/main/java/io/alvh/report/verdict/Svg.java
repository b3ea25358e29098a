package io.alvh.report.verdict;

import io.alvh.study.Figures;

/// One chart as inline SVG: drawn without a script, coloured by the page's style sheet, with a
/// title and a description for those who do not see it.
final class Svg {
  /// Width of every chart in its own units, about a phone's pixels.
  static final int WIDTH = 340;

  private final Markup markup = new Markup();

  /// Starts a chart.
  ///
  /// @param id unique on the page
  /// @param height in the chart's units
  /// @param title what it shows
  /// @param description what there is to be seen, in words and numbers
  Svg(String id, double height, String title, String description) {
    markup.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + number(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d");
    markup.element("title", title, "id", id + "-t");
    markup.element("desc", description, "id", id + "-d");
  }

  /// Adds a rectangle; corners in any order.
  Svg rect(double x1, double y1, double x2, double y2, String look) {
    markup.empty(
        "rect",
        "x",
        number(Math.min(x1, x2)),
        "y",
        number(Math.min(y1, y2)),
        "width",
        number(Math.abs(x2 - x1)),
        "height",
        number(Math.abs(y2 - y1)),
        "class",
        look);
    return this;
  }

  /// Adds a straight line.
  Svg line(double x1, double y1, double x2, double y2, String look) {
    markup.empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        look);
    return this;
  }

  /// Adds a filled circle.
  Svg dot(double x, double y, double radius, String look) {
    markup.empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", look);
    return this;
  }

  /// Adds the path `commands` in SVG's notation.
  Svg path(String commands, String look) {
    markup.empty("path", "d", commands, "class", look);
    return this;
  }

  /// Adds text; `anchor` is start, middle or end.
  Svg text(double x, double y, String anchor, String look, String content) {
    markup.element(
        "text", content, "x", number(x), "y", number(y), "text-anchor", anchor, "class", look);
    return this;
  }

  /// Returns the chart.
  Markup done() {
    return markup.closeLine();
  }

  /// Returns a place with one decimal, without a needless one.
  static String number(double value) {
    String text = Figures.number(value, 1);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
