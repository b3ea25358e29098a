package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Fact;
import io.alvh.risk.Refused;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.CondorRules.SkewShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The one-day condors of one session: sold after the close, settled at the next session's close,
/// never touched in between.
final class DailyCondors {
  private final Situation situation;
  private final CondorEntry entry;
  private final CondorRules rules;

  DailyCondors(Situation situation) {
    this.situation = situation;
    this.entry = new CondorEntry(situation);
    this.rules = situation.rules().condors();
  }

  List<Decision> decide() {
    Optional<Expiry> expiry = expiry();
    if (expiry.isEmpty()) {
      return entry.refuseAll(
          "condor.unlisted", "No PM-settled series expires on the next session.", List.of());
    }
    if (entry.killed()) {
      return entry.refuseKilled();
    }
    OptionalDouble edr = situation.signals().find(SignalName.EDR);
    OptionalDouble fillVix = entry.fillVix();
    if (edr.isEmpty() || edr.getAsDouble() <= 0 || fillVix.isEmpty() || entry.gateBlind()) {
      return entry.refuseAll(
          "condor.no_signal", "VIX or the expected daily range is missing.", entry.vixFact());
    }
    List<Tier> allowed = entry.allowed();
    List<Decision> decisions = new ArrayList<>();
    for (Tier tier : rules.tiers()) {
      decisions.add(
          allowed.contains(tier)
              ? decide(tier, expiry.get(), edr.getAsDouble(), fillVix.getAsDouble())
              : entry.refuseGate(tier));
    }
    return decisions;
  }

  /// The PM-settled series of the next session. The AM-settled third Friday is never it.
  private Optional<Expiry> expiry() {
    LocalDate next = TradingCalendar.next(situation.now().snapshot().date());
    return switch (situation.rules().universe()) {
      case LISTED -> OptionCalendar.spxwPm(next);
      case HYPOTHETICAL_DAILY -> Optional.of(new Expiry(next, Settlement.PM));
    };
  }

  private Decision decide(Tier tier, Expiry expiry, double edrPercent, double fillVix) {
    if (entry.open(tier, expiry)) {
      return CondorEntry.refuse(
          tier, "condor.already_open", "The tier already holds this series.", List.of());
    }
    DailyRules.Distance distance = rules.daily().distance(tier);
    StrikeSearch search = search(distance, expiry, edrPercent);
    double target = distance.creditBasisPoints() / 10_000 * entry.spot();
    StrikeSearch.Found found = search.find(target, c -> entry.creditAfterSlippage(c, fillVix));
    return judged(tier, found, target, facts(found, edrPercent, target));
  }

  private Decision judged(Tier tier, StrikeSearch.Found found, double target, List<Fact> facts) {
    DailyRules daily = rules.daily();
    double width = found.condor().width();
    if (found.credit() <= 0 || found.credit() >= width) {
      return CondorEntry.refuse(
          tier, "condor.no_price", "A credit must lie between nothing and the width.", facts);
    }
    facts.addAll(entry.shown(tier));
    facts.addAll(shownDistance());
    if (found.credit() < daily.creditFloorOfTarget() * target
        && entry.refuses(RuleId.CREDIT_FLOOR, facts)) {
      return CondorEntry.refuse(
          tier, "condor.credit", "The credit is too small at the nearest strikes allowed.", facts);
    }
    if (found.credit() < daily.minCreditOverWidth() * width
        && entry.refuses(RuleId.PREMIUM_GAUGE, facts)) {
      return CondorEntry.refuse(
          tier, "condor.premium_gauge", "The credit is too small for the width at risk.", facts);
    }
    Optional<Refused> refused =
        CondorChecks.refusal(situation, found.condor(), found.credit(), facts);
    return refused.isPresent()
        ? CondorEntry.refuse(tier, refused.get().rule(), refused.get().because(), facts)
        : sized(tier, found, facts);
  }

  /// No short is moved nearer than `innerLimitEdr` times EDR. A tier that starts nearer than that
  /// stays at its own distance.
  private StrikeSearch search(DailyRules.Distance distance, Expiry expiry, double edrPercent) {
    DailyRules daily = rules.daily();
    double edrPoints = edrPercent / 100 * entry.spot();
    double limit = Math.min(daily.innerLimitEdr(), distance.edrMultiple()) * edrPoints;
    return StrikeSearch.around(
        expiry,
        entry.spot(),
        distance.edrMultiple() * edrPoints,
        limit,
        daily.strikeStep(),
        CondorEntry.width(daily.widthFractionOfSpot(), entry.spot(), daily.strikeStep()),
        steps(RuleId.RSAI) + steps(RuleId.RSAI_VIX_MOMENTUM),
        -steps(RuleId.RSAI));
  }

