package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.signal.SignalName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What both condor programmes ask before they look at strikes, and how they say no.
final class CondorEntry {
  private final Situation situation;
  private OptionalDouble buffer = OptionalDouble.empty();

  CondorEntry(Situation situation) {
    this.situation = situation;
  }

  static Tag tag(Tier tier) {
    return new Tag(Tag.Book.CONDOR, tier.label());
  }

  static Decision.StandAside refuse(Tier tier, String rule, String because, List<Fact> facts) {
    return new Decision.StandAside(tag(tier), rule, because, List.copyOf(facts));
  }

  /// Returns one refusal for every tier traded.
  List<Decision> refuseAll(String rule, String because, List<Fact> facts) {
    List<Decision> all = new ArrayList<>();
    for (Tier tier : situation.rules().condors().tiers()) {
      all.add(refuse(tier, rule, because, facts));
    }
    return all;
  }

  /// Returns whether losses have stopped new condors.
  boolean killed() {
    return situation.rules().acts(RuleId.KILL_SWITCH) && situation.memory().killSwitch().stopped();
  }

  /// Returns whether `rule`, whose condition fails, refuses; one that only shows leaves a fact
  /// instead.
  boolean refuses(RuleId rule, List<Fact> facts) {
    if (situation.rules().settings().showsOnly(rule)) {
      facts.add(shown(rule, 1));
    }
    return situation.rules().acts(rule);
  }

  /// Returns the fact that `rule`, which only shows, would have had the effect `value`.
  static Fact shown(RuleId rule, double value) {
    return new Fact("shown." + rule.label(), value);
  }

  /// Returns what gate and kill switch would have refused `tier`, where they only show.
  List<Fact> shown(Tier tier) {
    List<Fact> facts = new ArrayList<>();
    RuleSettings settings = situation.rules().settings();
    if (settings.showsOnly(RuleId.KILL_SWITCH) && situation.memory().killSwitch().stopped()) {
      facts.add(shown(RuleId.KILL_SWITCH, 1));
    }
    if (settings.showsOnly(RuleId.VIX_GATE)
        && situation.signals().find(SignalName.VIX).isPresent()
        && !byGate().contains(tier)) {
      facts.add(shown(RuleId.VIX_GATE, 1));
    }
    return facts;
  }

  /// Returns the refusal of every tier by the kill switch.
  List<Decision> refuseKilled() {
    return refuseAll(
        "condor.kill_switch",
        "Losses have stopped new condors for some sessions.",
        List.of(new Fact("sessions_left", situation.memory().killSwitch().sessionsLeft())));
  }

  /// Returns whether the gate lacks the VIX it has to read.
  boolean gateBlind() {
    return situation.rules().acts(RuleId.VIX_GATE)
        && situation.signals().find(SignalName.VIX).isEmpty();
  }

  /// Returns the tiers VIX allows, by the close of the session before. A missing 5-day mean leaves
  /// the bands to decide.
  List<Tier> allowed() {
    return situation.rules().acts(RuleId.VIX_GATE) ? byGate() : situation.rules().condors().tiers();
  }

  private List<Tier> byGate() {
    CondorRules.Gate gate = situation.rules().condors().gate();
    double vix = situation.signals().find(SignalName.VIX).orElseThrow();
    OptionalDouble mean = situation.signals().find(SignalName.VIX_SMA5);
    boolean override =
        gate.mode() == CondorRules.Gate.Mode.VIX_5DMA_OVERRIDE
            && vix < gate.overrideVixBelow()
            && mean.isPresent()
            && vix < mean.getAsDouble();
    return override ? List.of(Tier.values()) : gate.tiersAt(vix);
  }

  /// Returns the refusal of `tier` by the gate.
  Decision.StandAside refuseGate(Tier tier) {
    return refuse(tier, "condor.gate", "VIX is too high for this tier.", vixFact());
  }

  /// Returns whether the tier already holds a condor of `expiry`.
  boolean open(Tier tier, Expiry expiry) {
    return situation.ledger().positions(tag(tier)).stream()
        .anyMatch(p -> p.structure().expiry().equals(expiry));
  }

