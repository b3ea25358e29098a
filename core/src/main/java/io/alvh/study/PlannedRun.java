package io.alvh.study;

import io.alvh.ledger.FillPolicy;
import io.alvh.strategy.CondorRules.Gate.Mode;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Tier;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// A run the study will make.
///
/// @param cell which combination
/// @param twist what else is changed
/// @param rules the rulebook that follows from both
/// @param startNav capital
public record PlannedRun(Cell cell, Twist twist, Rulebook rules, Money startNav) {
  private static final List<Long> NAVS = List.of(100_000L, 250_000L, 10_000_000L);

  /// By how much the contrasts multiply slippage.
  static final List<Double> SLIPPAGES = List.of(0.0, 0.5, 2.0);

  /// Returns every run, in printing order: the matrix, then each tier alone (claim T2), other
  /// capitals, and the contrasts. Each twisted book has its unhedged twin.
  ///
  /// @param base the rulebook whose gate, sizing and fills hold unless a cell or twist changes them
  public static List<PlannedRun> all(Rulebook base, Money startNav) {
    List<PlannedRun> runs = new ArrayList<>();
    Twist.Plain plain = new Twist.Plain();
    Cell.matrix().forEach(c -> runs.add(of(base, startNav, c, plain)));
    for (Profile profile : Profile.values()) {
      for (Tier tier : base.condors().tiers()) {
        twist(runs, base, startNav, tierCells(profile), new Twist.OnlyTier(tier));
      }
    }
    for (Profile profile : Profile.values()) {
      for (Twist twist : contrasts(base, startNav, profile)) {
        List<Cell> pair = List.of(Cell.unhedged(profile, true), Cell.standard(profile));
        twist(runs, base, startNav, pair, twist);
      }
    }
    return List.copyOf(runs);
  }

  private static void twist(
      List<PlannedRun> runs, Rulebook base, Money nav, List<Cell> cells, Twist twist) {
    cells.forEach(c -> runs.add(of(base, nav, c, twist)));
  }

  private static List<Cell> tierCells(Profile profile) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.unhedged(profile, false));
    for (Funding funding : Funding.values()) {
      cells.add(new Cell(profile, false, Policy.ALWAYS_FULL, funding));
    }
    return cells;
  }

  private static List<Twist> contrasts(Rulebook base, Money startNav, Profile profile) {
    List<Twist> twists = new ArrayList<>();
    for (long dollars : NAVS) {
      Money nav = new Money(dollars * 100);
      if (!nav.equals(startNav)) {
        twists.add(new Twist.StartNav(nav));
      }
    }
    twists.add(new Twist.CanonSizing());
    twists.add(new Twist.KillSwitch(!base.sizing().killSwitch().enabled()));
    SLIPPAGES.forEach(f -> twists.add(new Twist.Slippage(f)));
    twists.add(new Twist.SpotScaledSlippage());
    if (profile == Profile.DAILY_1DTE) {
      twists.add(new Twist.HypotheticalDaily());
    }
    return twists;
  }

  private static PlannedRun of(Rulebook base, Money startNav, Cell cell, Twist twist) {
    Rulebook rules =
        base.withProfile(cell.profile()).withPolicyFunding(cell.policy(), cell.funding());
    if (!cell.gate()) {
      rules = rules.withGate(Mode.OFF);
    }
    Money nav = startNav;
    switch (twist) {
      case Twist.Plain _ -> {}
      case Twist.OnlyTier t -> rules = rules.withTiers(List.of(t.tier()));
      case Twist.StartNav n -> nav = n.nav();
      case Twist.CanonSizing _ -> rules = rules.withPreset("canon");
      case Twist.KillSwitch k -> rules = rules.withKillSwitch(k.enabled());
      case Twist.SpotScaledSlippage _ -> rules = rules.withFills(spotScaled(rules.fills()));
      case Twist.Slippage s -> rules = rules.withFills(rules.fills().withSlippageTimes(s.factor()));
      case Twist.HypotheticalDaily _ ->
          rules = rules.withUniverse(Rulebook.Universe.HYPOTHETICAL_DAILY);
    }
    return new PlannedRun(cell, twist, rules.withId(cell.label() + "; " + twist.label()), nav);
  }

  private static FillPolicy spotScaled(FillPolicy f) {
    return new FillPolicy(
        f.condorSlippage(),
        f.minSlippagePoints(),
        true,
        f.vixSpreadFraction(),
        f.minVixSpreadPoints(),
        f.stressVix(),
        f.fees(),
        f.condorFill());
  }
}
