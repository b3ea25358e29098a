package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Section;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Which keys a rulebook file has. Format 1 had no `rulebook.format` and no `rules` section.
final class RulebookFormat {
  static final int CURRENT = 2;

  private RulebookFormat() {}

  /// Returns whether `file` is to be read as the current format; a file of format 1 leaves one
  /// issue that says how to rewrite it. What is no rulebook at all is left to the reader.
  static boolean isCurrent(Section file) {
    if (!isFirst(file)) {
      return true;
    }
    Section head = Section.of(file.issues(), "rulebook", file.node("rulebook"));
    file.issues()
        .error(
            head.node("format"),
            "rulebook.format: format 1, accepted: "
                + CURRENT
                + "; `./alvh rulebook upgrade FILE` rewrites it");
    return false;
  }

  /// Returns whether `file` holds a rulebook of format 1.
  static boolean isFirst(Section file) {
    Node head = file.has("rulebook") ? file.node("rulebook") : file.node();
    if (!file.has("rulebook") || !(head instanceof MappingNode mapping)) {
      return false;
    }
    return mapping.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals("format"))
        .findFirst()
        .map(t -> t.getValueNode() instanceof ScalarNode value && value.getValue().equals("1"))
        .orElse(true);
  }
}
