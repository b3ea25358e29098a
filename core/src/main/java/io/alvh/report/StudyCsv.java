package io.alvh.report;

import io.alvh.engine.Attribution;
import io.alvh.study.Claim;
import io.alvh.study.Comparison;
import io.alvh.study.CostLine;
import io.alvh.study.DailyTrack.Day;
import io.alvh.study.Falls;
import io.alvh.study.HedgeResult;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.RunOutcome;
import io.alvh.study.SlippageResult;
import io.alvh.study.StudyResult;
import io.alvh.study.TierResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The study as CSV text (RFC 4180, comma, header line). Fractions are not percent; money is in
/// dollars; an undefined figure is an empty field. The first column says whether the data are made
/// up.
public final class StudyCsv {
  private final StudyResult study;
  private final StringBuilder text = new StringBuilder();

  private StudyCsv(StudyResult study) {
    this.study = study;
  }

  /// Returns the NAV of every plain combination at the end of each session of the headline sample.
  public static String navDaily(StudyResult study) {
    StudyCsv csv = new StudyCsv(study);
    List<RunOutcome> runs = study.plain();
    List<String> heads = new ArrayList<>(List.of("data", "date"));
    runs.forEach(r -> heads.add(r.cell().label()));
    csv.line(heads);
    List<Day> days = runs.isEmpty() ? List.of() : runs.getFirst().track().days();
    for (int i = 0; i < days.size(); i++) {
      List<String> fields = new ArrayList<>(List.of(csv.data(), days.get(i).date().toString()));
      for (RunOutcome run : runs) {
        fields.add(dollars(run.track().days().get(i).nav()));
      }
      csv.line(fields);
    }
    return csv.text.toString();
  }

  /// Returns every figure of every run and period, one a line.
  public static String metrics(StudyResult study) {
    StudyCsv csv = new StudyCsv(study);
    csv.line(
        List.of(
            "data",
            "profile",
            "gate",
            "policy",
            "funding",
            "twist",
            "period",
            "first",
            "last",
            "metric",
            "value",
            "undefined"));
    for (RunOutcome run : study.runs()) {
      for (PeriodResult r : run.periods()) {
        csv.period(run, r);
        run.findComparison(r.window().period()).ifPresent(c -> csv.comparison(run, r, c));
      }
    }
    return csv.text.toString();
  }

  /// Returns every reading of every claim.
  public static String claims(StudyResult study) {
    StudyCsv csv = new StudyCsv(study);
    csv.line(
        List.of(
            "data",
            "claim",
            "claimed",
            "measured",
            "data_class",
            "verdict",
            "sentence",
            "reading",
            "value",
            "undefined"));
    for (Claim c : study.claims()) {
      for (Claim.Reading r : c.readings()) {
        csv.line(
            List.of(
                csv.data(),
                c.id(),
                c.claimed(),
                c.measured(),
                c.dataClass().label(),
                c.verdict(),
                c.sentence(),
                r.label(),
                value(r.value()),
                reason(r.value())));
      }
    }
    return csv.text.toString();
  }

  private void period(RunOutcome run, PeriodResult r) {
    metric(run, r, "total_return", Measure.of(r.growth().totalReturn()));
    metric(run, r, "cagr", r.growth().cagr());
    metric(run, r, "volatility", r.growth().volatility());
    metric(run, r, "sharpe", r.growth().sharpe());
    metric(run, r, "calmar", r.growth().calmar());
    metric(run, r, "max_drawdown", Measure.of(r.falls().maximum()));
    metric(run, r, "mean_of_five_worst", Measure.of(r.falls().meanOfFiveWorst()));
    metric(run, r, "cdar95", Measure.of(r.falls().cdar95()));
    for (Falls.Fall f : r.falls().worst().stream().limit(1).toList()) {
      text(run, r, "max_drawdown_peak", f.peak().toString());
      text(run, r, "max_drawdown_trough", f.trough().toString());
      text(run, r, "max_drawdown_recovered", f.recovered() ? f.end().toString() : "not yet");
    }
    text(run, r, "condor_pnl", dollars(r.profit().condors()));
    text(run, r, "hedge_pnl", dollars(r.profit().hedge()));
    text(run, r, "interest", dollars(r.profit().interest()));
    metric(run, r, "trading_profit_of_start_nav", Measure.of(r.profit().perStartNav()));
    metric(run, r, "roc", r.profit().roc());
    hedge(run, r, r.hedge());
    if (r.window().period().equals(Period.HEADLINE)) {
      slippage(run, r, run.slippage());
    }
    r.tiers().forEach(t -> tier(run, r, t));
    r.costs().forEach(c -> cost(run, r, c));
  }

