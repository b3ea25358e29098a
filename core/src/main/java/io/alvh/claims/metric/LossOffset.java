package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.metric.SumFigure.Table;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of the condors' loss that the hedge made good.
final class LossOffset implements ClaimMetric {
  private static final double HIGH = 25;

  private final String label;
  private final String meaning;
  private final String preset;
  private final boolean highVix;

  private LossOffset(String label, String meaning, String preset, boolean highVix) {
    this.label = label;
    this.meaning = meaning;
    this.preset = preset;
    this.highVix = highVix;
  }

  /// Over a whole period, in the method's own size.
  static LossOffset ofPeriod() {
    return new LossOffset(
        "loss_offset",
        "hedge result over condor loss of the period, in the method's own size; `hedged_drawdown`"
            + " may be claimed besides",
        PairMetric.CANON,
        false);
  }

  /// On the sessions after a VIX close of 25 or more on which the condors lost.
  static LossOffset aboveTwentyFive() {
    return new LossOffset(
        "loss_offset_above_25",
        "hedge result over condor loss on losing sessions after a VIX close of 25 or more",
        "",
        true);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public List<String> numbers() {
    return List.of(Statistic.HEDGED_DRAWDOWN.label());
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return books(Books.of(claim)).stream().flatMap(PairMetric::needed).distinct().toList();
  }

  private List<Books> books(List<Books> plain) {
    return plain.stream().map(b -> b.with(b.hedged().sized(preset))).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(Books.of(claim)).stream().flatMap(b -> b.keys().stream()).toList();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    Books.Part part =
        highVix
            ? Parts.vix(file.history().sessions(), "VIX 25 and above", v -> v >= HIGH)
            : Books.Part.WHOLE;
    List<Measured> measured = new ArrayList<>();
    for (Books whole : books(Books.of(claim))) {
      Books books = whole.on(part);
      SumFigure figure =
          new SumFigure(
              books.label(),
              "sessions",
              node -> table(books, file, node),
              SumKind.RATIO,
              s -> highVix ? offset(s[0], s[1]) : offset(s[2], s[3]),
              BlockChoice.automatic(),
              books.limit());
      List<Measured.Control> controls = new ArrayList<>();
      controls.add(
          figure.control(
              file,
              "offset on losing sessions",
              Unit.PERCENT,
              SumKind.RATIO,
              s -> offset(s[0], s[1])));
      controls.add(
          figure.control(
              file,
              "offset on all sessions",
              Unit.PERCENT,
              SumKind.RATIO,
              s -> offset(s[2], s[3])));
      books
          .inference(file, BlockChoice.automatic())
          .ifPresent(
              p -> controls.addAll(PairControls.of(books, p, Statistic.PROFIT_DIFFERENCE, file)));
      measured.add(figure.measured(file, controls));
      claim
          .further(Statistic.HEDGED_DRAWDOWN.label())
          .ifPresent(f ->
              measured.add(
                  PairMetric.measure(books, Statistic.HEDGED_DRAWDOWN, file, List.of()).as(f)));
    }
    return measured;
  }

  private static Optional<Table> table(Books books, CaseFile file, Optional<BoxNode> node) {
    Optional<BookDays> days =
        node.isPresent()
            ? books.days(file, node.get(), books.hedged())
            : books.days(file, books.hedged());
    return days.flatMap(d ->
        Picked.of(
            d.dates(),
            _ -> true,
            4,
            i ->
                new long[] {
                  d.condors(i) < 0 ? d.hedge(i) : 0,
                  Math.min(0, d.condors(i)),
                  d.hedge(i),
                  d.condors(i)
                }));
  }

  private static Measure offset(double hedge, double condors) {
    return Measure.ratio(hedge, -condors, "condors did not lose");
  }
}
