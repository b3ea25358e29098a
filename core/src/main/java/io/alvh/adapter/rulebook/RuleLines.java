package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The `rules` section of a rulebook file as text: one line a rule, grouped, each with the sentence
/// of the method it comes from and the units of its numbers as a comment.
public final class RuleLines {
  private static final List<String> HEAD =
      List.of(
          "rules:                             # every rule of the method. on: false takes it out."
              + " weight: see below. because: why it is set so, one line.",
          "                                   # `./alvh rulebook explain RULE` tells what a rule"
              + " does, reads and changed in the last run.",
          "  # Weight of a gate or a trade: 1 acts, 0 is computed and shown only. Of intensity: added"
              + " to the hedge's target, -0.20 to 0.20,",
          "  # all together no more than 0.20 either way; 0 shows only. Of size: a factor of the"
              + " condors' number, 0 to 1; 1 shows only.",
          "  # Of need: the part of its effect on what the hedge needs, 0 to 1; 0 shows only."
              + " Rules of display have none.");

  private static final Map<RuleId, String> GROUPS = groups();

  private RuleLines() {}

  private static Map<RuleId, String> groups() {
    EnumMap<RuleId, String> first = new EnumMap<>(RuleId.class);
    first.put(RuleId.VIX_GATE, "condors: what may be sold, where, how many, and when it is left");
    first.put(RuleId.DEADBAND, "intensity: how strong the hedge is");
    first.put(RuleId.TIER_COVERAGE, "ladder: what the hedge needs, buys, moves and sells");
    first.put(RuleId.CONTANGO_INDICATOR, "display: shown, never acted on");
    return first;
  }

  /// Returns the section with `settings`, indented by `indent` spaces, the comment of a rule
  /// replaced where `comments` has one for it. Lines have no ends.
  public static List<String> section(
      RuleSettings settings, Map<RuleId, String> comments, int indent) {
    List<String> lines = new ArrayList<>(HEAD);
    for (RuleId id : RuleId.values()) {
      String group = GROUPS.get(id);
      if (group != null) {
        lines.add("  # " + group);
      }
      lines.add(
          "  " + line(id, settings.of(id)) + "   # " + comments.getOrDefault(id, comment(id)));
    }
    return lines.stream().map(line -> " ".repeat(indent) + line).toList();
  }

  private static String line(RuleId id, RuleSettings.Setting setting) {
    RuleSpec spec = id.spec();
    StringBuilder text = new StringBuilder();
    text.append(id.label()).append(": {on: ").append(setting.on());
    if (spec.kind() != Kind.DISPLAY) {
      text.append(", weight: ").append(Bounds.plain(setting.weight()));
    }
    for (int i = 0; i < spec.numbers().size(); i++) {
      text.append(", ").append(spec.numbers().get(i).name()).append(": ");
      text.append(Bounds.plain(setting.numbers().get(i)));
    }
    String because = setting.because().replace("\\", "\\\\").replace("\"", "\\\"");
    return text.append(", because: \"").append(because).append("\"}").toString();
  }

  /// Returns the comment of a rule: source, kind, units of its numbers.
  static String comment(RuleId id) {
    RuleSpec spec = id.spec();
    StringBuilder text = new StringBuilder(id.source());
    text.append(", ").append(spec.kind().name().toLowerCase(Locale.ROOT));
    for (RuleSpec.Setpoint number : spec.numbers()) {
      text.append("; ").append(number.name()).append(": ").append(number.unit());
    }
    return text.toString();
  }
}
