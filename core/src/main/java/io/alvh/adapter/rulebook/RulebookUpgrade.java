package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.FileIssue;
import io.alvh.adapter.yaml.Issues;
import io.alvh.adapter.yaml.Numerals;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Rewrites a rulebook of format 1 as format 2. Comments, order and numbers stay; switches move
/// into the `rules` section, which is added at the end with every other rule at its default.
public final class RulebookUpgrade {
  private RulebookUpgrade() {}

  /// What an upgrade comes to.
  public sealed interface Outcome {
    /// The file has the current format already.
    record Current() implements Outcome {}

    /// The file is broken; nothing may be written.
    ///
    /// @param issues what is wrong, at its place in the file
    record Refused(List<FileIssue> issues) implements Outcome {
      public Refused {
        issues = List.copyOf(issues);
      }
    }

    /// The file as it should be.
    ///
    /// @param text whole new text
    /// @param said what was moved and added, one line each
    record Rewritten(String text, List<String> said) implements Outcome {
      public Rewritten {
        said = List.copyOf(said);
      }
    }
  }

  /// Returns what becomes of `text`; `name` stands in the messages.
  public static Outcome of(String name, String text) {
    Issues issues = new Issues(name, "rulebook");
    Optional<Node> root = issues.compose(text);
    if (root.isEmpty()) {
      return new Outcome.Refused(issues.all());
    }
    Section file = Section.of(issues, "", root.get());
    if (!RulebookFormat.isFirst(file) || file.has("kind")) {
      return RulebookReader.readText(name, text) instanceof RulebookReader.Result.Refused refused
              && refused.issues().stream().anyMatch(RulebookUpgrade::isError)
          ? new Outcome.Refused(refused.issues())
          : new Outcome.Current();
    }
    return rewritten(name, text, file, issues);
  }

  private static boolean isError(FileIssue issue) {
    return issue.kind() == FileIssue.Kind.ERROR;
  }

  private static Outcome rewritten(String name, String text, Section file, Issues issues) {
    if (((MappingNode) file.node()).getFlowStyle() == FlowStyle.FLOW) {
      issues.error(file.node(), "rulebook file: in braces, accepted: one key a line");
      return new Outcome.Refused(issues.all());
    }
    if (file.has("rules")) {
      issues.error(file.node("rules"), "rules: unknown in format 1, accepted: a file without it");
    }
    TextEdits edits = new TextEdits(text);
    FormatOne old = new FormatOne(text, edits);
    old.move(file);
    List<String> said = new ArrayList<>();
    said.add(head(file, text, edits));
    said.addAll(old.said());
    append(file, text, edits, old);
    String changed = edits.apply();
    LinkedHashSet<FileIssue> found = new LinkedHashSet<>(issues.all());
    if (RulebookReader.readText(name, changed) instanceof RulebookReader.Result.Refused refused) {
      refused.issues().forEach(issue -> found.add(edits.old(issue, changed)));
    }
    if (found.stream().anyMatch(RulebookUpgrade::isError)) {
      return new Outcome.Refused(
          found.stream()
              .filter(RulebookUpgrade::isError)
              .sorted(Comparator.comparingInt(FileIssue::line).thenComparingInt(FileIssue::column))
              .toList());
    }
    said.addAll(added(old.settings()));
    return new Outcome.Rewritten(changed, said);
  }

  private static String head(Section file, String text, TextEdits edits) {
    Node head = file.node("rulebook");
    Optional<NodeTuple> version = FormatOne.tuple(head, "version");
    String said = "format 1 to " + RulebookFormat.CURRENT;
    Optional<NodeTuple> format = FormatOne.tuple(head, "format");
    if (format.isPresent()) {
      put(edits, format.get().getValueNode(), Integer.toString(RulebookFormat.CURRENT));
    } else {
      Node first = version.map(NodeTuple::getKeyNode).orElse(firstKey(head));
      int at = edits.offset(first.getStartMark());
      boolean flow = ((MappingNode) head).getFlowStyle() == FlowStyle.FLOW;
      int lineStart = text.lastIndexOf('\n', at) + 1;
      String indent = text.substring(lineStart, at);
      String next =
          flow ? ", " : "                        # which keys this file has" + end(text) + indent;
      edits.replace(at, at, "format: " + RulebookFormat.CURRENT + next);
    }
    if (version.isPresent() && version.get().getValueNode() instanceof ScalarNode value) {
      Optional<Double> number = Numerals.parse(value.getValue()).filter(n -> n == Math.rint(n));
      if (number.isPresent()) {
        put(edits, value, Bounds.plain(number.get() + 1));
        said += ", version " + value.getValue() + " to " + Bounds.plain(number.get() + 1);
      }
    }
    return said;
  }

  private static Node firstKey(Node head) {
    List<NodeTuple> entries = ((MappingNode) head).getValue();
    return entries.isEmpty() ? head : entries.getFirst().getKeyNode();
  }

  private static void put(TextEdits edits, Node value, String with) {
    edits.replace(edits.offset(value.getStartMark()), edits.offset(value.getEndMark()), with);
  }

  private static void append(Section file, String text, TextEdits edits, FormatOne old) {
    int indent =
        ((MappingNode) file.node())
            .getValue()
            .getFirst()
            .getKeyNode()
            .getStartMark()
            .map(m -> m.getColumn())
            .orElse(0);
    String end = end(text);
    List<String> lines = RuleLines.section(old.settings(), old.comments(), indent);
    String before = text.endsWith("\n") ? end : end + end;
    edits.replace(text.length(), text.length(), before + String.join(end, lines) + end);
  }

  private static String end(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static List<String> added(RuleSettings settings) {
    List<String> acting = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<String> off = new ArrayList<>();
    for (RuleId id : RuleId.values()) {
      if (!FormatOne.RULES.contains(id)) {
        (settings.acts(id) ? acting : settings.of(id).on() ? shown : off).add(id.label());
      }
    }
    return List.of(
        "added: rules, a line for each of " + RuleId.values().length + ", at their defaults",
        "new rules that act: " + String.join(", ", acting),
        "new rules that only show: " + String.join(", ", shown),
        "new rules that are off: " + String.join(", ", off));
  }
}
