package io.alvh.report;

import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleReach;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSources;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.RuleSpec.Kind;
import io.alvh.strategy.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rules explained as text.
public final class RuleText {
  private RuleText() {}

  /// Returns a table of all rules as `rulebook` sets them.
  public static List<String> table(Rulebook rulebook) {
    TextTable table = TextTable.ofWords("rule", "source", "kind", "on", "weight", "effect", "why");
    for (RuleId id : RuleId.values()) {
      RuleSettings.Setting setting = rulebook.settings().of(id);
      table.row(
          id.label(),
          id.source(),
          kind(id),
          setting.on() ? "yes" : "no",
          id.spec().kind() == Kind.DISPLAY ? "-" : plain(setting.weight()),
          effect(rulebook, id),
          first(setting.because()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("Rules of " + rulebook.id() + " v" + rulebook.version());
    lines.addAll(table.lines());
    lines.add("");
    lines.add("`./alvh rulebook explain RULE` tells more of one.");
    return lines;
  }

  /// The table is no wider than a page; the whole reason stands in the explanation of the rule.
  private static String first(String because) {
    return because.length() <= 34 ? because : because.substring(0, 33) + "…";
  }

  private static String effect(Rulebook rulebook, RuleId id) {
    RuleSettings settings = rulebook.settings();
    if (!settings.of(id).on()) {
      return "none";
    }
    if (!settings.acts(id)) {
      return "display only";
    }
    return RuleReach.unused(rulebook, id).isPresent() ? "unused" : "acts";
  }

  private static String kind(RuleId id) {
    return id.spec().kind().name().toLowerCase(Locale.ROOT);
  }

  /// Returns what rule `id` does, where it comes from and how it is set.
  public static List<String> rule(Rulebook rulebook, RuleId id) {
    RuleSpec spec = id.spec();
    RuleSettings.Setting setting = rulebook.settings().of(id);
    List<String> lines = new ArrayList<>();
    lines.add(id.label() + " (" + id.source() + ", " + kind(id) + ")");
    lines.add("  does      " + spec.what());
    lines.add("  method    " + RuleSources.says(id) + "; " + RuleSources.numbers(id));
    lines.add("  weight    " + weightMeans(spec.kind()));
    lines.add(
        "  set       "
            + rulebook.id()
            + " v"
            + rulebook.version()
            + ": "
            + (setting.on() ? "on" : "off")
            + (spec.kind() == Kind.DISPLAY ? "" : ", weight " + plain(setting.weight()))
            + ", "
            + setEffect(rulebook, id));
    lines.add("  because   " + setting.because());
    for (int i = 0; i < spec.numbers().size(); i++) {
      RuleSpec.Setpoint number = spec.numbers().get(i);
      lines.add(
          "  number    "
              + number.name()
              + " = "
              + plain(setting.numbers().get(i))
              + " ("
              + number.unit()
              + "; default "
              + plain(number.value())
              + ", accepted "
              + plain(number.low())
              + " to "
              + plain(number.high())
              + ")");
    }
    return lines;
  }

  private static String setEffect(Rulebook rulebook, RuleId id) {
    return switch (effect(rulebook, id)) {
      case "acts" -> "it acts";
      case "none" -> "it does nothing" + neverAsked(rulebook, id);
      case "unused" ->
          "but " + RuleReach.unused(rulebook, id).orElseThrow() + " never asks it: it does nothing";
      default ->
          RuleReach.unused(rulebook, id)
              .map(why -> "display only, but " + why + " never asks it: it changes no decision")
              .orElse("display only: it is computed and shown, and changes no decision");
    };
  }

  private static String neverAsked(Rulebook rulebook, RuleId id) {
    return RuleReach.unused(rulebook, id)
        .map(why -> ", and " + why + " never asks it even when on")
        .orElse("");
  }

  /// Returns what the weight of a rule of `kind` means.
  public static String weightMeans(Kind kind) {
    return switch (kind) {
      case GATE -> "1 refuses what it must not let pass, 0 shows only";
      case TRADE -> "1 acts, 0 shows only";
      case INTENSITY ->
          "added to the hedge's intensity while the condition holds, all such rules together no"
              + " more than 0.20 either way; 0 shows only";
      case SIZE ->
          "the number of condors is multiplied by it while the condition holds; 1 shows only";
      case NEED -> "the part of its effect on what the hedge needs; 0 shows only";
      case DISPLAY -> "none: whatever its setting, it changes no decision";
    };
  }

  /// Returns the inputs of rule `id` with their values in `signals`.
  ///
  /// @param synthetic whether the prices are made up
  public static List<String> inputs(RuleId id, SignalSet signals, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  inputs    at the close of "
            + signals.date()
            + (synthetic ? ", " + Words.SYNTHETIC + " prices" : ""));
    for (SignalName name : id.spec().inputs()) {
      lines.add("            " + name.label() + " " + reading(name, signals.reading(name)));
      lines.add("              = " + name.formula());
    }
    return lines;
  }

  private static String reading(SignalName name, Reading reading) {
    return switch (reading) {
      case Reading.Known k ->
          String.format(Locale.ROOT, "%.6g", k.value())
              + " "
              + name.unit()
              + ", known "
              + k.knownAt()
              + (k.isSubstitute() ? ", stands in: " + k.flag() : "");
      case Reading.Missing m -> "unavailable: " + m.why() + "; the rule does nothing on it";
    };
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
