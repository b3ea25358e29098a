package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.FileIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Changes of a text, each of a range of it, and where places of the new text lie in the old one.
final class TextEdits {
  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  TextEdits(String text) {
    this.text = text;
  }

  /// Characters from `start` to before `end` become `with`.
  private record Edit(int start, int end, String with) {}

  /// Returns the place of `mark` in the text, in characters.
  int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
  }

  /// Replaces the characters from `start` to before `end`; ranges must not overlap.
  void replace(int start, int end, String with) {
    edits.add(new Edit(start, end, with));
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
  }

  /// Returns the changed text.
  String apply() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit e : edits) {
      out.append(text, at, e.start).append(e.with);
      at = e.end;
    }
    return out.append(text, at, text.length()).toString();
  }

  /// Returns `issue`, found in the changed text, at its place in the old one; what lies in inserted
  /// text stands where it was inserted.
  FileIssue old(FileIssue issue, String changed) {
    int from = lineStart(changed, issue.line());
    int at = old(from + Math.min(issue.column() - 1, changed.length() - from));
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new FileIssue(issue.file(), line, at - start + 1, issue.kind(), issue.message());
  }

  private static int lineStart(String changed, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = changed.indexOf('\n', start);
      start = end < 0 ? changed.length() : end + 1;
    }
    return start;
  }

  private int old(int changedOffset) {
    int shift = 0;
    for (Edit e : edits) {
      int start = e.start + shift;
      if (changedOffset < start) {
        break;
      }
      if (changedOffset < start + e.with.length()) {
        return e.start;
      }
      shift += e.with.length() - (e.end - e.start);
    }
    return Math.clamp((long) changedOffset - shift, 0, text.length());
  }
}
