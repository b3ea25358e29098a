package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.ParityResult;
import io.alvh.validation.Part;
import java.util.ArrayList;
import java.util.List;

/// Put-call parity of the quotes.
final class ParityText {
  private static final String TITLE = "Put-call parity of the quotes";

  private ParityText() {}

  static Chapter chapter(Part<ParityResult> part) {
    return switch (part) {
      case Part.NotRun<ParityResult> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<ParityResult> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(ParityResult result) {
    TextTable table =
        new TextTable(
            "options, days",
            "sessions",
            "pairs",
            "median",
            "95 %",
            "worst",
            "alarm",
            "beyond",
            "over spread",
            "net beyond");
    for (ParityResult.Row r : result.rows()) {
      table.row(
          r.underlying() + ", " + r.days(),
          Integer.toString(r.sessions()),
          Integer.toString(r.pairs()),
          Figures.number(r.median(), 3),
          Figures.number(r.most95(), 3),
          Figures.number(r.worst(), 2),
          Figures.number(r.alarm(), 3),
          Integer.toString(r.aboveAlarm()),
          Integer.toString(r.aboveSpread()),
          Integer.toString(r.netAboveAlarm()));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "Gap: call less put less what the other strikes of the series say, the strike judged left"
            + " out; points, in size. Beyond: larger than the alarm of the rule conversion_buffer."
            + " Over spread: larger than the half-spreads of call and put. Net beyond: larger than"
            + " the alarm after them; the forward's own cost would come on top. Nothing is traded"
            + " on it.");
    if (!result.hasVix()) {
      notes.add("VIX options: unavailable, the data hold no quotes of them.");
    }
    return new Chapter(
        TITLE, notes, List.of(new Chapter.Table("parity", "Distance from put-call parity", table)));
  }
}
