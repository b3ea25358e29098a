package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Issues;
import io.alvh.adapter.yaml.Section;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Checks that bands cover every level from zero up exactly once.
final class Tiling {
  private static final double INF = Double.POSITIVE_INFINITY;

  private Tiling() {}

  /// A band as written.
  record Range(Node node, double from, double to) {}

  /// Returns the band of one `from` / `lt` entry; a missing `lt` is unbounded.
  static Range range(Section band) {
    double from = band.number("from", Bounds.notNegative());
    double to = band.has("lt") ? band.number("lt", Bounds.notNegative()) : INF;
    if (to <= from) {
      band.issues()
          .error(
              band.node("lt"),
              band.at("lt")
                  + ": "
                  + Bounds.plain(to)
                  + " refused, accepted: a number above "
                  + Bounds.plain(from));
    }
    return new Range(band.node(), from, to);
  }

  /// Reports gaps and overlaps of `ranges`, which stand in the file's order under `path` and tell
  /// of `level`.
  static void check(Issues issues, String path, String level, List<Range> ranges) {
    double covered = 0;
    for (Range range : ranges) {
      if (range.from() > covered) {
        issues.coverage(
            range.node(),
            path
                + ": no rule for "
                + level
                + " from "
                + Bounds.plain(covered)
                + " to "
                + Bounds.plain(range.from())
                + ", accepted: bands that meet");
      } else if (range.from() < covered) {
        issues.coverage(
            range.node(),
            path
                + ": two rules for "
                + level
                + " from "
                + Bounds.plain(range.from())
                + " to "
                + upper(Math.min(covered, range.to()))
                + ", accepted: bands that meet, ascending");
      }
      covered = Math.max(covered, range.to());
    }
    if (covered < INF && !ranges.isEmpty()) {
      issues.coverage(
          ranges.getLast().node(),
          path
              + ": no rule for "
              + level
              + " from "
              + Bounds.plain(covered)
              + " up, accepted: a last band without lt");
    }
  }

  private static String upper(double to) {
    return to == INF ? "any level" : Bounds.plain(to);
  }
}