  /// Returns the steps `rule` moves puts out; none where it does not act.
  private int steps(RuleId rule) {
    return situation.rules().acts(rule) ? asked(rule) : 0;
  }

  private int asked(RuleId rule) {
    return rule == RuleId.RSAI
        ? skewSteps(rules.skewShift(), situation.signals())
        : momentumSteps(rules.skewShift(), situation.signals());
  }

  /// Returns what rules of the distance that only show would have changed.
  private List<Fact> shownDistance() {
    List<Fact> facts = new ArrayList<>();
    RuleSettings settings = situation.rules().settings();
    for (RuleId rule : List.of(RuleId.RSAI, RuleId.RSAI_VIX_MOMENTUM)) {
      if (settings.showsOnly(rule) && asked(rule) != 0) {
        facts.add(CondorEntry.shown(rule, asked(rule)));
      }
    }
    OptionalDouble vix = situation.signals().find(SignalName.VIX);
    if (settings.showsOnly(RuleId.EDR_MULTIPLIER) && vix.isPresent()) {
      double multiplier = rules.edr().formula().multiplier(vix.getAsDouble());
      facts.add(CondorEntry.shown(RuleId.EDR_MULTIPLIER, multiplier));
    }
    return facts;
  }

  /// Returns the steps puts move out, and calls in, for the skew: its z-score, clipped and rounded.
  /// Without a z-score nothing moves, and the decision's facts lack it.
  static int skewSteps(SkewShift rules, SignalSet signals) {
    OptionalDouble z = signals.find(SignalName.SKEW_Z);
    if (z.isEmpty()) {
      return 0;
    }
    return (int) Math.rint(Math.clamp(z.getAsDouble(), -rules.maxSteps(), rules.maxSteps()));
  }

  /// Returns the further steps puts move out because VIX stands above its 5-day mean.
  static int momentumSteps(SkewShift rules, SignalSet signals) {
    OptionalDouble vix = signals.find(SignalName.VIX);
    OptionalDouble mean = signals.find(SignalName.VIX_SMA5);
    boolean above = vix.isPresent() && mean.isPresent() && vix.getAsDouble() > mean.getAsDouble();
    return above ? rules.momentumPutSteps() : 0;
  }

  private Decision sized(Tier tier, StrikeSearch.Found found, List<Fact> facts) {
    SizingRules sizing = situation.rules().sizing();
    double factor =
        SizeFactors.of(situation, found.condor().expiry(), sizing.eventMultiplierDaily(), facts);
    double cap =
        entry.capital(facts) * sizing.maxLossPerDayFraction() * sizing.share(tier) * factor;
    double loss = CondorEntry.maxLossDollars(found.condor(), found.credit());
    long contracts = CondorEntry.contracts(cap, loss);
    facts.add(new Fact("cap_dollars", cap));
    facts.add(new Fact("max_loss_dollars", loss));
    if (contracts < 1) {
      return CondorEntry.refuse(
          tier, "sizing.too_small", "The limit does not pay for one condor.", facts);
    }
    return new Decision.Open(
        CondorEntry.tag(tier),
        found.condor(),
        contracts,
        "condor.daily",
        "Gate, distance, credit and size allow it.",
        List.copyOf(facts));
  }

  private List<Fact> facts(StrikeSearch.Found found, double edrPercent, double target) {
    List<Fact> facts = new ArrayList<>(entry.vixFact());
    facts.add(new Fact("spot", entry.spot()));
    facts.add(new Fact("edr_percent", edrPercent));
    situation.signals().find(SignalName.SKEW_Z).ifPresent(z -> facts.add(new Fact("skew_z", z)));
    int skew = steps(RuleId.RSAI);
    facts.add(new Fact("put_steps_out", skew + steps(RuleId.RSAI_VIX_MOMENTUM)));
    facts.add(new Fact("call_steps_out", -skew));
    facts.add(new Fact("steps_inward", found.steps()));
    facts.add(new Fact("credit_points", found.credit()));
    facts.add(new Fact("target_points", target));
    facts.add(new Fact("width_points", found.condor().width()));
    facts.add(new Fact("credit_over_width", found.credit() / found.condor().width()));
    return facts;
  }
}
