package io.alvh.claims;

import io.alvh.claims.Measured.Shift;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.inference.Statistic;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Numbers of the books that were begun on other dates and rolled on other days, put beside the
/// claims on these books. They are shown and never decide, so no verdict depends on them.
public final class OtherDays {
  /// What is taken otherwise: the first session.
  public static final String START = "start date";

  /// What is taken otherwise: the days of entry and roll.
  public static final String ROLL = "roll days";

  private final SensitivityResult result;
  private final Rulebook base;

  private OtherDays(SensitivityResult result, Rulebook base) {
    this.result = result;
    this.base = base;
  }

  /// Returns `judged` with the numbers of `result` beside every claim on one of its books over the
  /// whole sample.
  ///
  /// @param base the rulebook of both
  public static ClaimResult beside(ClaimResult judged, SensitivityResult result, Rulebook base) {
    OtherDays days = new OtherDays(result, base);
    return new ClaimResult(
        judged.manifest(),
        judged.sampling(),
        judged.findings().stream().map(days::beside).toList());
  }

  private Finding beside(Finding f) {
    return new Finding(
        f.claim(),
        f.verdict(),
        f.reason(),
        f.decisive(),
        f.parts().stream()
            .map(p -> new Judged(beside(f.claim(), p.measured()), p.verdict(), p.decisive()))
            .toList());
  }

  private Measured beside(ClaimSpec claim, Measured measured) {
    Optional<Function<Headline, Measure>> figure = figure(claim, measured);
    if (figure.isEmpty() || !claim.period().equals(Period.HEADLINE)) {
      return measured;
    }
    List<Shift> shifts = new ArrayList<>();
    for (SensitivityResult.Book book : result.books()) {
      if (measured.universe().equals(label(book))) {
        book.starts()
            .forEach(
                s -> shifts.add(shift(START, s.from().toString(), figure.get(), s.headline())));
        book.offsets()
            .forEach(o -> shifts.add(shift(ROLL, words(o.sessions()), figure.get(), o.headline())));
      }
    }
    return measured.and(shifts);
  }

  private static Shift shift(
      String group, String label, Function<Headline, Measure> figure, Headline headline) {
    return new Shift(group, label, figure.apply(headline), Optional.empty(), false);
  }

  private static String words(int sessions) {
    return sessions < 0 ? -sessions + " sessions earlier" : sessions + " sessions later";
  }

  private String label(SensitivityResult.Book book) {
    HedgeRules hedge = base.hedge();
    return BookKey.of(new Cell(book.profile(), true, hedge.policy(), hedge.funding())).label();
  }

  /// Returns which of the figures the number is; none for numbers that were not measured there.
  private static Optional<Function<Headline, Measure>> figure(ClaimSpec claim, Measured measured) {
    String number =
        measured
            .further()
            .map(ClaimSpec.Further::number)
            .orElse(claim.metric())
            .replace("_by_growth", "");
    if (number.equals(Statistic.DRAWDOWN_REDUCTION.label())) {
      return Optional.of(Headline::reduction);
    }
    if (number.equals(Statistic.PROFIT_RETAINED.label())) {
      return Optional.of(Headline::retained);
    }
    return number.equals(Statistic.EXCESS.label())
        ? Optional.of(Headline::excess)
        : number.equals(Statistic.GROSS_COST.label())
            ? Optional.of(Headline::grossCost)
            : Optional.empty();
  }
}
