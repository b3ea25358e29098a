package io.alvh.study;

import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Tier;
import io.alvh.study.Claim.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Confronts the public claims with the runs. Figures are point estimates: without intervals
/// nothing here says supported or refuted; where the answer is another within the box of what is
/// not known of prices and fills, it is inconclusive.
final class Claims {
  private static final Twist PLAIN = new Twist.Plain();
  private final StudyResult study;

  private Claims(StudyResult study) {
    this.study = study;
  }

  /// Returns the claims of the study in the order of the method's list.
  static List<Claim> judge(StudyResult study, List<Valuer> history, Rulebook base) {
    Claims claims = new Claims(study);
    return List.of(
        claims.t1(),
        claims.t2(base.condors().tiers()),
        claims.t3(),
        BufferClaim.judge(study),
        claims.t6(),
        claims.t7(),
        claims.c1(),
        EdrClaim.judge(history, base.condors().edr(), study.manifest().synthetic()));
  }

  private Claim t1() {
    Question q =
        new Question(
            "The hedge lowers the largest drawdown by 35-40 %, depending on the regime.",
            "With the default policy on its budget, gate on, over the full sample the"
                + " largest drawdown was",
            ClaimRange.T1,
            "Whether it differs by regime needs intervals and is not tested here.",
            Sense.SMALLER_DEEPER);
    return answer(
        q,
        Claims::standards,
        cells(Policy.VIX_TIERED, Policy.ALWAYS_FULL),
        this::reduction,
        List.of());
  }

  private Claim t2(List<Tier> tiers) {
    Question q =
        new Question(
            "2022, full hedge on all tiers: the largest drawdown is about 38 % lower on average.",
            "With the always-full hedge, one unit per ten condors, gate off, the largest drawdown of"
                + " 2022, mean of the tiers run alone, was",
            ClaimRange.T2,
            "About is read as within 5 points; the gated book hardly traded in 2022.",
            Sense.SMALLER_DEEPER);
    List<Cell> cells = cells(Policy.ALWAYS_FULL).stream().filter(c -> !c.gate()).toList();
    List<Reading> combined =
        cells.stream()
            .map(c ->
                new Reading(
                    c.label() + ", combined book",
                    compared(c, PLAIN, Period.Y2022, Comparison::drawdownReduction)))
            .toList();
    return answer(q, p -> alwaysFull(p, false), cells, c -> meanOfTiers(c, tiers), combined);
  }

  private Claim t3() {
    Question q =
        new Question(
            "2023-24, full hedge on all tiers: risk falls, return on capital is trimmed by ~22 %.",
            "With the always-full hedge, one unit per ten condors, gate off, in 2023-24 the return"
                + " on capital, against the unhedged book's, was",
            ClaimRange.T3,
            "About is read as within 5 points; the second readings are absolute points and risk.",
            Sense.HIGHER_LOWER);
    List<Reading> more = new ArrayList<>();
    for (Cell c : cells(Policy.ALWAYS_FULL)) {
      more.add(new Reading(c.label() + ", ROC change in points", rocPoints(c)));
      more.add(
          new Reading(
              c.label() + ", drawdown reduction",
              compared(c, PLAIN, Period.Y2023_24, Comparison::drawdownReduction)));
    }
    return answer(
        q,
        p -> alwaysFull(p, false),
        cells(Policy.ALWAYS_FULL),
        c -> compared(c, PLAIN, Period.Y2023_24, Comparison::rocChange),
        more);
  }

  private Claim t6() {
    Question q =
        new Question(
            "Adaptive layering takes away 32-41 % of the drawdown.",
            "With the default policy on its budget, gate on, over the full sample the"
                + " largest drawdown was",
            ClaimRange.T6,
            GrowthReadings.note(study, GrowthLabels.Pair::mitigation),
            Sense.SMALLER_DEEPER);
    return answer(
        q,
        Claims::standards,
        cells(Policy.VIX_TIERED),
        this::reduction,
        GrowthReadings.of(study, GrowthLabels.Pair::mitigation));
  }

  private Claim t7() {
    Question q =
        new Question(
            "Adaptive layering keeps 75-85 % of the unhedged profit.",
            "With the default policy on its budget, gate on, over the full sample the share of the"
                + " unhedged trading profit (without interest) kept was",
            ClaimRange.T7,
            GrowthReadings.note(study, GrowthLabels.Pair::retained),
            Sense.PLAIN);
    return answer(
        q,
        Claims::standards,
        cells(Policy.VIX_TIERED),
        c -> compared(c, PLAIN, Period.HEADLINE, Comparison::profitRetained),
        GrowthReadings.of(study, GrowthLabels.Pair::retained));
  }

