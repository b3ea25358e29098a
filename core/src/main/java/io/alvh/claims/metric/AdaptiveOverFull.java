package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Sample;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Period;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.CombinedInference.Term;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Return on capital of the claim's own hedge less that of the hedge always at full strength, in
/// calm stretches: sessions after a VIX close below 15, the year 2017, and 2023-24. The further
/// number `reduction_difference` is the same of the drawdown reductions.
final class AdaptiveOverFull implements ClaimMetric {

  private static final double CALM = 15;
  private static final Period Y2017 =
      new Period(
          "2017", "2017", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), Period.Kind.SPAN);

  @Override
  public String label() {
    return "adaptive_over_full";
  }

  @Override
  public String meaning() {
    return "return on capital less that of the hedge always at full strength, in calm stretches;"
        + " `reduction_difference` is the same of drawdown reductions";
  }

  @Override
  public List<String> numbers() {
    return List.of("reduction_difference");
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream()
        .flatMap(b -> List.of(b.hedged(), full(b), b.hedged().unhedged()).stream())
        .toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return DayRows.column(run, DayRow::committed);
  }

  private static BookKey full(Books books) {
    Cell c = books.hedged().cell();
    return BookKey.of(new Cell(c.profile(), c.gate(), Policy.ALWAYS_FULL, c.funding()));
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Books.Part> calm =
        List.of(
            Parts.vix(file.history().sessions(), "VIX below 15", v -> v < CALM),
            new Books.Part("2017", Y2017::contains),
            new Books.Part("2023-24", Period.Y2023_24::contains));
    List<Measured> measured = new ArrayList<>();
    for (Books whole : Books.of(claim)) {
      for (Books.Part part : calm) {
        Books books = whole.on(part);
        measured.add(returns(claim, books, file));
        claim
            .further("reduction_difference")
            .ifPresent(f -> measured.add(reductions(books, file).as(f)));
      }
    }
    return measured;
  }

  private static Measured returns(ClaimSpec claim, Books books, CaseFile file) {
    SumFigure figure =
        new SumFigure(
            books.label(),
            "sessions",
            node -> {
              DayRows own = DayRows.of(file, node, claim, books.hedged(), DayRow::committed);
              DayRows full = DayRows.of(file, node, claim, full(books), DayRow::committed);
              return Picked.of(
                  own.book().dates(),
                  d -> books.period().contains(d) && books.part().kept().test(d),
                  4,
                  i -> new long[] {own.trading(i), own.extra(i), full.trading(i), full.extra(i)});
            },
            SumKind.DIFFERENCE,
            s -> CapitalReturn.roc(s, 0).minus(CapitalReturn.roc(s, 2)),
            BlockChoice.automatic(),
            books.limit());
    return figure.measured(
        file,
        List.of(
            figure.control(
                file,
                "return on capital, tiered",
                Unit.PERCENT,
                SumKind.RATIO,
                s -> CapitalReturn.roc(s, 0)),
            figure.control(
                file,
                "return on capital, full",
                Unit.PERCENT,
                SumKind.RATIO,
                s -> CapitalReturn.roc(s, 2))));
  }

  private static Measured reductions(Books books, CaseFile file) {
    Sampled base = CombinedCut.sampled(terms(books, file, Optional.empty()), file);
    return new Measured(
        books.label(),
        base.point(),
        base.usual(),
        base.strict(),
        new Sample(books.days(file, books.hedged()).map(BookDays::size).orElse(0), "sessions"),
        file.modelPriced(),
        BoxShifts.ofEnds(
            file,
            node -> CombinedCut.point(terms(books, file, Optional.of(node))),
            node -> CombinedCut.at(terms(books, file, Optional.of(node)), file)),
        List.of(),
        books.limit());
  }

  private static Optional<List<Term>> terms(Books books, CaseFile file, Optional<BoxNode> node) {
    Optional<BookDays> own = days(books, books.hedged(), file, node);
    Optional<BookDays> full = days(books, full(books), file, node);
    Optional<BookDays> bare = days(books, books.hedged().unhedged(), file, node);
    return own.isEmpty() || full.isEmpty() || bare.isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(new Term(1, own.get(), bare.get()), new Term(-1, full.get(), bare.get())));
  }

  private static Optional<BookDays> days(
      Books books, BookKey key, CaseFile file, Optional<BoxNode> node) {
    return node.isPresent() ? books.days(file, node.get(), key) : books.days(file, key);
  }
}
