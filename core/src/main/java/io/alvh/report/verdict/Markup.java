package io.alvh.report.verdict;

import io.alvh.unit.Check;
import java.util.ArrayDeque;
import java.util.Deque;

/// HTML in the making that is well-formed XML too: every element that was opened is closed, in
/// order, and all text is escaped.
final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens element `tag` with pairs of an attribute's name and value.
  Markup open(String tag, String... attributes) {
    begin(tag, attributes);
    text.append('>');
    open.push(tag);
    return this;
  }

  /// Closes the element opened last.
  Markup close() {
    Check.that(!open.isEmpty(), "nothing is open");
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Closes the element opened last and ends the line.
  Markup closeLine() {
    close();
    text.append('\n');
    return this;
  }

  /// Adds an element without content.
  Markup empty(String tag, String... attributes) {
    begin(tag, attributes);
    text.append("/>");
    return this;
  }

  /// Adds an element with nothing but `content` in it.
  Markup element(String tag, String content, String... attributes) {
    return open(tag, attributes).text(content).close();
  }

  /// Adds text.
  Markup text(String content) {
    text.append(escape(content));
    return this;
  }

  /// Adds a finished piece.
  Markup add(Markup piece) {
    return raw(piece.finished());
  }

  /// Adds what is well-formed markup already.
  Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /// Returns the whole; everything must be closed.
  String finished() {
    Check.that(open.isEmpty(), "still open: " + open);
    return text.toString();
  }

  /// Returns `content` safe between tags and in quoted attributes. Characters XML does not know
  /// become spaces.
  static String escape(String content) {
    StringBuilder safe = new StringBuilder(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  private void begin(String tag, String... attributes) {
    Check.that(attributes.length % 2 == 0, "attributes come in pairs");
    text.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escape(attributes[i + 1])).append('"');
    }
  }
}
