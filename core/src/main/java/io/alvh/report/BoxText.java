package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Box;
import io.alvh.study.BoxLine;
import io.alvh.study.StudyResult;

/// The headline numbers over the box of what is not known of prices and fills.
final class BoxText {
  private BoxText() {}

  static String note() {
    return "Percent, gate on and the default policy unless a claim says otherwise. Every node prices"
        + " all sessions anew: "
        + Box.WORDS
        + ", 27 nodes. T2 (drawdown of 2022, mean of the tiers) and T3 (change of ROC) are the full"
        + " hedge's with the gate off. INCONCLUSIVE: the sign, or the side of the claimed range, is"
        + " another somewhere in the box; named is the input whose change alone turns it, else the"
        + " pair. A"
        + " figure of daily_1dte is never better than inconclusive. A shifted wing need not be free"
        + " of arbitrage.";
  }

  static TextTable table(StudyResult study, Profile profile) {
    TextTable table = TextTable.ofWords("number", "least", "base", "most", "verdict");
    for (BoxLine line : study.box().lines()) {
      if (line.profile() == profile) {
        String id = line.question().ofSign() ? "" : line.question().id() + " ";
        table.row(
            id + line.question().label(),
            Words.pct(line.least()),
            Words.pct(line.base()),
            Words.pct(line.most()),
            study.box().verdict(line));
      }
    }
    return table;
  }
}
