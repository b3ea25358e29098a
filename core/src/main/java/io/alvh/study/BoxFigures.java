package io.alvh.study;

import io.alvh.strategy.Tier;
import io.alvh.study.BoxLine.Question;
import io.alvh.study.BoxRuns.Outcome;
import io.alvh.study.BoxRuns.Piece;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The headline numbers of one book at one node of the box.
///
/// @param outcomes the runs of that book and node
/// @param tiers that are run alone for claim T2
record BoxFigures(List<Outcome> outcomes, List<Tier> tiers) {
  private static final String PROFIT = "profit";
  private static final String CUT = "cut";
  private static final String EXCESS = "excess";

  /// What is asked at every node, in printing order.
  static final List<Question> QUESTIONS =
      List.of(
          Question.sign(PROFIT, "unhedged trading profit"),
          Question.sign(CUT, "drawdown cut"),
          Question.sign(EXCESS, "excess over de-levering"),
          Question.claim(ClaimRange.T1, "drawdown cut"),
          Question.claim(ClaimRange.T2, "2022 cut, full hedge"),
          Question.claim(ClaimRange.T3, "2023-24 ROC, full"),
          Question.claim(ClaimRange.T6, "drawdown cut"),
          Question.claim(ClaimRange.T7, "profit kept"),
          Question.claim(ClaimRange.C1, "gross cost a year"));

  BoxFigures {
    outcomes = List.copyOf(outcomes);
    tiers = List.copyOf(tiers);
  }

  /// Returns the number of the question `id`; absent where its runs are not made at this node.
  Optional<Measure> find(String id) {
    return switch (id) {
      case PROFIT ->
          run(true, false, List.of())
              .map(o -> of(o, p -> Measure.of(p.result().profit().perStartNav())));
      case CUT, "T1", "T6" -> compared(true, List.of(), Comparison::drawdownReduction);
      case EXCESS -> compared(true, List.of(), Comparison::excess);
      case "T7" -> compared(true, List.of(), Comparison::profitRetained);
      case "C1" ->
          run(true, true, List.of()).map(o -> of(o, p -> p.result().hedge().grossCostPerYear()));
      case "T3" -> compared(false, List.of(), Comparison::rocChange);
      case "T2" -> meanOfTiers();
      default -> throw new IllegalArgumentException("no figure " + id + " in the box");
    };
  }

  private Optional<Measure> meanOfTiers() {
    double sum = 0;
    for (Tier tier : tiers) {
      Optional<Measure> cut = compared(false, List.of(tier), Comparison::drawdownReduction);
      if (cut.isEmpty()) {
        return cut;
      }
      switch (cut.get()) {
        case Measure.Undefined u -> {
          return Optional.of(Measure.undefined(tier.label() + ": " + u.reason()));
        }
        case Measure.Known k -> sum += k.value();
      }
    }
    return Optional.of(Measure.of(sum / tiers.size()));
  }

  private Optional<Measure> compared(
      boolean gate, List<Tier> alone, Function<Comparison, Measure> figure) {
    Optional<Outcome> hedged = run(gate, true, alone);
    Optional<Outcome> bare = run(gate, false, alone);
    if (hedged.isEmpty() || bare.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            hedged.get(),
            h ->
                of(
                    bare.get(),
                    u -> figure.apply(Comparer.compare(h.result(), u.result(), u.book())))));
  }

  private Optional<Outcome> run(boolean gate, boolean hedged, List<Tier> alone) {
    return outcomes.stream()
        .filter(o -> o.planned().cell().gate() == gate && o.planned().cell().hedged() == hedged)
        .filter(o -> ((Twist.Boxed) o.planned().twist()).tiers().equals(alone))
        .findFirst();
  }

  private static Measure of(Outcome outcome, Function<Piece, Measure> figure) {
    return outcome.piece().map(figure).orElse(Measure.undefined("the history lacks the period"));
  }
}
