package io.alvh.engine;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.Coverage;
import io.alvh.strategy.Decision;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.SessionOutcome;
import io.alvh.strategy.Situation;
import io.alvh.strategy.Steward;
import io.alvh.strategy.StrategyMemory;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Condors with a layered hedge. Condors decide first; the hedge sees what passed.
///
/// @param rules the rulebook
/// @param strategy who decides by it
/// @param heard what the rules hear of the signals of a session
record RulebookProgramme(Rulebook rules, Strategy strategy, UnaryOperator<SignalSet> heard)
    implements Programme {
  @Override
  public SignalSet signals(Lookback past) {
    return heard.apply(past.signals(rules.edrFormula()));
  }

  @Override
  public Money earning(Ledger ledger) {
    return Interest.free(ledger);
  }

  @Override
  public HedgePlan trade(Booking booking, Trading trading, State state, Valuer now) {
    Situation situation =
        new Situation(
            rules,
            state.signals(),
            state.before(),
            now,
            booking.ledger(),
            state.nav(),
            state.memory());
    state
        .memory()
        .condors()
        .drip()
        .due(rules, now.snapshot().date(), state.nav())
        .ifPresent(sweep -> booking.book(sweep.entry(now.snapshot().asOf())));
    Steward steward = new Steward(situation);
    List<Decision> condors = trading.carryOut(strategy.condors().apply(situation), steward::review);
    HedgePlan plan = strategy.hedge().apply(situation, condors);
    trading.carryOut(plan.decisions());
    booking.book(target(plan, Coverage.of(rules, booking.ledger(), now), booking.ledger(), now));
    return plan;
  }

  private static LedgerEntry target(HedgePlan plan, Coverage coverage, Ledger ledger, Valuer now) {
    long held = 0;
    for (var position : ledger.positions(Tag.Book.HEDGE)) {
      held += position.tag().isLadder() ? position.quantity() : 0;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("intensity", plan.intensity()));
    facts.add(new Fact("target_contracts", plan.targetContracts()));
    facts.add(new Fact("held_contracts", held));
    facts.add(new Fact("shortfall_contracts", Math.max(0, plan.targetContracts() - held)));
    facts.add(new Fact("stress_loss_dollars", plan.stressLoss()));
    facts.add(new Fact("stress_gain_dollars", plan.stressGain()));
    facts.addAll(coverage.facts());
    return new LedgerEntry.Decided(
        now.snapshot().asOf(),
        "hedge.target",
        "hedge",
        "target",
        "The hedge the rules ask for, and what is held after this session's trades.",
        facts);
  }

  @Override
  public StrategyMemory after(
      State state,
      Booking booking,
      SignalSet signals,
      Money nav,
      List<Attribution> parts,
      Valuer now) {
    long carry = 0;
    long hedge = 0;
    long condors = 0;
    for (Attribution part : parts) {
      if (part.tag().isLadder()) {
        carry += part.theta() + part.roll();
        hedge += part.total();
      } else {
        condors += part.total();
      }
    }
    return state
        .memory()
        .after(
            new SessionOutcome(
                rules,
                signals,
                now,
                state.ledger(),
                booking.ledger(),
                booking.entries(),
                state.nav(),
                nav,
                new Money(condors),
                new Money(hedge),
                new Money(carry)));
  }
}