  private Claim c1() {
    Question q =
        new Question(
            "The hedge costs 1-2 % of the account a year.",
            "With the default policy on its budget, gate on, theta, roll, slippage and fees of the"
                + " hedge cost, of the account a year,",
            ClaimRange.C1,
            "The default buys the smaller of budget and need, times its intensity, so it may cost"
                + " less than its budget; net cost is after pay-offs.",
            Sense.PLAIN);
    List<Cell> cells = cells(Policy.VIX_TIERED, Policy.ALWAYS_FULL, Policy.CANON_OPEN_CHEAP);
    List<Reading> net =
        cells.stream()
            .map(c -> new Reading(c.label() + ", net", costs(c, HedgeResult::netCostPerYear)))
            .toList();
    return answer(q, Claims::standards, cells, c -> costs(c, HedgeResult::grossCostPerYear), net);
  }

  private Claim answer(
      Question q,
      Function<Profile, Cell> lead,
      List<Cell> cells,
      Function<Cell, Measure> figure,
      List<Reading> more) {
    boolean synthetic = study.manifest().synthetic();
    List<Reading> leaders =
        Stream.of(Profile.values())
            .map(lead)
            .map(c -> new Reading(c.profileName(), figure.apply(c)))
            .toList();
    List<Reading> main = cells.stream().map(c -> new Reading(c.label(), figure.apply(c))).toList();
    String measured = ClaimWords.list(leaders);
    return new Claim(
        q.range().name(),
        q.claimed(),
        measured,
        synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MODEL_PRICED,
        q.intro()
            + " "
            + ClaimWords.spoken(leaders, q)
            + "; "
            + ClaimWords.inside(main, q)
            + " "
            + q.note()
            + (!synthetic && ClaimWords.oneDay(leaders) ? " " + OneDayCredits.SHORT : ""),
        ClaimWords.verdict(leaders, study.box().lines(q.range().name()), synthetic),
        Stream.concat(main.stream(), more.stream()).toList());
  }

  private Measure reduction(Cell cell) {
    return compared(cell, PLAIN, Period.HEADLINE, Comparison::drawdownReduction);
  }

  private Measure meanOfTiers(Cell cell, List<Tier> tiers) {
    double sum = 0;
    for (Tier tier : tiers) {
      Twist alone = new Twist.OnlyTier(tier);
      switch (compared(cell, alone, Period.Y2022, Comparison::drawdownReduction)) {
        case Measure.Undefined u -> {
          return Measure.undefined(tier.label() + ": " + u.reason());
        }
        case Measure.Known k -> sum += k.value();
      }
    }
    return Measure.of(sum / tiers.size());
  }

  private Measure rocPoints(Cell cell) {
    return roc(cell).minus(roc(cell.unhedged()));
  }

  private Measure roc(Cell cell) {
    return study
        .find(cell)
        .flatMap(r -> r.find(Period.Y2023_24))
        .map(r -> r.profit().roc())
        .orElse(outside(Period.Y2023_24));
  }

  private Measure compared(
      Cell cell, Twist twist, Period period, Function<Comparison, Measure> figure) {
    return study
        .find(cell, twist)
        .flatMap(r -> r.findComparison(period))
        .map(figure)
        .orElse(outside(period));
  }

  private Measure costs(Cell cell, Function<HedgeResult, Measure> figure) {
    return study
        .find(cell)
        .flatMap(r -> r.find(Period.HEADLINE))
        .map(r -> figure.apply(r.hedge()))
        .orElse(outside(Period.HEADLINE));
  }

  private static Measure outside(Period period) {
    return Measure.undefined("the history lacks " + period.label());
  }

  private static Cell standards(Profile profile) {
    return Cell.standard(profile);
  }

  private static Cell alwaysFull(Profile profile, boolean gate) {
    return Cell.full(profile, gate);
  }

  private static List<Cell> cells(Policy... policies) {
    List<Policy> wanted = List.of(policies);
    return Cell.matrix().stream().filter(c -> wanted.contains(c.policy())).toList();
  }

  /// A claim as a question to the runs.
  ///
  /// @param claimed in one line
  /// @param intro the sentence up to the figures
  /// @param range the claim's name and what fits it
  /// @param note further sentence
  /// @param sense what a figure above and below zero is called
  record Question(String claimed, String intro, ClaimRange range, String note, Sense sense) {}

  /// What a figure above and below zero is called in a sentence.
  enum Sense {
    SMALLER_DEEPER("smaller", "deeper"),
    HIGHER_LOWER("higher", "lower"),
    PLAIN("", "");

    final String above;
    final String below;

    Sense(String above, String below) {
      this.above = above;
      this.below = below;
    }
  }
}
