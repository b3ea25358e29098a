package io.alvh.claims.metric;

import io.alvh.claims.BoxShifts;
import io.alvh.claims.BoxShifts.At;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Shift;
import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.VixSmile;
import io.alvh.study.BoxNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Numbers that need no book over the whole box. What a number cannot depend on is not computed
/// again. Made-up prices have no box: nothing on them is evidence.
final class Boxes {
  private Boxes() {}

  /// Returns the shifts of a number in which no VIX option is priced.
  static List<Shift> ofSpx(Function<BoxNode, At> number, CaseFile file) {
    return of(
        file,
        number,
        n -> new BoxNode(new SurfaceCase(n.surfaces().spxWingPoints(), VixSmile.BASE), n.spread()));
  }

  /// Returns the shifts of a number in which no SPX option is priced.
  static List<Shift> ofVix(Function<BoxNode, At> number, CaseFile file) {
    return of(
        file, number, n -> new BoxNode(new SurfaceCase(0, n.surfaces().vixSmile()), n.spread()));
  }

  /// Returns the shifts of a number in which nothing pays a spread.
  static List<Shift> ofSurfaces(Function<BoxNode, At> number, CaseFile file) {
    return of(file, number, n -> new BoxNode(n.surfaces(), 1));
  }

  private static List<Shift> of(
      CaseFile file, Function<BoxNode, At> number, UnaryOperator<BoxNode> same) {
    Map<BoxNode, At> known = new LinkedHashMap<>();
    return file.synthetic()
        ? List.of()
        : BoxShifts.everywhere(n -> known.computeIfAbsent(same.apply(n), number));
  }
}
