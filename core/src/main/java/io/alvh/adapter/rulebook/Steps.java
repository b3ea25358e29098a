package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import java.util.ArrayList;
import java.util.List;

/// Lists such as `[{vix_lt: 15, f: 0.03}, {else: 0.12}]`: a value below each bound, ascending, and
/// one for the rest.
final class Steps {
  private Steps() {}

  /// One entry; `below` is infinite for the rest.
  record Step(double below, double value) {}

  /// Reads the list under `key`, whose bounds are called `boundKey` and values `valueKey`.
  static List<Step> read(
      Section parent, String key, String boundKey, String valueKey, Bounds bounds) {
    List<Step> steps = new ArrayList<>();
    List<Section> entries = parent.sections(key);
    double previous = 0;
    for (int i = 0; i < entries.size(); i++) {
      Section entry = entries.get(i);
      boolean last = i == entries.size() - 1;
      if (last || entry.has("else")) {
        steps.add(new Step(Double.POSITIVE_INFINITY, entry.number("else", bounds)));
        if (!last) {
          parent
              .issues()
              .error(entry.node(), parent.at(key) + ": else must stand last, accepted: one else");
        }
      } else {
        double below = entry.number(boundKey, Bounds.positive(1000));
        if (below <= previous) {
          parent
              .issues()
              .error(
                  entry.node(boundKey),
                  entry.at(boundKey)
                      + ": "
                      + Bounds.plain(below)
                      + " refused, accepted: a number above the one before, "
                      + Bounds.plain(previous));
        }
        previous = below;
        steps.add(new Step(below, entry.number(valueKey, bounds)));
      }
      entry.done();
    }
    return steps;
  }
}
