package io.alvh.report;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSources;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All rules with their defaults as a page of Markdown, `docs/rules.md`.
public final class RulesPage {
  private RulesPage() {}

  /// Returns the whole page.
  public static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Rules");
    lines.add("");
    lines.add(
        "Written by the program, a test holds it equal. Every rule stands in the `rules` section of"
            + " a rulebook with its switch, weight, numbers and reason;");
    lines.add(
        "`./alvh rulebook explain RULE` tells its inputs today and what it changed in the last run.");
    lines.add("Numbers marked (ours) have no published source.");
    lines.add("");
    for (Kind kind : Kind.values()) {
      lines.add("- " + label(kind) + ": " + RuleText.weightMeans(kind) + ".");
    }
    lines.add("");
    lines.add(
        "| rule | source | kind | default | what it does | numbers | why, and whose numbers |");
    lines.add("|---|---|---|---|---|---|---|");
    for (RuleId id : RuleId.values()) {
      lines.add(row(id));
    }
    lines.add("");
    lines.add("## What the method says");
    lines.add("");
    List<String> sources = new ArrayList<>();
    for (RuleId id : RuleId.values()) {
      String line = "- **" + id.source() + "**: " + RuleSources.says(id) + ".";
      if (!sources.contains(line)) {
        sources.add(line);
      }
    }
    lines.addAll(sources);
    return String.join("\n", lines) + "\n";
  }

  private static String row(RuleId id) {
    RuleSpec spec = id.spec();
    List<String> numbers = new ArrayList<>();
    for (RuleSpec.Setpoint n : spec.numbers()) {
      numbers.add("`" + n.name() + "` " + RuleText.plain(n.value()) + " (" + n.unit() + ")");
    }
    return "| `"
        + id.label()
        + "` | "
        + id.source()
        + " | "
        + label(spec.kind())
        + " | "
        + standing(spec)
        + " | "
        + spec.what()
        + " | "
        + String.join("; ", numbers)
        + " | "
        + spec.because()
        + "; "
        + RuleSources.numbers(id)
        + " |";
  }

  private static String standing(RuleSpec spec) {
    if (!spec.on()) {
      return "off";
    }
    if (spec.kind() == Kind.DISPLAY) {
      return "on, display only";
    }
    String weight = "on, weight " + RuleText.plain(spec.weight());
    return spec.weight() == spec.kind().neutral() ? weight + ": display only" : weight;
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
