package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.Comparison;
import io.alvh.study.Falls;
import io.alvh.study.Figures;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import io.alvh.study.StudyResult.Listing;
import io.alvh.study.TierResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The headline tables of one profile.
final class HeadlineText {
  private HeadlineText() {}

  /// Returns what the columns mean, and first what a one-day figure is worth.
  static String note(StudyResult study, Profile profile) {
    boolean oneDay = profile == Profile.DAILY_1DTE && !study.manifest().synthetic();
    return (oneDay ? OneDayCredits.sentence() + " " : "") + columns();
  }

  private static String columns() {
    return "Percent, a year where a rate. MDD largest drawdown; 5wst mean of the five worst; CDaR"
        + " mean of the worst 5 % of sessions; ROC trading profit a year over mean committed capital"
        + " (maximum loss of open condors plus hedge; the one-day book turns a small sum over every"
        + " session, so its ROC is large); kept:"
        + " trading profit against unhedged; cut: drawdown reduction; excess: cut less profit given"
        + " up; gross: theta, roll, slippage and fees of the hedge over NAV; net: hedge loss over"
        + " NAV. CAGR, Sharpe, MDD include interest on cash, profit does not. n/d: undefined, for"
        + " instance 'kept' when the unhedged book loses. 252 sessions a year. Controls: the unhedged book at a constant size that earns the same"
        + " profit (scale=profit) or falls as far (scale=MDD).";
  }

  static String title(Profile profile, boolean gate) {
    return StudyText.title(profile) + ", gate " + (gate ? "on" : "off");
  }

  static TextTable figures(StudyResult study, Profile profile, boolean gate) {
    TextTable table =
        new TextTable(
            "policy/funding",
            "CAGR",
            "vol",
            "Sharpe",
            "MDD",
            "5wst",
            "CDaR",
            "Calmar",
            "profit",
            "ROC",
            "kept",
            "cut",
            "excess",
            "gross",
            "net");
    for (RunOutcome run : runs(study, profile, gate)) {
      run.find(Period.HEADLINE).ifPresent(r -> table.row(figures(run, r)));
    }
    return table;
  }

  private static List<String> figures(RunOutcome run, PeriodResult r) {
    String none = run.cell().hedged() ? Words.NONE : "-";
    Optional<Comparison> c = run.findComparison(Period.HEADLINE);
    boolean hedged = run.cell().hedged();
    return List.of(
        run.cell().policyName(),
        Words.pct(r.growth().cagr()),
        Words.pct(r.growth().volatility()),
        Words.two(r.growth().sharpe()),
        Words.pct(r.falls().maximum()),
        Words.pct(r.falls().meanOfFiveWorst()),
        Words.pct(r.falls().cdar95()),
        Words.two(r.growth().calmar()),
        Words.pct(r.profit().perStartNav()),
        Words.pct(r.profit().roc()),
        c.map(x -> Words.pct(x.profitRetained())).orElse(none),
        c.map(x -> Words.pct(x.drawdownReduction())).orElse(none),
        c.map(x -> Words.pct(x.excess())).orElse(none),
        hedged ? Words.two100(r.hedge().grossCostPerYear()) : "-",
        hedged ? Words.two100(r.hedge().netCostPerYear()) : "-");
  }

  static TextTable controls(StudyResult study, Profile profile, boolean gate) {
    TextTable table =
        new TextTable(
            "policy/funding",
            "MDD",
            "peak",
            "trough",
            "recovered",
            "profit",
            "scale=profit",
            "its MDD",
            "scale=MDD",
            "its profit");
    for (RunOutcome run : runs(study, profile, gate)) {
      run.find(Period.HEADLINE).ifPresent(r -> table.row(controls(run, r)));
    }
    return table;
  }

  private static List<String> controls(RunOutcome run, PeriodResult r) {
    Optional<Comparison> c = run.findComparison(Period.HEADLINE);
    String none = "-";
    Falls.Fall worst =
        r.falls().worst().isEmpty()
            ? new Falls.Fall(0, r.window().first(), r.window().first(), r.window().first(), true)
            : r.falls().worst().getFirst();
    return List.of(
        run.cell().policyName(),
        Words.pct(r.falls().maximum()),
        worst.peak().toString(),
        worst.trough().toString(),
        worst.recovered() ? worst.end().toString() : "not yet",
        Words.pct(r.profit().perStartNav()),
        c.map(x -> Words.two(x.sameProfit().scale())).orElse(none),
        c.map(x -> Words.pct(x.sameProfit().maxDrawdown())).orElse(none),
        c.map(x -> Words.two(x.sameDrawdown().scale())).orElse(none),
        c.map(x -> Words.pct(x.sameDrawdown().profit())).orElse(none));
  }

  static TextTable tiers(StudyResult study, Profile profile) {
    TextTable table =
        new TextTable(
            "tier",
            "condors",
            "win rate %",
            "mean win $",
            "mean loss $",
            "profit factor",
            "P&L $k");
    for (boolean gate : new boolean[] {true, false}) {
      study
          .find(Cell.unhedged(profile, gate))
          .flatMap(r -> r.find(Period.HEADLINE))
          .ifPresent(r -> r.tiers().forEach(t -> table.row(tier(t, gate))));
    }
    return table;
  }

  private static List<String> tier(TierResult t, boolean gate) {
    return List.of(
        t.tier() + (gate ? ", gate on" : ", gate off"),
        Integer.toString(t.closed()),
        Words.pct(t.winRate()),
        Words.cents(t.averageWin()),
        Words.cents(t.averageLoss()),
        Words.two(t.profitFactor()),
        Words.thousands(t.pnl()));
  }

  static String listings(StudyResult study) {
    return "share of sessions with a one-day SPXW expiry next session, by year: "
        + String.join(", ", listings(study.listings()));
  }

  /// Returns one text a year; years in a row with none or all of their sessions become one.
  static List<String> listings(List<Listing> years) {
    List<String> texts = new ArrayList<>();
    int i = 0;
    while (i < years.size()) {
      Listing first = years.get(i);
      int last = i;
      while (last + 1 < years.size() && alike(first, years.get(last + 1))) {
        last++;
      }
      String span = last == i ? "" : "-" + years.get(last).year();
      texts.add(
          first.year()
              + span
              + " "
              + Figures.number(100.0 * first.listed() / first.sessions(), 0)
              + " %");
      i = last + 1;
    }
    return texts;
  }

  private static boolean alike(Listing a, Listing b) {
    boolean none = a.listed() == 0 && b.listed() == 0;
    return none || (a.listed() == a.sessions() && b.listed() == b.sessions());
  }

  static List<RunOutcome> runs(StudyResult study, Profile profile, boolean gate) {
    return study.plain().stream()
        .filter(r -> r.cell().profile() == profile && r.cell().gate() == gate)
        .toList();
  }
}
