package io.alvh.claims;

import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
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
