package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.study.events.EventResult;
import io.alvh.study.events.EventStudyResult;
import io.alvh.study.events.Outcome;
import java.util.ArrayList;
import java.util.List;

/// An event study as text for the terminal, at most 120 columns wide.
public final class EventsText {
  private static final double CLAIMED = 0.68;

  private final EventStudyResult result;
  private final String mark;
  private final List<String> lines = new ArrayList<>();

  private EventsText(EventStudyResult result, boolean synthetic) {
    this.result = result;
    this.mark = synthetic ? Words.SYNTHETIC + ": " : "";
  }

  /// Returns the lines of the report; made-up data say so on every table.
  ///
  /// @param dataId hash of everything the history was made from
  /// @param code version of this program
  public static List<String> lines(
      EventStudyResult result, boolean synthetic, String dataId, String code) {
    EventsText text = new EventsText(result, synthetic);
    text.head(dataId, code);
    text.dates();
    text.market();
    text.legs();
    return List.copyOf(text.lines);
  }

  private void head(String dataId, String code) {
    lines.add(mark + "What followed the signals: event studies");
    lines.add("Data " + dataId + ", program " + code);
    lines.add("Evidence: market data, no model. Nothing here is a trade or what one would earn.");
    wrap(
        "The signal of t is known after the close of t; outcomes start at that close. MDD: largest"
            + " fall of SPX closes from their running peak over t..t+h; SPX: return of SPX; VIX:"
            + " change of VIX in points. 'at' is the mean after signals, 'all' the mean after every"
            + " session on which the signal could be read.");
    wrap(
        "VIX returns to its mean: after a signal that fires while VIX is low it rises for that reason"
            + " alone, and drawdowns are shallow in calm markets whatever the signal. The mean VIX at"
            + " the dates stands beside that of all sessions.");
    wrap(
        "p drawn: against "
            + result.draws()
            + " random sets of as many dates, drawn one by one; too small where dates cluster or"
            + " windows overlap. p shift: against the same pattern of dates moved along the sample,"
            + " which keeps its clusters; the one to read. Both two-sided, never below "
            + Figures.number(1.0 / (1 + result.draws()), 4)
            + ", seed "
            + result.seed()
            + ". t: difference over its Newey-West error, lags h. apart: signals whose windows do"
            + " not overlap.");
    wrap(
        "Tests made: "
            + result.tests()
            + ". With p shift at most 0.05: "
            + result.below()
            + " (chance alone gives about "
            + Figures.number(EventStudyResult.LEVEL * result.tests(), 0)
            + "). Still so after Holm's adjustment for all of them: "
            + result.belowAfterHolm()
            + ". Bonferroni asks for p of at most "
            + Figures.number(EventStudyResult.LEVEL / Math.max(1, result.tests()), 5)
            + ". Fewer than "
            + EventResult.LEAST_EPISODES
            + " episodes (runs of consecutive dates) are too few to say.");
  }

  private void dates() {
    lines.add("");
    lines.add(mark + "The dates");
    TextTable table =
        new TextTable(
            "event",
            "of",
            "first",
            "last",
            "sessions",
            "signals",
            "episodes",
            "VIX at",
            "VIX all",
            "");
    for (EventResult e : result.events()) {
      boolean none = e.sample().span().isEmpty();
      table.row(
          e.label(),
          e.source(),
          none ? "-" : e.sample().span().getFirst().toString(),
          none ? "-" : e.sample().span().getLast().toString(),
          Integer.toString(e.sample().sessions()),
          Integer.toString(e.signals()),
          Integer.toString(e.episodes()),
          Words.two(e.sample().vixAtSignals()),
          Words.two(e.sample().vixOfAll()),
          none ? "unavailable" : e.isTooFew() ? "too few to say" : "");
    }
    lines.addAll(table.lines());
    for (EventResult e : result.events()) {
      wrap(
          "  "
              + e.label()
              + ": "
              + e.what()
              + (e.notes().isEmpty() ? "" : "; ")
              + String.join("; ", e.notes()));
    }
  }

  private void market() {
    lines.add("");
    lines.add(mark + "SPX and VIX after the dates (MDD and SPX in percent, VIX in points)");
    TextTable table = table();
    for (EventResult e : result.events()) {
      e.tests().stream().filter(t -> !t.outcome().isFrequency()).forEach(t -> table.row(row(e, t)));
    }
    lines.addAll(table.lines());
  }

  private void legs() {
    lines.add("");
    lines.add(
        mark + "A second leg of volatility after meetings with projections (percent of dates)");
    wrap(
        "Second leg: the highest VIX close of t+3..t+7 lies above that of t..t+2, t being the day of"
            + " the decision; by at least 5 % in second_leg_5_percent; in two_legs t..t+2 has moreover"
            + " risen above t-1. Claimed: in 68 % of surprises of the rate projections. Which meetings"
            + " surprised is in no data at hand, so this is the frequency after all of them: the claim"
            + " itself cannot be tested.");
    TextTable table = table();
    for (EventResult e : result.events()) {
      e.tests().stream().filter(t -> t.outcome().isFrequency()).forEach(t -> table.row(row(e, t)));
    }
    lines.addAll(table.lines());
    for (EventResult e : result.events()) {
      e.tests().stream()
          .filter(t -> t.outcome() == Outcome.SECOND_LEG)
          .forEach(t -> interval(e, t));
    }
  }

  /// Says between what the frequency lies: E. B. Wilson, JASA 22 (1927) 209-212.
  private void interval(EventResult e, EventResult.Test t) {
    double n = t.shifted().n();
    double p = t.shifted().meanAtSignals();
    double z = 1.959963984540054;
    double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    wrap(
        "  "
            + e.label()
            + ": second leg after "
            + Figures.percent(p)
            + " of "
            + t.shifted().n()
            + " dates, 95 % interval "
            + Figures.percent(middle - half)
            + " to "
            + Figures.percent(middle + half)
            + " (Wilson); 68 % lies "
            + (CLAIMED >= middle - half && CLAIMED <= middle + half ? "inside" : "outside"));
  }

  private static TextTable table() {
    return new TextTable(
        "event", "outcome", "h", "n", "apart", "at", "all", "diff", "t", "p drawn", "p shift",
        "p Holm", "");
  }

  private static List<String> row(EventResult e, EventResult.Test t) {
    double scale = t.outcome() == Outcome.VIX_CHANGE ? 1 : 100;
    return List.of(
        e.label(),
        outcome(t.outcome()),
        Integer.toString(t.horizon()),
        Integer.toString(t.shifted().n()),
        Integer.toString(t.apart()),
        Figures.number(scale * t.shifted().meanAtSignals(), 2),
        Figures.number(scale * t.shifted().meanOfAll(), 2),
        Figures.number(scale * t.shifted().difference(), 2),
        Words.two(t.t()),
        Figures.number(t.drawn().pTwoSided(), 4),
        Figures.number(t.shifted().pTwoSided(), 4),
        Figures.number(t.holm(), 3),
        e.isTooFew() ? "few" : "");
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case SPX_DRAWDOWN -> "MDD";
      case SPX_RETURN -> "SPX";
      case VIX_CHANGE -> "VIX";
      case SECOND_LEG, SECOND_LEG_5_PERCENT, TWO_LEGS -> outcome.label();
    };
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "    "));
  }
}
