package io.alvh.strategy;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.signal.SignalName;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// The hedge's decisions of one session as they are made: what is left of every position, what was
/// bought, and how much premium may still be paid. Lives for one call of `HedgeStrategy.decide`.
final class HedgeSession {
  private final Situation situation;
  private final double vix;
  private final List<Decision> decisions = new ArrayList<>();
  private final TreeMap<String, Long> sold = new TreeMap<>();
  private final TreeMap<String, Long> bought = new TreeMap<>();
  private final TreeSet<String> touched = new TreeSet<>();
  private final List<Traded> trades = new ArrayList<>();
  private final EnumMap<RuleId, Double> shown = new EnumMap<>(RuleId.class);
  private double room;
  private double shownRoom;

  HedgeSession(Situation situation, double vix) {
    this.situation = situation;
    this.vix = vix;
    double reserve =
        DripTrack.isActive(situation.rules())
            ? situation.memory().condors().drip().reserve().dollars()
            : 0;
    double capped =
        capRoom(situation.rules(), situation.nav(), situation.memory().hedge()) + reserve;
    RuleSettings settings = situation.rules().settings();
    room = settings.acts(RuleId.PREMIUM_CAP) ? capped : Double.POSITIVE_INFINITY;
    shownRoom = settings.of(RuleId.PREMIUM_CAP).on() ? capped : Double.POSITIVE_INFINITY;
  }

  /// Returns whether `rule` may change what the hedge does.
  boolean acts(RuleId rule) {
    return situation.rules().acts(rule);
  }

  /// Notes that `rule`, if it only shows, would have had the effect `value`.
  void show(RuleId rule, double value) {
    if (situation.rules().settings().showsOnly(rule)) {
      shown.merge(rule, value, Double::sum);
    }
  }

  /// Returns what rules that only show would have done: contracts, for those of the intensity what
  /// they would add to it, and for those of the need the change of its factor.
  List<Fact> shown() {
    List<Fact> facts = new ArrayList<>();
    shown.forEach((rule, value) -> facts.add(CondorEntry.shown(rule, value)));
    return facts;
  }

  /// Returns the dollars of premium the monthly cap still leaves; infinite without a budget.
  static double capRoom(Rulebook rulebook, Money nav, HedgeTrack track) {
    HedgeRules rules = rulebook.hedge();
    double cap = nav.dollars() * rules.purchase().monthlyPremiumCapFraction();
    return rules.funding() == HedgeRules.Funding.BUDGET
        ? Math.max(0, cap - track.premium().sum())
        : Double.POSITIVE_INFINITY;
  }

  Situation situation() {
    return situation;
  }

  HedgeRules rules() {
    return situation.rules().hedge();
  }

  /// Returns VIX at the close of the session before.
  double vix() {
    return vix;
  }

  /// Returns a signal of the session before.
  OptionalDouble signal(SignalName name) {
    return situation.signals().find(name);
  }

  /// Returns the dollars of premium that may still be paid; infinite where nothing caps them.
  double room() {
    return room;
  }

  /// Returns how many of `wanted` contracts at `dollars` of new premium each may be bought today.
  long affordable(long wanted, double dollars) {
    long paid = HedgePurchases.affordable(wanted, dollars, room);
    long capped = HedgePurchases.affordable(wanted, dollars, shownRoom);
    if (capped < paid) {
      show(RuleId.PREMIUM_CAP, (double) (paid - capped));
    }
    return paid;
  }

  /// Returns the contracts of `position` that are not sold yet.
  long left(Position position) {
    return position.quantity() - sold.getOrDefault(position.id(), 0L);
  }

  /// Returns the contracts `rung` will hold after the decisions made so far.
  long held(Rung rung) {
    long sum = bought.getOrDefault(rung.layer().name(), 0L);
    for (Position p : rung.held()) {
      sum += left(p);
    }
    return sum;
  }

  /// Returns whether something was already bought or sold in `rung` this session.
  boolean isTouched(Rung rung) {
    return touched.contains(rung.layer().name());
  }

  /// Sells `quantity` contracts of `position`.
  void sell(Rung rung, Position position, long quantity, String action, Reason reason) {
    sold.merge(position.id(), quantity, Long::sum);
    touched.add(rung.layer().name());
    trades.add(new Traded(rung, position.structure(), -quantity, reason.rule()));
    decisions.add(
        new Decision.Close(
            position.id(),
            rung.tag(),
            quantity,
            action,
            reason.rule(),
            reason.because(),
            reason.facts()));
  }

  /// Buys `quantity` contracts, of which `paid` dollars count as new premium.
  void buy(Rung rung, Structure structure, long quantity, double paid, Reason reason) {
    bought.merge(rung.layer().name(), quantity, Long::sum);
    touched.add(rung.layer().name());
    room = Math.max(0, room - Math.max(0, paid));
    shownRoom = Math.max(0, shownRoom - Math.max(0, paid));
    trades.add(new Traded(rung, structure, quantity, reason.rule()));
    decisions.add(
        new Decision.Open(
            rung.tag(), structure, quantity, reason.rule(), reason.because(), reason.facts()));
  }

  /// Records that `rung` is left as it is, and what it lacks.
  void standAside(Rung rung, long target, String rule, String because) {
    decisions.add(
        new Decision.StandAside(
            rung.tag(),
            rule,
            because,
            List.of(
                new Fact("vix_before", vix),
                new Fact("target", target),
                new Fact("held", held(rung)),
                new Fact("shortfall", target - held(rung)))));
  }

  /// Returns whether the turnover budget leaves room for an adjustment of `contracts`.
  boolean mayAdjust(long contracts) {
    if (situation.memory().hedge().motion().fitsBudget(situation.rules().settings())) {
      return true;
    }
    show(RuleId.TURNOVER_BUDGET, (double) contracts);
    return !acts(RuleId.TURNOVER_BUDGET);
  }

  /// Returns what the adjustments made so far moved, cost and changed.
  Moves moves() {
    long contracts = 0;
    double cost = 0;
    double gain = 0;
    for (Traded t : trades) {
      if (HedgeMotion.isAdjustment(t.rule())) {
        contracts += Math.abs(t.quantity());
        cost += HedgeLadder.costDollars(situation, t.structure(), t.quantity());
        gain += HedgeLadder.stressGain(situation, t.structure(), t.rung().layer()) * t.quantity();
      }
    }
    return new Moves(contracts, cost, gain);
  }

  /// Adds a decision about the hedge as a whole.
  void add(Decision decision) {
    decisions.add(decision);
  }

  List<Decision> decisions() {
    return decisions;
  }

  /// Contracts bought, or below zero sold, by a rule.
  private record Traded(Rung rung, Structure structure, long quantity, String rule) {}

  /// What adjustments moved.
  ///
  /// @param contracts bought and sold
  /// @param cost dollars of spread and fees, zero or more
  /// @param stressGain dollars by which the hedge's gain in the stress changed
  record Moves(long contracts, double cost, double stressGain) {}

  /// Why a trade is made.
  record Reason(String rule, String because, List<Fact> facts) {
    Reason {
      facts = List.copyOf(facts);
    }
  }
}
