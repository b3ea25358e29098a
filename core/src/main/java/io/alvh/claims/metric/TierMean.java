package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.strategy.Tier;
import io.alvh.study.BoxNode;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.CombinedInference.Term;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The drawdown reduction of each tier run alone, and their mean; the combined book beside it.
final class TierMean implements ClaimMetric {

  @Override
  public String label() {
    return "tier_drawdown_reduction";
  }

  @Override
  public String meaning() {
    return "1 - largest drawdown hedged / unhedged of each tier run alone, mean over the tiers";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream()
        .flatMap(b -> Stream.concat(b.keys().stream(), boxed(b)))
        .toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return Books.of(claim).stream().flatMap(TierMean::boxed).toList();
  }

  private static Stream<BookKey> boxed(Books books) {
    return Stream.of(Tier.values()).flatMap(t -> alone(books, t).keys().stream());
  }

  private static Books alone(Books books, Tier tier) {
    return books.with(new BookKey(books.hedged().cell(), List.of(tier), List.of()));
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> measured = new ArrayList<>();
    for (Books books : Books.of(claim)) {
      Sampled base = CombinedCut.sampled(terms(books, file, Optional.empty()), file);
      List<Measured.Control> controls = new ArrayList<>();
      Books.of(claim).stream()
          .filter(b -> b.equals(books))
          .flatMap(b -> Stream.of(Tier.values()).map(t -> alone(b, t)))
          .forEach(
              b -> control(controls, "only " + b.hedged().tiers().getFirst().label(), b, file));
      control(controls, "all tiers in one book", books, file);
      books
          .inference(file, BlockChoice.automatic())
          .ifPresent(
              p -> controls.addAll(PairControls.of(books, p, Statistic.DRAWDOWN_REDUCTION, file)));
      measured.add(
          new Measured(
              books.label() + ", mean over tiers alone",
              base.point(),
              base.usual(),
              base.strict(),
              new Measured.Sample(
                  books.days(file, books.hedged()).map(BookDays::size).orElse(0), "sessions"),
              file.modelPriced(),
              BoxShifts.ofEnds(
                  file,
                  node -> CombinedCut.point(terms(books, file, Optional.of(node))),
                  node -> CombinedCut.at(terms(books, file, Optional.of(node)), file)),
              controls,
              books.limit()));
    }
    return measured;
  }

  private static void control(
      List<Measured.Control> controls, String label, Books books, CaseFile file) {
    books
        .inference(file, BlockChoice.automatic())
        .map(i -> i.estimate(Statistic.DRAWDOWN_REDUCTION))
        .ifPresent(e ->
            controls.add(
                new Measured.Control(
                    "drawdown cut, " + label, Unit.PERCENT, e.point(), e.interval())));
  }

  private static Optional<List<Term>> terms(Books books, CaseFile file, Optional<BoxNode> node) {
    List<Term> terms = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      Books alone = alone(books, tier);
      Optional<BookDays> hedged = days(alone, alone.hedged(), file, node);
      Optional<BookDays> bare = days(alone, alone.hedged().unhedged(), file, node);
      if (hedged.isEmpty() || bare.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new Term(1.0 / Tier.values().length, hedged.get(), bare.get()));
    }
    return Optional.of(terms);
  }

  private static Optional<BookDays> days(
      Books books, BookKey key, CaseFile file, Optional<BoxNode> node) {
    return node.isPresent() ? books.days(file, node.get(), key) : books.days(file, key);
  }
}
