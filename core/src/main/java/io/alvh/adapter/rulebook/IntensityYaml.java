package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.HedgeRules.Intensity;
import io.alvh.strategy.HedgeRules.Intensity.Point;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The hedge's schedule by VIX: either corner `points` of a broken line or `bands` of constant
/// strength.
final class IntensityYaml {
  private static final Bounds SHARE = Bounds.closed(0, 1);

  private IntensityYaml() {}

  static Intensity intensity(Section s) {
    List<Point> points = s.has("bands") ? bands(s) : points(s);
    if (s.has("bands") && s.has("points")) {
      s.issues()
          .error(s.node("points"), s.at("points") + ": stands beside bands, accepted: one of them");
      points(s);
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).intensity() < points.get(i - 1).intensity()) {
        s.issues()
            .warning(
                s.node(s.has("bands") ? "bands" : "points"),
                s.at(s.has("bands") ? "bands" : "points")
                    + ": intensity falls as VIX rises to "
                    + Bounds.plain(points.get(i).vix()));
      }
    }
    Section confirm = s.section("confirm_closes");
    Intensity intensity =
        new Intensity(
            points,
            s.number("deadband_vix", Bounds.closed(0, 50)),
            confirm.integer("up", 1, 100),
            confirm.integer("down", 1, 100));
    confirm.done();
    s.done();
    return intensity;
  }

  private static List<Point> points(Section s) {
    List<Point> points = new ArrayList<>();
    String where = s.at("points");
    double previous = 0;
    for (Node item : s.items("points", false)) {
      if (!(item instanceof SequenceNode pair) || pair.getValue().size() != 2) {
        s.issues().error(item, where + ": refused, accepted: pairs [VIX, intensity]");
        continue;
      }
      double vix = s.number(pair.getValue().get(0), where, Bounds.closed(0, 1000));
      if (points.isEmpty() && vix > 0) {
        s.issues()
            .coverage(
                item,
                where
                    + ": no rule for VIX from 0 to "
                    + Bounds.plain(vix)
                    + ", accepted: a first point at VIX 0");
      }
      if (vix < previous) {
        s.issues()
            .coverage(
                item,
                where
                    + ": two rules for VIX from "
                    + Bounds.plain(vix)
                    + " to "
                    + Bounds.plain(previous)
                    + ", accepted: VIX not descending");
      }
      previous = vix;
      points.add(new Point(vix, s.number(pair.getValue().get(1), where, SHARE)));
    }
    return points;
  }

  private static List<Point> bands(Section s) {
    List<Point> points = new ArrayList<>();
    List<Tiling.Range> ranges = new ArrayList<>();
    for (Section band : s.sections("bands")) {
      Tiling.Range range = Tiling.range(band);
      ranges.add(range);
      double h = band.number("h", SHARE);
      points.add(new Point(range.from(), h));
      if (range.to() < Double.POSITIVE_INFINITY) {
        points.add(new Point(range.to(), h));
      }
      band.done();
    }
    Tiling.check(s.issues(), s.at("bands"), "VIX", ranges);
    return points;
  }
}
