package io.alvh.report.verdict;

import io.alvh.claims.BookKey;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Tier;
import io.alvh.study.Cell;
import java.util.stream.Collectors;

/// What books are called in plain words.
final class BookNames {
  private BookNames() {}

  /// Returns text such as `one-day condors`.
  static String condors(Profile profile) {
    return switch (profile) {
      case DAILY_1DTE -> "one-day condors";
      case INCOME_45DTE -> "45-day condors";
    };
  }

  /// Returns the hedge in words, and whether it is the default one.
  static String hedge(Cell cell) {
    String words =
        switch (cell.policy()) {
          case NONE -> "no hedge";
          case ALWAYS_FULL -> "full hedge always";
          case VIX_TIERED -> "hedge scaled by VIX";
          case CANON_OPEN_CHEAP -> "full hedge, bought below VIX 15 alone";
          case VXTH_STYLE -> "calls by the rule of Cboe's VXTH index";
        };
    String limit =
        switch (cell.funding()) {
          case BUDGET -> cell.policy() == Policy.NONE ? "" : ", within the yearly budget";
          case NEED -> ", sized to the stress";
          case CANON -> ", one unit per ten condors";
        };
    return words + limit + (standard(cell) ? " (the default)" : "");
  }

  private static boolean standard(Cell cell) {
    return cell.policy() == Policy.VIX_TIERED && cell.funding() == Funding.BUDGET;
  }

  /// Returns the hedged book of `cell` in words, its label in small print.
  static Markup of(Cell cell) {
    return new Markup()
        .text(condors(cell.profile()) + ": " + hedge(cell) + " ")
        .element("small", cell.label());
  }

  /// Returns condors and tiers of `book`, such as `one-day condors, conservative tier alone`.
  static String tiers(BookKey book) {
    String tiers = book.tiers().stream().map(Tier::label).collect(Collectors.joining(" and "));
    return condors(book.cell().profile())
        + (tiers.isEmpty() ? ", all tiers" : ", " + tiers + " tier alone");
  }
}
