package io.alvh.claims;

import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The nodes of the box as shifts that decide. `VerdictRule` wants all of them of every
/// model-priced number.
public final class BoxShifts {
  /// Joins the inputs of a shift that changes more than one.
  static final String AND = " and ";

  private BoxShifts() {}

  /// A number at one node.
  ///
  /// @param point the number
  /// @param strict its interval at the strict level; if empty the base's is moved along
  public record At(Measure point, Optional<Interval> strict) {}

  /// Returns one shift for each node of `file` but the base.
  public static List<Shift> of(CaseFile file, Function<BoxNode, At> number) {
    return of(file.nodes(), number);
  }

  /// Returns one shift for each node of `file` but the base, with an interval of its own where the
  /// number is least and where it is greatest; at the others the base's is moved along, since
  /// drawing at all of them would cost 26 times as much and these two decide.
  ///
  /// @param point the number at a node
  /// @param sampled the same with its interval
  public static List<Shift> ofEnds(
      CaseFile file, Function<BoxNode, Measure> point, Function<BoxNode, At> sampled) {
    Map<BoxNode, Measure> points = new LinkedHashMap<>();
    file.nodes().stream()
        .filter(n -> !n.equals(BoxNode.BASE))
        .forEach(n -> points.put(n, point.apply(n)));
    List<BoxNode> ends =
        points.keySet().stream()
            .filter(n -> points.get(n) instanceof Measure.Known)
            .sorted(Comparator.comparingDouble(n -> value(points, n)))
            .toList();
    List<BoxNode> own = ends.isEmpty() ? List.of() : List.of(ends.getFirst(), ends.getLast());
    return of(
        file.nodes(),
        n ->
            own.contains(n)
                ? sampled.apply(n)
                : new At(Objects.requireNonNull(points.get(n)), Optional.empty()));
  }

  private static double value(Map<BoxNode, Measure> points, BoxNode node) {
    return Objects.requireNonNull(points.get(node)).find().orElseThrow();
  }

  /// Returns one shift for each node of the box but the base, for a number that needs no book.
  public static List<Shift> everywhere(Function<BoxNode, At> number) {
    return of(BoxNode.all(), number);
  }

  private static List<Shift> of(List<BoxNode> nodes, Function<BoxNode, At> number) {
    List<Shift> shifts = new ArrayList<>();
    for (BoxNode node : nodes) {
      if (!node.equals(BoxNode.BASE)) {
        At at = number.apply(node);
        shifts.add(new Shift(group(node), node.label(), at.point(), at.strict(), true));
      }
    }
    return shifts;
  }

  /// Returns what `node` changes, for example `SPX wing IV and spread`.
  static String group(BoxNode node) {
    return node.changes().stream().map(BoxNode.Input::label).collect(Collectors.joining(AND));
  }
}
