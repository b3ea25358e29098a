package io.alvh.adapter.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of a file. Every question about a key either answers or leaves an issue and a
/// harmless stand-in, so that one reading finds all mistakes.
public final class Section {
  private static final int LONGEST_REASON = 200;

  private final Issues issues;
  private final String path;
  private final Node node;
  private final boolean present;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(Issues issues, String path, Node node, boolean present) {
    this.issues = issues;
    this.path = path;
    this.node = node;
    this.present = present;
  }

  /// Returns the section `node` holds, or an absent one with an issue if it is not a mapping.
  public static Section of(Issues issues, String path, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      issues.error(
          node,
          name(issues, path)
              + ": "
              + Spelling.shown(node)
              + " refused, accepted: keys with values");
      return new Section(issues, path, node, false);
    }
    Section section = new Section(issues, path, node, true);
    for (NodeTuple tuple : mapping.getValue()) {
      section.enter(tuple);
    }
    return section;
  }

  private void enter(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      issues.error(tuple.getKeyNode(), name(issues, path) + ": a key must be a plain word");
      return;
    }
    if (entries.putIfAbsent(key.getValue(), tuple) != null) {
      issues.error(key, at(key.getValue()) + ": key stands twice, accepted: once");
    }
  }

  /// Returns whether the key is there, without asking for it.
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// Returns the node of this section, for issues about it as a whole.
  public Node node() {
    return node;
  }

  /// Returns the node of `key`, or of this section where the key is missing.
  public Node node(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple == null ? node : tuple.getValueNode();
  }

  /// Returns the keys in the order of the file.
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /// Returns the section under `key`.
  public Section section(String key) {
    return find(key, "a section")
        .map(value -> of(issues, at(key), value))
        .orElseGet(() -> new Section(issues, at(key), node, false));
  }

  /// Returns the number under `key`.
  public double number(String key, Bounds bounds) {
    return find(key, bounds.words())
        .map(value -> number(value, at(key), bounds))
        .orElseGet(bounds::inside);
  }

  /// Returns the percentage under `key` as a fraction; `bounds` are in percent.
  public double percent(String key, Bounds bounds) {
    return number(key, bounds) / 100;
  }

  /// Returns the whole number under `key`.
  public int integer(String key, int low, int high) {
    String accepted = "a whole number from " + low + " to " + high;
    return find(key, accepted).map(value -> integer(value, at(key), low, high)).orElse(low);
  }

  /// Returns the truth under `key`.
  public boolean flag(String key) {
    return find(key, "true or false")
        .map(value -> {
          String text = Spelling.text(value);
          if (!text.equals("true") && !text.equals("false")) {
            refuse(value, at(key), "true or false");
          }
          return text.equals("true");
        })
        .orElse(false);
  }

  /// Returns the word under `key`, for names.
  public String word(String key) {
    String accepted = "a name of letters, digits, - and _";
    return find(key, accepted)
        .map(value -> {
          if (!Spelling.text(value).matches("[A-Za-z0-9_-]{1,60}")) {
            refuse(value, at(key), accepted);
          }
          return Spelling.text(value);
        })
        .orElse("");
  }

  /// Returns the sentence under `key`: one line of at most 200 characters, not empty.
  public String reason(String key) {
    String accepted = "one line of text, at most " + LONGEST_REASON + " characters";
    return find(key, accepted)
        .map(value -> {
          if (!isReason(value)) {
            refuse(value, at(key), accepted);
          }
          return Spelling.text(value);
        })
        .orElse("");
  }

  /// Returns the text under `key`: a paragraph of at most `longest` characters; folded lines are
  /// one.
  public String paragraph(String key, int longest, boolean mayBeEmpty) {
    String accepted =
        "text of at most " + longest + " characters" + (mayBeEmpty ? "" : ", not empty");
    return find(key, accepted)
        .map(value -> {
          String text = Spelling.text(value).strip();
          boolean scalar = value instanceof ScalarNode;
          if (!scalar
              || (text.isEmpty() && !mayBeEmpty)
              || text.length() > longest
              || text.chars().anyMatch(Character::isISOControl)) {
            refuse(value, at(key), accepted);
          }
          return text;
        })
        .orElse("");
  }

  private static boolean isReason(Node value) {
    String text = Spelling.text(value);
    return !text.isBlank()
        && text.length() <= LONGEST_REASON
        && text.chars().noneMatch(Character::isISOControl)
        && value.getStartMark().map(Mark::getLine).equals(value.getEndMark().map(Mark::getLine));
  }

  /// Refuses what stands under `key`, which counts as asked for.
  public void refuse(String key, String accepted) {
    asked.add(key);
    refuse(node(key), at(key), accepted);
  }

  /// Returns the choice under `key` among the lower-case names of `values`.
  public <E extends Enum<E>> E choice(String key, E[] values) {
    return find(key, Spelling.names(values))
        .map(value -> choice(value, at(key), values))
        .orElse(values[0]);
  }

  /// Returns the items of the list under `key`.
  public List<Node> items(String key, boolean mayBeEmpty) {
    String accepted = mayBeEmpty ? "a list" : "a list with at least one entry";
    Optional<Node> found = find(key, accepted);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!(found.get() instanceof SequenceNode list) || (list.getValue().isEmpty() && !mayBeEmpty)) {
      refuse(found.get(), at(key), accepted);
      return List.of();
    }
    return list.getValue();
  }

  /// Returns the sections of the list under `key`, at least one.
  public List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Node item : items(key, false)) {
      sections.add(of(issues, at(key) + "[" + (sections.size() + 1) + "]", item));
    }
    return sections;
  }

  /// Returns the distinct choices of the list under `key`.
  public <E extends Enum<E>> List<E> choices(String key, E[] values, boolean mayBeEmpty) {
    List<E> chosen = new ArrayList<>();
    for (Node item : items(key, mayBeEmpty)) {
      E choice = choice(item, at(key), values);
      if (chosen.contains(choice)) {
        issues.error(item, at(key) + ": " + Spelling.shown(item) + " stands twice, accepted: once");
      }
      chosen.add(choice);
    }
    return chosen;
  }

  /// Reports every key nobody asked for.
  public void done() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        issues.error(
            entry.getValue().getKeyNode(),
            at(entry.getKey()) + ": unknown key, accepted: " + String.join(", ", asked));
      }
    }
  }

  /// Returns `node` as a number.
  public double number(Node value, String where, Bounds bounds) {
    if (value instanceof ScalarNode scalar && scalar.isPlain()) {
      Optional<Double> parsed = Numerals.parse(scalar.getValue());
      if (parsed.isPresent() && bounds.accept(parsed.get())) {
        return parsed.get();
      }
    }
    refuse(value, where, bounds.words());
    return bounds.inside();
  }

  /// Returns `node` as a whole number.
  public int integer(Node value, String where, int low, int high) {
    double number = number(value, where, Bounds.closed(low, high));
    if (number != Math.rint(number)) {
      if (value instanceof ScalarNode s && Numerals.parse(s.getValue()).isPresent()) {
        refuse(value, where, "a whole number from " + low + " to " + high);
      }
      return low;
    }
    return (int) number;
  }

  /// Returns the full path of `key`.
  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /// Returns where issues of this file go.
  public Issues issues() {
    return issues;
  }

  private Optional<Node> find(String key, String accepted) {
    asked.add(key);
    NodeTuple tuple = entries.get(key);
    if (tuple == null) {
      if (present) {
        issues.error(node, at(key) + ": key is missing, accepted: " + accepted);
      }
      return Optional.empty();
    }
    return Optional.of(tuple.getValueNode());
  }

  private <E extends Enum<E>> E choice(Node value, String where, E[] values) {
    for (E candidate : values) {
      if (Spelling.text(value).equals(Spelling.label(candidate))) {
        return candidate;
      }
    }
    refuse(value, where, Spelling.names(values));
    return values[0];
  }

  private void refuse(Node value, String where, String accepted) {
    issues.error(value, where + ": " + Spelling.shown(value) + " refused, accepted: " + accepted);
  }

  private static String name(Issues issues, String path) {
    return path.isEmpty() ? issues.kind() + " file" : path;
  }
}
