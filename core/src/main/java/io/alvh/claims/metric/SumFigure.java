package io.alvh.claims.metric;

import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.SumInference;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A figure made of sums over rows, on the base prices and all over the box.
///
/// @param universe what it is measured on
/// @param of what a row is, in the plural
/// @param table rows at a node, or on the base prices; nothing where there are fewer than two
/// @param kind how the figure is made of sums
/// @param figure of the sums of the columns
/// @param least fewest sessions of a block; one where rows are apart
/// @param limit why no verdict is better than inconclusive; empty if nothing forbids
record SumFigure(
    String universe,
    String of,
    Function<Optional<BoxNode>, Optional<Table>> table,
    SumKind kind,
    Function<double[], Measure> figure,
    BlockChoice least,
    String limit) {
  private static final String LACKING = "the history lacks the sessions";

  /// Rows of numbers. Whoever makes one hands the arrays over.
  static final class Table {
    private final long[][] columns;
    private final double[] leading;

    /// Makes a table.
    ///
    /// @param columns one number a row in each
    /// @param leading series whose dependence the blocks suit
    Table(long[][] columns, double[] leading) {
      this.columns = columns;
      this.leading = leading;
    }

    int rows() {
      return leading.length;
    }

    Measure point(Function<double[], Measure> figure) {
      return SumInference.point(columns, figure);
    }

    /// Returns the figure with its intervals; sessions too few for any trial of intervals have
    /// none.
    Sampled sampled(InferenceSettings settings, SumKind kind, Function<double[], Measure> figure) {
      boolean sessions = settings.block() instanceof BlockChoice.Automatic;
      return sessions && IntervalCalibration.tooShort(rows())
          ? new Sampled(point(figure), Optional.empty(), Optional.empty())
          : SumInference.of(columns, leading, settings, figure)
              .calibrated(kind, settings.block(), rows());
    }
  }

  /// Returns the measurement, with `controls` beside it.
  Measured measured(CaseFile file, List<Control> controls) {
    Optional<Table> base = table.apply(Optional.empty());
    if (base.isEmpty()) {
      return Measured.none(universe, file.modelPriced(), LACKING);
    }
    Sampled sampled = sampled(file, base, least);
    List<Shift> shifts =
        new ArrayList<>(
            BoxShifts.ofEnds(
                file,
                node ->
                    table
                        .apply(Optional.of(node))
                        .map(t -> t.point(figure))
                        .orElse(Measure.undefined(LACKING)),
                node -> {
                  Sampled there = sampled(file, table.apply(Optional.of(node)), least);
                  return new BoxShifts.At(there.point(), there.strict());
                }));
    if (least instanceof BlockChoice.Automatic) {
      for (BlockChoice block :
          List.of(new BlockChoice.Automatic(0.5), new BlockChoice.Automatic(2))) {
        Sampled there = sampled(file, base, block);
        shifts.add(new Shift("block length", block.label(), there.point(), there.strict(), false));
      }
    }
    return new Measured(
        universe,
        sampled.point(),
        sampled.usual(),
        sampled.strict(),
        new Measured.Sample(base.get().rows(), of),
        file.modelPriced(),
        shifts,
        controls,
        limit);
  }

  /// Returns a control in `unit`: another figure of the same rows.
  ///
  /// @param made how it is made of sums
  Control control(
      CaseFile file, String label, Unit unit, SumKind made, Function<double[], Measure> other) {
    Optional<Table> base = table.apply(Optional.empty());
    Sampled there =
        base.isEmpty()
            ? Sampled.none(LACKING)
            : base.get().sampled(Books.settings(file, least), made, other);
    return new Control(label, unit, there.point(), there.usual());
  }

  private Sampled sampled(CaseFile file, Optional<Table> rows, BlockChoice block) {
    return rows.map(t -> t.sampled(Books.settings(file, block), kind, figure))
        .orElse(Sampled.none(LACKING));
  }
}
