package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Issues;
import io.alvh.strategy.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// Where the numbers of a rule stand in a rulebook file.
public final class RulePlaces {
  private static final Map<RuleId, List<String>> KEYS = keys();

  private RulePlaces() {}

  /// A key of a file.
  ///
  /// @param path from the root, joined by dots
  /// @param line from 1
  /// @param text value as written, on one line
  public record Place(String path, int line, String text) {}

  private static Map<RuleId, List<String>> keys() {
    EnumMap<RuleId, List<String>> keys = new EnumMap<>(RuleId.class);
    keys.put(RuleId.VIX_GATE, List.of("vix_gate"));
    keys.put(RuleId.EDR_MULTIPLIER, List.of("edr.mult"));
    keys.put(RuleId.RSAI, List.of("rsai.max_steps"));
    keys.put(RuleId.RSAI_VIX_MOMENTUM, List.of("rsai.extra_put_step_if_vix_above_sma5"));
    keys.put(RuleId.CREDIT_FLOOR, List.of("iron_condor.daily_1dte.credit_floor_of_target"));
    keys.put(RuleId.PREMIUM_GAUGE, List.of("iron_condor.daily_1dte.min_credit_over_width"));
    keys.put(RuleId.EVENT_SIZE, List.of("sizing.event_multiplier"));
    keys.put(RuleId.KILL_SWITCH, List.of("sizing.kill_switch"));
    keys.put(RuleId.PROFIT_TAKE, List.of("iron_condor.income_45dte.exit.profit_take"));
    keys.put(RuleId.DTE_EXIT, List.of("iron_condor.income_45dte.exit.dte_exit"));
    keys.put(RuleId.STOP_LOSS, List.of("iron_condor.income_45dte.exit.stop_credit_mult"));
    keys.put(RuleId.DEADBAND, List.of("hedge.intensity.deadband_vix"));
    keys.put(RuleId.CONFIRMATION, List.of("hedge.intensity.confirm_closes"));
    keys.put(RuleId.CHEAP_PURCHASE, List.of("hedge.purchase.cheap_below_vix"));
    keys.put(RuleId.NO_SHORT_LAYER, List.of("hedge.purchase.no_short_layer_at_or_above_vix"));
    keys.put(RuleId.PURCHASE_PACE, List.of("hedge.purchase.max_gap_per_day"));
    keys.put(
        RuleId.PREMIUM_CAP,
        List.of("hedge.purchase.monthly_premium_cap_pct_nav", "hedge.purchase.premium_sessions"));
    keys.put(RuleId.REBALANCE_BAND, List.of("hedge.purchase.rebalance_band"));
    keys.put(
        RuleId.MONETISE,
        List.of("hedge.monetise.first", "hedge.monetise.second", "hedge.monetise.spike"));
    keys.put(RuleId.RECYCLE, List.of("hedge.monetise.recycle"));
    return Collections.unmodifiableMap(keys);
  }

  /// Returns the places of `rule` in the rulebook `text`, its line of the `rules` section first.
  public static List<Place> of(String text, RuleId rule) {
    List<Place> places = new ArrayList<>();
    Optional<Node> root = new Issues("", "rulebook").compose(text);
    List<String> paths = new ArrayList<>(List.of("rules." + rule.label()));
    paths.addAll(KEYS.getOrDefault(rule, List.of()));
    for (String path : paths) {
      root.flatMap(node -> entry(node, path)).ifPresent(t -> places.add(place(path, text, t)));
    }
    return places;
  }

  private static Optional<NodeTuple> entry(Node root, String path) {
    Optional<NodeTuple> at = Optional.empty();
    Node owner = root;
    for (String key : path.split("\\.", -1)) {
      at = FormatOne.tuple(owner, key);
      if (at.isEmpty()) {
        return at;
      }
      owner = at.get().getValueNode();
    }
    return at;
  }

  private static Place place(String path, String text, NodeTuple tuple) {
    Node value = tuple.getValueNode();
    String raw =
        text.substring(offset(text, value.getStartMark()), offset(text, value.getEndMark()));
    String line =
        String.join(" ", raw.lines().map(l -> l.replaceFirst("\\s+#.*", "").strip()).toList());
    return new Place(
        path, tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1, line);
  }

  private static int offset(String text, Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
  }
}
