package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.CostLine;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a sceptical reader should hold against the figures.
final class Doubts {
  private Doubts() {}

  /// Returns the doubts, one a line, the same on every page.
  static List<String> of(StudyResult study) {
    List<String> doubts = new ArrayList<>();
    doubts.add(
        "- Option prices are modelled from index closes, VX settlements and rates. ./alvh validate"
            + " holds SPX prices against what quotes there are, of few sessions; no quote of VIX"
            + " options is at hand. Errors in the wings are of the size of a one-day condor's credit.");
    doubts.add(
        "- The one-day book's profit is the model's profit: its credits come from VIX9D or VIX, which"
            + " average over days with news that one night may not hold. Public tests on quotes from"
            + " April 2022 on found such condors to do poorly.");
    doubts.add(
        "- The price model's constants were fitted to what was quoted before each date. Its form, the"
            + " weight of a chain and the smile of VIX options were chosen with quotes of 2017 to 2023"
            + " in sight, and that spreads in points do not grow with the index by quotes of 2010 to"
            + " 2023; the SPX smile before 2011, and its call side before 2022, rest on literature.");
    for (Profile profile : Profile.values()) {
      costs(study, profile).ifPresent(doubts::add);
    }
    doubts.add(
        "- Every figure is one path through one history: no interval, no out-of-sample split, "
            + study.runs().size()
            + " runs looked at.");
    doubts.add(
        "- Fees and the least slippage are the same in every year; contrasts show spot-scaled"
            + " slippage.");
    doubts.add(
        "- One-day expiries existed on every session only from May 2022; before that the one-day"
            + " book trades the days that were listed, hardly any before 2011: it slept through 2008.");
    doubts.add(
        "- Where no official AM settlement is at hand a proxy is used; the head counts those the default"
            + " policy's positions met, other runs may have met more.");
    doubts.add(
        "- Excess compares with the unhedged book at a constant fraction of its size, linear in"
            + " dollars; margin interest and taxes are left out.");
    for (String cell : flips(study)) {
      doubts.add("- Interest on cash decides the sign of the result of " + cell + ".");
    }
    return doubts;
  }

  /// Returns what the unhedged book, gate on, made before and after the costs of trading.
  private static Optional<String> costs(StudyResult study, Profile profile) {
    return study
        .find(Cell.unhedged(profile, true))
        .flatMap(r -> r.find(Period.HEADLINE))
        .map(r -> {
          long costs = 0;
          for (CostLine line : r.costs()) {
            costs += line.sum().slippage() + line.sum().fees();
          }
          long after = r.profit().trading();
          return "- Spreads are assumed: the unhedged "
              + Cell.unhedged(profile, true).profileName()
              + " book, gate on, made "
              + Words.thousands(after - costs)
              + " thousand dollars before slippage and fees, "
              + Words.thousands(after)
              + " after them.";
        });
  }

  private static List<String> flips(StudyResult study) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : Cell.matrix()) {
      boolean flips =
          study
              .find(cell)
              .flatMap(r -> r.find(Period.HEADLINE))
              .map(PeriodResult::profit)
              .map(p -> p.signDependsOnInterest())
              .orElse(false);
      if (flips) {
        cells.add(cell.label());
      }
    }
    return cells.size() > 6
        ? List.of(cells.size() + " combinations (column 'profit' is without it, CAGR with it)")
        : cells;
  }
}