  private void hedge(RunOutcome run, PeriodResult r, HedgeResult h) {
    metric(run, r, "hedge_gross_cost_a_year", h.grossCostPerYear());
    metric(run, r, "hedge_net_cost_a_year", h.netCostPerYear());
    metric(run, r, "hedge_held_of_target", h.held());
    text(run, r, "hedge_pnl_on_condor_loss_days", dollars(h.onLossDays()));
    text(run, r, "hedge_pnl_on_other_days", dollars(h.onOtherDays()));
    side(run, r, "put_breaches", h.putBreaches());
    side(run, r, "call_breaches", h.callBreaches());
  }

  private void slippage(RunOutcome run, PeriodResult r, SlippageResult s) {
    text(run, r, "condor_fills", Long.toString(s.fills()));
    text(run, r, "condor_slippage", dollars(s.condors()));
    text(run, r, "hedge_slippage", dollars(s.hedge()));
    metric(run, r, "slippage_points_a_fill", s.points());
    metric(run, r, "slippage_of_mid_to_natural", s.share());
    metric(run, r, "break_even_slippage_linear", s.breakEven());
    metric(run, r, "break_even_slippage_points_a_fill", s.breakEvenPoints());
    metric(run, r, "break_even_slippage_of_mid_to_natural", s.breakEvenShare());
  }

  private void side(RunOutcome run, PeriodResult r, String name, HedgeResult.Side s) {
    text(run, r, name, Integer.toString(s.condors()));
    text(run, r, name + "_sessions", Integer.toString(s.sessions()));
    text(run, r, name + "_condor_pnl", dollars(s.condorPnl()));
    text(run, r, name + "_hedge_pnl", dollars(s.hedgePnl()));
    metric(run, r, name + "_offset", s.offset());
  }

  private void tier(RunOutcome run, PeriodResult r, TierResult t) {
    text(run, r, t.tier() + "_closed", Integer.toString(t.closed()));
    metric(run, r, t.tier() + "_win_rate", t.winRate());
    metric(run, r, t.tier() + "_profit_factor", t.profitFactor());
    text(run, r, t.tier() + "_pnl", dollars(t.pnl()));
    text(run, r, t.tier() + "_credits", dollars(t.takings().credits()));
    metric(run, r, t.tier() + "_break_even_haircut", t.takings().breakEvenHaircut());
  }

  private void cost(RunOutcome run, PeriodResult r, CostLine c) {
    Attribution a = c.sum();
    String name = a.tag() + " ";
    text(run, r, name + "theta", dollars(a.theta()));
    text(run, r, name + "roll", dollars(a.roll()));
    text(run, r, name + "delta", dollars(a.delta()));
    text(run, r, name + "vega", dollars(a.vega()));
    text(run, r, name + "slippage", dollars(a.slippage()));
    text(run, r, name + "fees", dollars(a.fees()));
    text(run, r, name + "total", dollars(a.total()));
  }

  private void comparison(RunOutcome run, PeriodResult r, Comparison c) {
    metric(run, r, "drawdown_reduction", c.drawdownReduction());
    metric(run, r, "profit_retained", c.profitRetained());
    metric(run, r, "excess", c.excess());
    metric(run, r, "roc_change", c.rocChange());
    metric(run, r, "same_profit_scale", c.sameProfit().scale());
    metric(run, r, "same_profit_max_drawdown", c.sameProfit().maxDrawdown());
    metric(run, r, "same_drawdown_scale", c.sameDrawdown().scale());
    metric(run, r, "same_drawdown_profit", c.sameDrawdown().profit());
  }

  private void metric(RunOutcome run, PeriodResult r, String name, Measure measure) {
    line(row(run, r, name, value(measure), reason(measure)));
  }

  private void text(RunOutcome run, PeriodResult r, String name, String value) {
    line(row(run, r, name, value, ""));
  }

  private List<String> row(
      RunOutcome run, PeriodResult r, String name, String value, String reason) {
    return List.of(
        data(),
        run.cell().profileName(),
        run.cell().gate() ? "on" : "off",
        run.cell().policyName().split("/", -1)[0],
        run.cell().hedged() ? run.cell().policyName().split("/", -1)[1] : "",
        run.twist().label(),
        r.window().period().id(),
        r.window().first().toString(),
        r.window().last().toString(),
        name,
        value,
        reason);
  }

  private String data() {
    return study.manifest().synthetic() ? Words.SYNTHETIC : "history";
  }

  private static String value(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Double.toString(k.value());
      case Measure.Undefined _ -> "";
    };
  }

  private static String reason(Measure measure) {
    return switch (measure) {
      case Measure.Known _ -> "";
      case Measure.Undefined u -> u.reason();
    };
  }

  private static String dollars(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private void line(List<String> fields) {
    text.append(Csv.line(fields));
  }
}