  /// Returns the VIX fills are priced at: this session's, as the broker does; absent when it has no
  /// close.
  OptionalDouble fillVix() {
    return situation.now().snapshot().indices().find(IndexName.VIX);
  }

  /// Returns what one `condor` brings after the expected slippage, in points.
  double creditAfterSlippage(IronCondor condor, double fillVix) {
    double mid = -situation.now().value(condor);
    FillPolicy fills = situation.rules().fills();
    return mid - fills.condorSlippagePoints(condor, mid, situation.now(), fillVix);
  }

  /// Returns SPX at this session's close.
  double spot() {
    return situation.now().snapshot().spx().close();
  }

  /// Returns the size factor for events after this session up to the expiry; 1 where the rule does
  /// not act.
  double eventFactor(Expiry expiry, double multiplier) {
    return situation.rules().acts(RuleId.EVENT_SIZE) ? overEvents(expiry, multiplier) : 1;
  }

  /// Returns what the rule on events would make of the size, where it only shows and would change
  /// it.
  List<Fact> shownEvent(Expiry expiry, double multiplier) {
    double factor = overEvents(expiry, multiplier);
    return situation.rules().settings().showsOnly(RuleId.EVENT_SIZE) && factor < 1
        ? List.of(shown(RuleId.EVENT_SIZE, factor))
        : List.of();
  }

  private double overEvents(Expiry expiry, double multiplier) {
    MarketSnapshot now = situation.now().snapshot();
    for (ScheduledEvent event : now.upcoming()) {
      LocalDate date = event.date();
      if (date.isAfter(now.date()) && !date.isAfter(expiry.date())) {
        return multiplier;
      }
    }
    return 1;
  }

  /// Returns the dollars that size condors, and adds what was kept apart to `facts`: net
  /// liquidation value less the conversion buffer and the hedge reserve, each where its rule acts.
  /// Zero at least.
  double capital(List<Fact> facts) {
    Rulebook rules = situation.rules();
    double dollars = situation.nav().dollars();
    if (rules.settings().of(RuleId.CONVERSION_BUFFER).on()) {
      double buffer = buffer();
      facts.add(new Fact("conversion_buffer_dollars", buffer));
      if (buffer > 0 && rules.settings().showsOnly(RuleId.CONVERSION_BUFFER)) {
        facts.add(shown(RuleId.CONVERSION_BUFFER, buffer));
      }
      dollars -= rules.acts(RuleId.CONVERSION_BUFFER) ? buffer : 0;
    }
    if (DripTrack.isActive(rules)) {
      double reserve = situation.memory().condors().drip().reserve().dollars();
      facts.add(new Fact("hedge_reserve_dollars", reserve));
      dollars -= reserve;
    }
    return Math.max(0, dollars);
  }

  private double buffer() {
    if (buffer.isEmpty()) {
      buffer =
          OptionalDouble.of(
              ConversionBuffer.dollars(situation.ledger(), situation.now(), situation.rules()));
    }
    return buffer.getAsDouble();
  }

  /// Returns VIX as a fact, where it is known.
  List<Fact> vixFact() {
    OptionalDouble vix = situation.signals().find(SignalName.VIX);
    return vix.isPresent() ? List.of(new Fact("vix", vix.getAsDouble())) : List.of();
  }

  /// Returns the wing width in points: a fraction of spot rounded to whole strike steps, one step
  /// at least.
  static double width(double fractionOfSpot, double spot, double step) {
    return Math.max(1, Math.rint(fractionOfSpot * spot / step)) * step;
  }

  /// Returns the condor whose wings are `width` beyond its short strikes.
  static IronCondor condor(Expiry expiry, double shortPut, double shortCall, double width) {
    return new IronCondor(
        Underlying.SPX, expiry, shortPut - width, shortPut, shortCall, shortCall + width);
  }

  /// Returns the most one condor can lose, in dollars, after its credit in points and before fees.
  static double maxLossDollars(IronCondor condor, double credit) {
    return (condor.width() - credit) * Underlying.SPX.multiplier();
  }

  /// Returns how many condors fit into `dollars`.
  static long contracts(double dollars, double lossPerCondor) {
    return dollars > 0 ? (long) Math.floor(dollars / lossPerCondor) : 0;
  }
}
