package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Numerals;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Turns the switches of a rulebook of format 1 into settings of rules, noting what must change in
/// its text.
final class FormatOne {
  /// What format 1 did already.
  static final EnumSet<RuleId> RULES =
      EnumSet.of(
          RuleId.VIX_GATE,
          RuleId.EDR_MULTIPLIER,
          RuleId.RSAI,
          RuleId.RSAI_VIX_MOMENTUM,
          RuleId.CREDIT_FLOOR,
          RuleId.PREMIUM_GAUGE,
          RuleId.EVENT_SIZE,
          RuleId.KILL_SWITCH,
          RuleId.PROFIT_TAKE,
          RuleId.DTE_EXIT,
          RuleId.STOP_LOSS,
          RuleId.DEADBAND,
          RuleId.CONFIRMATION,
          RuleId.TIER_COVERAGE,
          RuleId.CHEAP_PURCHASE,
          RuleId.NO_SHORT_LAYER,
          RuleId.PURCHASE_PACE,
          RuleId.PREMIUM_CAP,
          RuleId.REBALANCE_BAND,
          RuleId.MONETISE,
          RuleId.RECYCLE);

  /// Comments that stood beside the switches in the files that came with the program.
  private static final List<String> SHIPPED_COMMENTS =
      List.of(
          "false leaves both shorts at the EDR distance",
          "claims run with it off and on",
          "false keeps every call until it is rolled");

  private final String text;
  private final TextEdits edits;
  private final List<String> said = new ArrayList<>();
  private final EnumMap<RuleId, String> comments = new EnumMap<>(RuleId.class);
  private RuleSettings settings = RuleSettings.defaults();

  FormatOne(String text, TextEdits edits) {
    this.text = text;
    this.edits = edits;
  }

  RuleSettings settings() {
    return settings;
  }

  /// Returns the user's comments on switches, for the lines of the rules they moved to.
  Map<RuleId, String> comments() {
    return comments;
  }

  List<String> said() {
    return said;
  }

  /// Moves every switch of `root`.
  void move(Section root) {
    flag(root.section("rsai"), List.of(RuleId.RSAI, RuleId.RSAI_VIX_MOMENTUM));
    flag(root.section("sizing").section("kill_switch"), List.of(RuleId.KILL_SWITCH));
    flag(root.section("hedge").section("monetise"), List.of(RuleId.MONETISE, RuleId.RECYCLE));
    Section gate = root.section("vix_gate");
    if (gate.has("mode") && isScalar(gate.node("mode"), "off")) {
      put(gate.node("mode"), "glossary");
      off(gate.at("mode") + ": off, now glossary", List.of(RuleId.VIX_GATE));
    }
    Section income = root.section("iron_condor").section("income_45dte");
    Section exit = income.section("exit");
    zero(exit, "profit_take", "0.50", RuleId.PROFIT_TAKE);
    zero(exit, "dte_exit", Integer.toString(dteExit(income)), RuleId.DTE_EXIT);
    zero(exit, "stop_credit_mult", "2.0", RuleId.STOP_LOSS);
  }

  /// A switched-off exit needs a number below the days at entry all the same.
  private static int dteExit(Section income) {
    double target = number(income, "dte_target").orElse(45.0);
    return (int) Math.clamp(target - 1, 1, 21);
  }

  private void flag(Section s, List<RuleId> rules) {
    boolean on = s.flag("enabled");
    Optional<NodeTuple> tuple = tuple(s.node(), "enabled");
    if (tuple.isEmpty()) {
      return;
    }
    String was = s.at("enabled") + ": " + on;
    if (on) {
      said.add("moved: " + was + " to " + places(rules) + ": true");
    } else {
      off(was, rules);
    }
    remove((MappingNode) s.node(), tuple.get(), rules);
  }

  private void zero(Section s, String key, String standIn, RuleId rule) {
    if (number(s, key).filter(n -> n == 0).isPresent()) {
      put(s.node(key), standIn);
      off(s.at(key) + ": 0, now " + standIn, List.of(rule));
    }
  }

  private void off(String was, List<RuleId> rules) {
    said.add("moved: " + was + " to " + places(rules) + ": false");
    for (RuleId rule : rules) {
      settings = settings.switched(rule, false);
    }
  }

  private static String places(List<RuleId> rules) {
    return String.join(" and ", rules.stream().map(r -> "rules." + r.label() + ".on").toList());
  }

  private void put(Node value, String with) {
    edits.replace(edits.offset(value.getStartMark()), edits.offset(value.getEndMark()), with);
  }

  private void remove(MappingNode owner, NodeTuple tuple, List<RuleId> rules) {
    int start = edits.offset(tuple.getKeyNode().getStartMark());
    int end = edits.offset(tuple.getValueNode().getEndMark());
    if (owner.getFlowStyle() == FlowStyle.FLOW) {
      removeFromFlow(start, end);
      return;
    }
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int lineEnd = text.indexOf('\n', end);
    int stop = lineEnd < 0 ? text.length() : lineEnd + 1;
    String comment = text.substring(end, stop).strip().replaceFirst("^#+\\s*", "");
    if (!comment.isEmpty() && !SHIPPED_COMMENTS.contains(comment)) {
      rules.forEach(rule -> comments.put(rule, comment));
    }
    edits.replace(lineStart, stop, "");
  }

  /// Takes the comma along: the one after, or for a last entry the one before.
  private void removeFromFlow(int start, int end) {
    int stop = end;
    while (stop < text.length() && text.charAt(stop) == ' ') {
      stop++;
    }
    if (stop < text.length() && text.charAt(stop) == ',') {
      stop++;
      while (stop < text.length() && text.charAt(stop) == ' ') {
        stop++;
      }
      edits.replace(start, stop, "");
      return;
    }
    int comma = text.lastIndexOf(',', start);
    edits.replace(comma < 0 ? start : comma, end, "");
  }

  private static Optional<Double> number(Section s, String key) {
    return s.has(key) && s.node(key) instanceof ScalarNode scalar
        ? Numerals.parse(scalar.getValue())
        : Optional.empty();
  }

  private static boolean isScalar(Node node, String value) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
  }

  /// Returns the entry `key` of `owner`.
  static Optional<NodeTuple> tuple(Node owner, String key) {
    return owner instanceof MappingNode mapping
        ? mapping.getValue().stream().filter(t -> isScalar(t.getKeyNode(), key)).findFirst()
        : Optional.empty();
  }
}
