package io.alvh.adapter.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects the issues of one file.
public final class Issues {
  private final String file;
  private final String kind;
  private final List<FileIssue> found = new ArrayList<>();

  /// Makes an empty collection.
  ///
  /// @param file name as the user gave it
  /// @param kind what the file should be, for example `rulebook`
  public Issues(String file, String kind) {
    this.file = file;
    this.kind = kind;
  }

  /// Returns the root of `text`, if it is YAML at all; what is not leaves an issue.
  public Optional<Node> compose(String text) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      if (root.isEmpty()) {
        add(
            Optional.empty(),
            FileIssue.Kind.ERROR,
            "file is empty, accepted: a " + kind + " in YAML");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      String what = e.getProblem() == null ? "cannot be parsed" : e.getProblem();
      add(e.getProblemMark(), FileIssue.Kind.ERROR, "not YAML: " + what.replace('\n', ' '));
    } catch (YamlEngineException e) {
      String what = e.getMessage() == null ? "cannot be parsed" : e.getMessage();
      add(Optional.empty(), FileIssue.Kind.ERROR, "not YAML: " + what.replace('\n', ' '));
    }
    return Optional.empty();
  }

  /// Returns what the file should be.
  String kind() {
    return kind;
  }

  /// Notes a mistake at `node`.
  public void error(Node node, String message) {
    add(node.getStartMark(), FileIssue.Kind.ERROR, message);
  }

  /// Notes a range of VIX without a rule, or with two, at `node`.
  public void coverage(Node node, String message) {
    add(node.getStartMark(), FileIssue.Kind.COVERAGE, message);
  }

  /// Notes something legal but doubtful at `node`.
  public void warning(Node node, String message) {
    add(node.getStartMark(), FileIssue.Kind.WARNING, message);
  }

  /// Notes an issue at `mark`, or at the file's start.
  public void add(Optional<Mark> mark, FileIssue.Kind kind, String message) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    found.add(new FileIssue(file, line, column, kind, message));
  }

  /// Returns whether nothing wrong has been found.
  public boolean usable() {
    return found.stream().allMatch(FileIssue::usable);
  }

  /// Returns everything found, in the order of the file.
  public List<FileIssue> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(FileIssue::line).thenComparingInt(FileIssue::column))
        .toList();
  }
}
