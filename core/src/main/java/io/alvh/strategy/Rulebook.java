package io.alvh.strategy;

import io.alvh.ledger.FillPolicy;
import io.alvh.signal.EdrFormula;
import java.util.List;

/// Every number the system may act on.
///
/// @param id name of the rulebook, for example `vix_tiered`
/// @param version raised whenever a number or key changes
/// @param profile which of the two condor programmes is traded
/// @param universe whether only expiries that existed may be traded
/// @param condors how condors are built and sold
/// @param sizing how many
/// @param hedge the layered VIX hedge
/// @param fills what a fill costs
/// @param settings switch, weight and numbers of every rule
public record Rulebook(
    String id,
    int version,
    Profile profile,
    Universe universe,
    CondorRules condors,
    SizingRules sizing,
    HedgeRules hedge,
    FillPolicy fills,
    RuleSettings settings) {
  /// Returns this rulebook under another name.
  public Rulebook withId(String other) {
    return new Rulebook(other, version, profile, universe, condors, sizing, hedge, fills, settings);
  }

  /// Returns this rulebook trading another condor programme.
  public Rulebook withProfile(Profile other) {
    return new Rulebook(id, version, other, universe, condors, sizing, hedge, fills, settings);
  }

  /// Returns this rulebook over another universe of expiries.
  public Rulebook withUniverse(Universe other) {
    return new Rulebook(id, version, profile, other, condors, sizing, hedge, fills, settings);
  }

  /// Returns this rulebook with other condor rules.
  public Rulebook withCondors(CondorRules other) {
    return new Rulebook(id, version, profile, universe, other, sizing, hedge, fills, settings);
  }

  /// Returns this rulebook with the gate read in another way.
  public Rulebook withGate(CondorRules.Gate.Mode mode) {
    return withCondors(condors.withGate(condors.gate().withMode(mode)));
  }

  /// Returns this rulebook trading only `tiers`; the shares of the others stay unused.
  public Rulebook withTiers(List<Tier> tiers) {
    return withCondors(condors.withTiers(tiers));
  }

  /// Returns this rulebook with other sizes.
  public Rulebook withSizing(SizingRules other) {
    return new Rulebook(id, version, profile, universe, condors, other, hedge, fills, settings);
  }

  /// Returns this rulebook with the sizing preset `name` in force; refuses one that it lacks.
  public Rulebook withPreset(String name) {
    return withSizing(sizing.withPreset(name));
  }

  /// Returns this rulebook with `rule` switched on or off.
  public Rulebook withRule(RuleId rule, boolean on) {
    return withSettings(settings.switched(rule, on));
  }

  /// Returns this rulebook with other hedge rules.
  public Rulebook withHedge(HedgeRules other) {
    return new Rulebook(id, version, profile, universe, condors, sizing, other, fills, settings);
  }

  /// Returns this rulebook with the hedge held by another policy and funding.
  public Rulebook withPolicyFunding(HedgeRules.Policy policy, HedgeRules.Funding funding) {
    return withHedge(hedge.withPolicyFunding(policy, funding));
  }

  /// Returns this rulebook with other costs of a fill.
  public Rulebook withFills(FillPolicy other) {
    return new Rulebook(id, version, profile, universe, condors, sizing, hedge, other, settings);
  }

  /// Returns this rulebook with its rules set in another way.
  public Rulebook withSettings(RuleSettings other) {
    return new Rulebook(id, version, profile, universe, condors, sizing, hedge, fills, other);
  }

  /// Returns how the expected daily range is computed, with the multipliers by VIX where their rule
  /// acts.
  public EdrFormula edrFormula() {
    EdrFormula formula = condors.edr().formula();
    return acts(RuleId.EDR_MULTIPLIER)
        ? formula
        : new EdrFormula(
            formula.weightVix9d(), List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));
  }

  /// Returns whether rule `rule` may change a decision.
  public boolean acts(RuleId rule) {
    return settings.acts(rule);
  }

  /// Which expiries may be traded.
  public enum Universe {
    /// Only series that were listed on that day.
    LISTED,
    /// A one-day series every session, whether it existed or not; never decides a verdict.
    HYPOTHETICAL_DAILY
  }
}
