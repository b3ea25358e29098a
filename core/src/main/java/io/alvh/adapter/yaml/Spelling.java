package io.alvh.adapter.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// How nodes and choices are spelt in messages.
final class Spelling {
  private Spelling() {}

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> value : values) {
      names.add(label(value));
    }
    return String.join(", ", names);
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  static String shown(Node node) {
    return switch (node) {
      case ScalarNode s when s.getValue().isEmpty() -> "nothing";
      case ScalarNode s when s.isPlain() -> s.getValue();
      case ScalarNode s -> "text \"" + s.getValue().replaceAll("\\p{Cntrl}", " ") + "\"";
      case SequenceNode _ -> "a list";
      default -> "a section";
    };
  }
}
