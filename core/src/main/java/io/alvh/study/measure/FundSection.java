package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.stats.DividendModel;
import io.alvh.stats.FundHedge;
import io.alvh.strategy.HedgeRules;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hedge contracts for funds the user holds, from their dividends (S22).
///
/// The yearly dividend is the sum of what had gone ex in the year up to the last session, grown
/// once by the user's own growth: D1 of Gordon's model. What a contract gains in the rulebook's
/// stress is the run's own hedge at its last session with contracts held.
final class FundSection {
  private static final String TITLE = "Hedge of REIT and ETF holdings by their dividends";
  private static final double[] SHIFTS = {-0.02, -0.01, 0, 0.01, 0.02};

  private FundSection() {}

  /// Returns the section.
  static Section of(MeasureInput input, CapitalRules rules) {
    if (input.holdings().isEmpty()) {
      return Section.unavailable(
          "S22", TITLE, "no file of fund holdings (`./alvh data template` writes its form)");
    }
    List<DayRow> days = input.hedged().days();
    Optional<DayRow> held =
        days.reversed().stream()
            .filter(d -> d.heldContracts() > 0 && d.stressGain() > 0)
            .findFirst();
    if (held.isEmpty()) {
      return Section.unavailable("S22", TITLE, "the run never held a hedge to measure a gain by");
    }
    LocalDate now = days.getLast().date();
    double gain = (double) held.get().stressGain() / 100 / held.get().heldContracts();
    double bill = input.history().getLast().snapshot().rates().bill();
    HedgeRules.Units units = input.hedged().rulebook().hedge().units();
    Grid.Draft grid = grid();
    for (FundHolding fund : input.holdings()) {
      FundHedge hedge =
          new FundHedge(
              fund.value(),
              fund.betaSpx(),
              Math.abs(units.stressSpx()),
              gain,
              bill,
              rules.premium());
      rows(grid, fund, hedge, now);
    }
    return new Section(
        "S22",
        TITLE,
        "user's figures, hypothetical, model-priced",
        List.of(grid.done()),
        List.of(
            "Stress: SPX "
                + Figures.percent(units.stressSpx())
                + ", VIX "
                + Figures.number(units.stressVixPoints(), 0)
                + " points up; one contract of the hedge of "
                + held.get().date()
                + " gains "
                + Figures.number(gain, 2)
                + " $ in it. Contracts are times clip(implied over required return, 0.8, 1.2). Growth,"
                + " betas and prices are the user's own, and not checked."));
  }

  private static Grid.Draft grid() {
    return Grid.draft("funds", "Contracts by growth of dividends", "holding")
        .column("growth shifted", Unit.PERCENT)
        .column("value", Unit.DOLLARS)
        .column("dividend a share", Unit.CENTS)
        .column("implied return", Unit.PERCENT)
        .column("required", Unit.PERCENT)
        .column("duration, years", Unit.NUMBER)
        .column("rate beta", Unit.NUMBER)
        .column("factor", Unit.NUMBER)
        .column("contracts", Unit.NUMBER);
  }

  private static void rows(Grid.Draft grid, FundHolding fund, FundHedge hedge, LocalDate now) {
    Optional<DividendModel> model = model(fund, now);
    String label = fund.ticker() + " (" + fund.kind() + ")";
    if (model.isEmpty()) {
      Measure none = Measure.undefined("no dividend went ex in the year before " + now);
      grid.row(
          label,
          none,
          fund.value(),
          none,
          none,
          hedge.required(),
          none,
          fund.betaRate(),
          none,
          none);
      return;
    }
    for (FundHedge.Sensitivity s : hedge.sensitivity(model.get(), fund.price(), SHIFTS)) {
      List<Object> cells = new ArrayList<>();
      cells.add(s.growthShift());
      cells.add(fund.value());
      cells.add(model.get().dividend());
      switch (s.size()) {
        case FundHedge.Size.NotSized n -> {
          Measure none = Measure.undefined(n.reason());
          cells.addAll(List.of(none, hedge.required(), none, fund.betaRate(), none, none));
        }
        case FundHedge.Size.Sized z ->
            cells.addAll(
                List.of(
                    z.impliedReturn(),
                    hedge.required(),
                    z.duration(),
                    fund.betaRate(),
                    z.factor(),
                    z.contracts()));
      }
      grid.row(label, cells.toArray());
    }
  }

  /// Returns Gordon's model of `fund` at `now`; absent without a dividend in the year before.
  static Optional<DividendModel> model(FundHolding fund, LocalDate now) {
    double paid = 0;
    double growth = 0;
    for (FundDividend d : fund.dividends()) {
      if (d.exDate().isAfter(now.minusYears(1)) && !d.exDate().isAfter(now)) {
        paid += d.amount();
        growth = d.growth();
      }
    }
    return paid > 0
        ? Optional.of(DividendModel.gordon(paid * (1 + growth), growth))
        : Optional.empty();
  }
}
