package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import java.util.List;
import java.util.OptionalDouble;

/// How many units of the ladder, at full intensity, and why.
///
/// ```
/// budget units = NAV x budget fraction / carry of a unit a year
/// stress units = stress target x stress loss of the condors / stress gain of a unit
/// canon units  = condors / condors per unit
/// ```
///
/// `budget` funding holds the smaller of budget and stress units, `need` the stress units, `canon`
/// the canon units. The carry of a unit is the gross carry of the last year per contract held, once
/// enough of it is known, and never less than what today's curve costs unchanged. Condors and their
/// stress loss are today's, or their mean over the last sessions that carried any if that is more:
/// a closed gate leaves the hedge standing.
///
/// @param units in force
/// @param budgetUnits affordable
/// @param stressUnits needed
/// @param carryPerUnit dollars a year of one full unit
/// @param gainPerUnit dollars one full unit gains in the stress
/// @param stressLoss dollars the condors are taken to lose in the stress, each tier by its share,
///   times the fragility factor
/// @param condors number of condors the canon size rests on
record HedgeSize(
    double units,
    double budgetUnits,
    double stressUnits,
    double carryPerUnit,
    double gainPerUnit,
    double stressLoss,
    double condors) {
  /// Returns the size for `situation`, whose condors will be `book`, in need of cover for
  /// `needToday` dollars.
  static HedgeSize of(Situation situation, List<Rung> rungs, CondorBook book, double needToday) {
    HedgeRules rules = situation.rules().hedge();
    HedgeTrack track = situation.memory().hedge();
    double contracts = 0;
    double model = 0;
    double gain = 0;
    for (Rung rung : rungs) {
      contracts += rung.layer().contractsPerUnit();
      model += rung.layer().contractsPerUnit() * rung.model().carryYear();
      gain += rung.layer().contractsPerUnit() * rung.model().stressGain();
    }
    double carry =
        Math.max(
            model, track.carry().perContractYear(rules.units().memory()).orElse(0) * contracts);
    double loss =
        Math.max(needToday, track.book().stressLoss().mean()) * fragilityFactor(situation);
    double condors = Math.max((double) book.count(), track.book().condors().mean());
    double budgetUnits =
        ratio(situation.nav().dollars() * rules.units().budgetFractionPerYear(), carry);
    double stressUnits = ratio(rules.units().stressTarget() * loss, gain);
    double units =
        switch (rules.funding()) {
          case BUDGET -> Math.min(budgetUnits, stressUnits);
          case NEED -> stressUnits;
          case CANON -> condors / rules.units().condorsPerUnit();
        };
    return new HedgeSize(units, budgetUnits, stressUnits, carry, gain, loss, condors);
  }

  /// Returns what the stress loss is multiplied by: `1 + weight x effect`; 1 where the rule is off
  /// or only shown, or the score is missing.
  private static double fragilityFactor(Situation situation) {
    return situation.rules().acts(RuleId.FRAGILITY)
        ? 1
            + situation.rules().settings().weight(RuleId.FRAGILITY)
                * fragilityEffect(situation).orElse(0)
        : 1;
  }

  /// Returns the whole effect, weight aside, of the market's fragility on the need: `clip(1 + per
  /// point x score) - 1`; absent without a score.
  static OptionalDouble fragilityEffect(Situation situation) {
    RuleSettings settings = situation.rules().settings();
    OptionalDouble score = situation.signals().find(SignalName.FRAGILITY);
    if (score.isEmpty()) {
      return score;
    }
    return OptionalDouble.of(
        Math.clamp(
                1 + settings.number(RuleId.FRAGILITY, "per_point") * score.getAsDouble(),
                settings.number(RuleId.FRAGILITY, "least"),
                settings.number(RuleId.FRAGILITY, "most"))
            - 1);
  }

  /// Zero where the unit costs or gains nothing: an unpriced ladder has no size.
  private static double ratio(double dollars, double perUnit) {
    return perUnit > 0 ? Math.max(0, dollars) / perUnit : 0;
  }

  /// Returns whether the budget, not the need, limits the size.
  boolean isBudgetBound(Funding funding) {
    return funding == Funding.BUDGET && budgetUnits < stressUnits;
  }

  /// Returns the numbers this size rests on.
  List<Fact> facts() {
    return List.of(
        new Fact("units", units),
        new Fact("budget_units", budgetUnits),
        new Fact("stress_units", stressUnits),
        new Fact("unit_carry_usd_year", carryPerUnit),
        new Fact("unit_stress_gain_usd", gainPerUnit),
        new Fact("condor_stress_loss_usd", stressLoss),
        new Fact("condors", condors));
  }
}
