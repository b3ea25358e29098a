package io.alvh.report.verdict;

import io.alvh.claims.Finding;
import java.util.ArrayList;
import java.util.List;

/// The verdict in a terminal: the answer, and one line a claim.
public final class VerdictText {
  private static final int WIDTH = 120;

  private VerdictText() {}

  /// Returns the lines.
  public static List<String> lines(VerdictInput input) {
    String mark = input.synthetic() ? "  [SYNTHETIC]" : "";
    List<String> lines = new ArrayList<>();
    lines.add("ALVH VERDICT" + mark);
    lines.add("");
    FirstScreen.answer(input).forEach(s -> wrap(lines, s, 0));
    lines.add("");
    lines.add("== EVERY CLAIM" + mark);
    for (Finding f : input.claims().findings()) {
      wrap(lines, padded(f.claim().id(), 5) + padded(f.verdict().label(), 15) + f.reason(), 20);
    }
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static void wrap(List<String> lines, String text, int indent) {
    StringBuilder line = new StringBuilder();
    for (String word : text.replace('\u00a0', ' ').split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(indent)).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString().stripTrailing());
  }
}
