package io.alvh.report;

import io.alvh.study.EvidenceClass;
import java.time.LocalDate;
import java.util.List;

/// What every report says of itself: what its figures rest on, over which period, with which costs,
/// and what they are not.
public final class Disclosure {
  /// Costs of a backtest by rulebook.
  public static final String RULED =
      "slippage and fees of the rulebook are in, margin interest and taxes are not";

  /// A report in which nothing is traded.
  public static final String NOTHING_TRADED = "nothing is traded, so there are none";

  private Disclosure() {}

  /// Returns the disclosure, in lines of at most the width of a page.
  ///
  /// @param costs which are in the figures and which are not
  public static List<String> lines(
      EvidenceClass evidence, LocalDate first, LocalDate last, String costs) {
    return Words.wrap("Evidence: " + sentence(evidence, first, last, costs), TextTable.PAGE, "  ");
  }

  /// Returns the disclosure as one line, without the word in front.
  static String sentence(EvidenceClass evidence, LocalDate first, LocalDate last, String costs) {
    return evidence.label()
        + ", "
        + first
        + " to "
        + last
        + ". "
        + nature(evidence)
        + " Costs: "
        + costs
        + ". Past figures promise nothing, and nothing here is advice to trade.";
  }

  private static String nature(EvidenceClass evidence) {
    return switch (evidence) {
      case MARKET_DATA -> "Published closes and settlements; no option price is in it.";
      case MODEL_PRICED -> "Hypothetical: options are priced by a model and nobody traded this.";
      case PAPER -> "Real prices, no money: fills are as the paper account had them.";
      case LIVE -> "Fills and fees are the account's own.";
      case SYNTHETIC -> "The prices are made up: no evidence of anything.";
    };
  }
}
