package io.alvh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// What the page's script needs to draw a chart.
final class ChartJson {
  /// Points of a cloud beyond which it is thinned out.
  static final int MOST_POINTS = 1200;

  private ChartJson() {}

  /// A named row of numbers; what is not finite is left out of the chart.
  record Series(String name, List<Double> values) {}

  /// One of a cloud.
  record Point(double x, double y) {}

  /// A named cloud of points.
  record Cloud(String name, List<Point> points) {}

  /// Returns points of `y` over `x` with the line on which both are equal. A cloud of too many
  /// points is thinned out evenly in its order.
  static String cloud(String x, String y, List<Cloud> clouds) {
    return "{\"kind\":\"cloud\",\"x\":"
        + Json.string(x)
        + ",\"y\":"
        + Json.string(y)
        + ",\"series\":"
        + clouds.stream().map(ChartJson::cloud).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  /// Returns bars side by side, a group for each of `groups`.
  static String bars(String unit, List<String> groups, List<Series> series) {
    return "{\"kind\":\"bars\",\"unit\":"
        + Json.string(unit)
        + ",\"groups\":"
        + Json.strings(groups)
        + ",\"series\":"
        + series.stream()
            .map(s ->
                "{\"name\":"
                    + Json.string(s.name())
                    + ",\"values\":"
                    + Json.numbers(s.values().stream().mapToDouble(v -> v), 3)
                    + "}")
            .collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  private static String cloud(Cloud cloud) {
    return "{\"name\":"
        + Json.string(cloud.name())
        + ",\"points\":"
        + thinned(cloud.points()).stream()
            .map(p -> Json.numbers(DoubleStream.of(p.x(), p.y()), 2))
            .collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  /// Returns at most `MOST_POINTS` of `points`, evenly spread over their order, the first always
  /// among them.
  static <T> List<T> thinned(List<T> points) {
    if (points.size() <= MOST_POINTS) {
      return points;
    }
    List<T> kept = new ArrayList<>(MOST_POINTS);
    for (int i = 0; i < MOST_POINTS; i++) {
      kept.add(points.get((int) ((long) i * points.size() / MOST_POINTS)));
    }
    return kept;
  }
}
