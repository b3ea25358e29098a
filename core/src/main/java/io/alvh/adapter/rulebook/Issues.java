package io.alvh.adapter.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects the issues of one file.
final class Issues {
  private final String file;
  private final List<RulebookIssue> found = new ArrayList<>();

  Issues(String file) {
    this.file = file;
  }

  /// Notes a mistake at `node`.
  void error(Node node, String message) {
    add(node.getStartMark(), RulebookIssue.Kind.ERROR, message);
  }

  /// Notes a range of VIX without a rule, or with two, at `node`.
  void coverage(Node node, String message) {
    add(node.getStartMark(), RulebookIssue.Kind.COVERAGE, message);
  }

  /// Notes something legal but doubtful at `node`.
  void warning(Node node, String message) {
    add(node.getStartMark(), RulebookIssue.Kind.WARNING, message);
  }

  /// Notes an issue at `mark`, or at the file's start.
  void add(Optional<Mark> mark, RulebookIssue.Kind kind, String message) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    found.add(new RulebookIssue(file, line, column, kind, message));
  }

  /// Returns whether nothing wrong has been found.
  boolean usable() {
    return found.stream().allMatch(RulebookIssue::usable);
  }

  /// Returns everything found, in the order of the file.
  List<RulebookIssue> all() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(RulebookIssue::line).thenComparingInt(RulebookIssue::column))
        .toList();
  }
}
