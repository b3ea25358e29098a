package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.market.IndexName;
import io.alvh.market.MissingQuoteException;
import io.alvh.market.SettlementValue;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.strategy.ShiftTrack.Chain;
import io.alvh.strategy.ShiftTrack.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The Theta Time Shift as far as daily prices can tell it.
///
/// A one-day condor lives from one close to the next, so on daily prices it can only be threatened
/// at its settlement: there a breached short has a delta of one. It settles in cash, free of cost,
/// and in the same session, after the close as every entry, a new condor of the same tier, number
/// and width is sold at the latest series listed within the allowed days: that is the roll, and the
/// loss is carried, not undone. Its shorts stand at the tier's multiple of the expected daily range
/// times the root of the sessions ahead. A condor rolled earlier and still open is threatened when
/// a short's delta was above the limit at the close before; it is bought back and rolled on the
/// same terms. Both need EDR or VIX of the session before above their limits, and a chain is rolled
/// the allowed number of times at most.
///
/// When EDR has fallen below its limit and no short is threatened, a rolled condor is bought back
/// and the nearest series sold instead. The pull-back to VWAP the method also asks for needs prices
/// within the day and is left out. The gate of VIX does not stop a roll: it is asked of new risk
/// only, and a roll is meant for high VIX.
final class ThetaShift {
  private final Situation situation;
  private final RuleSettings settings;
  private final List<Decision> decisions = new ArrayList<>();

  private ThetaShift(Situation situation) {
    this.situation = situation;
    this.settings = situation.rules().settings();
  }

  /// Returns the rolls of this session; none while the rule does not act.
  static List<Decision> decide(Situation situation) {
    if (!ShiftTrack.isActive(situation.rules())) {
      return List.of();
    }
    ThetaShift shift = new ThetaShift(situation);
    for (Link link : situation.memory().condors().shift().links()) {
      if (situation.ledger().find(link.position().id()).isPresent()) {
        shift.open(link);
      } else {
        shift.settled(link);
      }
    }
    return shift.decisions;
  }

  /// Rolls a condor that settled this session beyond a short strike at a loss.
  private void settled(Link link) {
    Position was = link.position();
    double points = was.price() + was.structure().payoff(settlement(was.structure().expiry()));
    if (points >= 0 || !mayRoll(link)) {
      return;
    }
    List<Fact> facts = facts();
    facts.add(new Fact("lost_dollars", -dollars(points, was)));
    facts.add(new Fact("short_delta", 1));
    sell(link, latest(), link.chain().rolled(), ShiftTrack.ROLL, facts);
  }

  /// Rolls a condor with more than one session left, on or back.
  private void open(Link link) {
    Position held = link.position();
    LocalDate next = TradingCalendar.next(today());
    if (!held.structure().expiry().date().isAfter(next) || held.opened().equals(today())) {
      return;
    }
    double delta = shortDelta(held);
    boolean threatened = delta > settings.number(RuleId.THETA_TIME_SHIFT, "short_delta_above");
    OptionalDouble edr = situation.signals().find(SignalName.EDR);
    boolean calm =
        edr.isPresent()
            && edr.getAsDouble() < settings.number(RuleId.THETA_TIME_SHIFT, "edr_above");
    if (threatened && mayRoll(link)) {
      replace(link, latest(), link.chain().rolled(), ShiftTrack.ROLL, delta);
    } else if (!threatened && calm) {
      Optional<Expiry> nearest =
          nearest().filter(e -> e.date().isBefore(held.structure().expiry().date()));
      if (nearest.isPresent()) {
        replace(link, nearest, link.chain(), ShiftTrack.BACK, delta);
      }
    }
  }

  private void replace(Link link, Optional<Expiry> expiry, Chain chain, String rule, double delta) {
    Position held = link.position();
    List<Fact> facts = facts();
    facts.add(new Fact("short_delta", delta));
    decisions.add(
        new Decision.Close(
            held.id(),
            held.tag(),
            held.quantity(),
            "roll",
            rule,
            "The condor is bought back to be rolled.",
            List.copyOf(facts)));
    sell(link, expiry, chain, rule, facts);
  }

