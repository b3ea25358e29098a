package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.risk.Refused;
import io.alvh.strategy.CondorRules.IncomeRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The entries of the 45-day condors: one attempt a month and tier, on the first session with at
/// most `dteTarget` days to the AM-settled monthly series. A refusal on that session skips the
/// month.
final class IncomeCondors {
  /// Fewest days between two monthly expiries.
  private static final int DAYS_BETWEEN_MONTHLIES = 28;

  private final Situation situation;
  private final CondorEntry entry;
  private final IncomeRules rules;
  private double openLoss;

  /// @param kept open condors that this session's exits leave alone
  IncomeCondors(Situation situation, List<Position> kept) {
    this.situation = situation;
    this.entry = new CondorEntry(situation);
    this.rules = situation.rules().condors().income();
    for (Position held : kept) {
      if (held.structure() instanceof IronCondor condor) {
        openLoss += CondorEntry.maxLossDollars(condor, held.price()) * held.quantity();
      }
    }
  }

  List<Decision> decide() {
    Optional<Expiry> expiry = expiryEnteredOn(situation.now().snapshot().date(), rules.dteTarget());
    if (expiry.isEmpty()) {
      return entry.refuseAll(
          "condor.not_entry_day", "No monthly series is entered in this session.", List.of());
    }
    if (entry.killed()) {
      return entry.refuseKilled();
    }
    OptionalDouble fillVix = entry.fillVix();
    if (fillVix.isEmpty() || entry.gateBlind()) {
      return entry.refuseAll("condor.no_signal", "VIX is missing.", List.of());
    }
    List<Tier> allowed = entry.allowed();
    List<Decision> decisions = new ArrayList<>();
    for (Tier tier : situation.rules().condors().tiers()) {
      decisions.add(
          allowed.contains(tier)
              ? decide(tier, expiry.get(), fillVix.getAsDouble())
              : entry.refuseGate(tier));
    }
    return decisions;
  }

  /// Returns the monthly series for which `date` is the first session with at most `dteTarget`
  /// calendar days left.
  static Optional<Expiry> expiryEnteredOn(LocalDate date, int dteTarget) {
    LocalDate before = TradingCalendar.previous(date);
    YearMonth last = YearMonth.from(date.plusDays(dteTarget));
    for (YearMonth m = YearMonth.from(date); !m.isAfter(last); m = m.plusMonths(1)) {
      Expiry expiry = OptionCalendar.spxMonthly(m);
      if (expiry.date().isAfter(date)
          && ChronoUnit.DAYS.between(date, expiry.date()) <= dteTarget
          && ChronoUnit.DAYS.between(before, expiry.date()) > dteTarget) {
        return Optional.of(expiry);
      }
    }
    return Optional.empty();
  }

  private Decision decide(Tier tier, Expiry expiry, double fillVix) {
    if (entry.open(tier, expiry)) {
      return CondorEntry.refuse(
          tier, "condor.already_open", "The tier already holds this series.", List.of());
    }
    double put = strike(expiry, OptionRight.PUT, rules.delta(tier));
    double call = strike(expiry, OptionRight.CALL, rules.delta(tier));
    double width = CondorEntry.width(rules.widthFractionOfSpot(), entry.spot(), rules.strikeStep());
    IronCondor condor = CondorEntry.condor(expiry, put, call, width);
    double credit = entry.creditAfterSlippage(condor, fillVix);
    List<Fact> facts = new ArrayList<>(entry.vixFact());
    facts.add(new Fact("spot", entry.spot()));
    facts.add(new Fact("delta", rules.delta(tier)));
    facts.add(new Fact("credit_points", credit));
    facts.add(new Fact("width_points", width));
    if (credit <= 0 || credit >= width) {
      return CondorEntry.refuse(
          tier, "condor.no_price", "A credit must lie between nothing and the width.", facts);
    }
    facts.addAll(entry.shown(tier));
    facts.add(new Fact("credit_over_width", credit / width));
    Optional<Refused> refused = CondorChecks.refusal(situation, condor, credit, facts);
    return refused.isPresent()
        ? CondorEntry.refuse(tier, refused.get().rule(), refused.get().because(), facts)
        : sized(tier, condor, credit, facts);
  }

  private double strike(Expiry expiry, OptionRight right, double delta) {
    double exact = situation.now().strikeForDelta(Underlying.SPX, expiry, right, delta);
    return Math.rint(exact / rules.strikeStep()) * rules.strikeStep();
  }

  private Decision sized(Tier tier, IronCondor condor, double credit, List<Fact> facts) {
    SizingRules sizing = situation.rules().sizing();
    double factor =
        SizeFactors.of(situation, condor.expiry(), sizing.eventMultiplierIncome(), facts);
    double limit = entry.capital(facts) * sizing.maxOpenLossFraction();
    double share = limit / monthsInFlight(situation.rules()) * sizing.share(tier) * factor;
    double room = Math.min(share, limit - openLoss);
    double loss = CondorEntry.maxLossDollars(condor, credit);
    long contracts = CondorEntry.contracts(room, loss);
    facts.add(new Fact("open_loss_dollars", openLoss));
    facts.add(new Fact("room_dollars", room));
    facts.add(new Fact("max_loss_dollars", loss));
    if (contracts < 1) {
      return CondorEntry.refuse(
          tier, "sizing.too_small", "The limit does not pay for one condor.", facts);
    }
    openLoss += loss * contracts;
    return new Decision.Open(
        CondorEntry.tag(tier),
        condor,
        contracts,
        "condor.income",
        "Gate, credit and size allow it.",
        List.copyOf(facts));
  }

  /// Returns how many monthly entries can be open at once, which share the loss limit evenly: with
  /// 45 days at entry and an exit at 21 it is one, held to expiry two.
  static int monthsInFlight(Rulebook rulebook) {
    IncomeRules rules = rulebook.condors().income();
    int left = rulebook.acts(RuleId.DTE_EXIT) ? rules.dteExit() : 0;
    return Math.ceilDiv(rules.dteTarget() - left, DAYS_BETWEEN_MONTHLIES);
  }
}
