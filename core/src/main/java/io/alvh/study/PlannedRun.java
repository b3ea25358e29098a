package io.alvh.study;

import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.FillPolicy.CondorFill;
import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
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
  static final List<Double> SLIPPAGES = List.of(0.0, 0.5, 1.5, 2.0, 3.0, 4.0);

  /// How far from mid to natural the contrasts fill: at the mid, by a published four-leg
  /// assumption, half way and at natural.
  public static final List<Double> FRACTIONS =
      List.of(0.0, CondorFill.Quoted.PUBLISHED_FOUR_LEGS, 0.5, 1.0);

  /// At which of them every headline cell, gate on, is run.
  public static final List<Double> HEADLINE_FRACTIONS = List.of(0.5, 1.0);

  /// Returns every run, in printing order: the matrix, then each tier alone (claim T2), other
  /// capitals, the contrasts, and every cell with the gate on at natural and half way. Each twisted
  /// book has its unhedged twin.
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
    for (double fraction : HEADLINE_FRACTIONS) {
      Twist twist = new Twist.MidToNatural(fraction, Spreads.OF_THE_DAY);
      Cell.matrix().stream()
          .filter(c -> c.gate() && c.hedged() && !c.equals(Cell.standard(c.profile())))
          .forEach(c -> runs.add(of(base, startNav, c, twist)));
    }
    return List.copyOf(runs);
  }

  /// Returns the runs at one point of the box: the default hedge and its unhedged twin, and what
  /// the claims about 2022 and 2023-24 are read from.
  static List<PlannedRun> boxed(Rulebook base, Money startNav, BoxNode node) {
    List<PlannedRun> runs = new ArrayList<>();
    Twist all = new Twist.Boxed(node, List.of());
    for (Profile profile : Profile.values()) {
      List<Cell> pair = List.of(Cell.unhedged(profile, true), Cell.standard(profile));
      twist(runs, base, startNav, pair, all);
      List<Cell> full = List.of(Cell.unhedged(profile, false), Cell.full(profile, false));
      twist(runs, base, startNav, full, all);
      for (Tier tier : base.condors().tiers()) {
        twist(runs, base, startNav, full, new Twist.Boxed(node, List.of(tier)));
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
    twists.add(new Twist.KillSwitch(!base.acts(RuleId.KILL_SWITCH)));
    SLIPPAGES.forEach(f -> twists.add(new Twist.Slippage(f)));
    twists.add(new Twist.SpotScaledSlippage());
    for (Spreads spreads : Spreads.values()) {
      FRACTIONS.forEach(f -> twists.add(new Twist.MidToNatural(f, spreads)));
    }
    if (profile == Profile.DAILY_1DTE) {
      twists.add(new Twist.HypotheticalDaily());
    }
    return twists;
  }

  private static PlannedRun of(Rulebook base, Money startNav, Cell cell, Twist twist) {
    Rulebook rules =
        base.withProfile(cell.profile()).withPolicyFunding(cell.policy(), cell.funding());
    if (!cell.gate()) {
      rules = rules.withRule(RuleId.VIX_GATE, false);
    }
    Money nav = startNav;
    switch (twist) {
      case Twist.Plain _ -> {}
      case Twist.OnlyTier t -> rules = rules.withTiers(List.of(t.tier()));
      case Twist.StartNav n -> nav = n.nav();
      case Twist.CanonSizing _ -> rules = rules.withPreset("canon");
      case Twist.KillSwitch k -> rules = rules.withRule(RuleId.KILL_SWITCH, k.enabled());
      case Twist.SpotScaledSlippage _ -> rules = rules.withFills(spotScaled(rules.fills()));
      case Twist.Slippage s -> rules = rules.withFills(rules.fills().withSlippageTimes(s.factor()));
      case Twist.MidToNatural m ->
          rules =
              rules.withFills(
                  rules.fills().withCondorFill(new CondorFill.Quoted(m.fraction(), m.spreads())));
      case Twist.Boxed b -> {
        rules = b.tiers().isEmpty() ? rules : rules.withTiers(b.tiers());
        rules = rules.withFills(rules.fills().withSlippageTimes(b.node().spread()));
      }
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