  private void sell(
      Link link, Optional<Expiry> expiry, Chain chain, String rule, List<Fact> facts) {
    Position was = link.position();
    OptionalDouble edr = situation.signals().find(SignalName.EDR);
    OptionalDouble vix = situation.now().snapshot().indices().find(IndexName.VIX);
    if (expiry.isEmpty() || edr.isEmpty() || vix.isEmpty()) {
      aside(
          was,
          "theta.unavailable",
          "No series is listed in time, or EDR or VIX is missing.",
          facts);
      return;
    }
    CondorEntry entry = new CondorEntry(situation);
    IronCondor condor = condor(was, expiry.get(), edr.getAsDouble());
    double credit = entry.creditAfterSlippage(condor, vix.getAsDouble());
    facts.add(new Fact("credit_points", credit));
    facts.add(new Fact("width_points", condor.width()));
    facts.addAll(chain.facts());
    if (credit <= 0 || credit >= condor.width()) {
      aside(was, "theta.credit", "The roll would bring no credit.", facts);
      return;
    }
    decisions.add(
        new Decision.Open(
            was.tag(),
            condor,
            was.quantity(),
            rule,
            rule.equals(ShiftTrack.ROLL)
                ? "A threatened condor is carried to a later day."
                : "The range has fallen, so the condor comes back to the nearest day.",
            List.copyOf(facts)));
  }

  private IronCondor condor(Position was, Expiry expiry, double edrPercent) {
    CondorRules.DailyRules daily = situation.rules().condors().daily();
    CondorEntry entry = new CondorEntry(situation);
    int sessions = TradingCalendar.sessionsBetween(today(), expiry.date());
    double distance =
        daily.distance(Tier.of(was.tag().name())).edrMultiple()
            * edrPercent
            / 100
            * entry.spot()
            * StrictMath.sqrt(sessions);
    double step = daily.strikeStep();
    double put = Math.floor((entry.spot() - distance) / step) * step;
    double call = Math.ceil((entry.spot() + distance) / step) * step;
    double width = ((IronCondor) was.structure()).width();
    return CondorEntry.condor(expiry, put, call, width);
  }

  private void aside(Position was, String rule, String because, List<Fact> facts) {
    decisions.add(new Decision.StandAside(was.tag(), rule, because, List.copyOf(facts)));
  }

  private boolean mayRoll(Link link) {
    double most = settings.number(RuleId.THETA_TIME_SHIFT, "max_rolls");
    return link.chain().rolls() < most
        && (isAbove(SignalName.EDR, "edr_above") || isAbove(SignalName.VIX, "vix_above"));
  }

  private boolean isAbove(SignalName signal, String limit) {
    OptionalDouble value = situation.signals().find(signal);
    return value.isPresent()
        && value.getAsDouble() > settings.number(RuleId.THETA_TIME_SHIFT, limit);
  }

  /// The larger delta of both shorts at the close before, in size.
  private double shortDelta(Position held) {
    Valuer before = situation.before();
    double most = 0;
    for (OptionLeg leg : held.structure().legs()) {
      if (leg.ratio() < 0) {
        most = Math.max(most, Math.abs(before.greeks(leg.contract()).delta()));
      }
    }
    return most;
  }

  /// The latest series listed within the allowed calendar days.
  private Optional<Expiry> latest() {
    int most = (int) settings.number(RuleId.THETA_TIME_SHIFT, "to_dte");
    for (int days = most; days >= 1; days--) {
      Optional<Expiry> expiry = listed(today().plusDays(days));
      if (expiry.isPresent()) {
        return expiry;
      }
    }
    return Optional.empty();
  }

  private Optional<Expiry> nearest() {
    int most = (int) settings.number(RuleId.THETA_TIME_SHIFT, "to_dte");
    for (int days = 1; days <= most; days++) {
      Optional<Expiry> expiry = listed(today().plusDays(days));
      if (expiry.isPresent()) {
        return expiry;
      }
    }
    return Optional.empty();
  }

  private Optional<Expiry> listed(LocalDate date) {
    if (!TradingCalendar.isSession(date)) {
      return Optional.empty();
    }
    return switch (situation.rules().universe()) {
      case LISTED -> OptionCalendar.spxwPm(date);
      case HYPOTHETICAL_DAILY -> Optional.of(new Expiry(date, Settlement.PM));
    };
  }

  private double settlement(Expiry expiry) {
    for (SettlementValue value : situation.now().snapshot().settlements()) {
      if (value.underlying() == Underlying.SPX && value.expiry().equals(expiry)) {
        return value.value();
      }
    }
    throw new MissingQuoteException("no settlement value for SPX " + expiry + " on " + today());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(new CondorEntry(situation).vixFact());
    OptionalDouble edr = situation.signals().find(SignalName.EDR);
    edr.ifPresent(value -> facts.add(new Fact("edr_percent", value)));
    return facts;
  }

  private static double dollars(double points, Position p) {
    return points * p.structure().underlying().multiplier() * p.quantity();
  }

  private LocalDate today() {
    return situation.now().snapshot().date();
  }
}
